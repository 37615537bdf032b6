internal import GRDB
package import RotaModel

/// Deletion: of a child or a leaver, everywhere; of whose contacts they were, when they are old.
extension Store {
  /// What would go; nothing is changed.
  package func removal(of subject: Subject) throws(StoreError) -> Removal {
    try trial { try Self.forget(subject, in: $0) }
  }

  package func forget(_ subject: Subject, _ signature: Signature) throws(StoreError) -> Removal {
    var removal = try write { database in
      let removal = try Self.forget(subject, in: database)
      let what = subject.kind == .child ? "a child" : "a leaver"
      try Self.log(signature, "forget", "\(what): \(removal.words)", in: database)
      return removal
    }
    removal.isErased = try erase()
    return removal
  }

  /// The contacts of the weeks before one.
  package func oldContacts(before week: Day, children: Set<String>) throws(StoreError) -> Removal {
    try trial { try Self.retain(from: week, children, in: $0) }
  }

  package func retain(
    from week: Day, children: Set<String>, _ signature: Signature
  ) throws(StoreError) -> Removal {
    var removal = try write { database in
      let removal = try Self.retain(from: week, children, in: database)
      if !removal.isNothing {
        try Self.log(signature, "retain", "contacts before \(week): \(removal.words)", in: database)
      }
      return removal
    }
    removal.isErased = try erase()
    return removal
  }
}

extension Store {
  private static func forget(_ subject: Subject, in database: Database) throws -> Removal {
    let holds = try holds(in: database).filter { !$0.subject.isSame(as: subject) }
    let who: Forgetting.Who
    let mark: String
    switch subject.kind {
    case .child:
      mark = NeutralContacts.child.text
      who = .child(subject.id)
    case .person:
      let number = try Int.fetchOne(database, sql: "SELECT count(*) + 1 FROM log WHERE what = 'forget'") ?? 1
      mark = "@leaver-\(number)"
      who = .person(subject.id, mark: mark)
    }
    let marks = Dictionary(uniqueKeysWithValues: subject.words.map { ($0, mark) })
    var work = Removing(Forgetting(who, marks: marks, holds: holds), database, before: nil)
    return try work.run()
  }

  /// Children are known by the weeks' contacts too: who has left the team file is still in them.
  private static func retain(from week: Day, _ children: Set<String>, in database: Database) throws -> Removal {
    var children = children
    let rotas = try String.fetchCursor(database, sql: "SELECT rota FROM version WHERE week < ?", arguments: ["\(week)"])
    while let rota = try rotas.next() {
      children.formUnion(RotaText.children(in: rota))
    }
    children.remove(NeutralContacts.child.text)
    let marks = Dictionary(uniqueKeysWithValues: children.map { ($0, NeutralContacts.child.text) })
    var work = Removing(
      Forgetting(.children, marks: marks, holds: try holds(in: database)), database, before: week)
    return try work.run()
  }

  /// Does it, counts, and takes it back.
  private func trial(_ body: (Database) throws -> Removal) throws(StoreError) -> Removal {
    do {
      return try database.writeWithoutTransaction { database in
        var removal = Removal()
        try database.inTransaction(.immediate) {
          removal = try body(database)
          return .rollback
        }
        return removal
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Old text goes from free pages and from the file beside the store too; false where a reader keeps it there.
  private func erase() throws(StoreError) -> Bool {
    do {
      return try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        try database.execute(sql: "VACUUM")
        return try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] == 0
      }
    } catch {
      throw StoreError(error)
    }
  }
}
