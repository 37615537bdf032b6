internal import GRDB

extension Schema {
  static func staff(_ database: Database) throws {
    try database.execute(
      sql: """
        -- When each member of staff last looked at their own week.
        CREATE TABLE look (
          person TEXT PRIMARY KEY,
          at INTEGER NOT NULL
        ) STRICT;
        """)
  }
}
