internal import RotaModel

extension Report {
  /// As `rota score --format json` prints it: keys sorted, every cost named, the same report the same bytes.
  package func json() -> String {
    let broken = breaches.map { "    \(quotedForJSON($0.text))" }.joined(separator: ",\n")
    let totals = CostName.allCases.map(\.rawValue).sorted().compactMap(CostName.init(rawValue:)).map {
      "    \(quotedForJSON($0.rawValue)): \(total($0))"
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
}
