internal import GRDB
package import RotaModel

/// What staff ask for, and what became of it. None is ever taken out; each answer is in the log.
extension Store {
  package func ask(
    _ ask: Request.Ask, of person: PersonID, _ calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { try Self.insert(ask, of: person, calendars, signature, in: $0) }
  }

  /// What somebody says that they worked, and that the lead is to approve it: one is not without the other.
  package func claim(
    _ worked: Worked, _ calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { database in
      try Self.record(worked, signature, in: database)
      try database.execute(
        sql:
          "UPDATE request SET state = 'withdrawn' WHERE kind = 'worked' AND person = ? AND day = ? AND state = 'asked'",
        arguments: [worked.person.text, "\(worked.day)"])
      return try Self.insert(.worked(worked.day, worked.time), of: worked.person, calendars, signature, in: database)
    }
  }

  /// In the order in which they came; of one person those, too, that wait for them to agree.
  package func requests(of person: PersonID? = nil, _ calendars: [NamedCalendar]) throws(StoreError) -> [Request] {
    let text = AskText(calendars: calendars)
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM request WHERE (? IS NULL AND state IN ('asked', 'agreed')) OR person = ? OR colleague = ?
          ORDER BY id
          """, arguments: [person?.text, person?.text, person?.text]
      ).compactMap { try Request($0, text) }
    }
  }

  package func request(_ number: Int, _ calendars: [NamedCalendar]) throws(StoreError) -> Request? {
    let text = AskText(calendars: calendars)
    return try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM request WHERE id = ?", arguments: [number])
        .flatMap { try Request($0, text) }
    }
  }

  /// Everything but an approval, which is a step of the draft.
  package func answer(
    _ request: Request, _ state: Request.State, because: String? = nil, _ signature: Signature
  ) throws(StoreError) {
    try write { database in
      try Self.answer(request, state, because: because, step: nil, signature, in: database)
      guard case .worked(let day, let time) = request.ask else { return }
      if state == .approved {
        let worked = Worked(person: request.person, day: day, time: time, approved: true)
        try Self.record(worked, signature, in: database)
      } else {
        try database.execute(
          sql: "DELETE FROM worked WHERE person = ? AND day = ? AND approved = 0",
          arguments: [request.person.text, "\(day)"])
      }
    }
  }
}

extension Store {
  static func insert(
    _ ask: Request.Ask, of person: PersonID, _ calendars: [NamedCalendar], _ signature: Signature, in database: Database
  ) throws -> Int {
    let written = try AskText(calendars: calendars).write(ask)
    try database.execute(
      sql: """
        INSERT INTO request (person, kind, ask, colleague, day, state, who, at) VALUES (?, ?, ?, ?, ?, 'asked', ?, ?)
        """,
      arguments: [
        person.text, written.kind, written.json, ask.colleague?.text, ask.onlyDay.map { "\($0)" }, signature.who,
        signature.at,
      ])
    let number = Int(database.lastInsertedRowID)
    try log(signature, "request", subject: person.text, "\(number): \(written.kind)", in: database)
    return number
  }

  /// Answered once: whoever comes second is told so. What was granted and then taken back can't be done again, now that
  /// the answer is another one.
  static func answer(
    _ request: Request, _ state: Request.State, because: String?, step: Int?, _ signature: Signature,
    in database: Database
  ) throws {
    let weeks = try String.fetchAll(
      database,
      sql: """
        SELECT week FROM request JOIN step ON step.id = request.step AND step.state = 'undone'
        JOIN step_week ON step_week.step = step.id WHERE request.id = ?
        """, arguments: [request.number])
    for week in weeks.compactMap({ Day($0) }) { try forgetUndone(of: week, in: database) }
    try database.execute(
      sql: """
        UPDATE request SET state = ?, answerer = ?, answered = ?, because = ?, step = ? WHERE id = ? AND state = ?
        """,
      arguments: [
        state.rawValue, signature.who, signature.at, because, step, request.number, request.state.rawValue,
      ])
    guard database.changesCount == 1 else { throw StoreError.changedMeanwhile }
    try log(
      signature, state.rawValue, subject: request.person.text,
      "request \(request.number)\(because.map { ": \($0)" } ?? "")",
      in: database)
  }
}

extension Request {
  fileprivate init?(_ row: Row, _ text: AskText) throws {
    guard let ask = try text.read(kind: row.value("kind"), row.value("ask")),
      let state = State(rawValue: try row.value("state"))
    else {
      return nil
    }
    let answerer: String? = try row.value("answerer")
    try self.init(
      number: row.number("id"), person: PersonID(row.value("person")), ask: ask, state: state,
      signature: Signature(row),
      answer: answerer.map { Signature(who: $0, at: try row.time("answered")) }, because: row.value("because"))
  }
}
