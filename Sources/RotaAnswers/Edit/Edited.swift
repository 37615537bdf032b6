package import RotaModel

/// A rota and the team with its dated facts, as edits leave them. Nothing in here is judged: a hand may break a rule,
/// and the judge says so.
package struct Edited: Hashable, Sendable {
  package private(set) var team: Team
  package private(set) var rota: Rota
  /// The dated facts that changed, in the order in which they did.
  package private(set) var facts: [FactChange] = []
  /// The moment from which things may change; what has begun is cut rather than dropped.
  let now: Moment?

  package init(_ team: Team, _ rota: Rota, now: Moment? = nil) {
    self.team = team
    self.rota = rota
    self.now = now
  }

  /// All of some edits, or none of them.
  package func applying(_ edits: [Edit]) throws(Refusal) -> Edited {
    var edited = self
    for edit in edits { try edited.apply(edit) }
    edited.rota = edited.rota.sorted
    return edited
  }

  /// What leaves the pins as they were, where some edits have pinned what they set: they are taken out of what was not
  /// pinned before, and say no more than they did of what was. What was pinned and goes elsewhere is pinned there.
  package func unpinning(after edits: [Edit]) throws(Refusal) -> [Edit] {
    let after = try applying(edits).team.pins
    return after.filter { !team.pins.contains($0) }.compactMap { pin in
      guard let old = team.pins.first(where: { $0.isAbout(pin) }) else { return .unpin(pin) }
      return old.holds(where: pin) ? .pin(old) : nil
    }
  }
}

extension Edited {
  private mutating func apply(_ edit: Edit) throws(Refusal) {
    try checkDates(of: edit)
    switch edit {
    case .shift(let person, let day, let time, let pause): try setShift(person, day, time, pause)
    case .dayOff(let person, let day): try setDayOff(person, day)
    case .contact(let id, let day, let start, let staff): try setContact(id, day, start, staff)
    case .leaveOut(let id): try leaveOut(id)
    case .cancel(let id): try cancel(id)
    case .owe(let id): try owe(id)
    case .say(let id, let words): try say(id, words)
    case .pin(let pin): try setPin(pin)
    case .unpin(let pin): try withdraw(.pin(pin))
    case .duty(let duty): try setDuty(duty)
    case .oneOff(let oneOff): try setOneOff(oneOff)
    case .leave(let leave): try setLeave(leave)
    case .callOff(_, let leave, let left):
      try withdraw(.leave(leave))
      for rest in left { add(.leave(rest)) }
    case .wish(let person, let wish):
      _ = try team.person(called: person.text)
      add(.wish(person, wish))
    case .withdraw(let fact): try withdraw(fact)
    }
  }

  /// Of what is said for some later time; in a rota its own days are what counts.
  private func checkDates(of edit: Edit) throws(Refusal) {
    guard let now else { return }
    switch edit {
    case .leave(let leave): try FarDates.check(leave.when, "leave", now: now)
    case .wish(_, let wish): try FarDates.check(wish.when, "a wish", now: now)
    case .duty(let duty): try FarDates.check(duty.when, "a duty", now: now)
    case .oneOff(let oneOff):
      guard let after = oneOff.need.after?.day, let end = oneOff.need.startBy?.day, after <= end else { return }
      try FarDates.check(after...end, "a one-off contact", now: now)
    default: return
    }
  }

  mutating func add(_ fact: Fact) {
    guard !team.holds(fact) else { return }
    record(.added(fact))
  }

  mutating func remove(_ fact: Fact) {
    guard team.holds(fact) else { return }
    record(.removed(fact))
  }

  private mutating func record(_ change: FactChange) {
    team.apply(change)
    // What is taken back within the same step never was.
    if let place = facts.lastIndex(of: change.undone) { facts.remove(at: place) } else { facts.append(change) }
  }

  private mutating func withdraw(_ fact: Fact) throws(Refusal) {
    guard team.holds(fact) else { throw .nothingToWithdraw(fact) }
    remove(fact)
    if case .oneOff(let oneOff) = fact { takeOut(ContactID(child: oneOff.child, need: oneOff.need.id)) }
  }

  private mutating func setDuty(_ duty: Duty) throws(Refusal) {
    for person in duty.staff ?? [] { _ = try team.person(called: person.text) }
    for old in team.duties where old.id == duty.id { remove(.duty(old)) }
    add(.duty(duty))
  }

  private mutating func setLeave(_ leave: Leave) throws(Refusal) {
    for person in leave.people ?? [] { _ = try team.person(called: person.text) }
    add(.leave(leave))
    guard leave.off else { return }
    for day in rota.horizon.days where team.calendars.on(leave.when, day) {
      for person in team.people(on: leave) { clear(leave, of: person, on: day) }
    }
  }
}

/// Shifts and contacts, put and taken.
extension Edited {
  mutating func put(_ shift: Shift) {
    takeShift(of: shift.staff, on: shift.day)
    rota.shifts.append(shift)
  }

  mutating func takeShift(of person: PersonID, on day: Day) {
    rota.shifts.removeAll { $0.staff == person && $0.day == day }
  }

  mutating func put(_ contact: Contact) {
    rota.contacts.removeAll { $0.id == contact.id }
    rota.contacts.append(contact)
  }

  /// A contact and what was pinned of it.
  mutating func takeOut(_ id: ContactID) {
    rota.contacts.removeAll { $0.id == id }
    forgetPins(of: id)
  }

  mutating func forgetPins(of id: ContactID) {
    for pin in team.pins {
      if case .contact(let pinned, _, _, _) = pin, pinned == id { remove(.pin(pin)) }
    }
  }

  mutating func forgetPins(of person: PersonID, on day: Day) {
    for pin in team.pins {
      switch pin {
      case .shift(person, day, _, _), .off(person, day): remove(.pin(pin))
      case .shift, .off, .contact: break
      }
    }
  }
}

extension Refusal {
  fileprivate static func nothingToWithdraw(_ fact: Fact) -> Refusal {
    switch fact {
    case .pin(let pin): wrongInput("nothing is pinned so: \(pin.line)")
    case .leave(let leave): wrongInput("\(listed(leave.people?.map(\.text) ?? ["everybody"])) has no such leave")
    case .oneOff(let oneOff): wrongInput("no one-off contact '\(oneOff.child)/\(oneOff.need.id)'")
    case .cancelled(let id): wrongInput("\(id) is not cancelled")
    case .said(let id, _): wrongInput("there are no words for those who go to \(id)")
    case .duty(let duty): wrongInput("no duty '\(duty.id)'")
    case .wish(let person, _): wrongInput("\(person) has no such wish")
    case .paused(let child, _): wrongInput("\(child) is not paused so")
    }
  }
}

extension Pin {
  /// Whether it is so where another pin, which says everything, is so.
  fileprivate func holds(where other: Pin) -> Bool {
    switch (self, other) {
    case (.shift(_, _, let start, let end), .shift(_, _, let from, let to)):
      (start ?? from) == from && (end ?? to) == to
    case (.contact(_, let date, let start, let staff), .contact(_, let day, let from, let who)):
      (date ?? day) == day && (start ?? from) == from && (staff?.sorted() ?? who) == who
    default: self == other
    }
  }

  /// Whether both are about one day of somebody, or about one contact.
  fileprivate func isAbout(_ other: Pin) -> Bool {
    switch (self, other) {
    case (.contact(let id, _, _, _), .contact(let its, _, _, _)): id == its
    case (.contact, _), (_, .contact): false
    case (.shift(let person, let day, _, _), .shift(let their, let its, _, _)),
      (.shift(let person, let day, _, _), .off(let their, let its)),
      (.off(let person, let day), .shift(let their, let its, _, _)),
      (.off(let person, let day), .off(let their, let its)):
      person == their && day == its
    }
  }

  /// As a command says it: `shift ana 2026-12-02 13:00-21:30`.
  package var line: String {
    switch self {
    case .off(let person, let day): return "shift \(person) \(day) off"
    case .shift(let person, let day, let start, let end):
      return "shift \(person) \(day) \(start.map { clockTime($0) } ?? "")-\(end.map { clockTime($0) } ?? "")"
    case .contact(let id, let day, let start, let staff):
      let parts = [day?.description, start.map { clockTime($0) }, staff?.map(\.text).joined(separator: ",")]
      return "contact \(id) \(parts.map { $0 ?? "-" }.joined(separator: " "))"
    }
  }
}
