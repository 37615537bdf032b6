internal import RotaModel

extension Report {
  /// As `rota score --format json` prints it: keys sorted, every cost named, the same report the same bytes.
  package func json() -> String {
    let broken = breaches.map { "    \(quoted($0.text))" }.joined(separator: ",\n")
    let totals = CostName.allCases.map(\.rawValue).sorted().compactMap(CostName.init(rawValue:)).map {
      "    \(quoted($0.rawValue)): \(total($0))"
    }
    return """
      {
        "broken": \(breaches.isEmpty ? "[]" : "[\n\(broken)\n  ]"),
        "contacts": \(owed),
        "costs": {
      \(totals.joined(separator: ",\n"))
        },
        "must": \(score.must),
        "service": \(score.service),
        "unmet": \(unmet.count),
        "wishes": \(score.wishes)
      }

      """
  }

  private func quoted(_ text: String) -> String {
    let escaped = scalars(of: text).map { scalar, isHidden -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case _ where isHidden: String(scalar).utf16.map { "\\u\(padded(String($0, radix: 16), to: 4))" }.joined()
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
