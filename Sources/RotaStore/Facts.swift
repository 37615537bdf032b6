internal import GRDB
package import RotaModel

/// The dated facts: what was said in steps that still hold, in the order in which it was said.
extension Store {
  package func facts(_ calendars: [NamedCalendar]) throws(StoreError) -> [FactChange] {
    let text = FactText(calendars: calendars)
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT added, fact_change.kind AS kind, subject, fact FROM fact_change JOIN step ON step.id = step
          WHERE state <> 'undone' ORDER BY fact_change.id
          """)
      var changes: [FactChange] = []
      while let row = try rows.next() {
        guard let fact = try text.read(kind: row["kind"], subject: row["subject"], row["fact"]) else { continue }
        changes.append((row["added"] as Int) == 1 ? .added(fact) : .removed(fact))
      }
      return changes
    }
  }

  static func record(_ changes: [FactChange], of step: Int, _ text: FactText, in database: Database) throws {
    for change in changes {
      let written = try text.write(change.fact)
      let added = if case .added = change { 1 } else { 0 }
      try database.execute(
        sql: "INSERT INTO fact_change (step, added, kind, subject, fact) VALUES (?, ?, ?, ?, ?)",
        arguments: [step, added, written.kind, written.subject, written.json])
    }
  }
}
