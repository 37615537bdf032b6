package import RotaModel

extension JudgedRota {
  /// As much of the rota as some people, children and days need to be judged. Edits that touch no others come to the
  /// same in it as in the whole: what they add to the score, the rules that they break, the contacts that fall out.
  /// What else is missing in it is missing before and after, and so makes no difference.
  package func excerpt(people: Set<PersonID>, children: Set<ChildID>, days: Set<Day>) throws(Refusal) -> JudgedRota {
    var people = people
    var children = children
    // A shift that changes may drop what it held, and that is news for whoever else was in it.
    for contact in rota.contacts where days.contains(contact.day) && !people.isDisjoint(with: contact.staff) {
      people.formUnion(contact.staff)
      children.insert(contact.child)
    }
    let kept = Nearby(
      people: people, children: children, days: days, countsFree: team.cover.contains { $0.free }, team: team)
    let part = kept.part(of: rota)
    var surroundings = surroundings
    surroundings.previous = surroundings.previous.map { kept.before($0) }
    surroundings.base = surroundings.base.map { kept.part(of: $0) }
    let named = Set((part.contacts + (surroundings.base?.contacts ?? [])).map(\.child)).union(children)
    var team = team
    team.children.removeAll { !named.contains($0.id) }
    team.oneOffs.removeAll { !named.contains($0.child) }
    return try JudgedRota(team, part, surroundings)
  }
}

/// What an excerpt keeps.
private struct Nearby {
  let people: Set<PersonID>
  let children: Set<ChildID>
  let days: Set<Day>
  /// Whether a cover line counts only those who are in no contact.
  let countsFree: Bool
  let team: Team

  func part(of rota: Rota) -> Rota {
    Rota(
      horizon: rota.horizon, shifts: rota.shifts.filter { people.contains($0.staff) || days.contains($0.day) },
      contacts: rota.contacts.filter { keeps($0) })
  }

  /// The weeks before bind these people and children alone.
  func before(_ rota: Rota) -> Rota {
    Rota(
      horizon: rota.horizon, shifts: rota.shifts.filter { people.contains($0.staff) },
      contacts: rota.contacts.filter { children.contains($0.child) })
  }

  private func keeps(_ contact: Contact) -> Bool {
    if children.contains(contact.child) || !people.isDisjoint(with: contact.staff) { return true }
    guard days.contains(contact.day) else { return false }
    return countsFree || team.need(of: contact.id)?.partner != nil
  }
}
