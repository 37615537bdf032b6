internal import RotaModel

extension JudgedCase {
  /// Each pin is so; one dated outside the horizon, or of a contact that may not be planned in it, says nothing.
  func pins() -> [Breach] {
    if team.pins.isEmpty { return [] }
    let allowed = Set(demand.filter(\.allowed).map(\.id))
    return team.pins.compactMap { pin in
      if let day = pin.day, !horizon.contains(day) { return nil }
      if case .contact(let id, _, _, _) = pin, !allowed.contains(id) { return nil }
      return isSo(pin) ? nil : Breach(.pins, place(pin), "pinned, but not so: \(words(pin))")
    }
  }

  private func isSo(_ pin: Pin) -> Bool {
    switch pin {
    case .off(let person, let day):
      return shifts[PersonDay(staff: person, day: day)] == nil
    case .shift(let person, let day, let start, let end):
      guard let shift = shifts[PersonDay(staff: person, day: day)] else { return false }
      return (start ?? shift.time.start) == shift.time.start && (end ?? shift.time.end) == shift.time.end
    case .contact(let id, let date, let start, let staff):
      guard let contact = contacts[id] else { return false }
      return (date ?? contact.day) == contact.day && (start ?? contact.time.start) == contact.time.start
        && (staff ?? contact.staff).sorted() == contact.staff.sorted()
    }
  }

  private func place(_ pin: Pin) -> Place {
    switch pin {
    case .off(let person, let day), .shift(let person, let day, _, _): Place(staff: [person], day: day)
    case .contact(let id, let date, _, let staff):
      Place(staff: staff ?? [], child: id.child, contact: id, day: date)
    }
  }

  private func words(_ pin: Pin) -> String {
    switch pin {
    case .off(let person, let day): "\(name(person)) is off on \(day.words)"
    case .shift(let person, let day, let start?, let end?):
      "\(name(person)) works on \(day.words), \(TimeRange(start, end).words)"
    case .shift(let person, let day, let start, let end):
      "\(name(person)) works on \(day.words)" + (start.map { " from \(clockTime($0))" } ?? "")
        + (end.map { " until \(clockTime($0))" } ?? "")
    case .contact(let id, let date, let start, let staff):
      name(id) + (date.map { " on \($0.words)" } ?? "") + (start.map { " at \(clockTime($0))" } ?? "")
        + (staff.map { " with \(names($0))" } ?? "")
    }
  }
}
