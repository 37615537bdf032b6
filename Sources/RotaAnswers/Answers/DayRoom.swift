internal import RotaModel

/// One person's day as a place for one more contact: the shifts that would hold it. What it offers is no more than
/// worth a try: the judge has the last word.
struct DayRoom {
  private let team: Team
  let person: Person
  let shift: Shift?
  private let window: TimeRange
  /// When the person can work.
  private let hours: TimeRange?
  private let stops: [Stop]

  /// A contact with its write-up.
  private struct Stop {
    let time: TimeRange
    let zone: Zone?
  }

  /// A shift that would hold the contact; nil is the one that is there.
  struct Shape: Hashable {
    let time: TimeRange?
    /// Minutes that it is longer than what is there, or that it lies elsewhere.
    let change: Minutes
  }

  init(_ judged: JudgedRota, _ person: Person, _ day: Day, without id: ContactID) {
    team = judged.team
    self.person = person
    shift = judged.rota.shift(of: person.id, on: day)
    window = judged.team.service.window
    hours = person.hours(on: day, window: judged.team.service.window)
    let contacts = judged.rota.contacts(of: person.id, on: day).filter { $0.id != id }
    stops = contacts.sorted { $0.time.start < $1.time.start }.map { contact in
      let writeUp = judged.team.need(of: contact.id)?.writeUp ?? 0
      return Stop(
        time: TimeRange(contact.time.start, contact.time.end + writeUp), zone: judged.team.zone(of: contact.id))
    }
  }

  /// The same, and of new shifts every one of the shortest length.
  func everyShape(holding time: TimeRange, writeUp: Minutes, zone: Zone?) -> [Shape] {
    let some = shapes(holding: time, writeUp: writeUp, zone: zone)
    guard shift == nil, let least = some.compactMap(\.time).min(by: { $0.length < $1.length }) else { return some }
    let reach = reach(of: TimeRange(time.start, time.end + writeUp), zone)
    let first = max(window.start, reach.end - least.length)
    let last = min(reach.start, window.end - least.length)
    let others = stride(from: first, through: max(first, last), by: team.service.slot).map {
      Shape(time: TimeRange($0, $0 + least.length), change: least.length)
    }
    return some + others.filter { !some.contains($0) }
  }

  private func reach(of busy: TimeRange, _ zone: Zone?) -> TimeRange {
    let slot = team.service.slot
    let way = team.travel.minutes(team.service.base, zone)
    return TimeRange(
      max(window.start, floorDivide(busy.start - way, slot) * slot),
      min(window.end, ceilingDivide(busy.end + way, slot) * slot))
  }

  /// The least change first; none where other contacts leave no room.
  func shapes(holding time: TimeRange, writeUp: Minutes, zone: Zone?) -> [Shape] {
    let busy = TimeRange(time.start, time.end + writeUp)
    let before = stops.last { $0.time.start < busy.start }
    let after = stops.first { $0.time.start >= busy.start }
    if let before, before.time.end + team.travel.minutes(before.zone, zone) > busy.start { return [] }
    if let after, busy.end + team.travel.minutes(zone, after.zone) > after.time.start { return [] }
    let way = team.travel.minutes(team.service.base, zone)
    let reach = reach(of: busy, zone)
    guard let shift else { return new(round: reach) }
    if shift.time.start <= busy.start - way, busy.end + way <= shift.time.end { return [Shape(time: nil, change: 0)] }
    return moved(shift.time, round: reach)
  }

  /// Stretched, or moved as it is where what it holds allows that.
  private func moved(_ time: TimeRange, round reach: TimeRange) -> [Shape] {
    let stretched = TimeRange(min(time.start, reach.start), max(time.end, reach.end))
    let by = reach.end > time.end ? reach.end - time.end : reach.start - time.start
    let slid = TimeRange(time.start + by, time.end + by)
    let holdsAll = stops.allSatisfy { stop in
      let way = team.travel.minutes(team.service.base, stop.zone)
      return slid.start <= stop.time.start - way && stop.time.end + way <= slid.end
    }
    let shapes = [Shape(time: stretched, change: stretched.length - time.length)]
    guard holdsAll, slid.contains(reach), window.contains(slid) else { return shapes }
    return shapes + [Shape(time: slid, change: abs(by))]
  }

  /// Short ones and usual ones, the contact at their start or at their end.
  private func new(round reach: TimeRange) -> [Shape] {
    let slot = team.service.slot
    let least = ceilingDivide(person.contract.shortestShift.wholeMinutes, slot) * slot
    let usual = floorDivide(person.contract.hours.wholeMinutes, 5 * slot) * slot
    let lengths = [max(least, reach.length), max(least, reach.length, usual)]
    let open = hours.map { $0.contains(reach) ? $0 : window } ?? window
    var times: [TimeRange] = []
    for length in lengths where length <= open.length {
      for start in [reach.start, reach.end - length] {
        let first = max(open.start, min(open.end - length, start))
        let time = TimeRange(first, first + length)
        if !times.contains(time) { times.append(time) }
      }
    }
    return times.map { Shape(time: $0, change: $0.length) }
  }
}
