/// Somebody about whom something is held: a child or a member of staff, in the team or gone from it.
package struct Subject: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case child, person
  }

  package let kind: Kind
  package let id: String
  /// What else they are called by in words: a name, a login.
  package let names: Set<String>

  package init(_ kind: Kind, _ id: String, names: Set<String> = []) {
    self.kind = kind
    self.id = id
    self.names = names
  }

  package var words: Set<String> { names.union([id]) }

  /// Whatever else they are called.
  package func isSame(as other: Subject) -> Bool { kind == other.kind && id == other.id }
}

/// One thing that the store holds about somebody: a row, or a line of a rota, with all that is written beside it.
package struct HeldEntry: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package let table: String
  package let values: [Value]

  package init(table: String, values: [Value]) {
    self.table = table
    self.values = values
  }
}

/// That nothing about somebody may be deleted, and why.
package struct Hold: Hashable, Sendable {
  package let subject: Subject
  package let note: String
  package let signature: Signature

  package init(subject: Subject, note: String, signature: Signature) {
    self.subject = subject
    self.note = note
    self.signature = signature
  }
}

/// What was taken out of a store, and what stayed because it also names somebody on hold.
package struct Removal: Hashable, Sendable {
  /// Different ones, whose child or whose worker is not named any more.
  package var contacts = 0
  package var shifts = 0
  /// Rows changed or deleted, by table.
  package var rows: [String: Int] = [:]
  package var kept = 0
  /// False where another program has the file open, so that old text stays in it until that ends.
  package var isErased = true

  package init() {}

  package var isNothing: Bool { rows.isEmpty }
}

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
    ("log", "line of the log", "lines of the log"),
  ]
}
