internal import GRDB

/// What a store is made of, by named steps that are only ever added to. Until the first store that somebody keeps, there
/// is one, with all tables.
enum Schema {
  private static let steps = [(name: "the store 1", sql: tables)]

  static var migrator: DatabaseMigrator {
    steps.reduce(into: DatabaseMigrator()) { migrator, step in
      migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
    }
  }

  /// A file that another program made, or a newer one of ours, is left alone.
  static func checkKnown(_ database: Database, _ migrator: DatabaseMigrator) throws {
    // A new store has its tables before it is renamed into place: an empty file has lost them.
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard tables > 0 else { throw StoreError.empty }
    guard try database.tableExists("grdb_migrations") else { throw StoreError.notAStore }
    let found = try migrator.appliedIdentifiers(database)
    guard let first = migrator.migrations.first, found.contains(first) else {
      throw StoreError.beforeTheFirst
    }
    guard try !migrator.hasBeenSuperseded(database) else {
      let newer = found.subtracting(migrator.migrations)
      throw StoreError.newerSchema(found: newer.max() ?? "unknown", supported: migrator.migrations.last ?? first)
    }
  }

  /// Who only reads can't bring an older file up to date.
  static func checkWhole(_ database: Database, _ migrator: DatabaseMigrator) throws {
    guard try migrator.hasCompletedMigrations(database) else {
      let found = try migrator.completedMigrations(database).last ?? "none"
      throw StoreError.olderSchema(found: found)
    }
  }
}
