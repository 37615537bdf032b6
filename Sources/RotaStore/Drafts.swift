internal import GRDB
package import RotaModel

/// The draft of a week, as its last step left it.
package struct StoredDraft: Hashable, Sendable {
  package let rota: Rota
  /// The version that it set out from.
  package let base: Int?
  /// Steps that a hand made and that are still to be published.
  package let edits: Int
  /// Whether a hand has made it what it is: by edits, or by taking an earlier rota for it.
  package let isTouched: Bool
}

/// What is to be done: the dated facts that change, and the rotas of the weeks that do.
package struct NewStep: Sendable {
  package let kind: Step.Kind
  package let words: String
  /// In whose history the step stands, though its rota may stay as it is.
  package let week: Day
  /// By their Mondays. A rota that has more in it than its week says is cut to it.
  package let rotas: [Day: Rota]
  /// What was seen of these weeks when it was thought of: one that is another by now is not changed.
  package let seen: [Day: Rota]
  /// False where it is so whoever plans, as leave is: it waits for nobody who holds a week.
  package let waits: Bool
  /// True where its weeks have been held since it was thought of, and must be ours still.
  package let isHeld: Bool
  package let facts: [FactChange]
  /// What it has done to the team file.
  package let file: TextChange?
  /// The request that it grants.
  package let granted: Request?
  /// Who decided that contacts fall away by it, and what is done instead.
  package let decisions: [LeftOut]

  package init(
    _ kind: Step.Kind, _ words: String, week: Day, rotas: [Day: Rota] = [:], seen: [Day: Rota] = [:],
    waits: Bool = true, isHeld: Bool = false, facts: [FactChange] = [], file: TextChange? = nil,
    granted: Request? = nil,
    decisions: [LeftOut] = []
  ) {
    self.kind = kind
    self.words = words
    self.week = week
    self.rotas = rotas
    self.seen = seen
    self.waits = waits
    self.isHeld = isHeld
    self.facts = facts
    self.file = file
    self.granted = granted
    self.decisions = decisions
  }
}

extension Store {
  /// Nil where nothing was done that is still to be published.
  package func draft(of week: Day) throws(StoreError) -> StoredDraft? {
    try read { try Self.draft(of: week, in: $0) }
  }

  /// The weeks that have a draft, in order.
  package func draftedWeeks() throws(StoreError) -> [Day] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT week FROM step JOIN step_week ON step.id = step
          WHERE \(Self.isOpen) AND \(Self.hasChangedRotas) ORDER BY week
          """
      ).compactMap { Day($0) }
    }
  }

  /// The week whose draft was changed last.
  package func lastChangedWeek() throws(StoreError) -> Day? {
    try lastWeek(Self.hasChangedRotas)
  }

  /// In whose history the last step stands that can be taken back, though it changed facts alone; or, the other way, the
  /// first that can be done again.
  package func lastStepWeek(undone: Bool = false) throws(StoreError) -> Day? {
    try lastWeek("state = '\(undone ? "undone" : "done")'", undone ? "ASC" : "DESC")
  }

  /// In the words of the index `open_steps`, or it would not be used.
  private static let isOpen = "state <> 'closed'"
  private static let hasChangedRotas = "state = 'done' AND (change <> '' OR kind <> 'edit')"

  private func lastWeek(_ condition: String, _ order: String = "DESC") throws(StoreError) -> Day? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT week FROM step JOIN step_week ON step.id = step WHERE \(Self.isOpen) AND \(condition)
          ORDER BY step \(order), week LIMIT 1
          """
      ).flatMap { Day($0) }
    }
  }

  /// Does a step, whole. What had been undone before it can't be redone any more.
  @discardableResult
  package func take(
    _ step: NewStep, calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Step {
    try write { try take(step, calendars: calendars, signature, in: $0) }
  }

  /// The same within something larger.
  func take(
    _ step: NewStep, calendars: [NamedCalendar], _ signature: Signature, in database: Database
  ) throws -> Step {
    if step.isHeld { try checkOurs(step.rotas.keys.sorted(), in: database) }
    if step.waits { try checkFree(step.rotas.keys.sorted(), in: database) }
    for (week, seen) in step.seen { try Self.check(week, isStill: seen, in: database) }
    let weeks = Set(step.rotas.keys).union([step.week]).sorted()
    for week in weeks { try Self.forgetUndone(of: week, in: database) }
    try database.execute(
      sql: "INSERT INTO step (kind, words, who, at, state) VALUES (?, ?, ?, ?, 'done')",
      arguments: [step.kind.rawValue, step.words, signature.who, signature.at])
    let number = Int(database.lastInsertedRowID)
    for week in weeks {
      let change = try step.rotas[week].map { try Self.setDraft(of: week, to: $0, in: database) } ?? ""
      try database.execute(
        sql: "INSERT INTO step_week (step, week, change) VALUES (?, ?, ?)",
        arguments: [number, "\(week)", change])
    }
    try Self.record(step.facts, of: number, FactText(calendars: calendars), in: database)
    if let file = step.file {
      try database.execute(
        sql: "INSERT INTO file_change (step, change) VALUES (?, ?)", arguments: [number, file.text])
    }
    if let request = step.granted {
      try Self.answer(request, .approved, because: nil, step: number, signature, in: database)
    }
    try Self.log(signature, step.kind.rawValue, week: step.week, step.words, in: database)
    for decision in step.decisions {
      try Self.log(decision, signature, "no longer owed", week: step.week, in: database)
    }
    return Step(number: number, kind: step.kind, words: step.words, signature: signature)
  }

  /// Lays a rota beside the draft, and gives its number.
  package func layBeside(_ rota: Rota, _ signature: Signature) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO beside (week, rota, who, at) VALUES (?, ?, ?, ?)",
        arguments: ["\(rota.horizon.first)", RotaText.write(rota), signature.who, signature.at])
      let number = Int(database.lastInsertedRowID)
      try Self.log(signature, "plan", week: rota.horizon.first, "planned beside the draft", in: database)
      return number
    }
  }

  package func besideDraft(_ number: Int) throws(StoreError) -> Rota {
    try read { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT week, rota FROM beside WHERE id = ?", arguments: [number]),
        let week = Day(try row.value("week") as String)
      else { throw StoreError.noSuchDraft(number) }
      return try RotaText.read(row.value("rota"), week: week)
    }
  }

  /// The numbers of the rotas beside a week's draft.
  package func besides(of week: Day) throws(StoreError) -> [(number: Int, signature: Signature)] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, who, at FROM beside WHERE week = ? ORDER BY id", arguments: ["\(week)"]
      )
      .map { (try $0.number("id"), try Signature($0)) }
    }
  }
}

extension Store {
  static func draft(of week: Day, in database: Database) throws -> StoredDraft? {
    let isChanged = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM step JOIN step_week ON step = step.id
        WHERE state = 'done' AND week = ? AND (change <> '' OR kind <> 'edit'))
        """, arguments: ["\(week)"])
    guard isChanged == true, let row = try draftRow(of: week, in: database) else { return nil }
    let edits = try editCount(of: week, in: database)
    return StoredDraft(
      rota: try RotaText.read(row.rota, week: week), base: row.base, edits: edits,
      isTouched: try edits > 0 || wasRestored(week, in: database))
  }

  /// Steps of a hand on shifts and contacts: those that changed some, and those that pinned or unpinned some. What fell
  /// out because somebody is on leave, or because it is owed no longer, no hand has put anywhere: whoever plans anew
  /// loses nothing of that.
  private static func editCount(of week: Day, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM step JOIN step_week ON step_week.step = step.id
        WHERE state = 'done' AND week = ? AND step.kind = 'edit' AND (change <> '' OR EXISTS (
          SELECT 1 FROM fact_change WHERE fact_change.step = step.id AND fact_change.kind = 'pin'))
          AND NOT (EXISTS (
            SELECT 1 FROM fact_change WHERE fact_change.step = step.id AND fact_change.kind IN ('leave', 'cancelled'))
            AND NOT EXISTS (
              SELECT 1 FROM fact_change WHERE fact_change.step = step.id AND fact_change.kind = 'pin' AND added = 1))
        """, arguments: ["\(week)"]) ?? 0
  }

  private static func wasRestored(_ week: Day, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM step JOIN step_week ON step_week.step = step.id
        WHERE state = 'done' AND week = ? AND kind = 'restore')
        """, arguments: ["\(week)"]) ?? false
  }

  static func draftRow(of week: Day, in database: Database) throws -> (base: Int?, rota: String)? {
    try Row.fetchOne(database, sql: "SELECT base, rota FROM draft WHERE week = ?", arguments: ["\(week)"])
      .map { (try $0.value("base"), try $0.value("rota")) }
  }

  private static func check(_ week: Day, isStill seen: Rota, in database: Database) throws {
    let now = try draft(of: week, in: database)?.rota ?? published(week, in: database)?.rota
    guard !seen.differs(from: now ?? Rota(horizon: seen.horizon)) else {
      throw StoreError.draftChanged(week: week, by: try step(of: week, "done", "DESC", in: database))
    }
  }

  /// What the draft sets out from: the version that is published, or nothing.
  private static func openDraft(of week: Day, in database: Database) throws -> String {
    if let row = try draftRow(of: week, in: database) { return row.rota }
    let base = try Row.fetchOne(
      database, sql: "SELECT id, rota FROM version WHERE week = ? ORDER BY id DESC LIMIT 1", arguments: ["\(week)"])
    let rota: String = try base.map { try $0.value("rota") } ?? ""
    try database.execute(
      sql: "INSERT INTO draft (week, base, rota) VALUES (?, ?, ?)",
      arguments: ["\(week)", try base.map { try $0.value("id") as Int }, rota])
    return rota
  }

  private static func setDraft(of week: Day, to rota: Rota, in database: Database) throws -> String {
    let before = try openDraft(of: week, in: database)
    let change = RotaChange(from: try RotaText.read(before, week: week), to: rota)
    try write(change, to: week, from: before, in: database)
    return change.text
  }

  static func write(_ change: RotaChange, to week: Day, from before: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE draft SET rota = ? WHERE week = ?", arguments: [change.applied(to: before), "\(week)"])
  }

  /// What was undone in a week can't be done again.
  static func forgetUndone(of week: Day, in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM step WHERE state = 'undone' AND id IN (SELECT step FROM step_week WHERE week = ?)
        """, arguments: ["\(week)"])
  }
}
