extension Schema {
  /// All that a store has. What kinds of a thing there are, the code says that reads it: so a new kind needs no new
  /// table. What is so of a row by itself, SQLite checks.
  static let tables = """
    -- A version, once published, never changes; but that those may be forgotten whom it names, be it who published it.
    CREATE TABLE version (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      week TEXT NOT NULL,
      rota TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      note TEXT
    ) STRICT;
    -- All that a list of versions says, which leaves their rotas unread.
    CREATE INDEX version_of_week ON version (week, id, who, at, note);
    CREATE TRIGGER version_is_fixed BEFORE UPDATE OF id, week, at ON version
      BEGIN SELECT raise(ABORT, 'a version never changes'); END;

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
      -- Minutes from then to the first thing that changed; nothing where no notice was needed.
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

    -- The draft of a week: what `base` has, as its open steps change it.
    CREATE TABLE draft (
      week TEXT PRIMARY KEY,
      base INTEGER REFERENCES version,
      rota TEXT NOT NULL
    ) STRICT;

    -- Rotas laid beside a draft that a hand had touched.
    CREATE TABLE beside (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      week TEXT NOT NULL,
      rota TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE step (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      -- Done, taken back, or closed by a version.
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'closed'))
    ) STRICT;
    CREATE INDEX open_steps ON step (state) WHERE state <> 'closed';

    -- What a step did to a week: lines taken from its rota and lines put into it.
    CREATE TABLE step_week (
      step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
      week TEXT NOT NULL,
      change TEXT NOT NULL,
      PRIMARY KEY (step, week)
    ) STRICT;
    CREATE INDEX step_of_week ON step_week (week, step);

    CREATE TABLE fact_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
      added INTEGER NOT NULL CHECK (added IN (0, 1)),
      kind TEXT NOT NULL,
      -- The person or the child whom it is about; a duty may be about nobody.
      subject TEXT,
      fact TEXT NOT NULL CHECK (json_valid(fact)),
      -- The last day on which it says something, where it has one: what lies in weeks long over is not read. Pins are as
      -- many as edits.
      day TEXT
    ) STRICT;
    CREATE INDEX fact_of_step ON fact_change (step);
    CREATE INDEX fact_by_day ON fact_change (day);

    -- What a step did to the team file: the lines that went and those that came, and a few round them.
    CREATE TABLE file_change (
      step INTEGER PRIMARY KEY REFERENCES step ON DELETE CASCADE,
      change TEXT NOT NULL
    ) STRICT;

    -- The whole of it, as it was when it was last read without a mistake.
    CREATE TABLE team_file (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      text TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

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
      outcome TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    -- Critical moments. The kind is for the lead alone. Of the contacts that it asks for one a line; the step that recorded it, and the one by which a way was chosen.
    CREATE TABLE moment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      child TEXT NOT NULL,
      kind TEXT NOT NULL,
      happened TEXT NOT NULL,
      contacts TEXT NOT NULL,
      step INTEGER REFERENCES step ON DELETE SET NULL,
      chosen INTEGER,
      choice INTEGER REFERENCES step ON DELETE SET NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX moment_of_step ON moment (step);
    CREATE INDEX moment_of_choice ON moment (choice);

    -- The ways out that were offered, a row for each week: the rota, whom it tells, what it is asked to hold.
    CREATE TABLE way (
      moment INTEGER NOT NULL REFERENCES moment ON DELETE CASCADE,
      number INTEGER NOT NULL,
      week TEXT NOT NULL,
      rota TEXT NOT NULL,
      told TEXT NOT NULL,
      asked TEXT NOT NULL CHECK (json_valid(asked)),
      ring TEXT NOT NULL CHECK (json_valid(ring)),
      PRIMARY KEY (moment, number, week)
    ) STRICT;

    -- Who was rung because of a moment, one of the staff or a child's carer, and what they said: the last word counts.
    CREATE TABLE rung (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      moment INTEGER NOT NULL REFERENCES moment ON DELETE CASCADE,
      person TEXT,
      child TEXT CHECK ((person IS NULL) <> (child IS NULL)),
      outcome TEXT NOT NULL,
      rang TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rung_of_moment ON rung (moment);

    -- When each member of staff last said that they know their rota. What has changed stays new until then, however
    -- often they look.
    CREATE TABLE confirmed (
      person TEXT PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      ask TEXT NOT NULL CHECK (json_valid(ask)),
      -- Who is asked to agree first, where somebody is; the day, of what there is one of a day.
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
      UPDATE request SET state = CASE WHEN colleague IS NULL THEN 'asked' ELSE 'agreed' END
      WHERE step = NEW.id AND state = 'approved';
    END;
    CREATE TRIGGER request_is_approved_again AFTER UPDATE OF state ON step
      WHEN NEW.state = 'done' AND OLD.state = 'undone' BEGIN
      UPDATE request SET state = 'approved' WHERE step = NEW.id AND state IN ('asked', 'agreed');
    END;

    -- What is offered to those who could take it; whether somebody has is a request.
    CREATE TABLE offer (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('contact', 'cover', 'shift')),
      subject TEXT NOT NULL,
      week TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn')),
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    -- To whom, in the order of what it would cost, with what they would do and what they said.
    CREATE TABLE offered (
      offer INTEGER NOT NULL REFERENCES offer ON DELETE CASCADE,
      number INTEGER NOT NULL,
      person TEXT NOT NULL,
      day TEXT NOT NULL,
      start INTEGER NOT NULL,
      finish INTEGER NOT NULL,
      edits TEXT NOT NULL CHECK (json_valid(edits)),
      answer TEXT CHECK (answer IN ('yes', 'no')),
      PRIMARY KEY (offer, number)
    ) STRICT;
    CREATE INDEX offered_to_person ON offered (person);

    -- Those about whom nothing may be deleted.
    CREATE TABLE hold (
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      -- What else they are called by, one a line.
      names TEXT NOT NULL,
      note TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (kind, subject)
    ) STRICT;

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

    -- What the events of this store are known by in people's calendars, whatever the team is called: it never changes.
    CREATE TABLE calendar (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      source TEXT NOT NULL
    ) STRICT;
    INSERT INTO calendar VALUES (1, lower(hex(randomblob(16))));
    CREATE TRIGGER calendar_is_fixed BEFORE UPDATE ON calendar
      BEGIN SELECT raise(ABORT, 'calendars keep their name'); END;

    CREATE TABLE log (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      who TEXT NOT NULL,
      what TEXT NOT NULL,
      week TEXT,
      subject TEXT,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_of_subject ON log (subject);
    """
}
