package import RotaModel

// The words of what is no YAML, for people who have never heard of it.

extension Diagnostic.Message {
  /// What looks like a sign of the file and is another: word processors put them in.
  package static func lookalike(_ found: Lookalike, meant: String? = nil) -> Self {
    Self("lookalike", found.words, help: meant.map { "write \($0)" } ?? "delete it, and type the plain one")
  }
  package static func missingColon(after key: String) -> Self {
    Self(
      "syntax", "a ':' is missing after '\(key.shortened)'", help: "write \(key.shortened): and a blank, then the value"
    )
  }
  package static let missingBlankAfterColon = Self(
    "syntax", "a blank is missing after the ':'", help: "without it, key and value are one word")
  package static func missingBlank(after key: String, _ value: String) -> Self {
    Self("syntax", "a blank is missing after the ':'", help: "write \(key): \(value.shortened)")
  }
  package static func notColon(_ sign: Character, key: String? = nil, value: String = "") -> Self {
    Self(
      "syntax", "between a key and its value stands ':', not '\(sign)'",
      help: key.map { "write \($0): \(value.shortened)" })
  }
  package static let starForDash = Self("syntax", "an entry of a list begins with '-', not with '*'")
  package static let emptyBetweenCommas = Self("syntax", "nothing stands before this ','", help: "delete it")
  package static let missingBlankAfterDash = Self("syntax", "a blank is missing after the '-'")
  package static let colonInText = Self(
    "syntax", "a second ': ' on one line", help: "put text with ': ' in it in quotes")
  package static let deeperThanAbove = Self(
    "syntax", "this line is indented more than the one above, which already has its value",
    help: "keys of one table are indented alike")
  package static let otherIndent = Self(
    "syntax", "this line is indented as none of those above it",
    help: "keys of one table are indented alike, and so are the entries of one list")
  package static func afterQuote(_ quote: Character) -> Self {
    Self(
      "syntax", "the text goes on after its closing quote",
      help: quote == "'"
        ? "put it in double quotes, as in \"Cam O'Neil\"" : "put all of it between the quotes, or none in quotes")
  }
  package static let openQuote = Self(
    "syntax", "a quote is never closed", help: "put the closing quote at the end of the text")
  package static func closesNothing(_ bracket: Character) -> Self {
    Self("syntax", "a '\(bracket)' that closes nothing", help: "delete it")
  }
  package static func otherBracket(_ found: Character, _ wanted: Character) -> Self {
    Self("syntax", "a '\(found)' where '\(wanted)' is meant", help: "write '\(wanted)' in its place")
  }
  package static let openQuoteInside = Self(
    "syntax", "a quote is never closed on its line", help: "put the closing quote at the end of the text")
  package static func neverClosed(_ bracket: Character) -> Self {
    Self("syntax", "this '\(bracket)' is never closed", help: "put \(bracket == "{" ? "'}'" : "']'") at its end")
  }
  package static let noteInside = Self(
    "syntax", "from this '#' on the line is a note, and what was opened before it is never closed",
    help: "put text with ' #' in it in quotes")
  package static let semicolon = Self("syntax", "entries are parted by ',', not by ';'")
  package static func missingComma(before word: String) -> Self {
    Self("syntax", "a ',' is missing before '\(word.shortened)'")
  }
  package static func cannotBegin(_ character: Character, _ text: String) -> Self {
    Self(
      "syntax", "a text can't begin with '\(character)'",
      help: text.isEmpty ? "put it in quotes" : "put it in quotes: \"\(text.shortened)\"")
  }
  package static let nothing = Self("syntax", "nothing stands here")

  /// The parser's words put plainly, where no more is known than they say.
  package static func syntax(_ problem: String, while context: String) -> Self {
    switch (problem, context) {
    case (let problem, _) where problem.contains("Maximum nesting level"): nestedTooDeep
    case ("mapping values are not allowed in this context", _):
      Self(
        "syntax", "a ':' that can't stand here",
        help: "put text with ': ' in it in quotes; is this line indented as the one above?")
    case ("did not find expected key", _), ("could not find expected ':'", _):
      Self(
        "syntax", "a key and ':' should stand here",
        help: "keys of one table are indented alike; put text with special characters in quotes")
    case ("did not find expected '-' indicator", _):
      Self("syntax", "a '-' should stand here", help: "the entries of one list are indented alike")
    case ("did not find expected ',' or ']'", _):
      Self("syntax", "a ',' or the closing ']' of the list should stand here")
    case ("did not find expected ',' or '}'", _):
      Self("syntax", "a ',' or the closing '}' of the table should stand here")
    case ("block sequence entries are not allowed in this context", _):
      Self("syntax", "a list can't start here", help: "put it on the next line, indented")
    case ("found unknown escape character", _):
      Self("syntax", "a backslash means something in double quotes", help: "use single quotes")
    default:
      Self(
        "syntax", "this can't be read as it stands",
        help: "put text with special characters in quotes; keys of one table are indented alike")
    }
  }
}
