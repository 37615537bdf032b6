package import RotaModel
internal import RotaJudge

/// Who could take a contact, a gap or a shift: what each would do keeps every rule, the cheapest first.
extension Answers {
  package func couldTake(_ subject: WhyQuestion) throws(Refusal) -> [Offer.Asked] {
    switch subject {
    case .contact(let id, _): try taking(id)
    case .cover(let line, let day, let minute): try covering(line, day, minute)
    case .shift(let person, let day): try takers(of: person, on: day).choices.compactMap { asked($0) }
    }
  }

  /// What somebody would do, as the rota is now: nil where it would break a rule by now.
  package func price(of asked: Offer.Asked, _ subject: WhyQuestion) -> PricedEdit? {
    guard let priced = try? judged.offered(asked.edits, moving: asked.contacts), priced.breaches.isEmpty else {
      return nil
    }
    return priced
  }

  /// Of each the cheapest place with them in it; who is in it already is not asked.
  private func taking(_ id: ContactID) throws(Refusal) -> [Offer.Asked] {
    let asked = try asked(id)
    let there = Set(asked.now?.staff ?? [])
    let search = PlaceSearch(judged, asked)
    let legal = search.attempts(within: .shiftsAndHours, most: mostTried).attempts.filter(\.isLegal)
      .compactMap { whole($0, moving: [id]) }.sorted(by: Attempt.precedes)
    var found: [Offer.Asked] = []
    for attempt in legal {
      let time = asked.time(at: attempt.start)
      for person in attempt.staff where !there.contains(person) && !found.contains(where: { $0.person == person }) {
        found.append(Offer.Asked(person: person, day: attempt.day, time: time, edits: attempt.edits))
      }
    }
    return found
  }

  private func covering(_ id: CoverLineID, _ day: Day, _ minute: Minutes) throws(Refusal) -> [Offer.Asked] {
    guard let line = team.cover.first(where: { $0.id == id }) else { throw .unknown("cover line", id.text, near: nil) }
    guard let gap = gap(of: id, day, minute) else {
      throw .wrongInput("\(id) is not short on \(day.words) at \(clockTime(minute)): there is nothing to offer")
    }
    let absent = team.staff.filter { line.counts($0) && rota.shift(of: $0.id, on: day)?.isThere(at: minute) != true }
    let gains = try absent.map { person throws(Refusal) -> Attempt? in
      try attempts(person, line, day, gap).filter { $0.isLegal && $0.price.service < 0 }.min(by: Attempt.precedes)
    }
    return gains.compactMap { $0.flatMap { whole($0, moving: []) } }.sorted(by: Attempt.precedes).compactMap {
      attempt in
      guard case .shift(let person, _, let time, _)? = attempt.edits.first else { return nil }
      return Offer.Asked(person: person, day: day, time: time, edits: attempt.edits)
    }
  }

  private func asked(_ choice: Choice) -> Offer.Asked? {
    for case .shift(let person, let day, let time, _) in choice.edits {
      return Offer.Asked(person: person, day: day, time: time, edits: choice.edits)
    }
    return nil
  }
}

extension Offer.Asked {
  /// Those that would go elsewhere, or to others.
  fileprivate var contacts: Set<ContactID> {
    Set(edits.compactMap { edit in if case .contact(let id, _, _, _) = edit { id } else { nil } })
  }
}
