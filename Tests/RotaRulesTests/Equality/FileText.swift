/// A piece of a team file or of a rota file: written out it is JSON, which is YAML, too.
indirect enum FileText {
  case word(String)
  case number(String)
  case list([FileText])
  case table([(String, FileText)])

  var text: String {
    switch self {
    case .word(let word): "\"\(word)\""
    case .number(let digits): digits
    case .list(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    case .table(let entries): "{\(entries.map { "\"\($0.0)\": \($0.1.text)" }.joined(separator: ", "))}"
    }
  }

  static func words(_ words: [String]) -> FileText { .list(words.map { .word($0) }) }
  static func flag(_ flag: Bool) -> FileText { .number(flag ? "true" : "false") }
}

extension FileText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .word(value) }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(_ number: Int) { self = .number(String(number)) }
  init(arrayLiteral elements: FileText...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, FileText)...) { self = .table(elements) }
}
