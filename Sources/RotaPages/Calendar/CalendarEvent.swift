package import RotaModel

/// A shift or a contact as a calendar holds it: told before or not, changed so often, cancelled or not.
package struct CalendarEvent: Hashable, Sendable {
  package enum About: Hashable, Sendable {
    case shift(Shift)
    case contact(Contact)
  }

  package let subject: About
  /// Higher each time that it has changed: the number of the version that changed it, or how often it did.
  package let sequence: Int
  /// It was told once, and is no more.
  package let isCancelled: Bool

  package init(_ subject: About, sequence: Int = 0, isCancelled: Bool = false) {
    self.subject = subject
    self.sequence = sequence
    self.isCancelled = isCancelled
  }
}

extension CalendarEvent.About {
  var day: Day {
    switch self {
    case .shift(let shift): shift.day
    case .contact(let contact): contact.day
    }
  }

  var time: TimeRange {
    switch self {
    case .shift(let shift): shift.time
    case .contact(let contact): contact.time
    }
  }

  var staff: [PersonID] {
    switch self {
    case .shift(let shift): [shift.staff]
    case .contact(let contact): contact.staff
    }
  }

  /// What stays the same while it is moved: a person has one shift a day, a contact one id.
  fileprivate var key: String {
    switch self {
    case .shift(let shift): "shift/\(shift.staff)/\(shift.day)"
    case .contact(let contact): "contact/\(contact.id)"
    }
  }

  /// The same in every calendar of a store, for ever. Not readable: it may end up where the calendar itself doesn't.
  func uid(of source: String) -> String {
    // FNV-1a twice over, from two starts: no secret, only a name that two events don't share.
    let starts: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4]
    let halves = starts.map { fingerprint(of: "\(source)/\(key)", from: $0) }
    return halves.joined() + "@rota"
  }
}

extension [CalendarEvent] {
  /// The last of a line of versions, each of which people were told of, the oldest first. What changed counts how
  /// often it did, or has its version's number, which goes on though a store has forgotten some; what is gone since is
  /// cancelled. Of a person, their own: what passes to somebody else is cancelled.
  package init(versions: [Rota], numbers: [Int] = [], of person: PersonID? = nil) {
    var events: [String: CalendarEvent] = [:]
    for (place, version) in versions.enumerated() {
      let number = numbers.indices.contains(place) ? numbers[place] : nil
      let subjects = version.subjects.filter { person == nil || $0.staff.contains { $0 == person } }
      let now = Dictionary(subjects.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
      for (key, before) in events where now[key] == nil && !before.isCancelled {
        // Weeks that a later version isn't about are as they were.
        guard version.horizon.contains(before.subject.day) else { continue }
        events[key] = CalendarEvent(before.subject, sequence: number ?? before.sequence + 1, isCancelled: true)
      }
      for (key, subject) in now {
        guard let before = events[key] else {
          events[key] = CalendarEvent(subject, sequence: number ?? 0)
          continue
        }
        let isChanged = before.isCancelled || before.subject != subject
        events[key] = CalendarEvent(subject, sequence: isChanged ? number ?? before.sequence + 1 : before.sequence)
      }
    }
    self = events.sorted { a, b in
      let (first, second) = (a.value.subject, b.value.subject)
      return (first.day, first.time.start, a.key) < (second.day, second.time.start, b.key)
    }.map(\.value)
  }
}

extension Rota {
  fileprivate var subjects: [CalendarEvent.About] {
    shifts.map { .shift($0) } + sorted.contacts.map { .contact($0) }
  }
}
