internal import GRDB
package import RotaModel

/// What really happened: hours worked, and what became of contacts.
extension Store {
  package func record(_ worked: Worked, _ signature: Signature) throws(StoreError) {
    try write { try Self.record(worked, signature, in: $0) }
  }

  static func record(_ worked: Worked, _ signature: Signature, in database: Database) throws {
    // What the lead has entered is not overwritten by what somebody says of themselves.
    let known = try Int.fetchOne(
      database, sql: "SELECT approved FROM worked WHERE person = ? AND day = ?",
      arguments: [worked.person.text, "\(worked.day)"])
    if known == 1, !worked.approved { throw StoreError.changedMeanwhile }
    try database.execute(
      sql: "REPLACE INTO worked (person, day, start, finish, approved, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        worked.person.text, "\(worked.day)", worked.time.start, worked.time.end, worked.approved ? 1 : 0,
        signature.who, signature.at,
      ])
    let note = worked.approved ? "" : ", to be approved"
    try Self.log(
      signature, "worked", week: worked.day.monday, subject: worked.person.text,
      "\(worked.day) \(worked.time)\(note)", in: database)
    guard worked.approved else { return }
    // What they said themselves has been answered by that.
    try database.execute(
      sql: """
        UPDATE request SET state = 'approved', answerer = ?, answered = ?
        WHERE kind = 'worked' AND person = ? AND day = ? AND state = 'asked'
        """, arguments: [signature.who, signature.at, worked.person.text, "\(worked.day)"])
  }

  package func worked(_ days: ClosedRange<Day>) throws(StoreError) -> [Worked] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM worked WHERE day BETWEEN ? AND ? ORDER BY day, person",
        arguments: ["\(days.lowerBound)", "\(days.upperBound)"]
      ).compactMap { row in
        try Day(row.value("day") as String).map { day in
          try Worked(
            person: PersonID(row.value("person")), day: day,
            time: TimeRange(row.whole("start", 0...2880), row.whole("finish", 0...2880)),
            approved: (row.value("approved") as Int) == 1)
        }
      }
    }
  }

  package func record(_ outcome: Outcome, of contact: ContactID, _ signature: Signature) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "REPLACE INTO outcome (contact, child, outcome, who, at) VALUES (?, ?, ?, ?, ?)",
        arguments: ["\(contact)", contact.child.text, outcome.rawValue, signature.who, signature.at])
      try Self.log(signature, "outcome", subject: contact.child.text, "\(contact): \(outcome.rawValue)", in: database)
    }
  }

  /// Of those of some contacts of which something has been said.
  package func outcomes(of contacts: [ContactID]) throws(StoreError) -> [ContactID: Outcome] {
    try read { database in
      let marks = databaseQuestionMarks(count: contacts.count)
      let rows = try Row.fetchAll(
        database, sql: "SELECT contact, outcome FROM outcome WHERE contact IN (\(marks))",
        arguments: StatementArguments(contacts.map { "\($0)" }))
      return try rows.reduce(into: [:]) { outcomes, row in
        if let id = ContactID(try row.value("contact") as String) {
          outcomes[id] = Outcome(rawValue: try row.value("outcome"))
        }
      }
    }
  }
}
