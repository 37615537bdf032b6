package import RotaModel

/// A rota as calendars read it (RFC 5545): for one person, or for the team. Everything in it is private.
package struct RotaCalendar {
  private let team: Team
  private let events: [CalendarEvent]
  private let person: Person?
  private let contacts: Bool
  private let stamp: Moment
  private let source: String

  /// With contacts only where `contacts` says so; `stamp` is when it is written, on the service's clock. `source`
  /// is what its events are known by for ever; a team without a store has no more than its name.
  package init(
    _ team: Team, _ events: [CalendarEvent], of person: Person? = nil, contacts: Bool, stamp: Moment,
    source: String? = nil
  ) {
    self.source = source ?? team.service.name
    self.team = team
    self.person = person
    self.contacts = contacts
    self.stamp = stamp
    self.events = events.filter { event in
      guard contacts || !event.subject.isContact else { return false }
      return person.map { event.subject.staff.contains($0.id) } ?? true
    }
  }

  package var text: String {
    var lines = CalendarLines()
    let clock = team.service.clock
    lines.block("VCALENDAR") { lines in
      lines.add("VERSION", "2.0")
      lines.add("PRODID", "-//Rota//Rota//EN")
      lines.add("CALSCALE", "GREGORIAN")
      // No METHOD: that is for messages between an organiser and those invited, and asks for both.
      lines.add("X-WR-CALNAME", text: name)
      lines.add("X-WR-TIMEZONE", clock.timezone)
      if contacts { lines.add("X-WR-CALDESC", text: Self.childrensData) }
      let days = events.map(\.subject.day)
      if let first = days.min(), let last = days.max() { lines.zone(clock, first, last + 1) }
      for event in events { add(event, to: &lines) }
    }
    return lines.text
  }

  private static let childrensData = "contains children's data"

  private var name: String {
    let whose = [person.map { team.name($0.id) }, team.service.name].compactMap { $0 }.joined(separator: ", ")
    return contacts ? "\(whose) (\(Self.childrensData))" : whose
  }

  private func add(_ event: CalendarEvent, to lines: inout CalendarLines) {
    let subject = event.subject
    lines.block("VEVENT") { lines in
      lines.add("UID", subject.uid(of: source))
      lines.add("DTSTAMP", team.service.clock.utc(stamp))
      lines.add("SEQUENCE", "\(event.sequence)")
      lines.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
      // Whoever is not at work any more is free.
      lines.add("TRANSP", event.isCancelled ? "TRANSPARENT" : "OPAQUE")
      lines.add("CLASS", "PRIVATE")
      lines.add("DTSTART;TZID=\(team.service.clock.timezone)", local(subject.day, subject.time.start))
      lines.add("DTEND;TZID=\(team.service.clock.timezone)", local(subject.day, subject.time.end))
      lines.add("SUMMARY", text: (event.isCancelled ? "Cancelled: " : "") + summary(subject))
      if let place = place(subject) { lines.add("LOCATION", text: place) }
      if let more = description(subject) { lines.add("DESCRIPTION", text: more) }
    }
  }

  private func summary(_ subject: CalendarEvent.About) -> String {
    switch subject {
    case .shift(let shift): person == nil ? "\(team.name(shift.staff)): shift" : "Shift"
    case .contact(let contact):
      person == nil
        ? "\(contact.staff.map { team.name($0) }.joined(separator: ", ")): \(contact.child) \(contact.id.need)"
        : "\(contact.child) \(contact.id.need)"
    }
  }

  private func place(_ subject: CalendarEvent.About) -> String? {
    switch subject {
    case .shift: team.service.base?.text
    case .contact(let contact): team.zone(of: contact.id)?.text
    }
  }

  private func description(_ subject: CalendarEvent.About) -> String? {
    switch subject {
    case .shift(let shift): return shift.pause.map { "Break \($0.words)" }
    case .contact(let contact):
      let others = contact.staff.filter { $0 != person?.id }.map { team.name($0) }
      let with = person == nil || others.isEmpty ? nil : "With \(others.joined(separator: ", "))"
      return [with, Self.childrensData].compactMap { $0 }.joined(separator: "\n")
    }
  }
}

extension CalendarEvent.About {
  fileprivate var isContact: Bool { if case .contact = self { true } else { false } }
}
