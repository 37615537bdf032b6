import RotaModel
import RotaJudge

/// A tiny team and its rota for the week of Mon 30 Nov 2026, to be changed by one thing in each test.
struct Given {
  var team: Team
  var shifts: [Shift] = []
  var contacts: [Contact] = []
  var weeks = 1
  var previous: Rota?
  var base: Rota?
  var now: Moment?
  var monday = Given.monday

  static let monday = Day(number: 20_787)

  /// Ana and Ben at a service open 08:00–23:00 in slots of 15 minutes, with a base in town; north is 30 minutes away.
  init() {
    var travel = TravelTimes()
    travel["town", "north"] = 30
    // London's clocks: back on Sun 25 Oct 2026, forward on Sun 28 Mar 2027, both at 01:00 UTC.
    let london = Clock(
      timezone: "Europe/London", firstOffset: 60,
      changes: [
        Clock.Change(faceMinutes: 20_751 * 1440 + 120, offset: 0),
        Clock.Change(faceMinutes: 20_905 * 1440 + 120, offset: 60),
      ])
    team = Team(
      service: Service(name: "Team", clock: london, window: time("08:00-23:00"), base: "town"), travel: travel,
      staff: [
        Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(37))),
        Person(id: "ben", name: "Ben", contract: Contract(hours: Hours(37))),
      ])
  }

  /// The same with a child, C1, who lives in town and should have one hour's visit a week.
  static var withChild: Given {
    var given = Given()
    given.team.children = [Child(id: "C1", zone: "town", needs: [Need(id: "visit", minutes: 60)])]
    return given
  }

  var rota: Rota? {
    Horizon(from: monday, weeks: weeks).map { Rota(horizon: $0, shifts: shifts, contacts: contacts) }
  }

  func report() throws -> Report {
    guard let rota else { throw NoHorizon() }
    return try RuleBook(team).judge(rota, after: previous, base: base, now: now)
  }

  /// What is said of a rule that is broken.
  func broken(_ rule: MustRule) throws -> [String] {
    try report().breaches.filter { $0.rule == rule }.map(\.text)
  }

  /// The costs of one name, as `amount text`.
  func costs(_ name: CostName) throws -> [String] {
    try report().costs.filter { $0.name == name }.map { "\($0.amount) \($0.text)" }
  }

  func total(_ name: CostName) throws -> Int { try report().total(name) }

  struct NoHorizon: Error {}
}

extension Given {
  mutating func work(_ who: PersonID, _ day: Weekday, _ hours: String, pause: String? = nil, week: Int = 0) {
    shifts.append(
      Shift(staff: who, day: monday + 7 * week + day.rawValue, time: time(hours), pause: pause.map { time($0) }))
  }

  /// The first visit of C1 in the week, or the one of another number or need.
  mutating func meet(
    _ day: Weekday, _ hours: String, with staff: [PersonID], need: NeedID = "visit", number: Int = 1,
    child: ChildID = "C1"
  ) {
    let id = Given.contact(need, number: number, child: child)
    contacts.append(Contact(id: id, day: monday + day.rawValue, time: time(hours), staff: staff))
  }

  static func contact(_ need: NeedID = "visit", number: Int = 1, child: ChildID = "C1", week: Int = 0) -> ContactID {
    ContactID(child: child, need: need, occurrence: .init(week: monday + 7 * week, number: number))
  }

  /// The rota as it stands is the previous one, a week before.
  mutating func turnTheWeek() {
    previous = rota
    monday = monday + 7
    shifts = []
    contacts = []
  }

  /// The rota as it stands is published, and changes at a moment of its week.
  mutating func publish(now day: Weekday, _ clock: String) {
    base = rota
    now = Moment(monday + day.rawValue, clockMinutes(clock) ?? 0)
  }
}

/// `13:00-21:30`, which may end before it starts.
func time(_ text: String) -> TimeRange {
  let ends = text.split(separator: "-").map { clockMinutes($0) ?? 0 }
  return TimeRange(ends.first ?? 0, ends.last ?? 0)
}
