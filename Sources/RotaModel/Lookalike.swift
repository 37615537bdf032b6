/// A character that word processors and telephones put in the place of a plain one, which alone means something here.
package struct Lookalike: Hashable, Sendable {
  package let character: Character

  /// Nil for what is what it looks like.
  package init?(_ character: Character) {
    guard Self.plain[character] != nil else { return nil }
    self.character = character
  }

  package var plain: String { Self.plain[character] ?? "" }

  /// `a long dash '–' where a plain '-' is meant`
  package var words: String {
    switch plain {
    case "\"", "'": "a curly quote \(character) where a plain \(plain) is meant"
    case " ": "a blank that joins words (a no-break space) where a plain one is meant"
    case "-": "a long dash '\(character)' where a plain '-' is meant"
    case "..": "'\(character)' where two dots are meant"
    default: "a wide '\(character)' where a plain '\(plain)' is meant"
    }
  }

  private static let plain: [Character: String] = {
    let kinds = [
      "\"": "“”„‟«»", "'": "‘’‚‛ʼ", " ": "\u{A0}\u{2007}\u{202F}\u{3000}\u{2002}\u{2003}\u{2009}", "-": "–—−‒‐‑",
      ":": "：", ",": "，", "..": "…",
    ]
    return Dictionary(kinds.flatMap { plain, all in all.map { ($0, plain) } }) { first, _ in first }
  }()
}

extension String {
  /// With plain characters for those that only look like them.
  package var plainCharacters: String { map { Lookalike($0)?.plain ?? String($0) }.joined() }

  /// The first of them, and the scalars before it.
  package var firstLookalike: (found: Lookalike, place: Int)? {
    var place = 0
    for character in self {
      if let found = Lookalike(character) { return (found, place) }
      place += character.unicodeScalars.count
    }
    return nil
  }
}
