internal import RotaModel
package import RotaText

/// What something is printed on: how wide, how colourful, and who may read it.
package struct Paper: Hashable, Sendable {
  /// What a printed form may say of children.
  package enum Disclosure: Int, Hashable, Sendable, Comparable {
    /// For the wall: shifts only, and no child's pseudonym anywhere.
    case shiftsOnly
    /// For the lead's own screen: contacts that are left out are named, and what is asked for by name is shown whole.
    case named
    /// Contacts stand under each shift.
    case contacts

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package var columns: Int
  package var colour: Bool
  package var unicode: Bool
  package var disclosure: Disclosure
  /// Pages are parted by a form feed, as a printer understands it, or by an empty line, as a screen does.
  package var formFeeds: Bool

  package init(
    columns: Int = 132, colour: Bool = false, unicode: Bool = true, disclosure: Disclosure = .shiftsOnly,
    formFeeds: Bool = false
  ) {
    self.columns = columns
    self.colour = colour
    self.unicode = unicode
    self.disclosure = disclosure
    self.formFeeds = formFeeds
  }

  /// Under this a week no longer fits side by side.
  package static let narrowestWeek = 60
  /// Under this nothing can be said on a line.
  package static let narrowest = 20
}

extension Paper {
  package func print(_ lines: [TextLine]) -> String { lines.map { print($0) + "\n" }.joined() }

  private func print(_ line: TextLine) -> String {
    line.trimmed.cut(to: columns).runs.map { run in
      let text = unicode ? run.text : asciiSymbols(run.text)
      guard colour, let code = run.style.role.code, !text.isEmpty else { return text }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }.joined()
  }
}

extension Style.Role {
  /// As a terminal colours what is printed on it. A symbol always says the same, so nothing is lost without colour.
  fileprivate var code: String? {
    switch self {
    case .plain, .child, .contact: nil
    case .heading: "1"
    case .dim, .leave, .pause, .travel: "2"
    case .problem, .warning, .changed: "33"
    case .good, .pinned, .accent: "94"
    }
  }
}

/// A sentence, broken between words.
package func laidOut(_ sentence: String, columns: Int) -> String {
  wrapped(sentence, to: max(Paper.narrowest, columns), indent: 2).joined(separator: "\n")
}
