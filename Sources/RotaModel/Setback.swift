/// What else upsets a published rota, beside what the team has templates for: it is answered like a critical moment.
package enum Setback: Hashable, Sendable {
  /// Away from now on.
  case sick(PersonID)
  /// Did not turn up for a shift that has begun.
  case noShow(PersonID)
  /// A contact ends so many minutes later.
  case late(ContactID, by: Minutes)
  /// A child says no to a contact: it is owed once more.
  case refused(ContactID)

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case sick
    case noShow = "no-show"
    case late, refused

    package var isOfPerson: Bool { self == .sick || self == .noShow }
  }

  package var kind: Kind {
    switch self {
    case .sick: .sick
    case .noShow: .noShow
    case .late: .late
    case .refused: .refused
    }
  }

  package var about: CriticalMoment.About {
    switch self {
    case .sick(let person), .noShow(let person): .person(person)
    case .late(let contact, _), .refused(let contact): .child(contact.child)
    }
  }
}

extension Team {
  /// What a setback asks for, from the rota that people know: those of the contacts that matter most which it takes away
  /// today are to be held again, within the hour in which they were planned.
  package func criticalMoment(
    _ setback: Setback, leave: [Leave] = [], at now: Moment, published: Rota
  ) -> CriticalMoment {
    var team = self
    for entry in leave { team.apply(.added(.leave(entry))) }
    let again: [(contact: Contact, within: Minutes)]
    var facts = leave.map { Fact.leave($0) }
    switch setback {
    case .sick(let person), .noShow(let person):
      again = team.ahead(of: person, in: published, now)
        .filter { team.isAway(person, $0.day, $0.time) && need(of: $0.id)?.priority != .standard }.map {
          ($0, Self.hour)
        }
    case .late(let id, let minutes):
      guard let contact = published.contacts.first(where: { $0.id == id }) else { return nothing(setback, now) }
      let duty = overrun(contact, by: minutes)
      facts.append(.duty(duty))
      let after = contact.staff.compactMap { person in
        ahead(of: person, in: published, Moment(contact.day, contact.time.end)).first { next in
          next.time.start < duty.when.time.end + travel.minutes(zone(of: id), zone(of: next.id))
        }
      }
      again = Set(after).sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }.map { ($0, Self.hour) }
    case .refused(let id):
      again = published.contacts.filter { $0.id == id }.map { ($0, Self.soon) }
    }
    var contacts: [OneOff] = []
    for (contact, within) in again {
      let taken = Set(contacts.filter { $0.child == contact.id.child }.map(\.need.id))
      var free = freeIDs(of: contact.id.child, taken)
      guard let id = free.next(),
        let oneOff = once(more: contact, as: id, at: now, within: within, in: published.horizon)
      else { continue }
      contacts.append(oneOff)
      if Moment(contact.day, contact.time.start) >= now { facts.append(.cancelled(contact.id)) }
    }
    return CriticalMoment(
      kind: setback.kind.rawValue, about: setback.about, at: now, contacts: contacts,
      facts: facts)
  }

  private func nothing(_ setback: Setback, _ now: Moment) -> CriticalMoment {
    CriticalMoment(kind: setback.kind.rawValue, about: setback.about, at: now, contacts: [])
  }

  private static let hour: Minutes = 60
  /// Two days: what a child has refused is offered again soon.
  private static let soon: Minutes = 2880

  /// Of today, what has not begun by a time.
  private func ahead(of person: PersonID, in rota: Rota, _ now: Moment) -> [Contact] {
    rota.contacts(of: person, on: now.day).filter { Moment($0.day, $0.time.start) >= now }
      .sorted { $0.time.start < $1.time.start }
  }

  /// Where the workers are for so much longer.
  private func overrun(_ contact: Contact, by minutes: Minutes) -> Duty {
    let until = min(contact.time.end + ceilingDivide(minutes, service.slot) * service.slot, service.window.end)
    let taken = Set(duties.map(\.id))
    let id = (1...).lazy.map { DutyID("overrun-\($0)") }.first { !taken.contains($0) } ?? "overrun"
    return Duty(
      id: id, when: Period(dates: contact.day...contact.day, time: TimeRange(contact.time.end, until)),
      staff: contact.staff, zone: zone(of: contact.id), weight: rules.unmet[.critical])
  }

  /// The same contact under another name, from when it was planned.
  private func once(
    more contact: Contact, as id: NeedID, at now: Moment, within: Minutes, in horizon: Horizon
  ) -> OneOff? {
    guard var need = need(of: contact.id) else { return nil }
    let start = max(now, Moment(contact.day, contact.time.start))
    need.id = id
    (need.times, need.every, need.apart) = (1, 1, 1)
    (need.from, need.until) = (nil, nil)
    need.zone = zone(of: contact.id)
    need.after = start
    // Not in a week that nobody knows yet.
    need.startBy = max(start, min(start + within, Moment(horizon.last, service.window.end - need.minutes)))
    return OneOff(child: contact.id.child, need: need)
  }
}
