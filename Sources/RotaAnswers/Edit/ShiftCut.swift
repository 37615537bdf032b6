package import RotaModel

/// What is left of a shift where leave takes a part of it.
///
/// A shift that runs ends where the leave begins, but no earlier than the next step of the grid, nor within a break that
/// has begun; it may be short. One still to come keeps what lies before the leave or after it, if that is long enough.
package struct ShiftCut {
  private let team: Team
  private let rota: Rota
  private let person: Person
  private let shift: Shift
  private let leave: TimeRange
  /// Minutes of the day before now, where the shift has begun.
  private let gone: Minutes?

  package init(_ team: Team, _ rota: Rota, _ person: Person, _ shift: Shift, leave: TimeRange, now: Moment?) {
    self.team = team
    self.rota = rota
    self.person = person
    self.shift = shift
    self.leave = leave
    gone = now.flatMap { now in
      Moment(shift.day, shift.time.start) < now
        ? min(1440, now.faceMinutes - Moment(shift.day, 0).faceMinutes) : nil
    }
  }

  /// The shift that stays; nil where none does.
  package var rest: Shift? { gone.map { ending(after: $0) } ?? longEnough }

  /// Whether an end that is still open keeps the rule of breaks: where somebody goes after more hours than the rule
  /// allows without a break well before the end, none does, and the shift ends as it does.
  package var keepsBreakRule: Bool { gone.map { legalEnd(after: $0) != nil } ?? true }
}

/// A shift that runs.
extension ShiftCut {
  private func ending(after gone: Minutes) -> Shift {
    let first = lastEnd(after: gone)
    guard first < shift.time.end else { return shift }
    if let legal = legalEnd(after: gone) { return legal }
    let time = TimeRange(shift.time.start, first)
    return with(time, shift.pause.flatMap { time.contains($0) ? $0 : nil })
  }

  /// The latest that the rule of breaks allows.
  private func legalEnd(after gone: Minutes) -> Shift? {
    stride(from: lastEnd(after: gone), through: firstEnd(after: gone), by: -slot).lazy
      .compactMap { legal(TimeRange(shift.time.start, $0), after: gone) }.first
  }

  private func firstEnd(after gone: Minutes) -> Minutes {
    max(up(gone), shift.pause.flatMap { $0.start < gone ? $0.end : nil } ?? 0)
  }

  private func lastEnd(after gone: Minutes) -> Minutes { max(down(leave.start), firstEnd(after: gone)) }

  /// With the break as it was where it can be, and elsewhere if it has not begun.
  private func legal(_ time: TimeRange, after gone: Minutes) -> Shift? {
    let pause = shift.pause.flatMap { time.contains($0) ? $0 : nil }
    guard team.rules.pause.over.isExceeded(by: time.length) else { return with(time, pause) }
    let clear = team.rules.pause.clear
    if let pause, pause.start - time.start >= clear, time.end - pause.end >= clear { return with(time, pause) }
    guard shift.pause.map({ $0.start >= gone }) ?? true else { return nil }
    return room(time).legal(near: shift.pause, from: gone).map { with(time, $0) }
  }
}

/// A shift that is still to come.
extension ShiftCut {
  /// Of what lies before the leave and after it, the part that leaves out less, and then the longer one.
  private var longEnough: Shift? {
    let parts = [
      TimeRange(shift.time.start, min(shift.time.end, down(leave.start))),
      TimeRange(max(shift.time.start, up(leave.end)), shift.time.end),
    ].filter { $0.length > 0 && isLongEnough($0) }
    let best = parts.min { (lost(in: $0), -$0.length) < (lost(in: $1), -$1.length) }
    return best.map { withBreak($0, isBefore: $0.start == shift.time.start) }
  }

  /// Shorter where nothing else leaves room for its break.
  private func withBreak(_ time: TimeRange, isBefore: Bool) -> Shift {
    var part = time
    while isLongEnough(part) {
      guard team.rules.pause.over.isExceeded(by: part.length) else { return with(part, nil) }
      if let pause = room(part).legal(near: shift.pause) { return with(part, pause) }
      part = isBefore ? TimeRange(part.start, part.end - slot) : TimeRange(part.start + slot, part.end)
    }
    return with(time, room(time).cheapest(near: shift.pause))
  }

  private func isLongEnough(_ time: TimeRange) -> Bool {
    time.length > 0 && !person.contract.shortestShift.isMissed(by: time.length)
  }

  /// What the contacts weigh that have no room in a part.
  private func lost(in time: TimeRange) -> Int {
    rota.contacts(of: person.id, on: shift.day).filter { !team.fits($0, in: time) }.reduce(0) {
      $0 + (team.need(of: $1.id).map { team.rules.unmet[$0.priority] } ?? 0)
    }
  }
}

extension ShiftCut {
  private var slot: Minutes { team.service.slot }
  private func down(_ minute: Minutes) -> Minutes { minute / slot * slot }
  private func up(_ minute: Minutes) -> Minutes { min(1440, ceilingDivide(minute, slot) * slot) }

  private func with(_ time: TimeRange, _ pause: TimeRange?) -> Shift {
    Shift(staff: shift.staff, day: shift.day, time: time, pause: pause)
  }

  private func room(_ time: TimeRange) -> BreakRoom {
    let contacts = rota.contacts(of: person.id, on: shift.day).filter { contact in
      gone.map { contact.time.start < $0 } ?? false || team.fits(contact, in: time)
    }
    return BreakRoom(team, rota, person: person, day: shift.day, time: time, contacts: contacts)
  }
}

extension Team {
  /// Whether a worker has the time to reach a contact and be back from it within a shift.
  func fits(_ contact: Contact, in time: TimeRange) -> Bool {
    let way = travel.minutes(service.base, zone(of: contact.id))
    let writeUp = need(of: contact.id)?.writeUp ?? 0
    return time.start + way <= contact.time.start && contact.time.end + writeUp + way <= time.end
  }
}
