internal import GRDB

extension Schema {
  static func calendars(_ database: Database) throws {
    try database.execute(
      sql: """
        -- What the events of this store are known by in people's calendars, whatever the team is called: it never changes.
        CREATE TABLE calendar (
          only INTEGER PRIMARY KEY CHECK (only = 1),
          source TEXT NOT NULL
        ) STRICT;
        INSERT INTO calendar VALUES (1, lower(hex(randomblob(16))));
        CREATE TRIGGER calendar_is_fixed BEFORE UPDATE ON calendar
          BEGIN SELECT raise(ABORT, 'calendars keep their name'); END;
        """)
  }
}
