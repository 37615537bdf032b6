package import RotaModel

/// For programs.
extension Explanation {
  /// `{"subject", "verdict", "reasons": [{"rule", "who", "when", "text"}], "repairs": [{"number", "changes", "price",
  /// "text"}]}`. Several people are `ana,ben`, several days `2026-12-02,2026-12-03`; nobody and no day are null.
  package var json: String {
    JSONText.object([
      .init("subject", .string(subject)), .init("verdict", .string(verdict)),
      .init("reasons", .list(reasons.map(\.json))), .init("repairs", .list(repairs.map(\.json))),
    ]).page
  }
}

extension Reason {
  fileprivate var json: JSONText {
    let people = who.map(\.text).joined(separator: ",")
    let days = when.map(\.description).joined(separator: ",")
    return .object([
      .init("rule", .string(rule)), .init("who", people.isEmpty ? .null : .string(people)),
      .init("when", days.isEmpty ? .null : .string(days)), .init("text", .string(text)),
    ])
  }
}

extension Repair {
  fileprivate var json: JSONText {
    let all = (needs.map { [$0] } ?? []) + changes
    return .object([
      .init("number", .number(number)), .init("changes", .list(all.map { .string($0) })),
      .init("price", .object([.init("service", .number(service)), .init("wishes", .number(wishes))])),
      .init("text", .string(text)),
    ])
  }
}
