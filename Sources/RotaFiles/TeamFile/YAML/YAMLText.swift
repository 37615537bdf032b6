internal import RotaModel

/// YAML that is written: values with their keys in the order of the file.
indirect enum YAMLText {
  case scalar(String)
  case list([YAMLText])
  case map([(key: String, value: YAMLText)])
  /// What holds where nothing is said: a table leaves such a key out.
  case usual(YAMLText)

  /// A document with each entry of the top table at the left margin.
  static func document(_ entries: [(key: String, value: YAMLText)]) -> String {
    YAMLText.map(entries).lines(depth: 0).joined(separator: "\n") + "\n"
  }

  /// Text in quotes where a reader would take it for something else.
  static func text(_ text: String) -> YAMLText { .scalar(text.isPlainInYAML ? text : text.quotedForYAML) }

  /// Longest value that stands on one line with its key.
  private static let width = 90

  /// On one line, in brackets.
  var flow: String {
    switch self {
    case .scalar(let text): text
    case .list(let values): "[\(values.map(\.flow).joined(separator: ", "))]"
    case .map: "{\(flowEntries.joined(separator: ", "))}"
    case .usual(let value): value.flow
    }
  }

  /// Each `key: value` of a table, on one line.
  var flowEntries: [String] { said.map { "\(YAMLText.text($0.key).flow): \($0.value.flow)" } }

  /// The entries of a table that have to be said.
  var said: [(key: String, value: YAMLText)] {
    guard case .map(let entries) = self else { return [] }
    return entries.filter { if case .usual = $0.value { false } else { true } }
  }

  /// Whether it has nothing in it that wants a line of its own.
  var isSimple: Bool {
    switch self {
    case .scalar: true
    case .list(let values): values.allSatisfy { if case .scalar = $0 { true } else { false } }
    case .map: said.allSatisfy { $0.value.isSimple }
    case .usual(let value): value.isSimple
    }
  }

  func lines(depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    switch self {
    case .scalar, .usual: return [indent + flow]
    case _ where isEmpty: return [indent + flow]
    case .list(let values):
      return values.flatMap { value -> [String] in
        if depth > 1, value.isSimple, value.flow.utf8.count <= Self.width { return ["\(indent)- \(value.flow)"] }
        var lines = value.lines(depth: depth + 1)
        lines[0] = "\(indent)- \(lines[0].dropFirst(indent.utf8.count + 2))"
        return lines
      }
    case .map:
      return said.flatMap { key, value -> [String] in
        let key = "\(indent)\(YAMLText.text(key).flow):"
        if (depth > 0 || value.isEmpty), value.isSimple, value.flow.utf8.count <= Self.width {
          return ["\(key) \(value.flow)"]
        }
        if case .scalar = value { return ["\(key) \(value.flow)"] }
        return [key] + value.lines(depth: depth + 1)
      }
    }
  }

  var isEmpty: Bool {
    switch self {
    case .scalar: false
    case .list(let values): values.isEmpty
    case .map: said.isEmpty
    case .usual(let value): value.isEmpty
    }
  }
}

extension String {
  /// Whether every reader of YAML takes it for this text, without quotes, in brackets too.
  fileprivate var isPlainInYAML: Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "y", "n"]
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, !words.contains(lowercased()) else {
      return false
    }
    let isSafe = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        || " -_.:/+()".unicodeScalars.contains(scalar)
    }
    guard isSafe, first.properties.isAlphabetic || (0x30...0x39).contains(first.value) else { return false }
    return last != ":" && last != " " && !contains(": ") && !isNumberInYAML
  }

  /// Digits, or what older readers take for a number: 1e3, 0x1f, 1_000, 12:30:15.
  private var isNumberInYAML: Bool {
    guard let first = utf8.first, (48...57).contains(first) else { return false }
    return utf8.allSatisfy { (48...57).contains($0) || "+-._xobeEabcdfABCDF".utf8.contains($0) } && !isDates
  }

  /// `2026-12-01` or `2026-12-01..2026-12-03`.
  private var isDates: Bool {
    let ends = split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    return ends.allSatisfy { Day(String($0)) != nil }
  }

  var quotedForYAML: String {
    var text = "\""
    for (scalar, isHidden) in scalars(of: self) {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where isHidden || scalar.value == 0xA0 || scalar.value > 0xFFFF:
        text += "\\U" + padded(String(scalar.value, radix: 16), to: 8)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
