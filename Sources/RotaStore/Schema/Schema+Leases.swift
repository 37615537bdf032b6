internal import GRDB

extension Schema {
  /// A week is held, not all of them.
  static func leases(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE lease;
        -- Who does something to a week's draft that takes its time.
        CREATE TABLE lease (
          week TEXT PRIMARY KEY,
          token TEXT NOT NULL,
          who TEXT NOT NULL,
          host TEXT NOT NULL,
          process INTEGER NOT NULL,
          since INTEGER NOT NULL,
          beat INTEGER NOT NULL
        ) STRICT;
        """)
  }
}

extension Schema {
  /// What has changed stays new until somebody says that they know it, however often they look.
  static func confirmed(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE look RENAME TO confirmed;
        ALTER TABLE confirmed DROP COLUMN version;
        """)
  }
}
