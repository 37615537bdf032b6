internal import RotaModel
internal import RotaJudge

/// What a shift of somebody on a day has to keep, whatever else there is: rules of which it needs no judge to see that
/// they would be broken. Most places that can't be are left out by these alone.
struct DayLimits {
  private let team: Team
  private let person: Person
  private let day: Day
  private let horizon: Horizon
  private let own: Shift?
  /// The person's other shifts, the week before included.
  private let others: [Day: Shift]

  /// Nil where people have been told of a rota that has begun: what is past is bound by other rules.
  init?(_ judged: JudgedRota, _ person: Person, _ day: Day) {
    let begins = Moment(judged.rota.horizon.first, 0)
    guard judged.surroundings.base == nil || judged.surroundings.now.map({ $0 <= begins }) ?? true else { return nil }
    team = judged.team
    self.person = person
    self.day = day
    horizon = judged.rota.horizon
    own = judged.rota.shift(of: person.id, on: day)
    let shifts = (judged.surroundings.previous?.shifts ?? []) + judged.rota.shifts
    others = Dictionary(
      shifts.filter { $0.staff == person.id && $0.day != day }.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
  }

  /// Never true of a shift that the judge would allow.
  func forbids(_ edit: Edit, withHours: Bool) -> Bool {
    guard case .shift(person.id, day, let time, _) = edit else { return false }
    return isOneDayTooMany || person.contract.longestShift.isExceeded(by: time.length) || isAway(time)
      || isTooNear(time) || (withHours && isTooLongAWeek(with: time))
  }

  /// However the break lies.
  private func isTooLongAWeek(with time: TimeRange) -> Bool {
    let pause = team.rules.pause
    let isPaidWhole = pause.paid || !pause.over.isExceeded(by: time.length)
    let slot = team.service.slot
    let paid = time.length - (isPaidWhole ? 0 : ceilingDivide(pause.minutes, slot) * slot)
    return person.contract.max.isExceeded(by: week.reduce(paid) { $0 + $1.paid(team.rules) })
  }

  /// The other shifts of the week.
  private var week: [Shift] {
    others.values.filter { $0.day.monday == day.monday && horizon.contains($0.day) }
  }

  private var isOneDayTooMany: Bool { own == nil && week.count >= person.contract.days }

  private func isAway(_ time: TimeRange) -> Bool {
    guard let hours = person.hours(on: day, window: team.service.window), hours.contains(time) else {
      return true
    }
    return team.isAway(person.id, day, time)
  }

  /// To the shifts of the days before and after; an end that stays where it is is no news.
  private func isTooNear(_ time: TimeRange) -> Bool {
    let rest = team.rules.dailyRest
    let clock = team.service.clock
    let before = others.values.filter { $0.day < day }.max { $0.day < $1.day }
    let after = others.values.filter { $0.day > day }.min { $0.day < $1.day }
    if let before, own?.time.start != time.start,
      rest.isMissed(by: clock.minutes(from: before.day, before.time.end, to: day, time.start))
    {
      return true
    }
    guard let after, own?.time.end != time.end else { return false }
    return rest.isMissed(by: clock.minutes(from: day, time.end, to: after.day, after.time.start))
  }
}
