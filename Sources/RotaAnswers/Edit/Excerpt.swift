package import RotaModel
internal import RotaJudge

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
      people: people, children: children, days: days, team: team, isTold: surroundings.base != nil)
    let part = kept.part(of: rota)
    var surroundings = surroundings
    surroundings.previous = surroundings.previous.map { kept.before($0) }
    surroundings.base = surroundings.base.map { kept.known($0) }
    let named = Set((part.contacts + (surroundings.base?.contacts ?? [])).map(\.child)).union(children)
    var team = team
    team.children.removeAll { !named.contains($0.id) }
    team.oneOffs.removeAll { !named.contains($0.child) }
    surroundings.unchanged = try beside(people, days, part, team)
    return try JudgedRota(team, part, surroundings)
  }

  private func beside(
    _ people: Set<PersonID>, _ days: Set<Day>, _ part: Rota, _ team: Team
  ) throws(Refusal) -> UnchangedRest {
    do throws(UnknownInRota) {
      return try RuleBook(team).unchanged(people, on: days, part: part, of: report)
    } catch {
      throw team.unknown(error, in: "the rota")
    }
  }
}

/// What an excerpt keeps. The shifts of others on its days are there for a break to find its place among them; who
/// counts for cover is known without them.
private struct Nearby {
  let people: Set<PersonID>
  let children: Set<ChildID>
  let days: Set<Day>
  let team: Team
  /// Whether people have been told of a rota: who is to be told of a change anyway, on whatever day, is told of more for
  /// nothing.
  let isTold: Bool
  /// Children of whose contacts some have a partner.
  private let joined: Set<ChildID>

  init(people: Set<PersonID>, children: Set<ChildID>, days: Set<Day>, team: Team, isTold: Bool) {
    self.people = people
    self.children = children
    self.days = days
    self.team = team
    self.isTold = isTold
    let partnered = team.children.filter { $0.needs.contains { $0.partner != nil } }.map(\.id)
    joined = Set(partnered + team.oneOffs.filter { $0.need.partner != nil }.map(\.child))
  }

  func part(of rota: Rota) -> Rota {
    Rota(
      horizon: rota.horizon, shifts: rota.shifts.filter { people.contains($0.staff) || days.contains($0.day) },
      contacts: rota.contacts.filter { keeps($0) })
  }

  /// What they have been told.
  func known(_ rota: Rota) -> Rota {
    Rota(
      horizon: rota.horizon, shifts: rota.shifts.filter { people.contains($0.staff) },
      contacts: rota.contacts.filter { keeps($0) })
  }

  /// The weeks before bind these people and children alone.
  func before(_ rota: Rota) -> Rota {
    Rota(
      horizon: rota.horizon, shifts: rota.shifts.filter { people.contains($0.staff) },
      contacts: rota.contacts.filter { children.contains($0.child) })
  }

  private func keeps(_ contact: Contact) -> Bool {
    if children.contains(contact.child) { return true }
    // A shift that changes has to do with its own day's contacts alone.
    guard isTold || days.contains(contact.day) else { return false }
    if !people.isDisjoint(with: contact.staff) { return true }
    return joined.contains(contact.child) && days.contains(contact.day) && team.need(of: contact.id)?.partner != nil
  }
}
