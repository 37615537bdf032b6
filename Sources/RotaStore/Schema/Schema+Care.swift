internal import GRDB

extension Schema {
  static func care(_ database: Database) throws {
    try database.execute(
      sql: """
        -- Those about whom nothing may be deleted.
        CREATE TABLE hold (
          kind TEXT NOT NULL CHECK (kind IN ('child', 'person')),
          subject TEXT NOT NULL,
          -- What else they are called by, one a line.
          names TEXT NOT NULL,
          note TEXT NOT NULL,
          who TEXT NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (kind, subject)
        ) STRICT;

        -- A leaver is gone from all of a version, the name of who published it too.
        DROP TRIGGER version_is_fixed;
        CREATE TRIGGER version_is_fixed BEFORE UPDATE OF id, week, at ON version
          BEGIN SELECT raise(ABORT, 'a version never changes'); END;
        """)
  }
}
