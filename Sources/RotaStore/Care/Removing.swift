internal import GRDB
internal import RotaModel

/// Goes through all that the store holds, and takes somebody out of it.
struct Removing {
  private var forgetting: Forgetting
  private let database: Database
  /// Only what is about weeks before this one.
  private let end: Day?
  private var removal = Removal()
  /// So that a row whose rota and whose note name somebody counts once.
  private var counted: Set<CountedRow> = []

  private struct CountedRow: Hashable {
    let table: String
    let number: Int
  }

  init(_ forgetting: Forgetting, _ database: Database, before end: Day?) {
    self.forgetting = forgetting
    self.database = database
    self.end = end
  }

  mutating func run() throws -> Removal {
    let earlier = try String.fetchCursor(
      database, sql: "SELECT rota FROM version WHERE instr(rota, ?)", arguments: [NeutralContacts.child.text])
    while let rota = try earlier.next() { forgetting.neutral.know(rota) }
    try changeRotas()
    try deleteFacts()
    try deleteFileChanges()
    try deleteLastTeam()
    for table in try TextTable.fetchAll(database) where !["hold", "team_file"].contains(table.name) {
      try change(table)
    }
    removal.contacts = forgetting.contacts.count
    removal.shifts = forgetting.shifts
    removal.kept = forgetting.kept
    return removal
  }
}

extension Removing {
  private mutating func changeRotas() throws {
    for (table, column) in [
      ("version", "rota"), ("draft", "rota"), ("beside", "rota"), ("way", "rota"), ("step_week", "change"),
    ] {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT rowid AS number, week, \(column) AS text FROM \(table) WHERE week < coalesce(?, '9999')",
        arguments: [end.map { "\($0)" }])
      var changes: [(Int, String)] = []
      while let row = try rows.next() {
        guard let week = Day(try row.value("week") as String) else { continue }
        let before = try row.value("text") as String
        let after = forgetting.changed(before, table == "version" ? .published(week) : .planned)
        if after != before { changes.append((try row.value("number"), after)) }
      }
      for (number, text) in changes {
        try database.execute(
          sql: "UPDATE \(table) SET \(column) = ? WHERE rowid = ?", arguments: [text, number])
        count(table, number)
      }
    }
  }

  /// What was said for a time about them alone.
  private mutating func deleteFacts() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT fact_change.id AS id, fact_change.kind AS kind, subject, fact,
          coalesce(substr(json_extract(fact, '$.startBy'), 1, 10), json_extract(fact, '$.date'),
            date(at, 'unixepoch')) AS day,
          json_extract(fact, '$.contact') IS NOT NULL OR fact_change.kind IN ('contact', 'cancelled', 'paused') AS of_child
        FROM fact_change JOIN step ON step.id = step WHERE subject IS NOT NULL ORDER BY fact_change.id
        """)
    for row in rows where try isAboutThem(row) && isOld(row.value("day")) {
      guard !forgetting.isHeld([try row.value("subject"), try row.value("fact")]) else {
        forgetting.kept += 1
        continue
      }
      try database.execute(sql: "DELETE FROM fact_change WHERE id = ?", arguments: [try row.value("id") as Int])
      count("fact_change", try row.value("id"))
    }
  }

  /// A change of the team file that names them would put them back.
  private mutating func deleteFileChanges() throws {
    for table in try TextTable.fetchAll(database) where table.name == "file_change" {
      for row in try table.rows(naming: forgetting.redactor, before: end, in: database) {
        guard !forgetting.isHeld(try table.texts(of: row).compactMap { $0 }) else { continue }
        try Store.closeFileChange(of: row.value("step"), in: database)
        count(table.name, try row.value("step"))
      }
    }
  }

  /// It is kept again as soon as the file is read: without them, once they are taken out there.
  private mutating func deleteLastTeam() throws {
    // Whose contacts are old may still be in the team.
    guard end == nil, let text = try String.fetchOne(database, sql: "SELECT text FROM team_file"),
      forgetting.redactor.finds(in: text)
    else { return }
    try database.execute(sql: "DELETE FROM team_file")
    count("team_file", 1)
  }

  private func isAboutThem(_ row: Row) throws -> Bool {
    let (subject, isOfChild) = (try row.value("subject") as String, try row.value("of_child") as Bool)
    return switch forgetting.who {
    case .child(let id): isOfChild && subject == id
    case .person(let id, _): !isOfChild && subject == id
    case .children: isOfChild
    }
  }

  private func isOld(_ day: String?) -> Bool {
    guard let end else { return true }
    return (day ?? "") < "\(end)"
  }

  /// Ids and words in all the other columns. Rotas have had their turn.
  private mutating func change(_ table: TextTable) throws {
    for row in try table.rows(naming: forgetting.redactor, before: end, in: database) {
      let texts = try table.texts(of: row)
      guard !forgetting.isHeld(texts.compactMap { $0 }) else {
        forgetting.kept += 1
        continue
      }
      let week = try (row.value("row_day") as String?).flatMap { Day($0) }?.monday ?? Day(number: 0).monday
      for (column, text) in zip(table.columns, texts) {
        guard let text, !["rota", "change"].contains(column) else { continue }
        let changed = forgetting.changed(text, in: week)
        guard changed != text else { continue }
        try database.execute(
          sql: "UPDATE \(table.name) SET \(column) = ? WHERE rowid = ?",
          arguments: [changed, try row.value("row_number") as Int])
      }
      count(table.name, try row.value("row_number"))
    }
  }

  private mutating func count(_ table: String, _ number: Int) {
    if counted.insert(CountedRow(table: table, number: number)).inserted { removal.rows[table, default: 0] += 1 }
  }
}
