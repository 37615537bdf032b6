package import RotaModel

/// Who is there besides, as everybody has been told.
extension MyWeek {
  /// The first or the last hours of a team's day, which are somebody's to open or to close.
  package struct Edge: Hashable, Sendable {
    /// Who comes, or goes, at the same time; nobody where they are alone.
    package let with: [PersonID]
    /// Until when, or from when, they are alone; nil where they are not, or all day.
    package let alone: Minutes?
  }

  /// Somebody on shift now who can be reached.
  package struct Reachable: Hashable, Sendable {
    package let person: PersonID
    package let phone: String
  }
}

extension Rota {
  /// Nil where somebody is there before them.
  func opening(_ shift: Shift) -> MyWeek.Edge? {
    let others = others(than: shift)
    guard others.allSatisfy({ $0.time.start >= shift.time.start }) else { return nil }
    let with = others.filter { $0.time.start == shift.time.start }.map(\.staff)
    return MyWeek.Edge(with: with, alone: with.isEmpty ? others.map(\.time.start).min() : nil)
  }

  /// Nil where somebody stays after them.
  func closing(_ shift: Shift) -> MyWeek.Edge? {
    let others = others(than: shift)
    guard others.allSatisfy({ $0.time.end <= shift.time.end }) else { return nil }
    let with = others.filter { $0.time.end == shift.time.end }.map(\.staff)
    return MyWeek.Edge(with: with, alone: with.isEmpty ? others.map(\.time.end).max() : nil)
  }

  private func others(than shift: Shift) -> [Shift] { shifts.filter { $0.day == shift.day && $0.staff != shift.staff } }
}

extension Team {
  /// A lead where one is on shift, else whoever is; nobody outside the service's hours.
  package func reachable(at now: Moment, in told: Rota, by asker: PersonID) -> [MyWeek.Reachable] {
    let isOn = { (person: Person) in
      told.shifts.contains { $0.staff == person.id && $0.day == now.day && $0.time.contains(now.minute) }
        && !isAway(person.id, now.day, TimeRange(now.minute, now.minute + 1))
    }
    let leads = Set(access.leads.compactMap { access.staff[$0] })
    let all = staff.filter { $0.id != asker && $0.phone != nil && isOn($0) }
    let first = all.filter { leads.contains($0.id) }
    return (first.isEmpty ? all : first).compactMap { person in
      person.phone.map { MyWeek.Reachable(person: person.id, phone: $0) }
    }
  }
}
