internal import GRDB
package import RotaModel

extension Store {
  package func log(last most: Int = 1000) throws(StoreError) -> [LogEntry] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM (SELECT * FROM log ORDER BY id DESC LIMIT ?) ORDER BY id", arguments: [most]
      ).map { row in
        LogEntry(
          signature: Signature(who: row["who"], at: row["at"]), what: row["what"],
          week: (row["week"] as String?).flatMap { Day($0) }, subject: row["subject"], words: row["words"])
      }
    }
  }

  static func log(
    _ signature: Signature, _ what: String, week: Day? = nil, subject: String? = nil, _ words: String,
    in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO log (at, who, what, week, subject, words) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [signature.at, signature.who, what, week.map { "\($0)" }, subject, words])
  }
}
