/// A piece of a team file or of a rota file, as JSON, which is YAML, too.
struct FileText {
  let text: String

  static func word(_ word: String) -> FileText { FileText(text: "\"\(word)\"") }
  static func number(_ digits: String) -> FileText { FileText(text: digits) }
  static func flag(_ flag: Bool) -> FileText { FileText(text: flag ? "true" : "false") }
  static func words(_ words: [String]) -> FileText { .list(words.map { .word($0) }) }

  static func list(_ items: [FileText]) -> FileText {
    FileText(text: "[\(items.map(\.text).joined(separator: ", "))]")
  }

  static func table(_ entries: [(String, FileText)]) -> FileText {
    FileText(text: "{\(entries.map { "\"\($0.0)\": \($0.1.text)" }.joined(separator: ", "))}")
  }
}

extension FileText {
  init(_ number: Int) { self = .number(String(number)) }
}

extension FileText: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .word(value) }
}

extension FileText: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(String(value)) }
}

extension FileText: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: FileText...) { self = .list(elements) }
}

extension FileText: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, FileText)...) { self = .table(elements) }
}
