internal import RotaModel
internal import RotaJudge

/// Edits of the week that commands make.
extension LeadWeek {
  /// What is pinned in this week.
  var pins: [Pin] { team.pins(inWeekOf: monday) }

  func words(_ person: PersonID, _ day: Day, _ time: TimeRange) -> String {
    "\(team.name(person)), \(day.words), \(time.words)"
  }

  /// Pins what is so, or takes the pin out.
  func pinning(_ person: PersonID, _ day: Day) -> Edit {
    let pinned = team.pins.first { pin in
      switch pin {
      case .shift(person, day, _, _), .off(person, day): true
      case .shift, .off, .contact: false
      }
    }
    if let pinned { return .unpin(pinned) }
    let shift = shift(of: person, on: day)
    return .pin(shift.map { .shift(person, day, start: $0.time.start, end: $0.time.end) } ?? .off(person, day))
  }

  func pinning(_ contact: Contact) -> Edit {
    let pinned = team.pins.first { pin in if case .contact(contact.id, _, _, _) = pin { true } else { false } }
    if let pinned { return .unpin(pinned) }
    return .pin(.contact(contact.id, date: contact.day, start: contact.time.start, staff: contact.staff.sorted()))
  }

  /// Two people exchange a day: shifts first, so that there is room for the contacts that follow.
  func swapping(_ a: PersonID, _ b: PersonID, on day: Day) -> [Edit] {
    let (mine, theirs) = (shift(of: a, on: day), shift(of: b, on: day))
    let put = { (person: PersonID, shift: Shift?) -> Edit in
      shift.map { .shift(person, day, $0.time, pause: $0.pause) } ?? .dayOff(person, day)
    }
    let contacts = rota.contacts.filter { $0.day == day && $0.staff.contains(a) != $0.staff.contains(b) }
    let moved = contacts.map { contact -> Edit in
      let staff = contact.staff.map { $0 == a ? b : $0 == b ? a : $0 }
      return .contact(contact.id, day, start: contact.time.start, staff: staff)
    }
    return [put(a, theirs), put(b, mine)] + moved
  }
}
