extension [Diagnostic] {
  /// For programs: `{"diagnostics": [...]}`, in the order of the list, one entry a line.
  package var json: String {
    let entries = map { "  \($0.json)" }.joined(separator: ",\n")
    return isEmpty ? "{\"diagnostics\": []}" : "{\"diagnostics\": [\n\(entries)\n]}"
  }
}

extension Diagnostic {
  fileprivate var json: String {
    let fields = [
      ("file", file.jsonQuoted), ("line", String(line)), ("column", String(column)),
      ("severity", severity.rawValue.jsonQuoted), ("code", code.jsonQuoted), ("message", message.text.jsonQuoted),
      ("help", help?.jsonQuoted ?? "null"),
    ]
    return "{\(fields.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}"
  }
}

extension String {
  fileprivate var jsonQuoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
