package import RotaModel

/// Random numbers that a test can repeat (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Valid teams that use every part of the spec, with names that are hard to write down.
package struct RandomTeam {
  private var random: SeededGenerator
  private let people: [PersonID] = ["ana", "ben", "no", "42", "zoë-2"]
  private let zones: [Zone] = ["town", "north end", "off", "7"]
  private let skills: [Skill] = ["family", "yes", "12:30", "youth justice"]
  private let traits: [Trait] = ["female", "true", "1.5"]
  private let roles: [Role] = ["senior", "null", "lead: night"]
  private let texts = [
    "Ana", "O'Brien \"Bob\"", "# 1", "a: b", " lead", "- x", "07700 900123", "né 家 👍", "line, line", "{}", "1e3",
  ]

  package init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// The team, with the service given: its clock is a matter of time zones.
  package mutating func team(_ given: Service) -> Team {
    var service = given
    service.name = pick(texts)
    service.base = chance(2) ? pick(zones) : nil
    service.outOfHours = chance(2) ? pick(texts) : nil
    service.holidays = chance(2) ? .englandAndWales : nil
    var team = Team(service: service, staff: [])
    if service.holidays != nil {
      team.calendars = [NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))]
    }
    for name in ["term", "inset", "holiday"] where chance(2) {
      team.calendars.append(NamedCalendar(name: name, days: .periods(periods(1, team))))
    }
    for a in zones { for b in zones where a < b && chance(2) { team.travel[a, b] = number(0...90) } }
    team.partners = [
      Partner(id: "police", available: chance(2) ? periods(0, team) : nil, capacity: number(1...3), phone: pick(texts))
    ]
    team.rules.dailyRest = hours()
    team.rules.pause.paid = chance(2)
    team.rules.lates.after = number(0...1440)
    team.rules.wish.dayOff = number(0...99)
    team.staff = people.map { person($0, team) }
    team.cover = (0..<3).map { line($0, team) }
    team.duties = (0..<3).map { duty($0, team) }
    team.children = ["C1", "C2", "3"].map { child($0, team) }
    addDatedFacts(to: &team)
    team.access = Access(
      leads: [pick(texts)], staff: ["user": pick(people)], keys: Self.key.map { [pick(people): $0] } ?? [:])
    team.notify = chance(2) ? "mail -s 'rota' \"$1\"" : nil
    team.bands = [NamedCalendar(name: "evening", days: .periods(periods(1, team)))]
    team.retainWeeks = chance(2) ? number(1...200) : nil
    team.moments = [
      MomentKind(
        name: "arrest",
        contacts: [MomentContact(need: need("custody", nil, team, once: true), least: 1, startWithin: 90)],
        pausesChild: chance(2)),
      MomentKind(name: "found", contacts: []),
    ]
    return team
  }

  private mutating func chance(_ n: Int) -> Bool { number(1...n) == 1 }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
  private mutating func some<Value>(_ values: [Value]) -> [Value] { values.filter { _ in chance(3) } }
  private mutating func hours() -> Hours { Hours(millionths: number(0...168) * Hours.scale / pick([1, 2, 3, 4])) }
  private mutating func day() -> Day { Day(number: 20_780 + number(0...30)) }

  private mutating func range(_ step: Int = 1) -> TimeRange {
    let start = number(0...(1440 / step - 1))
    return TimeRange(start * step, number(start + 1...1440 / step) * step)
  }

  private mutating func period(_ team: Team, timed: Bool = false) -> Period {
    var period = Period()
    let places = Dictionary(team.calendars.indices.map { (team.calendars[$0].name, $0) }) { _, last in last }
    if chance(3) {
      let first = day()
      period.dates = first...(first + number(0...9))
    } else if let place = places.values.sorted().first, chance(3) {
      period.calendar = place
    }
    if chance(2) { period.weekdays = Weekdays(rawValue: UInt8(number(1...127))) }
    period.time = timed || chance(2) ? range() : .wholeDay
    return period
  }

  private mutating func periods(_ least: Int, _ team: Team) -> [Period] {
    (0..<number(least...3)).map { _ in period(team) }
  }

  private mutating func person(_ id: PersonID, _ team: Team) -> Person {
    var contract = Contract(hours: hours(), max: chance(2) ? hours() : nil, days: number(0...7), optOut: chance(3))
    if chance(2) { (contract.shortestShift, contract.longestShift) = (Hours(millionths: 4_250_000), Hours(9)) }
    if chance(3) { contract.weekends = Contract.Weekends(max: number(0...2), of: number(1...4)) }
    var flex = Flex()
    for weekday in Weekday.allCases where chance(3) { flex[weekday] = chance(2) ? .off : .within(range()) }
    return Person(
      id: id, name: pick(texts), role: chance(2) ? pick(roles) : nil, skills: Set(some(skills)),
      traits: Set(some(traits)), contract: contract, flex: chance(4) ? Flex(.off) : flex,
      wishes: (0..<number(0...2)).map { _ in Wish(pick(Wish.Kind.allCases), period(team)) },
      phone: chance(2) ? "07700900123" : nil, mayWorkAlone: chance(2), countsInCover: chance(2),
      carry: Carry(hours: Hours(millionths: number(-9...9) * 500_000), unsocial: number(-9...9)))
  }

  private mutating func line(_ number: Int, _ team: Team) -> CoverLine {
    var when = period(team)
    when.time = range(team.service.slot)
    if when.dates == nil, when.calendar == nil, when.weekdays == nil { when.weekdays = .all }
    return CoverLine(
      id: CoverLineID("line-\(number)"), when: when, need: self.number(0...4), ideal: self.number(0...4),
      weight: chance(2) ? self.number(0...99) : nil, roles: chance(2) ? [pick(roles)] : nil, skills: Set(some(skills)),
      traits: Set(some(traits)), free: chance(2))
  }

  private mutating func duty(_ number: Int, _ team: Team) -> Duty {
    Duty(
      id: DutyID("duty-\(number)"), when: period(team, timed: true), staff: chance(2) ? some(people) : nil,
      roles: chance(2) ? [pick(roles)] : nil, zone: chance(2) ? pick(zones) : nil, weight: chance(2) ? 7 : nil)
  }

  private mutating func child(_ id: ChildID, _ team: Team) -> Child {
    let keyWorker = chance(2) ? pick(people) : nil
    return Child(
      id: id, zone: chance(2) ? pick(zones) : nil, keyWorker: keyWorker, known: Set(some(people)),
      avoid: Set(some(people)), traits: Set(some(traits)), paused: periods(0, team),
      needs: ["visit", "check"].map { need($0, keyWorker, team) })
  }

  private mutating func need(_ id: NeedID, _ keyWorker: PersonID?, _ team: Team, once: Bool = false) -> Need {
    var need = Need(
      id: id, minutes: number(1...300), times: once ? 1 : number(1...4), within: chance(2) ? periods(0, team) : nil,
      prefer: periods(0, team), skills: Set(some(skills)), traits: chance(2) ? Set(some(traits)) : nil,
      workers: number(1...2), partner: chance(3) ? "police" : nil, priority: pick(Priority.allCases),
      apart: number(0...3), writeUp: number(0...30), keyWorker: .prefer, known: chance(3), not: Set(some(people)),
      zone: chance(3) ? pick(zones) : nil)
    if chance(3) { need.keyWorker = keyWorker == nil ? .exclude : .only }
    if !once, chance(3) { need.after = Moment(day(), number(0...1439)) }
    return need
  }

  private mutating func addDatedFacts(to team: inout Team) {
    team.leave = (0..<3).map { _ in
      Leave(
        staff: pick(people), when: period(team), reason: chance(2) ? pick(texts) : nil, hours: chance(2) ? hours() : nil
      )
    }
    var once = need("welfare", team.children[0].keyWorker, team, once: true)
    once.after = Moment(day(), 600)
    once.startBy = once.after.map { $0 + number(0...3000) }
    team.oneOffs = [OneOff(child: team.children[0].id, need: once)]
    let week = day().monday
    let owed = ContactID(child: "C2", need: "visit", occurrence: .init(week: week, number: 1))
    team.cancelled = [ContactID(child: "C1", need: "welfare"), owed]
    team.pins = [
      .off(pick(people), day()), .shift(pick(people), day(), start: 600, end: chance(2) ? 900 : nil),
      .contact(owed, date: week + number(0...6), start: chance(2) ? 615 : nil, staff: chance(2) ? [pick(people)] : nil),
    ]
  }

  private static let key = PublicKey(
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 a@b: #1")
}
