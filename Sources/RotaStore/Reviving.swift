internal import GRDB
package import RotaModel

/// A backup that is about to take a store's place. What people have been told they know, whatever the backup has.
package struct Reviving: Sendable {
  /// The newest version in the backup, and when it was written last.
  package let last: Version?
  package let written: Int
  /// Published since, as the store in place knows; nil where it can't be asked.
  package let since: [Version]?

  private let store: Store
  private let current: String?
}

extension Reviving {
  /// Of a copy of the backup, beside the store, brought up to date.
  package init(_ copy: String, inPlaceOf current: String?) throws(StoreError) {
    store = try Store.open(copy, for: .writing)
    if let fault = try store.faults().first { throw .damaged(reason: fault) }
    let versions = try store.versions()
    last = versions.last
    written = try store.read { database in
      try Row.fetchOne(database, sql: "SELECT coalesce(max(at), 0) AS at FROM log").map { try $0.time("at") } ?? 0
    }
    let known = current.flatMap { try? Store.open($0, for: .copying) }.flatMap {
      (try? $0.faults()) == [] ? try? $0.versions() : nil
    }
    // Another team's, or one that went another way, says nothing of this one.
    let isSameLine = known.map { Array($0.prefix(versions.count)) == versions } ?? false
    since = isSameLine ? known.map { Array($0.dropFirst(versions.count)) } : nil
    self.current = isSameLine ? current : nil
  }

  /// With the versions that were published since and whom they were told, where they are known; numbers go on from
  /// where they were.
  package func goOn(from name: String, _ signature: Signature) throws(StoreError) {
    if let current { try store.attaching(current, as: "late") { try Self.takeOver(in: $0) } }
    try finish(name, since ?? [], signature)
  }

  /// Where nobody can say what was published since: the next version has a number that none has had, and all staff are
  /// to be told again of each week from a day on, be they off in it: they may know of something later. What notice they
  /// had of it stays. Where the staff are not known, those are told whom the store knows. Gives the number, and how many weeks there are.
  package func goOnUnsure(
    from name: String, today: Day, staff: [PersonID], _ signature: Signature
  ) throws(StoreError) -> (next: Int, weeks: Int) {
    let next = ((last?.number ?? 0) / 100 + 1) * 100
    let told = try store.write { database in
      for table in ["version", "request", "beside"] { try Self.skip(table, to: next, in: database) }
      let weeks = try String.fetchAll(
        database, sql: "SELECT DISTINCT week FROM version WHERE week > ?", arguments: ["\(today - 7)"])
      let known = try String.fetchAll(database, sql: "SELECT DISTINCT person FROM telling").map { PersonID($0) }
      for week in weeks.compactMap({ Day($0) }) {
        guard let (version, rota) = try Store.published(week, in: database) else { continue }
        let working = rota.shifts.map(\.staff) + rota.contacts.flatMap(\.staff)
        for person in Set(staff.isEmpty ? known + working : staff).sorted() {
          try database.execute(
            sql: """
              INSERT INTO telling (version, person, message, state, reason, at) VALUES (?, ?, '', 'failed', ?, ?)
              ON CONFLICT (version, person) DO UPDATE SET message = '', state = 'failed', reason = excluded.reason,
                at = excluded.at, acknowledged = NULL, how = NULL
              """, arguments: [version.number, person.text, Telling.restored, signature.at])
        }
      }
      return weeks.count
    }
    try finish(name, [], signature)
    return (next, told)
  }

  private func finish(_ name: String, _ kept: [Version], _ signature: Signature) throws(StoreError) {
    let words = kept.map { "@\($0.number)" }.joined(separator: " ")
    try store.write { database in
      try database.execute(sql: "DELETE FROM lease")
      try Store.log(
        signature, "restore", "from \(name)\(kept.isEmpty ? "" : "; published since and kept: \(words)")", in: database)
    }
    try store.close()
  }

  private static func takeOver(in database: Database) throws {
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM main.version") ?? 0
    for (table, key) in [("version", "id"), ("left_out", "version"), ("telling", "version")] {
      try database.execute(
        sql: "INSERT INTO \(table) SELECT * FROM late.\(table) WHERE \(key) > ?", arguments: [last])
    }
    // What was told of earlier versions is known too, whenever it was.
    try database.execute(sql: "INSERT OR REPLACE INTO telling SELECT * FROM late.telling")
    for row in try Row.fetchAll(database, sql: "SELECT name, seq FROM late.sqlite_sequence") {
      try skip(row.value("name"), to: row.number("seq") + 1, in: database)
    }
  }

  /// The next row of a table has a number of at least so much.
  private static func skip(_ table: String, to next: Int, in database: Database) throws {
    try database.execute(
      sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", arguments: [next - 1, table])
    guard database.changesCount == 0 else { return }
    try database.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, next - 1])
  }
}

extension Store {
  /// One transaction with another store at hand, under a name.
  func attaching(_ path: String, as name: String, _ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS \(name)", arguments: [path])
        defer { try? database.execute(sql: "DETACH DATABASE \(name)") }
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
    } catch {
      throw StoreError(error)
    }
  }
}
