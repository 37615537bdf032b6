package import RotaModel

/// What differs between two rotas of one team, by person.
package struct Changes: Hashable, Sendable {
  package struct ShiftChange: Hashable, Sendable {
    package let day: Day
    package let before: Shift?
    package let after: Shift?
    /// The person's own leave takes it away, or cuts it.
    package let isByLeave: Bool

    /// Nobody is told of it.
    package var movesBreakAlone: Bool { before?.time == after?.time }
  }

  package struct ContactChange: Hashable, Sendable {
    package let id: ContactID
    package let before: Contact?
    package let after: Contact?

    package var staff: Set<PersonID> { Set((before?.staff ?? []) + (after?.staff ?? [])) }
  }

  package struct PersonChanges: Hashable, Sendable {
    package let person: Person
    package let shifts: [ShiftChange]
    package let contacts: [ContactChange]
    /// When what changes for them begins, as it was and as it will be. Their own leave needs no notice.
    package let needingNotice: [Moment]

    /// Whether there is more than a break that moves.
    package var isToBeTold: Bool { !contacts.isEmpty || !toBeTold.isEmpty }
    package var toBeTold: [ShiftChange] { shifts.filter { !$0.movesBreakAlone } }
  }

  /// In the order of the team file; those alone whose shifts or contacts differ.
  package let people: [PersonChanges]
  /// Each once, in the order of their ids.
  package let contacts: [ContactChange]

  package var isEmpty: Bool { people.isEmpty && contacts.isEmpty }
}

extension Changes {
  /// On the days that both rotas are for.
  package init(_ team: Team, from old: Rota, to new: Rota) {
    let (first, last) = (max(old.horizon.first, new.horizon.first), min(old.horizon.last, new.horizon.last))
    guard first <= last else {
      (people, contacts) = ([], [])
      return
    }
    let days = first...last
    let contacts = Self.contacts(from: old, to: new, days)
    self.contacts = contacts
    people = team.namedApart.staff.compactMap { person in
      let shifts = days.compactMap { day -> ShiftChange? in
        let before = old.shift(of: person.id, on: day)
        let after = new.shift(of: person.id, on: day)
        let isByLeave = before.map { team.leaveTakes($0, leaving: after) } ?? false
        return before == after ? nil : ShiftChange(day: day, before: before, after: after, isByLeave: isByLeave)
      }
      let mine = contacts.filter { $0.staff.contains(person.id) }
      return shifts.isEmpty && mine.isEmpty ? nil : PersonChanges(team, person, shifts, mine)
    }
  }

  private static func contacts(from old: Rota, to new: Rota, _ days: ClosedRange<Day>) -> [ContactChange] {
    let before = old.sorted.contactsByID(days)
    let after = new.sorted.contactsByID(days)
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      before[id] == after[id] ? nil : ContactChange(id: id, before: before[id], after: after[id])
    }
  }
}

extension Changes.PersonChanges {
  fileprivate init(_ team: Team, _ person: Person, _ shifts: [Changes.ShiftChange], _ contacts: [Changes.ContactChange])
  {
    let taken = Set(shifts.filter(\.isByLeave).map(\.day))
    let asked = shifts.filter { !$0.movesBreakAlone && !$0.isByLeave }
    let others = contacts.filter { change in
      guard let before = change.before, before.staff.contains(person.id) else { return true }
      return change.after?.staff.contains(person.id) == true
        || !taken.contains(before.day) && !team.isAway(person.id, before.day, before.time)
    }
    self.person = person
    self.shifts = shifts
    self.contacts = contacts
    needingNotice =
      asked.flatMap { [$0.before, $0.after].compactMap { $0.map { Moment($0.day, $0.time.start) } } }
      + others.flatMap { [$0.before, $0.after].compactMap { $0.map { Moment($0.day, $0.time.start) } } }
  }
}

extension Rota {
  fileprivate func contactsByID(_ days: ClosedRange<Day>) -> [ContactID: Contact] {
    Dictionary(contacts.filter { days.contains($0.day) }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }
}
