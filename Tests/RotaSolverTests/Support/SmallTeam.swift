import RotaModel
import RotaTestSupport

/// Teams by the dice in which every rule of the spec has something to bite on, small enough for a thousand moves.
struct SmallTeam {
  private var random: SeededGenerator
  private let monday: Day
  private let people: [PersonID] = ["ana", "ben", "cara", "dev"]
  private let zones: [Zone] = ["town", "leigh", "thorpe"]

  init(seed: Int, monday: Day) {
    random = SeededGenerator(seed: seed)
    self.monday = monday
  }

  /// London's clocks: back on Sun 25 Oct 2026, forward on Sun 28 Mar 2027, both at 01:00 UTC.
  private static let london = Clock(
    timezone: "Europe/London", firstOffset: 60,
    changes: [
      Clock.Change(faceMinutes: 20_751 * 1440 + 120, offset: 0),
      Clock.Change(faceMinutes: 20_905 * 1440 + 120, offset: 60),
    ])

  mutating func team() -> Team {
    let window = one(of: [TimeRange(480, 1380), TimeRange(480, 1380), TimeRange(0, 1440), TimeRange(420, 1320)])
    let service = Service(
      name: "Small", clock: SmallTeam.london, window: window, slot: one(of: [15, 15, 30, 20, 60]),
      base: chance(80) ? "town" : nil, holidays: .englandAndWales)
    var team = Team(service: service, staff: [])
    team.calendars = [NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))]
    team.travel["town", "leigh"] = one(of: [15, 20, 45])
    team.travel["town", "thorpe"] = 30
    team.partners = [
      Partner(id: "police", available: chance(50) ? [Period(time: TimeRange(540, 1080))] : nil, capacity: within(1...2))
    ]
    team.staff = people.map { person($0) }
    team.children = ["C1", "C2", "C3"].map { child($0) }
    changeRules(&team.rules)
    addCover(&team)
    addDatedFacts(&team)
    addWhatEnds(&team)
    changeShape(&team)
    return team
  }

  private mutating func chance(_ percent: Int) -> Bool { within(1...100) <= percent }
  private mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func one<Value>(of values: [Value]) -> Value { values[within(0...values.count - 1)] }
  private mutating func day() -> Day { monday + within(0...13) }

  private mutating func person(_ id: PersonID) -> Person {
    var contract = Contract(hours: one(of: [Hours(37), Hours(20), Hours(millionths: 22_500_000), Hours(0)]))
    if chance(30) { contract.max = Hours(30) }
    if chance(30) { (contract.shortestShift, contract.longestShift) = (Hours(millionths: 3_750_000), Hours(12)) }
    if chance(30) { contract.days = within(2...6) }
    if chance(30) { contract.weekends = Contract.Weekends(max: within(0...1), of: within(1...3)) }
    var flex = Flex()
    if chance(30) { flex[.wed] = .off }
    if chance(30) { flex[.fri] = .within(TimeRange(550, 1130)) }
    var wishes: [Wish] = []
    if chance(40) { wishes.append(Wish(.dayOff, Period(weekdays: Weekdays(.thu)))) }
    if chance(40) { wishes.append(Wish(.work, Period(weekdays: Weekdays(.tue), time: TimeRange(610, 800)))) }
    if chance(40) { wishes.append(Wish(.avoid, Period(time: TimeRange(1145, 1440)))) }
    return Person(
      id: id, name: id.text, role: one(of: ["senior", "worker"]), skills: chance(60) ? ["family"] : [],
      traits: chance(50) ? ["female"] : [], contract: contract, flex: flex, wishes: wishes,
      mayWorkAlone: chance(80), countsInCover: chance(80),
      carry: Carry(hours: Hours(within(-4...4)), unsocial: within(-6...6)))
  }

  private mutating func child(_ id: ChildID) -> Child {
    let key = one(of: people)
    return Child(
      id: id, zone: one(of: zones), keyWorker: chance(80) ? key : nil,
      known: [one(of: people)], avoid: chance(20) ? [one(of: people)] : [], traits: chance(15) ? ["female"] : [],
      paused: chance(30) ? [Period(dates: day()...(monday + 13), time: TimeRange(0, 800))] : [],
      needs: [need("visit"), need("check")])
  }

  private mutating func need(_ id: NeedID) -> Need {
    Need(
      id: id, minutes: one(of: [30, 50, 60, 90, 180]), times: within(1...3),
      within: chance(60) ? [Period(weekdays: .all, time: TimeRange(600, 1260))] : nil,
      prefer: chance(50) ? [Period(time: TimeRange(900, 1080))] : [], skills: chance(20) ? ["family"] : [],
      workers: one(of: [1, 1, 1, 2, 3]), partner: chance(30) ? "police" : nil, priority: one(of: Priority.allCases),
      apart: within(0...2), writeUp: one(of: [0, 0, 15, 25]), keyWorker: chance(15) ? .exclude : .prefer,
      known: chance(20), not: chance(15) ? [one(of: people)] : [], zone: chance(20) ? one(of: zones) : nil)
  }

  private mutating func changeRules(_ rules: inout Rules) {
    if chance(25) { rules.dailyRest = Hours(within(8...13)) }
    if chance(25) { rules.weeklyRest = Hours(one(of: [24, 48])) }
    if chance(25) { rules.consecutiveDays = within(2...5) }
    if chance(25) { rules.pause.over = Hours(within(4...8)) }
    if chance(25) { rules.pause.minutes = 45 }
    if chance(25) { rules.pause.paid = true }
    if chance(25) { rules.pause.clear = one(of: [0, 30, 90]) }
    if chance(25) { (rules.lates.after, rules.lates.max) = (1190, 1) }
    if chance(25) { (rules.contactLoad.hours, rules.contactLoad.weight) = (Hours(2), 2) }
  }

  private mutating func addCover(_ team: inout Team) {
    team.cover = [
      CoverLine(id: "open", when: Period(weekdays: .all, time: TimeRange(480, 1320)), need: 1, ideal: 2),
      CoverLine(
        id: "lead", when: Period(weekdays: Weekdays(from: .mon, through: .fri), time: TimeRange(600, 1080)), need: 1,
        weight: 7, roles: ["senior"]),
      CoverLine(id: "responder", when: Period(weekdays: .all, time: TimeRange(960, 1320)), need: 1, free: true),
    ]
    team.duties = [
      Duty(id: "meeting", when: Period(weekdays: Weekdays(.wed), time: TimeRange(600, 690)), weight: 10),
      Duty(
        id: "court", when: Period(weekdays: Weekdays(.fri), time: TimeRange(570, 785)), staff: ["ana"], zone: "leigh"),
      Duty(id: "handover", when: Period(time: TimeRange(845, 860)), roles: ["senior"], weight: 3),
    ]
  }

  private mutating func addDatedFacts(_ team: inout Team) {
    team.leave = [
      Leave(staff: one(of: people), when: Period(dates: monday + 1...monday + 2), hours: chance(50) ? Hours(5) : nil),
      Leave(staff: one(of: people), when: Period(dates: monday + 8...monday + 8, time: TimeRange(545, 790))),
      Leave(people: nil, when: Period(dates: monday + 3...monday + 4), hours: chance(50) ? Hours(2) : nil, off: false),
      Leave(people: [people[0], people[2]], when: Period(dates: monday + 5...monday + 5), off: chance(50)),
    ]
    let after = Moment(monday + within(0...3), 607)
    let welfare = Need(
      id: "welfare", minutes: 40, workers: within(1...2), priority: .critical, after: after,
      startBy: after + within(120...3000))
    team.oneOffs = [OneOff(child: "C1", need: welfare)]
    team.pins = [.off(one(of: people), day())]
  }

  /// Days in the team, skills that end, needs that are not owed every week, and a pin of one that isn't.
  private mutating func addWhatEnds(_ team: inout Team) {
    for p in team.staff.indices {
      if chance(20) { team.staff[p].from = day() }
      if chance(20) { team.staff[p].until = day() }
      if chance(40) { team.staff[p].expires = ["family": day()] }
    }
    for child in team.children.indices {
      for need in team.children[child].needs.indices where chance(30) {
        team.children[child].needs[need].every = within(1...2)
        team.children[child].needs[need].from = monday + within(-7...7)
        if chance(30) { team.children[child].needs[need].until = day() }
      }
    }
    team.cover.append(
      CoverLine(
        id: "family", when: Period(weekdays: .all, time: TimeRange(660, 1020)), need: 1, weight: 3, skills: ["family"]))
    let gone = ContactID(child: "C2", need: "visit", occurrence: .init(week: monday, number: 9))
    team.pins.append(.contact(gone, date: nil, start: nil, staff: ["ana"]))
  }

  /// What makes a shift easy to work, hours that are even, weekends that are shared.
  private mutating func changeShape(_ team: inout Team) {
    let rules = team.rules
    if chance(70) {
      (team.rules.stretch.hours, team.rules.stretch.weight) = (
        one(of: [Hours(2), Hours(millionths: 3_700_000)]), within(0...3)
      )
    }
    if chance(70) {
      (team.rules.swing.hours, team.rules.swing.weight) = (
        one(of: [Hours(1), Hours(millionths: 2_100_000)]), within(0...5)
      )
    }
    if chance(60) {
      (team.rules.usualTimes.starts, team.rules.usualTimes.ends) = ([480, 840, 900], [1020, 1320])
      team.rules.usualTimes.weight = within(1...3)
    }
    team.rules.hours.even = one(of: [Hours(0), Hours(8), Hours(millionths: 1_100_000), Hours(3)])
    team.rules.weekendShare = one(of: [0, 12, 30])
    team.rules.change.pause = one(of: [0, 2, rules.change.pause, 30])
    for p in team.staff.indices where chance(25) {
      team.staff[p].carry.hours = one(of: [Hours(50), Hours(millionths: 37_300_000), Hours(-9)])
    }
  }
}
