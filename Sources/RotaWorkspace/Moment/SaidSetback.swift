package import RotaAnswers
package import RotaModel
internal import RotaStore

/// Somebody rings in sick or does not turn up, a contact runs late, a child says no: as it is said, and what it asks for.
extension OpenTeam {
  /// One that is recorded and waits, with what is so since then taken out of the team; else a new one.
  func setback(
    _ said: SaidMoment, _ team: inout Team, _ rota: Rota, _ now: Moment
  ) throws(Refusal) -> (CriticalMoment, KeptMoment?) {
    if let number = said.number, let kept = try moment(number) { return (try recorded(kept, &team), kept) }
    let setback = try setback(said.what, team, rota, now)
    if let kept = try recordedLately(setback.kind.rawValue, setback.about, said, now) {
      return (try recorded(kept, &team), kept)
    }
    let leave = try leave(setback, said.what, team, rota, now)
    return (team.criticalMoment(setback, leave: leave, at: now, published: rota), nil)
  }

  /// What is to be said of one that is recorded, to see it again.
  package func saidAgain(_ kept: KeptMoment) throws(Refusal) -> SaidMoment.What {
    if let child = kept.about.child, try team().moments.contains(where: { $0.name == kept.kind }) {
      return .kind(kept.kind, child: child.text)
    }
    return kept.about.child == nil ? .sick(kept.about.text, until: nil) : .refused(kept.about.text)
  }

  private func recorded(_ kept: KeptMoment, _ team: inout Team) throws(Refusal) -> CriticalMoment {
    let facts = try facts(of: kept, team)
    for change in facts.reversed() { team.apply(change.undone) }
    team.oneOffs.removeAll { kept.contacts.contains($0.contact) }
    return CriticalMoment(kept, facts.map(\.fact))
  }

  private func facts(of kept: KeptMoment, _ team: Team) throws(Refusal) -> [FactChange] {
    guard let store, let path = storePath else { return [] }
    return try refusing(path) { () throws(StoreError) in
      try store.facts(of: kept.number, calendars: team.calendars)
    }
  }

  private func setback(
    _ what: SaidMoment.What, _ team: Team, _ rota: Rota, _ now: Moment
  ) throws(Refusal) -> Setback {
    switch what {
    case .kind(let kind, _): throw .wrongInput("'\(kind)' is a kind of the team's own")
    case .sick(let name, _): return .sick(try team.person(called: name).id)
    case .noShow(let name):
      let person = try team.person(called: name)
      guard let shift = rota.shift(of: person.id, on: now.day) else {
        throw .wrongInput("\(person.name) has no shift on \(now.day.words)")
      }
      guard shift.time.start <= now.minute, now.minute < shift.time.end else {
        throw .wrongInput("\(person.name)’s shift is \(shift.time.words), and it is \(clockTime(now.minute))")
      }
      return .noShow(person.id)
    case .late(let name, let minutes):
      let contact = try contact(name, team, rota)
      guard contact.day == now.day, Moment(contact.day, contact.time.start) <= now else {
        throw .wrongInput("\(contact.id) has not begun: it is on \(contact.day.words) \(clockTime(contact.time.start))")
      }
      return .late(contact.id, by: minutes)
    case .refused(let name): return .refused(try contact(name, team, rota).id)
    }
  }

  private func contact(_ name: String, _ team: Team, _ rota: Rota) throws(Refusal) -> Contact {
    guard let id = ContactID(name) else { throw .namesNoContact(name) }
    guard let contact = rota.contacts.first(where: { $0.id == id }) else {
      _ = try team.child(called: id.child.text)
      let own = rota.contacts.filter { $0.id.child == id.child }.map { "\($0.id)" }
      throw .unknown("contact", name, near: nearest(name, in: own))
    }
    return contact
  }

  /// From now on, and on whole days after today. Whoever did not turn up was away since their shift began, and is
  /// credited nothing for it.
  private func leave(
    _ setback: Setback, _ what: SaidMoment.What, _ team: Team, _ rota: Rota, _ now: Moment
  ) throws(Refusal) -> [Leave] {
    func entry(_ person: PersonID, _ days: ClosedRange<Day>, from start: Minutes, to end: Minutes, _ reason: String)
      -> Leave
    {
      Leave(staff: person, when: Period(dates: days, time: TimeRange(start, end)), reason: reason)
    }
    switch setback {
    case .late, .refused: return []
    case .noShow(let person):
      let start = rota.shift(of: person, on: now.day)?.time.start ?? now.minute
      var absent = entry(person, now.day...now.day, from: start, to: 1440, LeaveRequest.Reason.other.rawValue)
      absent.hours = .zero
      return [absent]
    case .sick(let person):
      let sick = LeaveRequest.Reason.sick.rawValue
      let until = if case .sick(_, let until?) = what { try dates.moment(until) } else { Moment(now.day + 1, 0) }
      guard until > now else { throw .wrongInput("\(until.words) is past: until when is \(team.name(person)) sick?") }
      let ends = until.minute == 0 ? (day: until.day - 1, minute: 1440) : (day: until.day, minute: until.minute)
      if ends.day == now.day {
        return try crediting([entry(person, now.day...now.day, from: now.minute, to: ends.minute, sick)], team)
      }
      var leave = [entry(person, now.day...now.day, from: now.minute, to: 1440, sick)]
      if ends.day > now.day + 1 { leave.append(entry(person, (now.day + 1)...(ends.day - 1), from: 0, to: 1440, sick)) }
      leave.append(entry(person, ends.day...ends.day, from: 0, to: ends.minute, sick))
      return try crediting(leave, team)
    }
  }
}

extension CriticalMoment {
  /// As it was recorded.
  fileprivate init(_ kept: KeptMoment, _ facts: [Fact]) {
    let contacts = facts.compactMap { fact in if case .oneOff(let oneOff) = fact { oneOff } else { nil } }
    self.init(
      kind: kept.kind, about: kept.about, at: kept.at, contacts: contacts,
      facts: facts.filter { fact in if case .oneOff = fact { false } else { true } })
  }
}
