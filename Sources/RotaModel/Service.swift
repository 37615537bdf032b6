/// The service that a team gives: its hours, its grid and where a shift begins.
package struct Service: Hashable, Sendable {
  package var name: String
  package var clock: Clock
  package var window: TimeRange
  /// Minutes of the grid on which shifts, breaks and contacts begin.
  package var slot: Minutes
  package var base: Zone?
  package var holidays: BankHolidays?
  package var outOfHours: String?

  package init(
    name: String, clock: Clock, window: TimeRange, slot: Minutes = 15, base: Zone? = nil,
    holidays: BankHolidays? = nil, outOfHours: String? = nil
  ) {
    self.name = name
    self.clock = clock
    self.window = window
    self.slot = slot
    self.base = base
    self.holidays = holidays
    self.outOfHours = outOfHours
  }
}

/// Minutes between zones, the same both ways, 0 where nothing is said.
package struct TravelTimes: Hashable, Sendable {
  /// Both orders of each pair are in it.
  private var table: [Zone: [Zone: Minutes]] = [:]

  package init() {}

  package subscript(a: Zone, b: Zone) -> Minutes? {
    get { table[a]?[b] }
    set {
      table[a, default: [:]][b] = newValue
      table[b, default: [:]][a] = newValue
    }
  }

  /// 0 within a zone, to or from nowhere, and where nothing is said.
  package func minutes(_ a: Zone?, _ b: Zone?) -> Minutes {
    guard let a, let b, a != b else { return 0 }
    return table[a]?[b] ?? 0
  }

  /// Each pair once, in alphabetical order.
  package var pairs: [(Zone, Zone, Minutes)] {
    table.sorted { $0.key < $1.key }.flatMap { a, row in
      row.filter { a <= $0.key }.sorted { $0.key < $1.key }.map { (a, $0.key, $0.value) }
    }
  }

  package var zones: Set<Zone> { Set(table.keys) }
}

package struct Partner: Hashable, Sendable {
  package var id: PartnerID
  /// Nil: always.
  package var available: [Period]?
  /// Contacts at once.
  package var capacity: Int
  package var phone: String?

  package init(id: PartnerID, available: [Period]? = nil, capacity: Int = 1, phone: String? = nil) {
    self.id = id
    self.available = available
    self.capacity = capacity
    self.phone = phone
  }
}

/// How many people must be on shift in a stretch of the day, and who counts.
package struct CoverLine: Hashable, Sendable {
  package var id: CoverLineID
  /// Days and time in one.
  package var when: Period
  package var need: Int
  package var ideal: Int
  /// Nil: the weight of the rule `cover`.
  package var weight: Int?
  /// Any of these; nil: whatever the role.
  package var roles: [Role]?
  package var skills: Set<Skill>
  package var traits: Set<Trait>
  /// Counts only people in no contact and at no duty.
  package var free: Bool

  package init(
    id: CoverLineID, when: Period, need: Int, ideal: Int = 0, weight: Int? = nil, roles: [Role]? = nil,
    skills: Set<Skill> = [], traits: Set<Trait> = [], free: Bool = false
  ) {
    self.id = id
    self.when = when
    self.need = need
    self.ideal = ideal
    self.weight = weight
    self.roles = roles
    self.skills = skills
    self.traits = traits
    self.free = free
  }

  /// An open line counts anybody who is on shift; the fair share of unsocial hours is drawn from these.
  package var isOpen: Bool { (roles ?? []).isEmpty && skills.isEmpty && traits.isEmpty && !free }
}

/// Paid work at a fixed time, inside the shift, away from contacts.
package struct Duty: Hashable, Sendable {
  package var id: DutyID
  package var when: Period
  /// Nil: everybody.
  package var staff: [PersonID]?
  /// Any of these; nil: whatever the role. Where staff are named too, both must hold.
  package var roles: [Role]?
  /// Nil: the base.
  package var zone: Zone?
  /// Nil: the weight of the rule `duty`.
  package var weight: Int?

  package init(
    id: DutyID, when: Period, staff: [PersonID]? = nil, roles: [Role]? = nil, zone: Zone? = nil, weight: Int? = nil
  ) {
    self.id = id
    self.when = when
    self.staff = staff
    self.roles = roles
    self.zone = zone
    self.weight = weight
  }
}
