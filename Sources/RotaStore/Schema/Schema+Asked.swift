internal import GRDB
internal import RotaModel

extension Schema {
  /// What was asked for once, and what was cancelled, in weeks long over is not read either.
  static func asked(_ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE fact_change SET day = substr(json_extract(fact, '$.startBy'), 1, 10) WHERE kind = 'contact';
        """)
    let rows = try Row.fetchAll(database, sql: "SELECT id, fact FROM fact_change WHERE kind = 'cancelled'")
    for row in rows {
      let id = ContactID(try StoredJSON.read(String.self, row.value("fact")))
      guard let week = id?.occurrence?.week else { continue }
      try database.execute(
        sql: "UPDATE fact_change SET day = ? WHERE id = ?", arguments: ["\(week + 6)", try row.value("id") as Int])
    }
  }
}
