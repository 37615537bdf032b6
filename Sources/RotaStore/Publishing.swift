internal import GRDB
package import RotaModel

/// What becomes a version, and whom it concerns.
package struct NewVersion: Sendable {
  package let week: Day
  /// The draft that was reviewed: one that is another by now is not published.
  package let draft: Rota
  /// What of it is told: without whom the team has no longer, and with what was done before it.
  package let rota: Rota
  package let note: String?
  package let leftOut: [LeftOut]
  package let tellings: [(person: PersonID, message: String, notice: Minutes?)]

  package init(
    week: Day, draft: Rota, rota: Rota, note: String?, leftOut: [LeftOut],
    tellings: [(person: PersonID, message: String, notice: Minutes?)]
  ) {
    self.week = week
    self.draft = draft
    self.rota = rota
    self.note = note
    self.leftOut = leftOut
    self.tellings = tellings
  }
}

/// What somebody is told of all the versions that they were not told of.
package struct NewLetter: Sendable {
  package let person: PersonID
  package let versions: [Int]
  package let message: String

  package init(person: PersonID, versions: [Int], message: String) {
    self.person = person
    self.versions = versions
    self.message = message
  }

  fileprivate var numbers: String { versions.map { "\($0)" }.joined(separator: ", ") }
}

extension Store {
  /// The draft becomes a version, all of it or nothing, and is on the disk before anybody is told.
  package func publish(_ new: NewVersion, _ signature: Signature) throws(StoreError) -> Version {
    try write { database in
      try checkFree([new.week], in: database)
      guard let draft = try Self.draft(of: new.week, in: database) else { throw StoreError.noDraft(week: new.week) }
      guard !draft.rota.differs(from: new.draft) else { throw StoreError.changedMeanwhile }
      try database.execute(
        sql: "INSERT INTO version (week, rota, who, at, note) VALUES (?, ?, ?, ?, ?)",
        arguments: ["\(new.week)", RotaText.write(new.rota), signature.who, signature.at, new.note])
      let number = Int(database.lastInsertedRowID)
      try Self.close(new.week, in: database)
      for entry in new.leftOut {
        try database.execute(
          sql: "INSERT INTO left_out (version, contact, decided, instead) VALUES (?, ?, ?, ?)",
          arguments: [number, "\(entry.contact)", entry.decided, entry.instead])
        try Self.log(entry, signature, "left out", week: new.week, in: database)
      }
      for telling in new.tellings {
        try database.execute(
          sql: "INSERT INTO telling (version, person, message, notice, state, at) VALUES (?, ?, ?, ?, 'due', ?)",
          arguments: [number, telling.person.text, telling.message, telling.notice, signature.at])
      }
      try Self.log(signature, "publish", week: new.week, "@\(number)\(new.note.map { ": \($0)" } ?? "")", in: database)
      return Version(number: number, week: new.week, signature: signature, note: new.note)
    }
  }

  /// Ends what can be undone in a week. A step that also changed another week goes on there by itself.
  private static func close(_ week: Day, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM step WHERE state = 'undone' AND id IN (SELECT step FROM step_week WHERE week = ?)",
      arguments: ["\(week)"])
    let open = try Row.fetchAll(
      database,
      sql: "SELECT step.* FROM step JOIN step_week ON step = step.id WHERE week = ? AND state = 'done' ORDER BY id",
      arguments: ["\(week)"])
    for row in open {
      let number = try row.value("id") as Int
      let others = try Row.fetchAll(
        database, sql: "SELECT week, change FROM step_week WHERE step = ? AND week <> ? AND change <> ''",
        arguments: [number, "\(week)"])
      for other in others {
        try database.execute(
          sql: "INSERT INTO step (kind, words, who, at, state) VALUES (?, ?, ?, ?, 'done')",
          arguments: [row["kind"], row["words"], row["who"], row["at"]])
        try database.execute(
          sql: "INSERT INTO step_week (step, week, change) VALUES (?, ?, ?)",
          arguments: [Int(database.lastInsertedRowID), other["week"], other["change"]])
      }
      try closeFileChange(of: number, in: database)
      // What is closed is never turned back: its lines have served.
      try database.execute(sql: "UPDATE step_week SET change = '' WHERE step = ?", arguments: [number])
    }
    try database.execute(sql: "DELETE FROM draft WHERE week = ?", arguments: ["\(week)"])
    try database.execute(sql: "DELETE FROM beside WHERE week = ?", arguments: ["\(week)"])
  }
}

/// Who has been told.
extension Store {
  package func tellings(of version: Int? = nil, person: PersonID? = nil) throws(StoreError) -> [Telling] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM telling WHERE version = coalesce(?, version) AND person = coalesce(?, person)
          ORDER BY version, person
          """, arguments: [version, person?.text]
      ).map { try Telling($0) }
    }
  }

  /// Said before a letter leaves; false where it has left already, or is on its way.
  package func beginTelling(
    _ letter: NewLetter, again: Bool, _ signature: Signature
  ) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          UPDATE telling SET state = 'sending', reason = NULL, message = ?, at = ?
          WHERE person = ? AND version IN (\(letter.numbers)) AND acknowledged IS NULL
            AND (state IN ('due', 'failed') OR ?)
          """, arguments: [letter.message, signature.at, letter.person.text, again])
      return database.changesCount > 0
    }
  }

  /// What they know is so: it was changed back, or is over.
  package func needsNoTelling(_ letter: NewLetter, _ signature: Signature) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE telling SET state = 'told', reason = NULL, at = ?
          WHERE person = ? AND version IN (\(letter.numbers)) AND acknowledged IS NULL
          """, arguments: [signature.at, letter.person.text])
      try Self.log(signature, "told", subject: letter.person.text, "nothing, for it is as they know it", in: database)
    }
  }

  package func endTelling(_ letter: NewLetter, failure: String?, _ signature: Signature) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE telling SET state = ?, reason = ?, at = ?
          WHERE person = ? AND version IN (\(letter.numbers)) AND acknowledged IS NULL
          """,
        arguments: [failure == nil ? "told" : "failed", failure, signature.at, letter.person.text])
      let versions = letter.versions.map { "@\($0)" }.joined(separator: " ")
      try Self.log(
        signature, failure == nil ? "told" : "not told", subject: letter.person.text,
        "\(versions)\(failure.map { ": \($0)" } ?? "")", in: database)
    }
  }

  package func hasConsent(to command: String) throws(StoreError) -> Bool {
    try read { try Int.fetchOne($0, sql: "SELECT 1 FROM consent WHERE command = ?", arguments: [command]) != nil }
  }

  package func consent(to command: String, _ signature: Signature) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO consent (command, who, at) VALUES (?, ?, ?)",
        arguments: [command, signature.who, signature.at])
      try Self.log(signature, "consent", "notify: \(command)", in: database)
    }
  }
}

extension Telling {
  init(_ row: Row) throws {
    let state: State =
      switch try row.value("state") as String {
      case "due": .due
      case "sending": .perhaps
      case "told": .told
      default: .failed(try row.value("reason") ?? "")
      }
    let isAcknowledged = try row.value("acknowledged") as Int? != nil
    try self.init(
      version: row.number("version"), person: PersonID(row.value("person")), notice: row.value("notice"), state: state,
      acknowledged: isAcknowledged ? row.time("acknowledged") : nil, how: row.value("how"))
  }
}
