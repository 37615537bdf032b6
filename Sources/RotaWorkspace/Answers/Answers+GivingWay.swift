internal import RotaModel
internal import RotaRules

/// Repairs of more than one thing, where nothing less will do: another contact gives way and finds a place elsewhere,
/// or somebody works more hours than the contract has.
extension Answers {
  /// Contacts that are asked to give way: each is a search of its own.
  private static let mostAsked = 12

  func givingWay(_ asked: AskedContact, _ search: PlaceSearch, _ tried: [Attempt]) -> [Repair] {
    let exchanges = inTheWay(of: asked, search).prefix(Self.mostAsked).mappedAtOnce { exchange($0, asked) }
      .compactMap { $0 }
    let found = repairs(exchanges, moving: [asked.id]) { place($0) }
    let hours = moreHours(asked, tried).map { [$0] } ?? []
    return (hours + found).prefix(Self.mostRepairs).enumerated().map { index, repair in
      Repair(
        number: index + 1, edits: repair.edits, changes: repair.changes, service: repair.service,
        wishes: repair.wishes, text: repair.text, needs: repair.needs)
    }
  }

  /// Contacts of the same need, then what fills the days of those who could go; nothing that matters more.
  private func inTheWay(of asked: AskedContact, _ search: PlaceSearch) -> [Contact] {
    let able = Set(search.people.map(\.id))
    let pinned = Set(team.pins.compactMap { if case .contact(let id, _, _, _) = $0 { id } else { nil } })
    let siblings = rota.contacts.filter { $0.child == asked.id.child && $0.id.need == asked.id.need }
    let weight = team.rules.unmet[asked.need.priority]
    let others = rota.contacts.filter { contact in
      let its = team.rules.unmet[team.need(of: contact.id)?.priority ?? .standard]
      let isNear = asked.starts[contact.day] != nil && !able.isDisjoint(with: contact.staff)
      return its <= weight && (isNear || contact.child == asked.id.child)
    }
    let sorted = siblings + others.filter { contact in !siblings.contains { $0.id == contact.id } }
    return sorted.filter { !pinned.contains($0.id) && $0.id != asked.id }
  }

  /// The contact takes the room that another leaves, which is put elsewhere.
  private func exchange(_ other: Contact, _ asked: AskedContact) -> Attempt? {
    guard let cleared = try? judged.offered([.leaveOut(other.id)], moving: [other.id]).after,
      let wanted = AskedContact(cleared, asked.id)
    else { return nil }
    let places = PlaceSearch(cleared, wanted).attempts().filter { $0.isLegal && $0.price.service < 0 }
    let bestOfDays = Dictionary(grouping: places, by: \.day).values.compactMap { $0.min(by: Attempt.precedes) }
    for place in bestOfDays.sorted(by: Attempt.precedes) {
      guard let filled = try? cleared.offered(place.edits, moving: [asked.id]).after,
        let moved = AskedContact(filled, other.id)
      else { continue }
      let search = PlaceSearch(filled, moved, mostStarts: 2)
      let back = search.attempts().filter(\.isLegal).min(by: Attempt.precedes)
      guard let back else { continue }
      let whole = judged.attempt(back.edits + place.edits, place.day, place.start, place.staff, moving: [asked.id])
      if let whole, whole.isGain { return whole }
    }
    return nil
  }

  /// Nothing but the hours of one contract stands against it: what they would have to be.
  private func moreHours(_ asked: AskedContact, _ tried: [Attempt]) -> Repair? {
    let over = tried.filter { attempt in
      let breaches = attempt.priced.breaches
      return breaches.count == 1 && breaches.allSatisfy { $0.rule == .hours } && attempt.price.service < 0
    }
    let needed = over.compactMap { attempt -> (attempt: Attempt, person: Person, most: Hours)? in
      guard let id = attempt.priced.breaches[0].place.staff.first, let person = team.person(id) else { return nil }
      let minutes = attempt.priced.after.rota.shifts.filter { $0.staff == id && $0.day.monday == attempt.day.monday }
        .reduce(0) { $0 + $1.paid(team.rules) }
      let most = Hours(millionths: ceilingDivide(minutes * Hours.scale, 60))
      return most <= Hours(48) || person.contract.optOut ? (attempt, person, most) : nil
    }
    guard let least = needed.min(by: { $0.most - $0.person.contract.max < $1.most - $1.person.contract.max }),
      let longer = judged.with(least.most, atMostFor: least.person.id),
      let attempt = longer.attempt(
        least.attempt.edits, least.attempt.day, least.attempt.start, least.attempt.staff, moving: [asked.id]),
      attempt.isGain
    else { return nil }
    let name = least.person.name
    let source = sources.person(least.person.id, "contract", "max").map { " (\($0))" } ?? ""
    return Repair(
      number: 0, edits: attempt.edits, changes: changes(attempt), service: attempt.price.service,
      wishes: attempt.price.wishes, text: "\(place(attempt)), who works \(least.most.words) that week",
      needs: "contract max of \(name): \(least.most) h in place of \(least.person.contract.max) h\(source)")
  }
}

extension JudgedRota {
  /// As it would be judged were somebody's most hours others.
  fileprivate func with(_ hours: Hours, atMostFor id: PersonID) -> JudgedRota? {
    var team = team
    guard let place = team.staff.firstIndex(where: { $0.id == id }) else { return nil }
    team.staff[place].contract.max = hours
    return try? JudgedRota(team, rota, surroundings)
  }
}
