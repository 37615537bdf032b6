internal import GRDB

extension Schema {
  static func staff(_ database: Database) throws {
    try database.execute(
      sql: """
        -- When each member of staff last looked at their own week, and the newest version that there was.
        CREATE TABLE look (
          person TEXT PRIMARY KEY,
          at INTEGER NOT NULL,
          version INTEGER NOT NULL
        ) STRICT;
        """)
  }

  static func requests(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE request (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          person TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('leave', 'wish', 'swap', 'worked')),
          ask TEXT NOT NULL CHECK (json_valid(ask)),
          -- Of a swap, who is asked to agree; of hours worked, the day.
          colleague TEXT,
          day TEXT,
          state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'approved', 'declined', 'withdrawn')),
          who TEXT NOT NULL,
          at INTEGER NOT NULL,
          answerer TEXT,
          answered INTEGER,
          because TEXT,
          -- What was done about it.
          step INTEGER REFERENCES step ON DELETE SET NULL
        ) STRICT;
        CREATE INDEX request_of_person ON request (person);
        CREATE INDEX open_requests ON request (state) WHERE state IN ('asked', 'agreed');
        CREATE INDEX request_of_step ON request (step);

        -- What the lead takes back was not approved, until it is done again.
        CREATE TRIGGER request_reopens AFTER UPDATE OF state ON step WHEN NEW.state = 'undone' BEGIN
          UPDATE request SET state = CASE kind WHEN 'swap' THEN 'agreed' ELSE 'asked' END
          WHERE step = NEW.id AND state = 'approved';
        END;
        CREATE TRIGGER request_is_approved_again AFTER UPDATE OF state ON step
          WHEN NEW.state = 'done' AND OLD.state = 'undone' BEGIN
          UPDATE request SET state = 'approved' WHERE step = NEW.id AND state IN ('asked', 'agreed');
        END;
        """)
  }
}
