/// One unbroken stretch of one person's working day.
package struct Shift: Hashable, Sendable {
  package var staff: PersonID
  package var day: Day
  package var time: TimeRange
  package var pause: TimeRange?

  package init(staff: PersonID, day: Day, time: TimeRange, pause: TimeRange? = nil) {
    self.staff = staff
    self.day = day
    self.time = time
    self.pause = pause
  }
}

/// One planned meeting of one or more workers with one child.
package struct Contact: Hashable, Sendable {
  package var id: ContactID
  package var day: Day
  package var time: TimeRange
  /// As the file has them; a contact of the planner's own has them sorted.
  package var staff: [PersonID]

  package init(id: ContactID, day: Day, time: TimeRange, staff: [PersonID]) {
    self.id = id
    self.day = day
    self.time = time
    self.staff = staff
  }

  package var child: ChildID { id.child }
}

/// Who works when, and who sees which child when, over a horizon.
package struct Rota: Hashable, Sendable {
  package struct Unmet: Hashable, Sendable {
    package var id: ContactID
    package var reasons: [String]

    package init(id: ContactID, reasons: [String]) {
      self.id = id
      self.reasons = reasons
    }
  }

  /// Where a rota comes from. It says no time, threads or machine: the same team, seed and effort are the same bytes.
  package struct Origin: Hashable, Sendable {
    package var name: String
    package var version: String
    /// `N`, or `N:K` where it was cut at epoch K.
    package var effort: String
    package var walkers: Int

    package init(name: String, version: String, effort: String, walkers: Int) {
      self.name = name
      self.version = version
      self.effort = effort
      self.walkers = walkers
    }
  }

  package struct Bound: Hashable, Sendable {
    package var service: Int
    package var wishes: Int

    package init(service: Int, wishes: Int) {
      self.service = service
      self.wishes = wishes
    }
  }

  package var horizon: Horizon
  package var shifts: [Shift]
  package var contacts: [Contact]
  /// What people did by versions before this one, and the team file did not know any more when it was made. No judge
  /// asks for it.
  package var done: [Contact] = []
  package var team: String?
  package var unmet: [Unmet]
  package var score: Score?
  package var bound: Bound?
  package var seed: Int?
  package var origin: Origin?

  package init(
    horizon: Horizon, shifts: [Shift] = [], contacts: [Contact] = [], team: String? = nil, unmet: [Unmet] = [],
    score: Score? = nil, bound: Bound? = nil, seed: Int? = nil, origin: Origin? = nil
  ) {
    self.horizon = horizon
    self.shifts = shifts
    self.contacts = contacts
    self.team = team
    self.unmet = unmet
    self.score = score
    self.bound = bound
    self.seed = seed
    self.origin = origin
  }

  /// Of two the last one counts.
  package func shift(of person: PersonID, on day: Day) -> Shift? {
    shifts.last { $0.staff == person && $0.day == day }
  }

  /// One a person: of two the last one counts.
  package func shifts(on day: Day) -> [Shift] {
    var byPerson: [PersonID: Shift] = [:]
    for shift in shifts where shift.day == day { byPerson[shift.staff] = shift }
    return byPerson.values.sorted { $0.staff < $1.staff }
  }

  package func contacts(of person: PersonID, on day: Day) -> [Contact] {
    contacts.filter { $0.day == day && $0.staff.contains(person) }
  }

  /// The same rota in the one order that files have: shifts by day and person, contacts by id, workers by name.
  package var sorted: Rota {
    var copy = self
    copy.shifts.sort { ($0.day, $0.staff) < ($1.day, $1.staff) }
    copy.contacts = contacts.sortedByID
    copy.done = done.sortedByID
    copy.unmet.sort { $0.id < $1.id }
    return copy
  }

  /// Whether shifts or contacts differ, in whatever order they stand.
  package func differs(from other: Rota) -> Bool {
    let (one, two) = (sorted, other.sorted)
    return one.shifts != two.shifts || one.contacts != two.contacts
  }
}

extension [Contact] {
  fileprivate var sortedByID: [Contact] {
    map { contact in
      var contact = contact
      contact.staff.sort()
      return contact
    }
    .sorted { $0.id < $1.id }
  }
}
