/// Something said that must be so. A pin dated outside the horizon says nothing.
package enum Pin: Hashable, Sendable {
  /// A shift on the day; the start and the end where they are said.
  case shift(PersonID, Day, start: Minutes?, end: Minutes?)
  case off(PersonID, Day)
  /// A contact on the day, at the start, with exactly the staff, where they are said.
  case contact(ContactID, date: Day?, start: Minutes?, staff: [PersonID]?)

  package var day: Day? {
    switch self {
    case .shift(_, let day, _, _), .off(_, let day): day
    case .contact(_, let day, _, _): day
    }
  }
}

extension Team {
  /// A day of the week that a pin is about: its own, or where a contact has none the one in which it is owed.
  package func week(of pin: Pin) -> Day? {
    if case .contact(let id, nil, _, _) = pin { return week(of: id) }
    return pin.day
  }

  /// What is pinned in a week.
  package func pins(inWeekOf day: Day) -> [Pin] { pins.filter { week(of: $0)?.monday == day.monday } }

  /// A pin as one would say it: `Ana: Tue 1 Dec off`.
  package func words(_ pin: Pin) -> String {
    switch pin {
    case .off(let id, let day): return "\(name(id)): \(day.words) off"
    case .shift(let id, let day, let start, let end):
      let times = [start.map { "from \(clockTime($0))" }, end.map { "to \(clockTime($0))" }].compactMap { $0 }
      return "\(name(id)): \(day.words) \(times.isEmpty ? "on shift" : times.joined(separator: " "))"
    case .contact(let id, let day, let start, let staff):
      let parts = [day.map { $0.words }, start.map { clockTime($0) }].compactMap { $0 }
      let who = staff.map { ["with \(listed($0.map { name($0) }))"] } ?? []
      return "\(id): \((parts + who).joined(separator: " "))"
    }
  }
}
