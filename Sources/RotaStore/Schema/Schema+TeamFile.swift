internal import GRDB

extension Schema {
  static func teamFile(_ database: Database) throws {
    try database.execute(
      sql: """
        -- What a step did to the team file: the lines that went and those that came, and a few round them.
        CREATE TABLE file_change (
          step INTEGER PRIMARY KEY REFERENCES step ON DELETE CASCADE,
          change TEXT NOT NULL
        ) STRICT;
        """)
  }

  static func lastTeam(_ database: Database) throws {
    try database.execute(
      sql: """
        -- The whole of it, as it was when it was last read without a mistake.
        CREATE TABLE team_file (
          only INTEGER PRIMARY KEY CHECK (only = 1),
          text TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        """)
  }
}
