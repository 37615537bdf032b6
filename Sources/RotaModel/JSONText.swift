/// JSON to be written, its keys in the order that they are given: the same value is the same bytes.
package enum JSONText: Hashable, Sendable {
  case null
  case number(Int)
  /// A number with two places at most: `725` is written `7.25`.
  case hundredths(Int)
  case string(String)
  case list([JSONText])
  case object([Pair])

  package struct Pair: Hashable, Sendable {
    package let key: String
    package let value: JSONText

    package init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONText {
  /// On one line.
  package var line: String {
    switch self {
    case .null: "null"
    case .number(let value): String(value)
    case .hundredths(let value): decimal(value)
    case .string(let text): quotedForJSON(text)
    case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let pairs):
      "{" + pairs.map { "\(quotedForJSON($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }

  private func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let places = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(padded(Int(rest), to: 2))"
    return "\(hundredths < 0 ? "-" : "")\(whole)\(places)"
  }

  /// A key to a line, and a line to each entry of a list under it, so that two files can be compared line by line.
  package var page: String {
    guard case .object(let pairs) = self else { return line + "\n" }
    let members = pairs.map { pair in
      guard case .list(let values) = pair.value, !values.isEmpty else {
        return "  \(quotedForJSON(pair.key)): \(pair.value.line)"
      }
      let rows = values.map { "    \($0.line)" }.joined(separator: ",\n")
      return "  \(quotedForJSON(pair.key)): [\n\(rows)\n  ]"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }
}
