package import RotaModel

/// A rota of before, and the team as it is today.
extension Rota {
  /// With what was really worked in place of what was planned, as far as the lead has it.
  package func asWorked(_ worked: [Worked]) -> Rota {
    var rota = self
    for entry in worked where entry.approved {
      let old = rota.shift(of: entry.person, on: entry.day)
      let pause = old?.pause.flatMap { entry.time.contains($0) ? $0 : nil }
      rota.shifts.removeAll { $0.staff == entry.person && $0.day == entry.day }
      rota.shifts.append(Shift(staff: entry.person, day: entry.day, time: entry.time, pause: pause))
    }
    return rota
  }
}

extension Team {
  /// How many weeks before one its rules look at, and so how many after one feel what changes in it.
  package var weeksLookedBack: Int { max(2, min(8, (staff.compactMap(\.contract.weekends?.of).max() ?? 1) - 1)) }

  /// With dated facts from a store. What names somebody or something that the team file no longer has says nothing.
  package func with(_ changes: [FactChange]) -> Team {
    var team = self
    for change in changes where team.knows(change.fact) { team.apply(change) }
    return team
  }

  private func knows(_ fact: Fact) -> Bool {
    switch fact {
    case .leave(let leave): return leave.people?.contains { person($0) != nil } ?? true
    case .wish(let id, _): return person(id) != nil
    case .paused(let id, _): return child(id) != nil
    case .oneOff(let oneOff):
      let standing = child(oneOff.child)?.needs.map(\.id)
      let hasPartner = oneOff.need.partner.map { partner($0) != nil } ?? true
      return hasPartner && standing.map { !$0.contains(oneOff.need.id) } ?? false
    case .cancelled(let id), .said(let id, _): return knows(id)
    case .duty(let duty): return (duty.staff ?? []).allSatisfy { person($0) != nil }
    case .pin(let pin):
      switch pin {
      case .shift(let id, _, _, _), .off(let id, _): return person(id) != nil
      case .contact(let id, _, _, let staff): return knows(id) && (staff ?? []).allSatisfy { person($0) != nil }
      }
    }
  }

  private func knows(_ id: ContactID) -> Bool {
    guard let need = need(of: id) else { return false }
    return id.occurrence.map { $0.number <= need.times } ?? true
  }

  /// A rota without those who have left the team since, and without contacts that it no longer knows.
  package func known(_ rota: Rota) -> Rota {
    let ids = Set(demand(in: rota.horizon).map(\.id))
    var known = withoutStrangers(recalled(rota))
    known.contacts.removeAll { !ids.contains($0.id) }
    known.unmet.removeAll { !ids.contains($0.id) }
    return known
  }

  package func withoutStrangers(_ rota: Rota) -> Rota {
    let names = Set(staff.map(\.id))
    var known = rota
    known.shifts.removeAll { !names.contains($0.staff) }
    known.contacts.removeAll { !names.isSuperset(of: $0.staff) }
    return known
  }
}

extension Rota {
  /// One rota a week. A bound is about all of them together.
  package var byWeek: [Rota] {
    guard horizon.weekCount > 1 else { return [self] }
    return horizon.weeks.compactMap { monday in
      Horizon(from: monday, weeks: 1).map { week in
        Rota(
          horizon: week, shifts: shifts.filter { week.contains($0.day) },
          contacts: contacts.filter { week.contains($0.day) },
          unmet: unmet.filter { $0.id.occurrence.map { $0.week == monday } ?? (monday == horizon.first) })
      }
    }
  }
}
