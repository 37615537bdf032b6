internal import RotaModel

/// Where people are when a moment comes. The judge asks whether there is time for the way between what is planned; that
/// nobody could set out before anybody knew, is asked here.
struct Reach {
  let team: Team
  /// What people know.
  let base: Rota
  let now: Moment

  /// The first contact of each worker that is new to them today and that they can't be at in time, with when they can.
  func unreachable(in rota: Rota) -> [(contact: ContactID, from: Moment)] {
    rota.contacts.filter { $0.day == now.day && $0.time.start >= now.minute }.compactMap { contact in
      let known = base.contacts.first { $0.id == contact.id }
      let isMoved = known.map { ($0.day, $0.time.start) != (contact.day, contact.time.start) } ?? true
      let new = contact.staff.filter { isMoved || !(known?.staff.contains($0) ?? false) }
      let from =
        new.filter { isFirst(contact, of: $0, in: rota) }
        .map { now + way(of: $0, to: team.zone(of: contact.id)) }.max() ?? now
      return Moment(contact.day, contact.time.start) < from ? (contact.id, from) : nil
    }
  }

  /// Minutes to somewhere for somebody who is on shift and in no contact; nought for all others, for whom the judge asks.
  private func way(of person: PersonID, to zone: Zone?) -> Minutes {
    guard let shift = base.shift(of: person, on: now.day), shift.time.contains(now.minute) else { return 0 }
    let fromBase = team.travel.minutes(team.service.base, zone)
    let begun = base.contacts(of: person, on: now.day).filter { $0.time.start <= now.minute }
    guard let last = begun.max(by: { $0.time.start < $1.time.start }) else { return fromBase }
    let place = team.zone(of: last.id)
    let end = last.time.end + (team.need(of: last.id)?.writeUp ?? 0)
    if now.minute < end { return 0 }
    // On the way back nobody knows how far they are.
    let isBack = now.minute >= end + team.travel.minutes(place, team.service.base)
    return isBack ? fromBase : max(fromBase, team.travel.minutes(place, zone))
  }

  private func isFirst(_ contact: Contact, of person: PersonID, in rota: Rota) -> Bool {
    !rota.contacts(of: person, on: contact.day).contains {
      $0.time.start >= now.minute && $0.time.start < contact.time.start
    }
  }
}
