internal import RotaModel

/// What more than one rule asks.
extension JudgedCase {
  func on(_ period: Period, _ day: Day) -> Bool { calendars.on(period, day) }
  func touches(_ period: Period, _ day: Day, _ stretch: TimeRange) -> Bool { calendars.touches(period, day, stretch) }

  /// Whether a stretch lies wholly in one of the periods; nil is always.
  func lies(_ stretch: TimeRange, on day: Day, in periods: [Period]?) -> Bool {
    periods?.contains { calendars.holds($0, day, stretch) } ?? true
  }

  /// Shifts that the rules are about: on a day of the horizon, and not past and as published.
  var judgedShifts: [Shift] { shifts.values.filter { horizon.contains($0.day) && !isPast($0) } }

  /// Contacts that the rules are about: not past and as published.
  var judgedContacts: [PlannedContact] { plannedContacts.filter { !past.contacts.contains($0.id) } }

  func isPast(_ shift: Shift) -> Bool { past.shifts.contains(shift.key) }

  func flex(_ person: Person, _ day: Day) -> TimeRange? {
    person.hours(on: day, window: team.service.window)
  }

  func isOnLeave(_ person: PersonID, _ day: Day, _ stretch: TimeRange) -> Bool {
    leave[person]?.contains { $0.off && touches($0.when, day, stretch) } ?? false
  }

  func isOnGrid(_ minute: Minutes) -> Bool { minute % team.service.slot == 0 }

  /// The slots of the grid in a length, parts of a slot rounded up.
  func slots(_ length: Minutes) -> Int { ceilingDivide(length, team.service.slot) }

  /// Where the slots of a stretch begin; none in one that is empty.
  func slotStarts(_ stretch: TimeRange) -> StrideTo<Minutes> {
    stride(from: stretch.start, to: stretch.end, by: team.service.slot)
  }

  func paid(_ shift: Shift) -> Minutes { shift.paid(team.rules) }

  func travel(_ a: Zone?, _ b: Zone?) -> Minutes { team.travel.minutes(a, b) }

  /// A person's weeks of the horizon, each with the shifts in it.
  func eachWeek<Finding>(_ find: (Person, _ monday: Day, [Shift]) -> [Finding]) -> [Finding] {
    people.flatMap { person in
      let worked = worked(person.id)
      return horizon.weeks.flatMap { find(person, $0, worked.week($0)) }
    }
  }

  func isJudged(_ person: PersonID) -> Bool { unchanged?.people.contains(person) ?? true }

  /// A week is judged while a shift in it is still to begin or changes.
  func isJudged(_ week: [Shift]) -> Bool { week.contains { !isPast($0) } }
}

/// How people and contacts are called.
extension JudgedCase {
  func name(_ person: PersonID) -> String { staff[person]?.name ?? person.text }
  func names(_ people: [PersonID]) -> String { listed(people.map { name($0) }) }

  /// `C014 mentoring`, `C014 evening-check 2` for one of several in a week.
  func name(_ planned: PlannedContact) -> String { name(planned.demand) }
  func name(_ demand: ContactDemand) -> String { JudgedCase.name(demand.id, times: demand.need.times) }
  func name(_ id: ContactID) -> String { JudgedCase.name(id, times: demand.first { $0.id == id }?.need.times ?? 1) }

  private static func name(_ id: ContactID, times: Int) -> String {
    guard let number = id.occurrence?.number, times > 1 || number > 1 else { return "\(id.child) \(id.need)" }
    return "\(id.child) \(id.need) \(number)"
  }

  /// `Ana, Wed 2 Dec`.
  func when(_ shift: Shift) -> String { "\(name(shift.staff)), \(shift.day.words) \(shift.time.words)" }
  /// `C014 mentoring, Wed 2 Dec 16:00`.
  func when(_ planned: PlannedContact) -> String {
    "\(name(planned)), \(planned.day.words) \(clockTime(planned.time.start))"
  }
}

extension Place {
  init(_ shift: Shift) { self.init(staff: [shift.staff], day: shift.day, time: shift.time) }
  init(_ contact: Contact, staff: [PersonID]? = nil) {
    self.init(
      staff: staff ?? contact.staff, child: contact.child, contact: contact.id, day: contact.day, time: contact.time)
  }
  init(_ planned: PlannedContact, staff: [PersonID]? = nil) { self.init(planned.contact, staff: staff) }
}

extension Breach {
  init(_ rule: MustRule, _ place: Place, _ text: String) { self.init(rule: rule, place: place, text: text) }
}

/// A cost, or none where there is nothing to pay.
func cost(_ name: CostName, _ amount: Int, _ place: Place, _ text: @autoclosure () -> String) -> [Cost] {
  amount > 0 ? [Cost(name: name, amount: amount, place: place, text: text())] : []
}
