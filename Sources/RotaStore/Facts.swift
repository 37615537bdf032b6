internal import GRDB
package import RotaModel

/// The dated facts: what was said in steps that still hold, in the order in which it was said.
extension Store {
  /// Where days are given, without what was over before them: leave by a day of its own, the rest by the other. Those
  /// `told` are without what only a draft has pinned, or no longer asks for once. Those `by` a second are as they were then.
  package func facts(
    _ calendars: [NamedCalendar], since day: Day? = nil, leaveSince leave: Day? = nil, told: Bool = false,
    by second: Int? = nil
  ) throws(StoreError) -> [FactChange] {
    let text = FactText(calendars: calendars)
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT added, fact_change.kind AS kind, subject, fact FROM fact_change JOIN step ON step.id = step
          WHERE state <> 'undone' AND fact_change.id IN (
              SELECT id FROM fact_change WHERE day IS NULL UNION ALL SELECT id FROM fact_change WHERE day >= min(?1, ?2))
            AND (day IS NULL OR day >= CASE fact_change.kind WHEN 'leave' THEN ?2 ELSE ?1 END)
            AND NOT (?3 AND state <> 'closed'
              AND (fact_change.kind = 'pin' OR (fact_change.kind = 'contact' AND added = 0)))
            AND (?4 IS NULL OR step.at <= ?4)
          ORDER BY fact_change.id
          """, arguments: [day.map { "\($0)" } ?? "", leave.map { "\($0)" } ?? "", told, second])
      var changes: [FactChange] = []
      while let row = try rows.next() {
        guard let fact = try text.read(kind: row.value("kind"), subject: row.value("subject"), row.value("fact")) else {
          continue
        }
        changes.append(try (row.value("added") as Int) == 1 ? .added(fact) : .removed(fact))
      }
      return changes
    }
  }

  static func record(_ changes: [FactChange], of step: Int, _ text: FactText, in database: Database) throws {
    for change in changes {
      let written = try text.write(change.fact)
      let added = if case .added = change { 1 } else { 0 }
      try database.execute(
        sql: "INSERT INTO fact_change (step, added, kind, subject, fact, day) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [step, added, written.kind, written.subject, written.json, change.fact.lastDay.map { "\($0)" }])
    }
  }
}

extension Fact {
  /// After which it says nothing of what is still to come.
  fileprivate var lastDay: Day? {
    switch self {
    case .pin(.shift(_, let day, _, _)), .pin(.off(_, let day)): day
    case .pin(.contact(_, let day, _, _)): day
    case .leave(let leave): leave.when.dates?.upperBound
    case .oneOff(let oneOff): oneOff.need.startBy?.day
    case .cancelled(let id), .said(let id, _): id.occurrence.map { $0.week + 6 }
    case .paused(_, let period): period.dates?.upperBound
    case .duty, .wish: nil
    }
  }
}
