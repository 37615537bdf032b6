internal import GRDB

extension Schema {
  static func publishing(_ database: Database) throws {
    try database.execute(
      sql: """
        -- Contacts left out of a version, with who decided it and what is done instead.
        CREATE TABLE left_out (
          version INTEGER NOT NULL REFERENCES version,
          contact TEXT NOT NULL,
          decided TEXT NOT NULL,
          instead TEXT NOT NULL,
          PRIMARY KEY (version, contact)
        ) STRICT;

        -- Whom a version concerns. `sending` is written before a message leaves: found after a crash, it may have left.
        CREATE TABLE telling (
          version INTEGER NOT NULL REFERENCES version,
          person TEXT NOT NULL,
          message TEXT NOT NULL,
          -- Minutes from then to the first thing that changed.
          notice INTEGER,
          state TEXT NOT NULL CHECK (state IN ('due', 'sending', 'told', 'failed')),
          reason TEXT,
          at INTEGER NOT NULL,
          acknowledged INTEGER,
          how TEXT,
          PRIMARY KEY (version, person)
        ) STRICT;

        -- Notify commands that the lead has agreed to.
        CREATE TABLE consent (
          command TEXT PRIMARY KEY,
          who TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        """)
  }

  /// No notice in a telling means that none was needed; until now it was that of what had begun.
  static func notice(_ database: Database) throws {
    try database.execute(sql: "UPDATE telling SET notice = 0 WHERE notice IS NULL AND message <> ''")
  }

  static func happened(_ database: Database) throws {
    try database.execute(
      sql: """
        -- What was really worked, to the minute. What staff say themselves waits for the lead.
        CREATE TABLE worked (
          person TEXT NOT NULL,
          day TEXT NOT NULL,
          start INTEGER NOT NULL,
          finish INTEGER NOT NULL CHECK (finish > start),
          approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
          who TEXT NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (person, day)
        ) STRICT;

        CREATE TABLE outcome (
          contact TEXT PRIMARY KEY,
          child TEXT NOT NULL,
          outcome TEXT NOT NULL CHECK (outcome IN ('held', 'refused', 'no-answer', 'cancelled-by-us')),
          who TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        """)
  }
}
