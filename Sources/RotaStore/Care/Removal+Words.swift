package import RotaModel

extension Removal {
  /// `12 contacts and 3 shifts: 4 versions, 1 draft, 5 lines of the log`
  package var words: String {
    guard !isNothing else { return "nothing" }
    let found = [
      contacts == 0 ? nil : Words.count(contacts, "contact", "contacts"),
      shifts == 0 ? nil : Words.count(shifts, "shift", "shifts"),
    ].compactMap { $0 }
    let places = Self.places.compactMap { place in rows[place.table].map { Words.count($0, place.one, place.many) } }
    let others = rows.filter { row in !Self.places.contains { $0.table == row.key } }
      .sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
    return (found.isEmpty ? "" : "\(listed(found)): ") + (places + others).joined(separator: ", ")
  }

  private static let places: [(table: String, one: String, many: String)] = [
    ("version", "version", "versions"), ("draft", "draft", "drafts"),
    ("beside", "plan beside a draft", "plans beside a draft"), ("step_week", "edit", "edits"),
    ("step", "line of the history", "lines of the history"), ("fact_change", "dated fact", "dated facts"),
    ("file_change", "change of the team file", "changes of the team file"),
    ("left_out", "decision", "decisions"), ("telling", "message", "messages"), ("outcome", "outcome", "outcomes"),
    ("worked", "day worked", "days worked"), ("moment", "critical moment", "critical moments"),
    ("way", "way that was offered", "ways that were offered"), ("rung", "call", "calls"),
    ("request", "request", "requests"),
    ("offer", "offer", "offers"), ("offered", "answer to an offer", "answers to offers"),
    ("log", "line of the log", "lines of the log"),
  ]
}
