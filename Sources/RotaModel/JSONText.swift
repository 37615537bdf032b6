/// JSON to be written, its keys in the order that they are given: the same value is the same bytes.
package enum JSONText: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  /// A number with two places at most: `725` is written `7.25`.
  case hundredths(Int)
  case string(String)
  case list([JSONText])
  case object([Pair])
  /// An object of a page with each entry on a line of its own.
  case lines([Pair])

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
    case .flag(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .hundredths(let value): decimal(value)
    case .string(let text): quotedForJSON(text)
    case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let pairs), .lines(let pairs):
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
      let (ends, rows): (String, [String]) =
        switch pair.value {
        case .list(let values): ("[]", values.map(\.line))
        case .lines(let pairs): ("{}", pairs.map { "\(quotedForJSON($0.key)): \($0.value.line)" })
        default: ("", [])
        }
      guard !rows.isEmpty else { return "  \(quotedForJSON(pair.key)): \(pair.value.line)" }
      let lines = rows.map { "    \($0)" }.joined(separator: ",\n")
      return "  \(quotedForJSON(pair.key)): \(ends.prefix(1))\n\(lines)\n  \(ends.suffix(1))"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }
}

/// A text as JSON has it, quotes and all. What would steer a terminal or end a line of JavaScript is spelt out.
package func quotedForJSON(_ text: String) -> String {
  var result = "\""
  for (scalar, isHidden) in scalars(of: text) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where isHidden:
      result += String(scalar).utf16.map { "\\u" + padded(String($0, radix: 16), to: 4) }.joined()
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
