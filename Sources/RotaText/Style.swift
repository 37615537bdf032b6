/// How a cell looks, by meaning rather than by colour: a theme turns it into what the terminal can show.
package struct Style: Hashable, Sendable {
  /// What it stands for; the theme gives each a colour, or none.
  package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case plain, dim, heading, good, warning, problem, pinned, changed, leave, contact, travel, pause, child, accent
  }

  package var role: Role
  package var bold: Bool
  package var underlined: Bool
  package var reversed: Bool

  package init(_ role: Role = .plain, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
    self.role = role
    self.bold = bold
    self.underlined = underlined
    self.reversed = reversed
  }

  package static let plain = Style()
}
