package import RotaText

/// What a terminal can show, as far as it can be known.
package struct Abilities: Hashable, Sendable {
  /// How many colours: 0, 8, 16 or 256. Something in between counts as the next lower.
  package var colours: Int
  /// False where only ASCII can be drawn.
  package var unicode: Bool

  package init(colours: Int = 256, unicode: Bool = true) {
    self.colours = colours
    self.unicode = unicode
  }
}

/// Colours for what styles stand for. Blue and orange tell good from bad, which nearly every eye can; there is a symbol
/// for everything as well, so that no colour at all is no loss.
package enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark, light, mono

  /// What a cell looks like on a terminal.
  package struct Look: Hashable, Sendable {
    /// In the terminal's palette; nil is its own colour.
    package var foreground: UInt8?
    package var bold = false
    package var dim = false
    package var underlined = false
    package var reversed = false
  }

  /// As the environment asks: `ROTA_THEME` by name, no colour with `NO_COLOR`, light where `COLORFGBG` tells a light
  /// ground.
  package init(environment: [String: String]) {
    let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    if let named = environment["ROTA_THEME"].flatMap({ Theme(rawValue: $0) }) {
      self = named
    } else if !(environment["NO_COLOR"] ?? "").isEmpty {
      self = .mono
    } else {
      self = ground == 7 || ground == 15 ? .light : .dark
    }
  }

  package func look(_ style: Style, colours: Int) -> Look {
    var look = Look(
      foreground: self == .mono ? nil : colour(style.role, of: colours), bold: style.bold,
      underlined: style.underlined, reversed: style.reversed)
    switch style.role {
    case .heading: look.bold = true
    case .problem: look.bold = true
    // Few colours leave nothing between plain and invisible; the attribute is left to the terminal.
    case .dim where look.foreground == nil: look.dim = true
    case .changed where look.foreground == nil: look.underlined = true
    default: break
    }
    return look
  }

  private func colour(_ role: Style.Role, of colours: Int) -> UInt8? {
    guard let shades = self == .light ? Theme.onLight[role] : Theme.onDark[role] else { return nil }
    return colours >= 256 ? shades.many : colours >= 16 ? shades.sixteen : colours >= 8 ? shades.eight : nil
  }

  /// The same colour as nearly as each palette has it; nil where the terminal's own is nearer.
  private struct Shades {
    let many: UInt8
    let sixteen: UInt8?
    let eight: UInt8?

    init(_ many: UInt8, _ sixteen: UInt8?, _ eight: UInt8?) {
      self.many = many
      self.sixteen = sixteen
      self.eight = eight
    }
  }

  /// No dark blue, which cannot be read on black.
  private static let onDark: [Style.Role: Shades] = [
    .dim: Shades(245, 8, nil), .heading: Shades(153, 14, 6), .good: Shades(117, 14, 6), .warning: Shades(221, 11, 3),
    .problem: Shades(208, 11, 3), .pinned: Shades(183, 13, 5), .changed: Shades(223, 11, 3),
    .leave: Shades(247, 7, nil),
    .contact: Shades(159, 14, 6), .travel: Shades(180, 3, 3), .pause: Shades(245, 8, nil), .child: Shades(189, 15, nil),
    .accent: Shades(75, 12, 6),
  ]

  /// No yellow, which cannot be read on white.
  private static let onLight: [Style.Role: Shades] = [
    .dim: Shades(243, 8, nil), .heading: Shades(25, 4, 4), .good: Shades(26, 4, 4), .warning: Shades(130, 5, 5),
    .problem: Shades(166, 1, 1), .pinned: Shades(91, 5, 5), .changed: Shades(94, 5, 5), .leave: Shades(241, 8, nil),
    .contact: Shades(24, 6, 4), .travel: Shades(94, 5, 5), .pause: Shades(243, 8, nil), .child: Shades(17, 4, 4),
    .accent: Shades(32, 12, 4),
  ]
}
