package import RotaModel
internal import RotaJudge

extension JudgedRota {
  /// The week before a week later: what a new week sets out from. Shifts that leave touches and contacts that are not
  /// owed fall away; nil where the week before is not known.
  package var pattern: Rota? {
    guard let previous = surroundings.previous, previous.horizon.last == rota.horizon.first - 1 else { return nil }
    let last = previous.horizon.last - 6
    let shifts = previous.shifts.filter { $0.day >= last }.map { shift in
      Shift(staff: shift.staff, day: shift.day + 7, time: shift.time, pause: shift.pause)
    }
    let there = shifts.filter { !team.isAway($0.staff, $0.day, $0.time) }
    let owed = Set(team.demand(in: rota.horizon, after: previous).filter(\.owed).map(\.id))
    let contacts = previous.contacts.compactMap { contact -> Contact? in
      guard let id = contact.id.weekAfter, owed.contains(id) else { return nil }
      let moved = Contact(id: id, day: contact.day + 7, time: contact.time, staff: contact.staff)
      let isMet = moved.staff.allSatisfy { worker in
        there.contains { $0.staff == worker && $0.day == moved.day && $0.time.contains(moved.time) }
      }
      return isMet ? moved : nil
    }
    return Rota(horizon: rota.horizon, shifts: there, contacts: contacts, team: team.service.name).sorted
  }
}

extension ContactID {
  fileprivate var weekAfter: ContactID? {
    occurrence.map {
      ContactID(child: child, need: need, occurrence: Occurrence(week: $0.week + 7, number: $0.number))
    }
  }
}
