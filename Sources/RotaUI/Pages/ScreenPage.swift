internal import RotaModel
internal import RotaTerminal

/// A page of the screen but for its drawing: what line one says of it, how long its list is and what lies under the cursor
/// there, what Enter and its own keys do, what the footer offers, what it fetches. Each is a row of `LeadPages` or
/// `StaffPages`.
struct ScreenPage {
  /// When what it fetches may be otherwise.
  enum Occasion { case week, clock }

  /// Where they are, in so many columns.
  let title: (State, Int) -> TextLine
  /// How long the list on it is.
  var count: (State) -> Int = { _ in 0 }
  /// What is under the cursor in a row of the list.
  var subject: (State, Int) -> UnderCursor = { _, _ in .nothing }
  /// What Enter does there.
  var enter: (inout State) -> [Effect] = { _ in [] }
  /// Keys of its own; nil where it has none for that key.
  var press: (inout State, KeyEvent) -> [Effect]? = { _, _ in nil }
  /// What the footer says first.
  var hints: (State) -> [Hint] = { $0.canGoBack ? [.back] : [] }
  /// The commands that it says then where they can be done, most useful first.
  var footer: () -> [Command] = { [] }
  var fetch: Fetch?
  var isFetchedAgain: [Occasion] = []
  /// Nil until what it shows has been read.
  let view: (State) -> (any PageView)?
}

/// Draws a page.
protocol PageView {
  func draw(on screen: inout CellBuffer, _ part: Rect)
}

extension State {
  /// What the page on the screen is.
  var here: ScreenPage { audience == .lead ? page.ofLead : page.ofStaff }

  var rowCount: Int { here.count(self) }

  /// The row that they are on in the list on the screen: never beyond its end.
  func row(in count: Int) -> Int { max(0, min(cursor.rows[page] ?? 0, count - 1)) }

  package var subject: UnderCursor { here.subject(self, row(in: rowCount)) }

  /// Nothing moves twice to one place: somewhere that has been opened already is gone back to, so that the way back never
  /// grows into a circle.
  @discardableResult
  mutating func open(_ page: Page) -> [Effect] {
    pages = (pages.prefix { $0 != page }) + [page]
    return here.fetch.map { [.fetch($0)] } ?? []
  }

  /// What is to be fetched again.
  func fetchedAgain(_ occasion: ScreenPage.Occasion) -> [Effect] {
    here.isFetchedAgain.contains(occasion) ? here.fetch.map { [.fetch($0)] } ?? [] : []
  }
}

extension WeekView: PageView {}
extension DayView: PageView {}
extension PersonView: PageView {}
extension ChildrenView: PageView {}
extension ChildView: PageView {}
extension ProblemsView: PageView {}
extension NowView: PageView {}
extension VersionsView: PageView {}
extension RequestsView: PageView {}
extension LedgerView: PageView {}
extension WhyView: PageView {}
extension ReviewView: PageView {}
extension ComplaintsView: PageView {}
extension MyCalendarView: PageView {}
extension MyRequestsView: PageView {}
extension MyNowView: PageView {}
extension MyHours: PageView {}
extension MyPageOfDays: PageView {}
