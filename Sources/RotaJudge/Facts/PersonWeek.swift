package import RotaModel

/// One person's week as a printed week shows it.
package struct PersonWeek: Hashable, Sendable {
  package enum WishMark: Hashable, Sendable { case granted, broken }

  package struct Cell: Hashable, Sendable {
    package let day: Day
    package let shift: Shift?
    /// In the order of their starts.
    package let contacts: [Contact]
    /// Away for the whole day.
    package let away: Bool
    package let wish: WishMark?
    package let pinned: Bool
    /// A rule is broken here.
    package var broken = false
  }

  package let person: Person
  package var cells: [Cell]
  package let paid: Minutes
  /// What the contract asks for, less leave credited and hours carried over.
  package let target: Minutes
  /// Whether that is less or more than the contract alone.
  package let targetDiffers: Bool
}

extension Team {
  package func personWeek(_ person: Person, in rota: Rota, from monday: Day) -> PersonWeek {
    let own = leave.filter { $0.isOf(person.id) }
    let cells = (0..<7).map { cell(person, monday + $0, own, in: rota) }
    let target = max(0, target(person, week: monday, first: monday == rota.horizon.first, own))
    return PersonWeek(
      person: person, cells: cells, paid: cells.reduce(0) { $0 + ($1.shift?.paid(rules) ?? 0) }, target: target,
      targetDiffers: target != person.contract.hours.wholeMinutes / service.slot * service.slot)
  }

  private func cell(_ person: Person, _ day: Day, _ leave: [Leave], in rota: Rota) -> PersonWeek.Cell {
    let shift = rota.shift(of: person.id, on: day)
    let contacts = rota.contacts(of: person.id, on: day)
    let away = leave.contains { $0.off && $0.when.isWholeDay && calendars.on($0.when, day) }
    let pinned = pins.contains { pin in
      switch pin {
      case .shift(let id, let pinDay, _, _), .off(let id, let pinDay): id == person.id && pinDay == day
      case .contact: false
      }
    }
    return PersonWeek.Cell(
      day: day, shift: shift, contacts: contacts.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }, away: away,
      wish: away && shift == nil ? nil : wish(person, day, shift), pinned: pinned)
  }

  /// One broken wish tells more than another that is granted.
  private func wish(_ person: Person, _ day: Day, _ shift: Shift?) -> PersonWeek.WishMark? {
    let marks = person.wishes.compactMap { wish -> PersonWeek.WishMark? in
      guard calendars.on(wish.when, day) else { return nil }
      let touched = shift.map { calendars.touches(wish.when, day, $0.time) } ?? false
      switch wish.kind {
      case .dayOff: return touched ? .broken : .granted
      case .work: return touched ? .granted : .broken
      // That nothing was planned in hours to avoid is no news where the person is off.
      case .avoid: return touched ? .broken : shift == nil ? nil : .granted
      }
    }
    return marks.contains(.broken) ? .broken : marks.first
  }
}

extension PersonWeek {
  /// Notes the days on which a rule about this person is broken.
  package mutating func mark(_ breaches: [Breach], of id: PersonID) {
    for index in cells.indices {
      cells[index].broken = breaches.contains { $0.place.staff.contains(id) && $0.place.day == cells[index].day }
    }
  }
}
