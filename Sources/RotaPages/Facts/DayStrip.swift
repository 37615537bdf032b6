package import RotaModel
package import RotaJudge

/// What a person does at a time on shift, as a timeline shows it.
package enum Doing: Hashable, Sendable {
  case off
  case onShift
  case pause
  case travel
  case contact(ContactID)
  case duty(DutyID)
}

/// One person's day in stretches, earliest first; between them the person is off.
package struct DayStrip: Hashable, Sendable {
  package struct Stretch: Hashable, Sendable {
    package let doing: Doing
    package let time: TimeRange
  }

  package let person: Person
  package let cell: PersonWeek.Cell
  /// Those later in the list lie over those before.
  package let stretches: [Stretch]

  package func doing(at minute: Minutes) -> Doing { stretches.last { $0.time.contains(minute) }?.doing ?? .off }
}

extension Team {
  package func dayStrip(_ cell: PersonWeek.Cell, of person: Person, in rota: Rota) -> DayStrip {
    guard let shift = cell.shift else { return DayStrip(person: person, cell: cell, stretches: []) }
    let fixed =
      [DayStrip.Stretch(doing: .onShift, time: shift.time)] + journeys(cell.contacts, in: shift)
      + (shift.pause.map { [DayStrip.Stretch(doing: .pause, time: $0)] } ?? [])
    let duties = dutiesAttended(shift, in: rota).map { DayStrip.Stretch(doing: .duty($0.id), time: $0.when.time) }
    let contacts = cell.contacts.map { DayStrip.Stretch(doing: .contact($0.id), time: $0.time) }
    return DayStrip(person: person, cell: cell, stretches: fixed + duties + contacts)
  }

  /// The way to each contact, left for as late as can be, and the way back from the last.
  private func journeys(_ contacts: [Contact], in shift: Shift) -> [DayStrip.Stretch] {
    var here = service.base
    var journeys: [DayStrip.Stretch] = []
    for contact in contacts {
      let there = zone(of: contact.id)
      let minutes = travel.minutes(here, there)
      if minutes > 0 {
        journeys.append(.init(doing: .travel, time: TimeRange(contact.time.start - minutes, contact.time.start)))
      }
      here = there
    }
    if let last = contacts.last, travel.minutes(here, service.base) > 0 {
      let leaves = last.time.end + (need(of: last.id)?.writeUp ?? 0)
      journeys.append(.init(doing: .travel, time: TimeRange(leaves, leaves + travel.minutes(here, service.base))))
    }
    return journeys.map { .init(doing: .travel, time: clip($0.time, to: shift.time)) }
  }

  private func clip(_ range: TimeRange, to shift: TimeRange) -> TimeRange {
    TimeRange(max(range.start, shift.start), max(range.start, min(range.end, shift.end)))
  }
}
