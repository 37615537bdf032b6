package import RotaModel

/// A swap as edits of a week: shifts first, so that there is room for the contacts that go with them.
extension JudgedRota {
  /// Its two days may lie in two weeks: then half of it is this one's.
  package func edits(of swap: Request.Swap, by person: PersonID) throws(Refusal) -> [Edit] {
    guard swap.day != swap.other else { return try exchange(person, swap.colleague, on: swap.day) }
    let given = rota.horizon.contains(swap.day) ? try pass(swap.day, from: person, to: swap.colleague) : []
    let taken = rota.horizon.contains(swap.other) ? try pass(swap.other, from: swap.colleague, to: person) : []
    return given + taken
  }

  /// Both have the day of the other.
  private func exchange(_ a: PersonID, _ b: PersonID, on day: Day) throws(Refusal) -> [Edit] {
    let (mine, theirs) = (rota.shift(of: a, on: day), rota.shift(of: b, on: day))
    guard mine != nil || theirs != nil else {
      throw .wrongInput("neither of you is on shift on \(day.words)")
    }
    return [put(a, day, theirs), put(b, day, mine)] + contacts(on: day, between: a, b)
  }

  /// The one is off, and the other has the shift.
  private func pass(_ day: Day, from a: PersonID, to b: PersonID) throws(Refusal) -> [Edit] {
    guard let shift = rota.shift(of: a, on: day) else {
      throw .wrongInput("\(team.name(a)) has no shift on \(day.words)")
    }
    guard rota.shift(of: b, on: day) == nil else {
      throw .wrongInput("\(team.name(b)) is on shift on \(day.words) already")
    }
    return [put(a, day, nil), put(b, day, shift)] + contacts(on: day, between: a, b)
  }

  private func put(_ person: PersonID, _ day: Day, _ shift: Shift?) -> Edit {
    shift.map { .shift(person, day, $0.time, pause: $0.pause) } ?? .dayOff(person, day)
  }

  private func contacts(on day: Day, between a: PersonID, _ b: PersonID) -> [Edit] {
    rota.contacts.filter { $0.day == day && $0.staff.contains(a) != $0.staff.contains(b) }.map { contact in
      let staff = contact.staff.map { $0 == a ? b : $0 == b ? a : $0 }
      return .contact(contact.id, day, start: contact.time.start, staff: staff)
    }
  }
}
