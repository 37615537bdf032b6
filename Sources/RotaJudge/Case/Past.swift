internal import RotaModel

/// The published rota and the moment at which it changes.
struct PublishedByKey {
  let shifts: UniqueByKey<PersonDay, Shift>
  let contacts: UniqueByKey<ContactID, Contact>
  let now: Moment

  init(_ rota: Rota, now: Moment) {
    shifts = UniqueByKey(rota.shifts, by: \.key)
    contacts = UniqueByKey(rota.contacts, by: \.id)
    self.now = now
  }

  func hasBegun(_ day: Day, _ minute: Minutes) -> Bool { Moment(day, minute) < now }
}

/// What began before now and is as published: no rule but `past`, `pins` and leave still to come is about it.
struct Past {
  private(set) var shifts: Set<PersonDay> = []
  /// Shifts that go on, with another end or another break: they may be short.
  private(set) var running: Set<PersonDay> = []
  private(set) var contacts: Set<ContactID> = []
  private let now: Moment?

  init(shifts: UniqueByKey<PersonDay, Shift>, contacts: UniqueByKey<ContactID, Contact>, published: PublishedByKey?) {
    now = published?.now
    guard let published else { return }
    for shift in shifts.values where published.hasBegun(shift.day, shift.time.start) {
      guard let old = published.shifts[shift.key], old.time.start == shift.time.start else { continue }
      if old == shift { self.shifts.insert(shift.key) } else { running.insert(shift.key) }
    }
    for contact in contacts.values where published.hasBegun(contact.day, contact.time.start) {
      if published.contacts[contact.id] == contact { self.contacts.insert(contact.id) }
    }
  }

  /// What of a shift leave binds: all of one to come; of one that runs the rest, from the next step of the grid and from
  /// the end of a break that has begun.
  func stillToCome(of shift: Shift, slot: Minutes) -> TimeRange {
    guard let now, running.contains(shift.key) || shifts.contains(shift.key) else { return shift.time }
    let firstMinute = min(1440, max(0, now.faceMinutes - Moment(shift.day, 0).faceMinutes))
    let begun = shift.pause.flatMap { $0.start < firstMinute ? $0.end : nil } ?? 0
    return TimeRange(max(shift.time.start, ceilingDivide(firstMinute, slot) * slot, begun), shift.time.end)
  }
}
