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
}
