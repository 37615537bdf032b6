/// A part of a YAML document with its place. What a scalar means is decided by the key that asks, never here.
struct YAMLNode: Sendable {
  struct Entry: Sendable {
    let key: YAMLNode
    let value: YAMLNode

    /// `{sat, sun: off}`: a word in a table in braces, with no colon after it.
    func isAlone(in table: YAMLNode) -> Bool {
      table.style == .flow && value.isBlank && value.span.isEmpty && value.span.lowerBound == key.span.upperBound
    }

    /// `{leigh 15}`: the key and the number that are meant.
    func keyAndNumber(in table: YAMLNode) -> (key: String, number: String)? {
      guard isAlone(in: table), let words = key.text?.split(separator: " "), words.count == 2, Int(words[1]) != nil
      else {
        return nil
      }
      return (String(words[0]), String(words[1]))
    }
  }

  enum Content: Sendable {
    /// A plain scalar has no quotes and is no block of text.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([Entry])
  }

  /// How it is written.
  enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted
    /// Lines of text below a `|` or a `>`.
    case literal
    /// In brackets.
    case flow
    /// A line or more for each entry.
    case block
    /// `*name`: what it says stands elsewhere.
    case alias
  }

  var place: Place
  let content: Content
  var style = Style.plain
  /// Where it stands, in Unicode scalars from the start of the text; of a block up to the end of its last entry.
  var span = 0..<0
}

extension YAMLNode {
  /// The text of a scalar, quoted or not.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// What a table has under a key, the first time.
  subscript(key: String) -> YAMLNode? {
    if case .map(let entries) = content { entries.first { $0.key.text == key }?.value } else { nil }
  }

  /// The text of a scalar without quotes.
  var plainText: String? {
    if case .scalar(let text, true) = content { text } else { nil }
  }

  var isBlank: Bool { plainText.map { ["", "~", "null"].contains($0) } ?? false }

  var isFlag: Bool { plainText.map { ["true", "false"].contains($0) } ?? false }

  /// Whether it is a number, whole or decimal, and not a text of digits in quotes.
  var isNumber: Bool {
    guard let text = plainText else { return false }
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let last = parts.last, !last.isEmpty else { return false }
    return parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// The place of what stands in its text after so many characters, as far as what is written is what is meant.
  func place(after characters: Int) -> Place {
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    guard let text, span.count == text.unicodeScalars.count + 2 * quotes else { return place }
    return Place(source: place.source, line: place.line, column: place.column + quotes + characters)
  }

  /// What was found, in words for a message.
  var found: String {
    switch content {
    case .list: "a list"
    case .map: "a table of keys"
    case .scalar(let text, let isPlain):
      if isBlank {
        "nothing"
      } else if isNumber {
        "the number \(text)"
      } else if isFlag {
        text
      } else {
        "the text \(isPlain ? "'\(text.shortened)'" : "\"\(text.shortened)\"")"
      }
    }
  }
}

extension StringProtocol {
  /// At most forty characters on one line, for a message.
  var shortened: String {
    let line = map { $0.isNewline ? " " : $0 }
    return line.count <= 40 ? String(line) : String(line.prefix(39)) + "…"
  }
}
