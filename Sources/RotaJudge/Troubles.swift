package import RotaModel

/// One thing that is not as it should be, with its place: what the list of problems is made of.
package struct Trouble: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case broken(MustRule)
    case leftOut(ContactID, Priority)
    case short(CoverLineID)
    case missed(DutyID)
    /// It had begun when a worker of it left: no rota can change that, and yet somebody has to go.
    case interrupted(ContactID)
  }

  package let kind: Kind
  package let place: Place
  /// What it costs; a broken rule has no price.
  package let amount: Int
  package let text: String
}

extension Report {
  /// Every rule broken, contact that nobody ends, contact left out, hole in the cover and duty missed: worst first, then
  /// in the order of days.
  package func troubles(of team: Team, in rota: Rota) -> [Trouble] {
    let broken = breaches.map { Trouble(kind: .broken($0.rule), place: $0.place, amount: 0, text: $0.text) }
    let found = costs.compactMap { cost -> Trouble? in
      kind(of: cost, team).map { Trouble(kind: $0, place: cost.place, amount: cost.amount, text: cost.text) }
    }
    return broken + interrupted(team, rota)
      + found.sorted { a, b in
        a.amount == b.amount ? (a.place.day?.number ?? 0) < (b.place.day?.number ?? 0) : a.amount > b.amount
      }
  }

  /// Contacts whose workers have left for leave before the end of it.
  private func interrupted(_ team: Team, _ rota: Rota) -> [Trouble] {
    rota.sorted.contacts.flatMap { contact in
      contact.staff.compactMap { person -> Trouble? in
        let end = rota.shift(of: person, on: contact.day)?.time.end ?? contact.time.start
        let rest = TimeRange(max(contact.time.start, end), contact.time.end)
        guard rest.length > 0, let leave = team.absence(of: person, contact.day, rest) else { return nil }
        let from = clockTime(max(contact.time.start, leave.when.time.start))
        return Trouble(
          kind: .interrupted(contact.id), place: Place(contact), amount: 0,
          text: "\(team.title(contact.id)), \(contact.day.words) \(contact.time.words): "
            + "\(team.name(person)) is away from \(from); who goes in their place?")
      }
    }
  }

  private func kind(of cost: Cost, _ team: Team) -> Trouble.Kind? {
    switch cost.name {
    case .unmet: cost.place.contact.map { .leftOut($0, priority(of: $0, team)) }
    case .cover: cost.place.line.map { .short($0) }
    case .duty: cost.place.duty.map { .missed($0) }
    default: nil
    }
  }

  private func priority(of id: ContactID, _ team: Team) -> Priority {
    let asked =
      id.occurrence == nil
      ? team.oneOffs.filter { $0.child == id.child }.map(\.need) : team.child(id.child)?.needs ?? []
    return asked.first { $0.id == id.need }?.priority ?? .standard
  }
}

extension Trouble {
  /// What to ask to hear why, and what would mend it; nil for a rule that is about a whole week.
  package var question: WhyQuestion? {
    switch kind {
    case .leftOut(let id, _): return .contact(id, not: nil)
    case .short(let line): return place.day.map { .cover(line, $0, place.time?.start ?? 0) }
    case .broken, .missed, .interrupted:
      if let contact = place.contact { return .contact(contact, not: nil) }
      if let person = place.staff.first, let day = place.day { return .shift(person, day) }
      return nil
    }
  }
}
