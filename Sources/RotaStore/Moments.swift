internal import GRDB
package import RotaModel

/// Critical moments: that they came, what was offered, and what was chosen.
extension Store {
  /// A moment, the facts that it brings, and the ways out of it, whole.
  package func record(
    _ moment: CriticalMoment, refused: [PersonID], offering ways: [OfferedWay], by step: NewStep,
    calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { database in
      let made = try take(step, calendars: calendars, signature, in: database)
      try database.execute(
        sql: """
          INSERT INTO moment (child, kind, happened, contacts, refused, step, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          moment.child.text, moment.kind, "\(moment.at)", Self.lines(moment.contacts.map(\.need.id.text)),
          Self.lines(refused.map(\.text)), made.number, signature.who, signature.at,
        ])
      let number = Int(database.lastInsertedRowID)
      try Self.log(
        signature, "moment", week: step.week, subject: moment.child.text, "an urgent contact is recorded", in: database)
      try Self.offer(ways, of: number, FactText(calendars: calendars), in: database)
      return number
    }
  }

  /// New ways in place of those that were offered, since somebody said no or time went by.
  package func offer(
    _ ways: [OfferedWay], of moment: Int, refused: [PersonID], calendars: [NamedCalendar]
  ) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE moment SET refused = ? WHERE id = ?", arguments: [Self.lines(refused.map(\.text)), moment])
      try database.execute(sql: "DELETE FROM way WHERE moment = ?", arguments: [moment])
      try Self.offer(ways, of: moment, FactText(calendars: calendars), in: database)
    }
  }

  /// A way becomes the draft.
  package func choose(
    _ way: Int, of moment: Int, by step: NewStep, calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) {
    try write { database in
      let made = try take(step, calendars: calendars, signature, in: database)
      try database.execute(
        sql: "UPDATE moment SET chosen = ?, choice = ? WHERE id = ?", arguments: [way, made.number, moment])
    }
  }

  /// In the order in which they were recorded; none that was taken back. A choice that was taken back is none.
  package func moments() throws(StoreError) -> [KeptMoment] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT moment.*, CASE WHEN made.state <> 'undone' THEN chosen END AS taken FROM moment
          JOIN step AS recorded ON recorded.id = moment.step LEFT JOIN step AS made ON made.id = choice
          WHERE recorded.state <> 'undone' ORDER BY moment.id
          """
      ).compactMap { row in
        guard let at = Moment(try row.value("happened") as String) else { throw StoreError.senseless("moment") }
        return KeptMoment(
          number: try row.number("id"), kind: try row.value("kind"), child: ChildID(try row.value("child")), at: at,
          contacts: Self.parts(try row.value("contacts")).map { NeedID($0) },
          refused: Self.parts(try row.value("refused")).map { PersonID($0) }, chosen: try row.value("taken"),
          signature: try Signature(row))
      }
    }
  }

  package func ways(of moment: Int, calendars: [NamedCalendar]) throws(StoreError) -> [OfferedWay] {
    let text = FactText(calendars: calendars)
    return try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM way WHERE moment = ? ORDER BY number, week", arguments: [moment])
      var ways: [OfferedWay] = []
      for row in rows {
        let number = try row.number("number")
        guard let week = Day(try row.value("week") as String) else { throw StoreError.senseless("way") }
        let rota = try RotaText.read(row.value("rota"), week: week)
        var rotas = ways.last?.number == number ? ways.removeLast().rotas : [:]
        rotas[week] = rota
        let asked = try StoredJSON.read([AskedOnce].self, row.value("asked"))
        ways.append(
          OfferedWay(
            number: number, rotas: rotas, told: Self.parts(try row.value("told")).map { PersonID($0) },
            asked: try asked.compactMap { try $0.oneOff(text) }))
      }
      return ways
    }
  }

  private static func offer(
    _ ways: [OfferedWay], of moment: Int, _ text: FactText, in database: Database
  ) throws {
    for way in ways {
      let asked = try StoredJSON.write(try way.asked.map { try AskedOnce($0, text) })
      for (week, rota) in way.rotas.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT INTO way (moment, number, week, rota, told, asked) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            moment, way.number, "\(week)", RotaText.write(rota), lines(way.told.map(\.text)), asked,
          ])
      }
    }
  }

  private static func lines(_ words: [String]) -> String { words.joined(separator: "\n") }
  private static func parts(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }
}

/// A one-off as the dated facts have it.
private struct AskedOnce: Codable {
  let child: String
  let need: String

  init(_ oneOff: OneOff, _ text: FactText) throws {
    child = oneOff.child.text
    need = try text.write(.oneOff(oneOff)).json
  }

  func oneOff(_ text: FactText) throws -> OneOff? {
    guard case .oneOff(let oneOff)? = try text.read(kind: "contact", subject: child, need) else { return nil }
    return oneOff
  }
}
