import RotaModel
import RotaTestSupport

/// Teams by the dice that are so small that every rota of theirs can be tried: two to four people on one to three days,
/// two to six contacts, a few hours a day.
struct TinyTeam {
  private var random: SeededGenerator
  private let monday: Day
  private let people: [PersonID]
  /// The days on which anybody can work.
  private let days: [Weekday]
  private let zones: [Zone] = ["town", "leigh", "thorpe"]
  private let slot: Minutes
  private let window: TimeRange

  init(seed: Int, monday: Day) {
    random = SeededGenerator(seed: seed)
    self.monday = monday
    people = Array(["ana", "ben", "cara", "dev"].prefix(Int.random(in: 2...4, using: &random)))
    let count = Int.random(in: 1...(people.count == 2 ? 3 : people.count == 3 ? 2 : 1), using: &random)
    let first = Int.random(in: 0...(7 - count), using: &random)
    days = Weekday.allCases.filter { (first..<first + count).contains($0.rawValue) }
    slot = Int.random(in: 0...2, using: &random) == 0 ? 30 : 60
    let start = Int.random(in: 8...13, using: &random) * 60
    window = TimeRange(start, start + Int.random(in: 6...9, using: &random) * slot)
  }

  mutating func team() -> Team {
    let clock = Clock(timezone: "Europe/London")
    let base: Zone? = chance(80) ? "town" : nil
    var team = Team(service: Service(name: "Tiny", clock: clock, window: window, slot: slot, base: base), staff: [])
    // The way round may be shorter than the direct one.
    team.travel["town", "leigh"] = one(of: [0, slot / 2, slot, 2 * slot, 4 * slot])
    team.travel["town", "thorpe"] = one(of: [0, slot, 3 * slot])
    team.travel["leigh", "thorpe"] = one(of: [0, slot / 3, slot])
    team.partners = [Partner(id: "police", available: chance(50) ? [Period(time: hours(4...6))] : nil)]
    changeRules(&team.rules)
    team.staff = people.map { person($0) }
    team.cover = cover()
    team.duties = chance(40) ? [duty("meeting", nil), duty("court", [one(of: people)])] : []
    team.children = ["C1", "C2", "C3"].prefix(within(1...3)).map { child($0) }
    if chance(30) {
      team.leave = [
        Leave(
          staff: one(of: people), when: Period(dates: day()...day(), time: hours(1...4)), hours: Hours(within(0...4)))
      ].filter { $0.when.dates.map { !$0.isEmpty } ?? false }
    }
    for person in team.staff.indices { narrow(person, &team) }
    addWhatEnds(&team)
    changeShape(&team)
    return team
  }

  /// What becomes known at midnight before one of the team's days: somebody is ill from then on, or a child needs a
  /// contact at once.
  mutating func upset(_ team: inout Team, _ published: Rota) -> Moment {
    let today = monday + one(of: days).rawValue
    let now = Moment(today, 0)
    if let shift = published.shifts.first(where: { $0.day >= today }), chance(60) {
      team.leave.append(Leave(staff: shift.staff, when: Period(dates: today...shift.day), reason: "sick"))
    } else {
      var need = Need(id: "urgent", minutes: slot, priority: .critical)
      (need.after, need.startBy) = (now, Moment(today, window.end))
      team.oneOffs.append(OneOff(child: "C1", need: need))
    }
    return now
  }

  private mutating func chance(_ percent: Int) -> Bool { within(1...100) <= percent }
  private mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func one<Value>(of values: [Value]) -> Value { values[within(0...values.count - 1)] }
  private mutating func day() -> Day { monday + (days.first?.rawValue ?? 0) }

  /// So many slots somewhere in the window.
  private mutating func hours(_ slots: ClosedRange<Int>) -> TimeRange {
    let length = min(window.length, within(slots) * slot)
    let start = window.start + within(0...(window.length - length) / slot) * slot
    return TimeRange(start, start + length)
  }

  private mutating func person(_ id: PersonID) -> Person {
    let hours = Hours(millionths: within(0...3 * days.count) * slot * Hours.scale / 60)
    var contract = Contract(hours: hours, max: hours + Hours(millionths: within(2...6) * slot * Hours.scale / 60))
    contract.shortestShift = Hours(millionths: within(2...3) * slot * Hours.scale / 60)
    contract.longestShift = Hours(millionths: within(4...6) * slot * Hours.scale / 60)
    if chance(20) { contract.days = 1 }
    var flex = Flex(.off)
    for day in days where chance(90) { flex[day] = .within(self.hours(4...9)) }
    var wishes: [Wish] = []
    if chance(25) { wishes.append(Wish(.dayOff, Period(weekdays: Weekdays(one(of: days))))) }
    if chance(25) { wishes.append(Wish(.work, Period(weekdays: Weekdays(one(of: days))))) }
    if chance(25) { wishes.append(Wish(.avoid, Period(time: self.hours(2...4)))) }
    return Person(
      id: id, name: id.text, role: one(of: ["senior", "worker"]), skills: chance(60) ? ["family"] : [],
      contract: contract, flex: flex, wishes: wishes, mayWorkAlone: chance(80), countsInCover: chance(90),
      carry: Carry(unsocial: chance(20) ? 2 : 0))
  }

  private mutating func child(_ id: ChildID) -> Child {
    Child(
      id: id, zone: one(of: zones), keyWorker: chance(70) ? one(of: people) : nil, known: [one(of: people)],
      avoid: chance(15) ? [one(of: people)] : [], needs: [need("visit")] + (chance(50) ? [need("check")] : []))
  }

  private mutating func need(_ id: NeedID) -> Need {
    Need(
      id: id, minutes: one(of: [slot / 2, slot, slot, 2 * slot]), times: within(1...min(2, days.count)),
      within: chance(40) ? [Period(time: hours(3...6))] : nil, prefer: chance(40) ? [Period(time: hours(2...4))] : [],
      skills: chance(20) ? ["family"] : [], workers: one(of: [1, 1, 1, 2]), partner: chance(15) ? "police" : nil,
      priority: one(of: Priority.allCases), apart: within(0...1), writeUp: one(of: [0, 0, slot / 2, slot]),
      keyWorker: chance(15) ? .exclude : .prefer, known: chance(20), not: chance(10) ? [one(of: people)] : [],
      zone: chance(20) ? one(of: zones) : nil)
  }

  private mutating func duty(_ id: DutyID, _ staff: [PersonID]?) -> Duty {
    Duty(
      id: id, when: Period(time: hours(1...2)), staff: staff, zone: chance(30) ? one(of: zones) : nil,
      weight: one(of: [nil, 3]))
  }

  private mutating func cover() -> [CoverLine] {
    var lines = [CoverLine(id: "open", when: Period(time: hours(3...8)), need: within(0...2), ideal: within(0...3))]
    if chance(50) {
      lines.append(
        CoverLine(id: "lead", when: Period(time: hours(2...4)), need: 1, weight: within(1...9), roles: ["senior"]))
    }
    if chance(40) {
      lines.append(
        CoverLine(id: "responder", when: Period(time: hours(2...4)), need: 1, ideal: within(0...2), free: true))
    }
    return lines
  }

  private mutating func changeRules(_ rules: inout Rules) {
    (rules.pause.minutes, rules.pause.most, rules.pause.clear) = (slot, one(of: [slot, 2 * slot]), slot)
    rules.pause.over = Hours(millionths: one(of: [3, 4, 24]) * slot * Hours.scale / 60)
    rules.pause.paid = chance(20)
    rules.dailyRest = Hours(one(of: [11, 16, 18, 20]))
    (rules.lates.after, rules.lates.max) = (window.end - one(of: [1, 2, 5]) * slot, within(0...1))
    rules.unsocial.after = window.start + within(2...6) * slot
    rules.contactLoad.hours = Hours(millionths: within(1...4) * slot * Hours.scale / 60)
  }

  private mutating func addWhatEnds(_ team: inout Team) {
    let last = monday + (days.last?.rawValue ?? 0)
    for p in team.staff.indices {
      if chance(15) { team.staff[p].until = chance(50) ? day() : last }
      if chance(15) { team.staff[p].from = chance(50) ? last : day() }
      if chance(30) { team.staff[p].expires = ["family": day()] }
      if chance(20) { team.staff[p].carry.hours = Hours(within(-3...6)) }
      if chance(50) { team.staff[p].contract.weekends = Contract.Weekends(max: 1, of: within(1...3)) }
    }
    if chance(40) {
      team.cover.append(CoverLine(id: "family", when: Period(time: hours(2...4)), need: 1, skills: ["family"]))
    }
  }

  /// What makes a shift easy to work, hours that are even, weekends that are shared.
  private mutating func changeShape(_ team: inout Team) {
    let limit = Hours(millionths: within(1...3) * slot * Hours.scale / 60)
    (team.rules.stretch.hours, team.rules.stretch.weight) = (limit, within(0...3))
    (team.rules.swing.hours, team.rules.swing.weight) = (limit, within(0...5))
    if chance(50) {
      team.rules.usualTimes.starts = [window.start, window.start + 2 * slot]
      team.rules.usualTimes.ends = [window.end]
    }
    team.rules.hours.even = Hours(millionths: within(0...3) * slot * Hours.scale / 60)
    team.rules.weekendShare = one(of: [0, 12])
  }

  /// A person with more weeks than can be tried beside the others' gets fewer hours on one day or another.
  private mutating func narrow(_ person: Int, _ team: inout Team) {
    let most = [2: 28, 3: 10, 4: 6][people.count] ?? 6
    while WeekOptions.count(of: team.staff[person], team) > most {
      let day = one(of: days)
      guard case .within(let hours) = team.staff[person].flex[day], hours.length > 2 * slot else { continue }
      let fromStart = chance(50)
      team.staff[person].flex[day] = .within(
        TimeRange(hours.start + (fromStart ? slot : 0), hours.end - (fromStart ? 0 : slot)))
    }
  }
}
