internal import GRDB
package import RotaModel

extension Store {
  /// Of a week, or of all of them; in the order in which they were published.
  package func versions(of week: Day? = nil) throws(StoreError) -> [Version] {
    try read { database in
      try Row.fetchAll(
        database,
        // By the index, which has all that is asked for: the table's rows have the rotas in them.
        sql: "SELECT id, week, who, at, note FROM version WHERE week = coalesce(?, week) ORDER BY +id",
        arguments: [week.map { "\($0)" }]
      ).compactMap { try Version($0) }
    }
  }

  package func rota(of version: Int) throws(StoreError) -> Rota {
    try read { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT week, rota FROM version WHERE id = ?", arguments: [version]),
        let week = Day(try row.value("week") as String)
      else { throw StoreError.noSuchVersion(version) }
      return try RotaText.read(row.value("rota"), week: week)
    }
  }

  /// What people know of a week.
  package func published(_ week: Day) throws(StoreError) -> (version: Version, rota: Rota)? {
    try read { try Self.published(week, in: $0) }
  }

  /// The Monday of the week from which on so many are published before one; nil where none is.
  package func firstWeek(of most: Int, before week: Day) throws(StoreError) -> Day? {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT DISTINCT week FROM version WHERE week < ? ORDER BY week DESC LIMIT ?",
        arguments: ["\(week)", most]
      ).last.flatMap { Day($0) }
    }
  }

  /// What of each week is known of its shifts: as it is published, else as the draft has it; without those that have
  /// neither.
  package func shifts(of weeks: [Day]) throws(StoreError) -> [Rota] {
    try read { database in
      try weeks.compactMap { week in
        let published = try String.fetchOne(
          database, sql: "SELECT rota FROM version WHERE week = ? ORDER BY id DESC LIMIT 1", arguments: ["\(week)"])
        if let published { return try RotaText.read(published, week: week, .shifts) }
        return try Self.draft(of: week, in: database)?.rota
      }
    }
  }

  static func published(_ week: Day, in database: Database) throws -> (version: Version, rota: Rota)? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM version WHERE week = ? ORDER BY id DESC LIMIT 1", arguments: ["\(week)"])
    guard let row, let version = try Version(row) else { return nil }
    return (version, try RotaText.read(row.value("rota"), week: week))
  }
}

extension Version {
  init?(_ row: Row) throws {
    guard let week = Day(try row.value("week") as String) else { return nil }
    try self.init(
      number: row.number("id"), week: week, signature: Signature(row), note: row.value("note"))
  }
}
