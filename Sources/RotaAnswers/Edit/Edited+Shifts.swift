internal import RotaModel

/// Shifts, days off and leave: what of a day they leave room for stays, the rest falls out.
extension Edited {
  mutating func setShift(_ id: PersonID, _ day: Day, _ time: TimeRange, _ pause: TimeRange?) throws(Refusal) {
    let person = try team.person(called: id.text)
    try check(day)
    try check(time, "a shift")
    if let pause {
      try check(pause, "a break")
      guard time.contains(pause) else {
        throw .wrongInput("the break \(pause.words) does not lie in the shift \(time.words)")
      }
    }
    let old = rota.shift(of: id, on: day)
    let kept = keepWhatFits(of: id, on: day, in: time)
    let room = BreakRoom(team, rota, person: person, day: day, time: time, contacts: kept)
    put(Shift(staff: id, day: day, time: time, pause: pause ?? room.cheapest(near: old?.pause)))
    forgetPins(of: id, on: day)
    add(.pin(.shift(id, day, start: time.start, end: time.end)))
  }

  mutating func setDayOff(_ id: PersonID, _ day: Day) throws(Refusal) {
    _ = try team.person(called: id.text)
    try check(day)
    takeShift(of: id, on: day)
    for contact in rota.contacts(of: id, on: day) { takeOut(contact.id) }
    forgetPins(of: id, on: day)
    add(.pin(.off(id, day)))
  }

  /// Leave begins: what it leaves of a shift stays, with the contacts that have room in that.
  mutating func clear(_ leave: Leave, of person: PersonID, on day: Day) {
    guard let shift = rota.shift(of: person, on: day), let known = team.person(person),
      team.calendars.touches(leave.when, day, shift.time)
    else { return }
    let rest = ShiftCut(team, rota, known, shift, leave: leave.when.time, now: now).rest
    if rest == shift { return }
    forgetPins(of: person, on: day)
    guard let rest else {
      takeShift(of: person, on: day)
      for contact in rota.contacts(of: person, on: day) where !isPast(contact) { takeOut(contact.id) }
      return
    }
    _ = keepWhatFits(of: person, on: day, in: rest.time)
    put(rest)
  }

  private func isPast(_ contact: Contact) -> Bool {
    now.map { Moment(contact.day, contact.time.start) < $0 } ?? false
  }

  /// Takes out the contacts that a person can't reach or be back from within a shift; what is past stays.
  private mutating func keepWhatFits(of person: PersonID, on day: Day, in time: TimeRange) -> [Contact] {
    let round = rota.contacts(of: person, on: day)
    let kept = round.filter { isPast($0) || team.fits($0, in: time) }
    for contact in round where !kept.contains(contact) { takeOut(contact.id) }
    return kept
  }
}

/// What is said of days and times, checked before anything is changed.
extension Edited {
  func check(_ day: Day) throws(Refusal) {
    guard rota.horizon.contains(day) else {
      throw .wrongInput(
        "\(day.words) \(day.year) is not in this rota, which is for "
          + Words.span(rota.horizon.first, rota.horizon.last))
    }
  }

  func check(_ time: TimeRange, _ what: String) throws(Refusal) {
    guard time.start < time.end else {
      throw .wrongInput("\(what) from \(clockTime(time.start)) to \(clockTime(time.end)) is empty")
    }
    for minute in [time.start, time.end] { try check(minute, what) }
  }

  func check(_ minute: Minutes, _ what: String) throws(Refusal) {
    let slot = team.service.slot
    guard minute % slot != 0 else { return }
    let before = minute / slot * slot
    throw .wrongInput(
      "\(what) begins or ends on steps of \(slot) min, and \(clockTime(minute)) is none; "
        + "beside it are \(clockTime(before)) and \(clockTime(min(1440, before + slot)))")
  }
}
