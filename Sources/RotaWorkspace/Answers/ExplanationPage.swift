internal import RotaFiles
package import RotaModel

extension Explanation {
  /// As `rota why` prints it: the answer, what stands in the way with the line of the team file at the right, then what
  /// would do it.
  package func text(on paper: Paper) -> String {
    let columns = paper.columns
    let places = reasons.compactMap(\.source).map { displayWidth($0) + 2 }.max() ?? 0
    let longest = reasons.map { displayWidth($0.text) }.max() ?? 0
    let width = max(20, min(columns - 2 - places, longest))
    let head = wrapped(subject, to: columns) + wrapped(verdict, to: columns)
    let title = repairs.isEmpty ? [] : ["What would do it"]
    let last = note.map { wrapped($0, to: columns - 2).map { "  \($0)" } } ?? []
    let lines = head + reasons.flatMap { $0.lines(width) } + title + repairs.flatMap { $0.lines(columns) } + last
    return paper.print(lines.map { Line($0) })
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
  fileprivate func lines(_ width: Int) -> [String] {
    wrapped(text, to: width, indent: 2).enumerated().map { index, text in
      index == 0 ? "  \(column(text, width))  \(source ?? "")" : "  \(text)"
    }
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
    let price = EditPrice.figures(service: service, wishes: wishes)
    let more = (needs.map { ["needs \($0)"] } ?? []) + changes
    let said = wrapped("\(text): \(price)", to: columns - 5, indent: 2)
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
