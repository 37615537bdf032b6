internal import GRDB
package import RotaModel

/// What is on hold is deleted by nobody.
extension Store {
  package func holds() throws(StoreError) -> [Hold] { try read { try Self.holds(in: $0) } }

  package func hold(_ hold: Hold) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "REPLACE INTO hold (kind, subject, names, note, who, at) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          hold.subject.kind.rawValue, hold.subject.id, hold.subject.names.sorted().joined(separator: "\n"), hold.note,
          hold.signature.who, hold.signature.at,
        ])
      try Self.log(hold.signature, "hold", subject: hold.subject.id, hold.note, in: database)
    }
  }

  /// False where there was none.
  package func release(_ subject: Subject, _ signature: Signature) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: "DELETE FROM hold WHERE kind = ? AND subject = ?", arguments: [subject.kind.rawValue, subject.id])
      let wasHeld = database.changesCount > 0
      if wasHeld { try Self.log(signature, "release", subject: subject.id, "no longer on hold", in: database) }
      return wasHeld
    }
  }

  static func holds(in database: Database) throws -> [Hold] {
    try Row.fetchAll(database, sql: "SELECT * FROM hold ORDER BY kind, subject").compactMap { row in
      try Subject.Kind(rawValue: row.value("kind")).map { kind in
        let names = try (row.value("names") as String).split(separator: "\n").map { String($0) }
        return Hold(
          subject: Subject(kind, try row.value("subject"), names: Set(names)), note: try row.value("note"),
          signature: try Signature(row))
      }
    }
  }
}
