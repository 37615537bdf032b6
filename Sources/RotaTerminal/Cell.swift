package import RotaText

/// One place on the screen: a grapheme of one or two columns and its style.
package struct Cell: Hashable, Sendable {
  package var text: Character
  package var style: Style
  /// The right half of a wide grapheme to the left of it.
  package var isContinuation: Bool

  package init(_ text: Character = " ", _ style: Style = .plain, isContinuation: Bool = false) {
    self.text = text
    self.style = style
    self.isContinuation = isContinuation
  }

  package static let blank = Cell()
}
