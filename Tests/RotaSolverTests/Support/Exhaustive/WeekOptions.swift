import RotaModel
import RotaJudge
import RotaSolver

/// A week that one person can have, and what it costs whatever the others do.
struct WeekOption {
  let shifts: [Day: Shift]
  let price: Tally
  /// Whether the person has to be told of a change of shifts.
  let isTold: Bool
}

/// Service and wishes as one number that is compared as they are.
struct Tally: Comparable, Hashable {
  private let sum: Int
  private static let point = 1_000_000

  init(service: Int = 0, wishes: Int = 0) { sum = service * Tally.point + wishes }
  init(_ score: Score) { self.init(service: score.service, wishes: score.wishes) }
  init(_ costs: [Cost]) {
    self = costs.reduce(Tally()) {
      $0 + ($1.name.isService ? Tally(service: $1.amount) : Tally(wishes: $1.amount))
    }
  }
  private init(sum: Int) { self.sum = sum }

  static func + (a: Tally, b: Tally) -> Tally { Tally(sum: a.sum + b.sum) }
  static func - (a: Tally, b: Tally) -> Tally { Tally(sum: a.sum - b.sum) }
  static func < (a: Tally, b: Tally) -> Bool { a.sum < b.sum }
}

/// Every week that a person can have: each day's shifts by the person's hours, each week asked of the judge.
struct WeekOptions {
  /// Those that the judge finds legal, the cheapest first.
  static func all(
    _ person: Person, _ team: Team, _ horizon: Horizon, _ published: Published?
  ) throws -> [WeekOption] {
    let alone = RuleBook(team.forShiftsAlone)
    let base = published.map { Rota(horizon: $0.rota.horizon, shifts: $0.rota.shifts) }
    let weeks = horizon.days.reduce([[Shift]]([[]])) { weeks, day in
      let shifts = shifts(person, day, team)
      return weeks.flatMap { week in [week] + shifts.map { week + [$0] } }
    }
    return try weeks.compactMap { shifts in
      let report = try alone.judge(Rota(horizon: horizon, shifts: shifts), base: base, now: published?.now)
      guard !report.breaches.contains(where: { $0.place.staff == [person.id] }) else { return nil }
      let own = report.costs.filter { $0.place.staff == [person.id] }
      return WeekOption(
        shifts: Dictionary(uniqueKeysWithValues: shifts.map { ($0.day, $0) }), price: Tally(own),
        isTold: published.map { Set(shifts.map(Told.init)) != $0.told(person.id) } ?? false)
    }.sorted { $0.price < $1.price }
  }

  /// How many there are before the judge is asked.
  static func count(of person: Person, _ team: Team) -> Int {
    Weekday.allCases.reduce(1) { $0 * (1 + shifts(person, Day(number: 4 + $1.rawValue), team).count) }
  }

  private static func shifts(_ person: Person, _ day: Day, _ team: Team) -> [Shift] {
    guard let hours = person.hours(on: day, window: team.service.window) else { return [] }
    let slot = team.service.slot
    let starts = stride(from: hours.start, to: hours.end, by: slot)
    return starts.flatMap { start in
      stride(from: start + slot, through: hours.end, by: slot).flatMap { end -> [Shift] in
        let time = TimeRange(start, end)
        guard !person.contract.shortestShift.isMissed(by: time.length),
          !person.contract.longestShift.isExceeded(by: time.length)
        else { return [] }
        return pauses(time, team).map { Shift(staff: person.id, day: day, time: time, pause: $0) }
      }
    }
  }

  private static func pauses(_ time: TimeRange, _ team: Team) -> [TimeRange?] {
    let rule = team.rules.pause
    guard rule.over.isExceeded(by: time.length) else { return [nil] }
    let slot = team.service.slot
    return stride(from: time.start + rule.clear, through: time.end - rule.clear, by: slot).flatMap { start in
      stride(from: start + rule.minutes, through: min(start + rule.most, time.end - rule.clear), by: slot).map {
        TimeRange(start, $0)
      }
    }
  }
}

/// What is told of a shift: of its break nobody is.
private struct Told: Hashable {
  let day: Day
  let time: TimeRange

  init(_ shift: Shift) { (day, time) = (shift.day, shift.time) }
}

extension Published {
  fileprivate func told(_ person: PersonID) -> Set<Told> {
    Set(rota.shifts.filter { $0.staff == person }.map(Told.init))
  }
}

extension Team {
  /// Without what is not about one person's shifts; the share of unsocial hours still comes from the cover.
  fileprivate var forShiftsAlone: Team {
    var team = self
    team.children = []
    team.duties = []
    (team.rules.cover, team.rules.idealCover) = (0, 0)
    for line in team.cover.indices { team.cover[line].weight = 0 }
    return team
  }

  /// Without what is not about one child's contacts.
  func forContacts(of child: ChildID) -> Team {
    var team = self
    team.children = children.filter { $0.id == child }
    (team.duties, team.cover) = ([], [])
    return team
  }

  /// Whether anybody has hours on a day.
  func isOpen(_ day: Day) -> Bool {
    staff.contains { $0.hours(on: day, window: service.window) != nil }
  }
}
