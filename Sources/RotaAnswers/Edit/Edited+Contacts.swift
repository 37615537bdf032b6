internal import RotaModel

/// Contacts: put, left out, cancelled, owed again, asked for once.
extension Edited {
  mutating func setContact(_ id: ContactID, _ day: Day, _ start: Minutes, _ staff: [PersonID]) throws(Refusal) {
    let need = try known(id)
    try check(staff, for: id, need)
    try check(start, "a contact")
    guard start + need.minutes <= 1440 else {
      throw .wrongInput(
        "\(team.title(id)) lasts \(durationInWords(need.minutes)): from \(clockTime(start)) on, it would run past midnight"
      )
    }
    if let week = id.occurrence?.week, day.monday != week { return try move(id, need, to: day, start, staff) }
    try check(day)
    remove(.cancelled(id))
    place(id, need, day, start, staff)
  }

  /// One word of the lead's on a contact, which the next one replaces.
  mutating func say(_ id: ContactID, _ words: String?) throws(Refusal) {
    _ = try known(id)
    let old = team.said[id]
    if let old { remove(.said(id, old)) }
    guard let words else {
      if old == nil { throw .wrongInput("there are no words for those who go to \(id)") }
      return
    }
    add(.said(id, words))
  }

  /// A contact of another week is one of this week no longer: it is cancelled, and a one-off takes its place there.
  private mutating func move(
    _ id: ContactID, _ need: Need, to day: Day, _ start: Minutes, _ staff: [PersonID]
  ) throws(Refusal) {
    guard !team.cancelled.contains(id) else {
      throw .wrongInput("\(id) is cancelled already; what was to take its place is a one-off contact of its own")
    }
    takeOut(id)
    add(.cancelled(id))
    var once = need
    once.id = freeNeedID(of: id)
    once.times = 1
    once.apart = 1
    once.after = Moment(day.monday, 0)
    once.startBy = Moment(day.monday + 6, 1439)
    add(.oneOff(OneOff(child: id.child, need: once)))
    let moved = ContactID(child: id.child, need: once.id)
    if rota.horizon.contains(day) {
      place(moved, once, day, start, staff)
    } else {
      add(.pin(.contact(moved, date: day, start: start, staff: staff.sorted())))
    }
  }

  private mutating func place(_ id: ContactID, _ need: Need, _ day: Day, _ start: Minutes, _ staff: [PersonID]) {
    let time = TimeRange(start, start + need.minutes)
    put(Contact(id: id, day: day, time: time, staff: staff.sorted()))
    forgetPins(of: id)
    add(.pin(.contact(id, date: day, start: start, staff: staff.sorted())))
    for worker in staff { makeRoom(worker, on: day) }
  }

  /// A break gives way to a contact where it can.
  private mutating func makeRoom(_ worker: PersonID, on day: Day) {
    guard let shift = rota.shift(of: worker, on: day), let pause = shift.pause, let person = team.person(worker) else {
      return
    }
    if let now, Moment(day, pause.start) < now { return }
    let round = rota.contacts(of: worker, on: day)
    let room = BreakRoom(team, rota, person: person, day: day, time: shift.time, contacts: round)
    guard !room.allows(pause), let better = room.legal(near: pause) else { return }
    put(Shift(staff: worker, day: day, time: shift.time, pause: better))
  }

  mutating func leaveOut(_ id: ContactID) throws(Refusal) {
    _ = try known(id)
    guard rota.contacts.contains(where: { $0.id == id }) else {
      throw .wrongInput("\(id) is not in this rota, so it can't be left out")
    }
    takeOut(id)
  }

  mutating func cancel(_ id: ContactID) throws(Refusal) {
    _ = try known(id)
    guard !team.cancelled.contains(id) else { throw .wrongInput("\(id) is cancelled already") }
    takeOut(id)
    add(.cancelled(id))
  }

  mutating func owe(_ id: ContactID) throws(Refusal) {
    _ = try known(id)
    guard team.cancelled.contains(id) else { throw .wrongInput("\(id) is not cancelled") }
    remove(.cancelled(id))
  }

  mutating func setOneOff(_ oneOff: OneOff) throws(Refusal) {
    let child = try team.child(called: oneOff.child.text)
    let taken = child.needs.map(\.id) + team.oneOffs.filter { $0.child == child.id }.map(\.need.id)
    guard !taken.contains(oneOff.need.id) else {
      throw .wrongInput("\(child.id) has a need '\(oneOff.need.id)' already; give the one-off another id")
    }
    guard oneOff.need.after != nil, oneOff.need.startBy != nil else {
      throw .wrongInput("a one-off contact needs both 'after' and 'start-by'")
    }
    add(.oneOff(oneOff))
  }

  mutating func setPin(_ pin: Pin) throws(Refusal) {
    switch pin {
    case .shift(let person, let day, _, _), .off(let person, let day):
      _ = try team.person(called: person.text)
      forgetPins(of: person, on: day)
    case .contact(let id, _, _, let staff):
      let need = try known(id)
      if let staff { try check(staff, for: id, need) }
      forgetPins(of: id)
    }
    add(.pin(pin))
  }
}

/// What is known of a contact, and who may be named for it.
extension Edited {
  private func known(_ id: ContactID) throws(Refusal) -> Need {
    _ = try team.child(called: id.child.text)
    guard let need = team.need(of: id) else {
      let own =
        (team.child(id.child)?.needs.map(\.id.text) ?? [])
        + team.oneOffs.filter { $0.child == id.child }.map(\.need.id.text)
      throw .unknown("contact", "\(id)", near: nearest(id.need.text, in: own).map { "\(id.child)/\($0)" })
    }
    if let occurrence = id.occurrence {
      guard occurrence.week.weekday == .mon else {
        throw .wrongInput("\(id): a week is named by its Monday, \(occurrence.week.monday)")
      }
      guard occurrence.number <= need.times else {
        throw .wrongInput("\(id): there are \(counted(need.times, "contact")) of it a week")
      }
    }
    return need
  }

  private func check(_ staff: [PersonID], for id: ContactID, _ need: Need) throws(Refusal) {
    for worker in staff { _ = try team.person(called: worker.text) }
    guard Set(staff).count == staff.count else {
      throw .wrongInput("\(team.title(id)): somebody is named twice")
    }
    guard staff.count == need.workers else {
      throw .wrongInput(
        "\(team.title(id)) needs \(counted(need.workers, "worker")), and \(staff.count) \(staff.count == 1 ? "is" : "are") named"
      )
    }
  }

  /// `visit-2026-12-07`, and a number where that is taken.
  private func freeNeedID(of id: ContactID) -> NeedID {
    let taken = Set(
      (team.child(id.child)?.needs.map(\.id) ?? [])
        + team.oneOffs.filter { $0.child == id.child }.map(\.need.id))
    let stem = id.idInAnotherWeek.text
    let numbered = (2...).lazy.map { NeedID("\(stem)-\($0)") }.first { !taken.contains($0) }
    return taken.contains(NeedID(stem)) ? numbered ?? NeedID(stem) : NeedID(stem)
  }
}

extension ContactID {
  /// What the one-off that takes its place in another week is called: `visit-2026-11-30-2`.
  var idInAnotherWeek: NeedID { occurrence.map { NeedID("\(need)-\($0.week)-\($0.number)") } ?? need }
}
