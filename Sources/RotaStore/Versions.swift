internal import GRDB
package import RotaModel

extension Store {
  /// Of a week, or of all of them; in the order in which they were published.
  package func versions(of week: Day? = nil) throws(StoreError) -> [Version] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, week, who, at, note FROM version WHERE week = coalesce(?, week) ORDER BY id",
        arguments: [week.map { "\($0)" }]
      ).compactMap { Version($0) }
    }
  }

  package func rota(of version: Int) throws(StoreError) -> Rota {
    try read { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT week, rota FROM version WHERE id = ?", arguments: [version]),
        let week = Day(row["week"] as String)
      else { throw StoreError.noSuchVersion(version) }
      return try RotaText.read(row["rota"], week: week)
    }
  }

  /// What people know of a week.
  package func published(_ week: Day) throws(StoreError) -> (version: Version, rota: Rota)? {
    try read { try Self.published(week, in: $0) }
  }

  static func published(_ week: Day, in database: Database) throws -> (version: Version, rota: Rota)? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM version WHERE week = ? ORDER BY id DESC LIMIT 1", arguments: ["\(week)"])
    guard let row, let version = Version(row) else { return nil }
    return (version, try RotaText.read(row["rota"], week: week))
  }
}

extension Version {
  init?(_ row: Row) {
    guard let week = Day(row["week"] as String) else { return nil }
    self.init(
      number: row["id"], week: week, signature: Signature(who: row["who"], at: row["at"]), note: row["note"])
  }
}
