internal import GRDB
package import RotaModel

/// What is offered, to whom, and what they said. Whether it is taken is told by the request of whoever said yes.
extension Store {
  package func offer(
    _ subject: WhyQuestion, to asked: [Offer.Asked], _ signature: Signature
  ) throws(StoreError) -> Int {
    let written = OfferText.subject(subject)
    return try write { database in
      let week = asked.map(\.day).min()?.monday
      try database.execute(
        sql: "INSERT INTO offer (kind, subject, week, state, who, at) VALUES (?, ?, ?, 'open', ?, ?)",
        arguments: [written.kind, written.text, week.map { "\($0)" } ?? "", signature.who, signature.at])
      let number = Int(database.lastInsertedRowID)
      for (place, asked) in asked.enumerated() {
        try database.execute(
          sql: "INSERT INTO offered (offer, number, person, day, start, finish, edits) VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            number, place + 1, asked.person.text, "\(asked.day)", asked.time.start, asked.time.end,
            try OfferText.write(asked.edits),
          ])
      }
      try Self.log(
        signature, "offer", week: week, subject: written.text,
        "\(number): \(asked.map(\.person.text).joined(separator: ", "))", in: database)
      return number
    }
  }

  /// In the order in which they were made.
  package func offers() throws(StoreError) -> [Offer] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM offer ORDER BY id").compactMap { try Self.offer($0, database) }
    }
  }

  package func offer(_ number: Int) throws(StoreError) -> Offer? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM offer WHERE id = ?", arguments: [number])
        .flatMap { try Self.offer($0, database) }
    }
  }

  package func refuse(_ offer: Offer, by person: PersonID, _ signature: Signature) throws(StoreError) {
    try write { try Self.answer(offer, .no, by: person, signature, in: $0) }
  }

  /// The yes, and the request by which the lead is asked: one is not without the other, and there is one at a time.
  package func take(
    _ offer: Offer, by person: PersonID, _ ask: Request.Ask, _ calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { database in
      guard try Self.state(offer.number, "open", database) == .open else { throw StoreError.changedMeanwhile }
      try Self.answer(offer, .yes, by: person, signature, in: database)
      return try Self.insert(ask, of: person, calendars, signature, in: database)
    }
  }

  package func withdraw(_ offer: Offer, _ signature: Signature) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE offer SET state = 'withdrawn' WHERE id = ? AND state = 'open'", arguments: [offer.number])
      guard database.changesCount == 1 else { throw StoreError.changedMeanwhile }
      try Self.log(signature, "withdrawn", subject: offer.subject.typed, "offer \(offer.number)", in: database)
    }
  }

  private static func answer(
    _ offer: Offer, _ answer: Offer.Answer, by person: PersonID, _ signature: Signature, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE offered SET answer = ? WHERE offer = ? AND person = ?",
      arguments: [answer.rawValue, offer.number, person.text])
    guard database.changesCount > 0 else { throw StoreError.changedMeanwhile }
    try log(signature, answer.rawValue, subject: person.text, "offer \(offer.number)", in: database)
  }

  private static func offer(_ row: Row, _ database: Database) throws -> Offer? {
    let number = try row.number("id")
    guard let subject = OfferText.subject(kind: try row.value("kind"), try row.value("subject")) else { return nil }
    let asked = try Row.fetchAll(
      database, sql: "SELECT * FROM offered WHERE offer = ? ORDER BY number", arguments: [number]
    ).compactMap { row -> Offer.Asked? in
      guard let day = Day(try row.value("day") as String) else { return nil }
      let answer: String? = try row.value("answer")
      return Offer.Asked(
        person: PersonID(try row.value("person")), day: day,
        time: TimeRange(try row.whole("start", 0...2880), try row.whole("finish", 0...2880)),
        edits: try OfferText.read(try row.value("edits")), answer: answer.flatMap { Offer.Answer(rawValue: $0) })
    }
    return Offer(
      number: number, subject: subject, asked: asked, state: try state(number, try row.value("state"), database),
      signature: try Signature(row))
  }

  private static func state(_ number: Int, _ state: String, _ database: Database) throws -> Offer.State {
    let taking = try Row.fetchOne(
      database,
      sql: """
        SELECT person, state FROM request WHERE kind = 'take' AND json_extract(ask, '$.offer') = ?
        AND state IN ('asked', 'approved') ORDER BY id DESC
        """, arguments: [number])
    guard let taking else { return state == "open" ? .open : .withdrawn }
    let person = PersonID(try taking.value("person"))
    return try taking.value("state") == "approved" ? .granted(person) : .taken(person)
  }
}
