/// A member of staff.
package struct Person: Hashable, Sendable {
  package var id: PersonID
  package var name: String
  package var role: Role?
  /// Those that may expire among them: what counts on a day is `skills(on:)`.
  package var skills: Set<Skill>
  /// The last day on which a skill counts.
  package var expires: [Skill: Day]
  package var traits: Set<Trait>
  package var contract: Contract
  package var flex: Flex
  package var wishes: [Wish]
  package var phone: String?
  /// False: never in a contact without someone who may work alone.
  package var mayWorkAlone: Bool
  package var countsInCover: Bool
  package var carry: Carry
  /// The first and the last day in the team; nil: from the beginning, without an end.
  package var from: Day?
  package var until: Day?

  package init(
    id: PersonID, name: String, role: Role? = nil, skills: Set<Skill> = [], expires: [Skill: Day] = [:],
    traits: Set<Trait> = [], contract: Contract, flex: Flex = Flex(), wishes: [Wish] = [], phone: String? = nil,
    mayWorkAlone: Bool = true, countsInCover: Bool = true, carry: Carry = Carry(), from: Day? = nil, until: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.skills = skills
    self.expires = expires
    self.traits = traits
    self.contract = contract
    self.flex = flex
    self.wishes = wishes
    self.phone = phone
    self.mayWorkAlone = mayWorkAlone
    self.countsInCover = countsInCover
    self.carry = carry
    self.from = from
    self.until = until
  }

  package func isInTeam(on day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }

  /// The hours in which somebody can work on a day, leave apart; nil for never, and for a day out of the team.
  package func hours(on day: Day, window: TimeRange) -> TimeRange? {
    isInTeam(on: day) ? flex.range(on: day.weekday, window: window) : nil
  }

  /// The skills that count on a day.
  package func skills(on day: Day) -> Set<Skill> {
    expires.isEmpty ? skills : skills.filter { day <= expires[$0] ?? day }
  }
}

package struct Contract: Hashable, Sendable {
  /// At most so many worked weekends among the last so many.
  package struct Weekends: Hashable, Sendable {
    package var max: Int
    package var of: Int

    package init(max: Int, of: Int) {
      self.max = max
      self.of = of
    }
  }

  /// Hours a week, 0 for bank staff.
  package var hours: Hours
  /// Paid hours that no week may exceed; 5 over the contract and at most 48 where nothing is said.
  package var max: Hours
  package var shortestShift: Hours
  package var longestShift: Hours
  /// Shifts in a week at most.
  package var days: Int
  package var weekends: Weekends?
  /// Opted out of the 48-hour average.
  package var optOut: Bool

  package init(
    hours: Hours, max: Hours? = nil, shortestShift: Hours = Hours(3), longestShift: Hours = Hours(10), days: Int = 5,
    weekends: Weekends? = nil, optOut: Bool = false
  ) {
    self.hours = hours
    self.max = max ?? min(Hours(48), hours + Hours(5))
    self.shortestShift = shortestShift
    self.longestShift = longestShift
    self.days = days
    self.weekends = weekends
    self.optOut = optOut
  }
}

/// The hours that a person can work, by weekday.
package struct Flex: Hashable, Sendable {
  package enum Hours: Hashable, Sendable {
    case off
    case wholeWindow
    case within(TimeRange)
  }

  /// Monday first; always seven.
  private var byWeekday: [Hours]

  package init(_ everyDay: Hours = .wholeWindow) { byWeekday = Array(repeating: everyDay, count: 7) }

  package subscript(day: Weekday) -> Hours {
    get { byWeekday[day.rawValue] }
    set { byWeekday[day.rawValue] = newValue }
  }

  /// The hours on a weekday, nil for never.
  package func range(on day: Weekday, window: TimeRange) -> TimeRange? {
    switch self[day] {
    case .off: nil
    case .wholeWindow: window
    case .within(let range): range
    }
  }
}

package struct Wish: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case dayOff = "day-off"
    case avoid
    case work
  }

  package var kind: Kind
  package var when: Period

  package init(_ kind: Kind, _ when: Period) {
    self.kind = kind
    self.when = when
  }
}

/// What the weeks before left over, taken off in the first week.
package struct Carry: Hashable, Sendable {
  /// Worked beyond contract; negative where hours are owed.
  package var hours: Hours
  /// Unsocial slots beyond the fair share.
  package var unsocial: Int

  package init(hours: Hours = .zero, unsocial: Int = 0) {
    self.hours = hours
    self.unsocial = unsocial
  }
}

package struct Leave: Hashable, Sendable {
  /// Nil: everybody.
  package var people: [PersonID]?
  package var when: Period
  package var reason: String?
  /// Credited for each day; nil: a fifth of the contract for a whole day from Monday to Friday, else nothing.
  package var hours: Hours?
  /// False: the hours are credited, and the person may work.
  package var off: Bool

  package init(people: [PersonID]?, when: Period, reason: String? = nil, hours: Hours? = nil, off: Bool = true) {
    self.people = people
    self.when = when
    self.reason = reason
    self.hours = hours
    self.off = off
  }

  package init(staff: PersonID, when: Period, reason: String? = nil, hours: Hours? = nil) {
    self.init(people: [staff], when: when, reason: reason, hours: hours)
  }

  /// What it credits to somebody for a day that it is on, in fifths of a millionth of an hour: a whole day is a fifth of
  /// the contract.
  package func fifthsCredited(on day: Day, to person: Person) -> Int {
    if let hours { return 5 * hours.millionths }
    return when.isWholeDay && !day.weekday.isWeekend ? person.contract.hours.millionths : 0
  }

  package func isOf(_ person: PersonID) -> Bool { people?.contains(person) ?? true }

  /// Whose it is; nil where it is of several or of everybody.
  package var single: PersonID? { people?.count == 1 ? people?.first : nil }
}
