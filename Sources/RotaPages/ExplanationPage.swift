package import RotaModel
internal import RotaText

extension Explanation {
  /// As `rota why` prints it: the answer, what stands in the way with the line of the team file at the right, then what
  /// would do it.
  package func text(on paper: Paper) -> String {
    let columns = paper.columns
    let places = reasons.compactMap(\.source).map { displayWidth($0) + 2 }.max() ?? 0
    let longest = reasons.map { displayWidth($0.text) }.max() ?? 0
    // Where the team file has a long name, its lines stand below what rests on them.
    let width = places * 2 > columns ? columns - 2 : min(columns - 2 - places, longest)
    let head = wrapped(subject, to: columns) + wrapped(verdict, to: columns)
    let title = repairs.isEmpty ? [] : ["What would do it"]
    let last = note.map { wrapped($0, to: columns - 2).map { "  \($0)" } } ?? []
    let lines =
      head + reasons.flatMap { $0.lines(width, of: columns) } + title + repairs.flatMap { $0.lines(columns) } + last
    return paper.print(lines.map { TextLine($0) })
  }

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
  fileprivate func lines(_ width: Int, of columns: Int) -> [String] {
    let lines = wrapped(text, to: width, indent: 2)
    guard let source else { return lines.map { "  \($0)" } }
    guard width + displayWidth(source) + 4 <= columns else { return (lines + ["    \(source)"]).map { "  \($0)" } }
    return lines.enumerated().map { $0 == 0 ? "  \(column($1, width))  \(source)" : "  \($1)" }
  }

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
  fileprivate func lines(_ columns: Int) -> [String] {
    // A change by itself is what the text says already.
    let more =
      (needs.map { ["it takes \($0)"] } ?? []) + (changes.count > 1 ? changes : [])
      + (costs.isEmpty ? [] : ["then: \(costs.joined(separator: " · "))"])
      + [EditPrice.figures(service: service, wishes: wishes)]
    let said = wrapped(text, to: columns - 5, indent: 2)
    return said.enumerated().map { "\($0 == 0 ? "  \(number)  " : "     ")\($1)" }
      + more.flatMap { wrapped($0, to: columns - 5, indent: 2).map { "     \($0)" } }
  }

  fileprivate var json: JSONText {
    let all = (needs.map { [$0] } ?? []) + changes
    return .object([
      .init("number", .number(number)), .init("changes", .list(all.map { .string($0) })),
      .init("price", .object([.init("service", .number(service)), .init("wishes", .number(wishes))])),
      .init("text", .string(text)),
    ])
  }
}
