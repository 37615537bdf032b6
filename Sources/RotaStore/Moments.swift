internal import GRDB
package import RotaModel

/// Critical moments: that they came, what was offered, and what was chosen.
extension Store {
  /// A moment, the facts that it brings, and the ways out of it, whole.
  package func record(
    _ moment: CriticalMoment, rung: [Rung], offering ways: [OfferedWay], by step: NewStep,
    calendars: [NamedCalendar], _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { database in
      let made = try take(step, calendars: calendars, signature, in: database)
      try database.execute(
        sql: """
          INSERT INTO moment (child, person, kind, happened, contacts, step, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          moment.about.child?.text, moment.about.person?.text, moment.kind, "\(moment.at)",
          Self.lines(moment.contacts.map { "\($0.contact)" }),
          made.number, signature.who, signature.at,
        ])
      let number = Int(database.lastInsertedRowID)
      try Self.log(
        signature, "moment", week: step.week, subject: moment.about.text, "\(moment.about.words) is recorded",
        in: database)
      try Self.offer(ways, of: number, FactText(calendars: calendars), in: database)
      for rung in rung { try Self.record(rung, of: number, moment.about, signature, in: database) }
      return number
    }
  }

  /// New ways in place of those that were offered, since somebody said no or time went by.
  package func offer(
    _ ways: [OfferedWay], of moment: Int, calendars: [NamedCalendar]
  ) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM way WHERE moment = ?", arguments: [moment])
      try database.execute(sql: "UPDATE moment SET chosen = NULL, choice = NULL WHERE id = ?", arguments: [moment])
      try Self.offer(ways, of: moment, FactText(calendars: calendars), in: database)
    }
  }

  /// What somebody said who was rung.
  package func record(_ rung: Rung, of moment: KeptMoment, _ signature: Signature) throws(StoreError) {
    try write { try Self.record(rung, of: moment.number, moment.about, signature, in: $0) }
  }

  private static func record(
    _ rung: Rung, of moment: Int, _ about: CriticalMoment.About, _ signature: Signature, in database: Database
  ) throws {
    let carer: ChildID? = if case .carer(let id) = rung.whom { id } else { nil }
    try database.execute(
      sql: "INSERT INTO rung (moment, person, child, outcome, rang, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        moment, rung.whom.person?.text, carer?.text, rung.answer.rawValue, "\(rung.at)", signature.who, signature.at,
      ])
    try log(
      signature, "rung", week: rung.at.day.monday, subject: rung.whom.text,
      "\(rung.answer.words), of \(about.words)", in: database)
  }

  private static func rung(of moment: Int, in database: Database) throws -> [Rung] {
    try Row.fetchAll(database, sql: "SELECT * FROM rung WHERE moment = ? ORDER BY id", arguments: [moment]).map { row in
      let person = (try row.value("person") as String?).map { Rung.Whom.person(PersonID($0)) }
      let carer = (try row.value("child") as String?).map { Rung.Whom.carer(ChildID($0)) }
      guard let whom = person ?? carer, let answer = Rung.Answer(rawValue: try row.value("outcome")),
        let at = Moment(try row.value("rang") as String)
      else { throw StoreError.senseless("rung") }
      return Rung(whom, answer, at: at)
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
        let child = (try row.value("child") as String?).map { CriticalMoment.About.child(ChildID($0)) }
        let person = (try row.value("person") as String?).map { CriticalMoment.About.person(PersonID($0)) }
        guard let about = child ?? person else { throw StoreError.senseless("moment") }
        return KeptMoment(
          number: try row.number("id"), kind: try row.value("kind"), about: about, at: at,
          contacts: Self.parts(try row.value("contacts")).compactMap { ContactID($0) },
          rung: try Self.rung(of: row.number("id"), in: database), chosen: try row.value("taken"),
          signature: try Signature(row))
      }
    }
  }

  /// What is so since it was recorded.
  package func facts(of moment: Int, calendars: [NamedCalendar]) throws(StoreError) -> [FactChange] {
    let text = FactText(calendars: calendars)
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT added, fact_change.kind AS kind, subject, fact FROM fact_change JOIN moment USING (step)
          WHERE moment.id = ? ORDER BY fact_change.id
          """, arguments: [moment])
      return try rows.compactMap { row in
        let fact = try text.read(kind: row.value("kind"), subject: row.value("subject"), row.value("fact"))
        let isAdded = try row.number("added") == 1
        return fact.map { isAdded ? .added($0) : .removed($0) }
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
            asked: try asked.compactMap { try $0.oneOff(text) },
            ring: try StoredJSON.read([KeptRing].self, row.value("ring")).map(\.ring)))
      }
      return ways
    }
  }

  private static func offer(
    _ ways: [OfferedWay], of moment: Int, _ text: FactText, in database: Database
  ) throws {
    for way in ways {
      let asked = try StoredJSON.write(try way.asked.map { try AskedOnce($0, text) })
      let ring = try StoredJSON.write(way.ring.map { KeptRing($0) })
      for (week, rota) in way.rotas.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT INTO way (moment, number, week, rota, told, asked, ring) VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            moment, way.number, "\(week)", RotaText.write(rota), lines(way.told.map(\.text)), asked, ring,
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

/// Somebody to be rung, as a way has them. Numbers are not kept: they are looked up in the team when the list is shown.
private struct KeptRing: Codable {
  let person: String?
  let child: String?
  let name: String
  let asks: Bool
  let words: String

  init(_ ring: WayOut.Ring) {
    person = ring.whom.person?.text
    child = if case .carer(let id) = ring.whom { id.text } else { nil }
    name = ring.name
    asks = ring.asks
    words = ring.words
  }

  var ring: WayOut.Ring {
    let whom = person.map { Rung.Whom.person(PersonID($0)) } ?? .carer(ChildID(child ?? ""))
    return WayOut.Ring(whom, name: name, phone: nil, asks: asks, words: words)
  }
}

extension CriticalMoment.About {
  fileprivate var person: PersonID? { if case .person(let id) = self { id } else { nil } }

  /// Nothing of the kind.
  fileprivate var words: String {
    switch self {
    case .child(let id): "an urgent contact of \(id)"
    case .person(let id): "cover for \(id)"
    }
  }
}
