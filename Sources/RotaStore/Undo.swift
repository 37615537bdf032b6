internal import GRDB
package import RotaModel

/// Undo and redo of a week's steps, across sessions, until they are published.
extension Store {
  /// The step that an undo would take back.
  package func lastDone(of week: Day) throws(StoreError) -> Step? {
    try read { try Self.step(of: week, "done", "DESC", in: $0) }
  }

  /// The step that a redo would do again.
  package func firstUndone(of week: Day) throws(StoreError) -> Step? {
    try read { try Self.step(of: week, "undone", "ASC", in: $0) }
  }

  /// `expected` is the step that is meant, where one is: another may be the last by now.
  package func undo(_ week: Day, expecting expected: Step? = nil, _ signature: Signature) throws(StoreError) -> Step {
    try write { database in
      guard let step = try Self.step(of: week, "done", "DESC", in: database) else { throw StoreError.nothingToUndo }
      try check(step, expected, week, in: database)
      try Self.turn(step, week, to: "undone", in: database) { $0.inverse }
      try Self.log(signature, "undo", week: week, step.words, in: database)
      return step
    }
  }

  package func redo(_ week: Day, expecting expected: Step? = nil, _ signature: Signature) throws(StoreError) -> Step {
    try write { database in
      guard let step = try Self.step(of: week, "undone", "ASC", in: database) else { throw StoreError.nothingToRedo }
      try check(step, expected, week, in: database)
      try Self.turn(step, week, to: "done", in: database) { $0 }
      try Self.log(signature, "redo", week: week, step.words, in: database)
      return step
    }
  }

  private func check(_ step: Step, _ expected: Step?, _ week: Day, in database: Database) throws {
    if let expected, expected.number != step.number { throw StoreError.draftChanged(week: week, by: step) }
    let weeks = try String.fetchAll(
      database, sql: "SELECT week FROM step_week WHERE step = ? AND change <> ''", arguments: [step.number])
    try checkFree(weeks.compactMap { Day($0) }, in: database)
  }

  static func step(of week: Day, _ state: String, _ order: String, in database: Database) throws -> Step? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT step.* FROM step JOIN step_week ON step = step.id
        WHERE state = ? AND week = ? ORDER BY step.id \(order) LIMIT 1
        """, arguments: [state, "\(week)"])
    return try row.flatMap { try Step($0) }
  }

  /// Takes a step back, or does it again, in all the weeks that it changed.
  private static func turn(
    _ step: Step, _ week: Day, to state: String, in database: Database, _ direction: (RotaChange) -> RotaChange
  ) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT week, change FROM step_week WHERE step = ?", arguments: [step.number])
    for row in rows {
      guard let other = Day(try row.value("week") as String) else { continue }
      if other != week { try checkOrder(of: step, in: other, turningTo: state, database) }
      let change = try row.value("change") as String
      guard !change.isEmpty, let draft = try draftRow(of: other, in: database) else { continue }
      try write(direction(RotaChange(text: change)), to: other, from: draft.rota, in: database)
    }
    try database.execute(sql: "UPDATE step SET state = ? WHERE id = ?", arguments: [state, step.number])
  }

  /// A step of several weeks is turned only where it is the next to be turned in each of them.
  private static func checkOrder(of step: Step, in week: Day, turningTo state: String, _ database: Database) throws {
    let next =
      state == "undone"
      ? try self.step(of: week, "done", "DESC", in: database) : try self.step(of: week, "undone", "ASC", in: database)
    guard next?.number == step.number else { throw StoreError.laterSteps(week: week) }
  }
}

extension Step {
  init?(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.value("kind")) else { return nil }
    try self.init(
      number: row.number("id"), kind: kind, words: row.value("words"), signature: Signature(row))
  }
}
