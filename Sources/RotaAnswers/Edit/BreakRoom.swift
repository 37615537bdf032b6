internal import RotaModel
internal import RotaJudge

/// Where a break may lie in one shift, and what it costs there.
struct BreakRoom {
  private let team: Team
  private let time: TimeRange
  private let stretches: [Stretch]
  /// What is lost while the person is away, by the slot's start.
  private let price: [Minutes: Int]

  /// A contact with its write-up.
  private struct Stretch {
    let start: Minutes
    let end: Minutes
    let zone: Zone?
  }

  init(_ team: Team, _ rota: Rota, person: Person, day: Day, time: TimeRange, contacts: [Contact]) {
    self.team = team
    self.time = time
    stretches = contacts.sorted { ($0.time.start, $0.time.end) < ($1.time.start, $1.time.end) }.map { contact in
      Stretch(
        start: contact.time.start, end: contact.time.end + (team.need(of: contact.id)?.writeUp ?? 0),
        zone: team.zone(of: contact.id))
    }
    // Most edits that are tried are of shifts too short for a break.
    price = team.rules.pause.over.isExceeded(by: time.length) ? BreakRoom.prices(team, rota, person, day, time) : [:]
  }

  /// Nil where the shift is too short for one. Where no place is legal, the one that is cheapest all the same: the
  /// judge says what is wrong with it.
  func cheapest(near old: TimeRange?) -> TimeRange? {
    guard isDue else { return nil }
    return legal(near: old) ?? best(of: candidates, near: old)
  }

  /// Not before a minute, where the shift runs already.
  func legal(near old: TimeRange?, from first: Minutes = 0) -> TimeRange? {
    guard isDue else { return nil }
    return best(of: candidates.filter { $0.start >= first && allows($0) }, near: old)
  }

  func allows(_ pause: TimeRange) -> Bool {
    var free = time.start
    var zone = team.service.base
    for stretch in stretches {
      guard !(pause.start < stretch.end && stretch.start < pause.end) else { return false }
      let gap = TimeRange(free, stretch.start)
      guard gap.length >= team.travel.minutes(zone, stretch.zone) + pause.overlap(gap) else { return false }
      free = stretch.end
      zone = stretch.zone
    }
    let gap = TimeRange(free, time.end)
    return gap.length >= team.travel.minutes(zone, team.service.base) + pause.overlap(gap)
  }

  private var isDue: Bool { team.rules.pause.over.isExceeded(by: time.length) }

  private var candidates: [TimeRange] {
    let slot = team.service.slot
    let length = ceilingDivide(team.rules.pause.minutes, slot) * slot
    let first = ceilingDivide(time.start + team.rules.pause.clear, slot) * slot
    let last = time.end - team.rules.pause.clear - length
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: slot).map { TimeRange($0, $0 + length) }
  }

  /// Of equals the one nearest to where it was, else to the middle of the shift.
  private func best(of candidates: [TimeRange], near old: TimeRange?) -> TimeRange? {
    let wanted = old.map(\.start) ?? (time.start + time.end) / 2
    return candidates.min { a, b in
      (cost(of: a), abs(a.start - wanted), a.start) < (cost(of: b), abs(b.start - wanted), b.start)
    }
  }

  private func cost(of pause: TimeRange) -> Int {
    stride(from: pause.start, to: pause.end, by: team.service.slot).reduce(0) { $0 + (price[$1] ?? 0) }
  }
}

extension BreakRoom {
  /// Cover that falls short without this person, and duties that they are due at.
  private static func prices(
    _ team: Team, _ rota: Rota, _ person: Person, _ day: Day, _ time: TimeRange
  ) -> [Minutes: Int] {
    let slot = team.service.slot
    let lines = team.cover.filter { $0.counts(person) && team.calendars.on($0.when, day) }
    let others = rota.shifts(on: day).filter { $0.staff != person.id }
      .compactMap { shift in team.person(shift.staff).map { (shift: shift, person: $0) } }
    let counted = lines.map { line in others.filter { line.counts($0.person) }.map(\.shift) }
    let duties = team.duties.filter { team.calendars.on($0.when, day) && $0.names(person) }
    var price: [Minutes: Int] = [:]
    for minute in stride(from: time.start, to: time.end, by: slot) {
      for (line, shifts) in zip(lines, counted) where line.when.time.contains(minute) {
        let here = shifts.count { $0.isThere(at: minute) }
        let lost = here < line.need ? line.weight ?? team.rules.cover : here < line.ideal ? team.rules.idealCover : 0
        price[minute, default: 0] += lost
      }
      for duty in duties where duty.when.time.contains(minute) {
        price[minute, default: 0] += duty.weight ?? team.rules.duty
      }
    }
    return price
  }
}
