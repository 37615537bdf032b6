internal import GRDB

/// The tables, by named steps that are only ever added to.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 weeks, steps, facts", migrate: weeks)
    migrator.registerMigration("2 publishing", migrate: publishing)
    migrator.registerMigration("3 what happened", migrate: happened)
    migrator.registerMigration("4 staff look", migrate: staff)
    migrator.registerMigration("5 requests", migrate: requests)
    migrator.registerMigration("6 care", migrate: care)
    migrator.registerMigration("7 years", migrate: years)
    migrator.registerMigration("8 asked for once", migrate: asked)
    migrator.registerMigration("9 the team file", migrate: teamFile)
    migrator.registerMigration("10 calendars", migrate: calendars)
    migrator.registerMigration("11 weeks held", migrate: leases)
    migrator.registerMigration("12 confirmed", migrate: confirmed)
    migrator.registerMigration("13 the last team", migrate: lastTeam)
    migrator.registerMigration("14 notice", migrate: notice)
    return migrator
  }

  /// A file that another program made, or a newer rota, is left alone.
  static func checkKnown(_ database: Database, _ migrator: DatabaseMigrator) throws {
    if try migrator.hasBeenSuperseded(database) {
      let found = try migrator.appliedIdentifiers(database).max() ?? "unknown"
      throw StoreError.newerSchema(found: found, supported: migrator.migrations.last ?? "none")
    }
    // A store is made whole before it has its name: one with nothing in it has lost what it had.
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard tables > 0 else { throw StoreError.empty }
    if try !database.tableExists("grdb_migrations") { throw StoreError.notAStore }
  }

  /// Who only reads can't bring an older file up to date.
  static func checkWhole(_ database: Database, _ migrator: DatabaseMigrator) throws {
    guard try migrator.hasCompletedMigrations(database) else {
      let found = try migrator.completedMigrations(database).last ?? "none"
      throw StoreError.olderSchema(found: found)
    }
  }

  private static func weeks(_ database: Database) throws {
    try database.execute(
      sql: """
        -- A version, once published, never changes.
        CREATE TABLE version (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          week TEXT NOT NULL,
          rota TEXT NOT NULL,
          who TEXT NOT NULL,
          at INTEGER NOT NULL,
          note TEXT
        ) STRICT;
        CREATE INDEX version_of_week ON version (week, id);
        CREATE TRIGGER version_is_fixed BEFORE UPDATE OF id, week, who, at ON version
          BEGIN SELECT raise(ABORT, 'a version never changes'); END;

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
          kind TEXT NOT NULL CHECK (kind IN ('plan', 'edit', 'restore')),
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
          fact TEXT NOT NULL CHECK (json_valid(fact))
        ) STRICT;
        CREATE INDEX fact_of_step ON fact_change (step);

        -- The one who may change drafts.
        CREATE TABLE lease (
          only INTEGER PRIMARY KEY CHECK (only = 1),
          token TEXT NOT NULL,
          who TEXT NOT NULL,
          host TEXT NOT NULL,
          process INTEGER NOT NULL,
          since INTEGER NOT NULL,
          beat INTEGER NOT NULL
        ) STRICT;

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
        """)
  }
}
