internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// A page of the screen but for its drawing: what line one says of it, how long its list is and what lies under the cursor
/// there, what Enter and its own keys do, what the footer offers, what it fetches. Each is a row of `LeadPages` or
/// `StaffPages`.
package struct ScreenPage<On: ScreenState> {
  /// When what it fetches may be otherwise.
  enum Occasion { case week, clock }

  /// Where they are, in so many columns.
  let title: (On, Int) -> TextLine
  /// How long the list on it is.
  var count: (On) -> Int = { _ in 0 }
  /// What is under the cursor in a row of the list.
  var subject: (On, Int) -> On.Subject? = { _, _ in nil }
  /// What Enter does there.
  var enter: (inout On) -> [On.Effect] = { _ in [] }
  /// Keys of its own; nil where it has none for that key.
  var press: (inout On, KeyEvent) -> [On.Effect]? = { _, _ in nil }
  /// What the footer says first.
  var hints: (On) -> [Hint] = { $0.canGoBack ? [.back] : [] }
  /// The commands that it says then where they can be done, most useful first.
  var footer: () -> [Command<On>] = { [] }
  var fetch: On.Effect?
  var isFetchedAgain: [Occasion] = []
  /// Nil until what it shows has been read.
  let view: (On) -> (any PageView)?
}

/// Draws a page.
protocol PageView {
  func draw(on screen: inout CellBuffer, _ part: Rect)
}
