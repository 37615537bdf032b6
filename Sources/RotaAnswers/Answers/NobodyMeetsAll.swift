internal import RotaModel

/// Where each thing that is asked leaves somebody, and all together leave nobody.
extension Answers {
  /// Those whom a safeguard lets go; nil of one that names whom it keeps back.
  func passing(_ safeguard: Safeguard, _ asked: ExplainedContact) -> [PersonID]? {
    let people: [Person]? =
      switch safeguard {
      case .keyWorkerOnly: team.staff.filter { $0.id == asked.child.keyWorker }
      case .stranger: team.staff.filter { asked.isKnown($0.id) }
      case .skill(let skill): team.staff.filter { $0.skills.contains(skill) }
      case .trait(let trait): team.staff.filter { $0.traits.contains(trait) }
      case .avoid, .excluded, .notTheKeyWorker, .alone: nil
      }
    return people.map { $0.map(\.id) }
  }

  /// `of those who are known to C322, Mina and Quinn don't hold “therapeutic”`: the few whom the narrowest thing leaves,
  /// each with what keeps them back.
  func nobodyMeetsAll(_ asked: ExplainedContact, _ barred: [PersonID: Safeguard]) -> [Reason] {
    guard barred.count == team.staff.count else { return [] }
    let left = asked.demands.compactMap { safeguard in
      passing(safeguard, asked).map { (safeguard: safeguard, people: $0) }
    }
    guard let narrowest = left.min(by: { $0.people.count < $1.people.count }), !narrowest.people.isEmpty else {
      return []
    }
    var groups: [(by: Safeguard, people: [PersonID])] = []
    for id in narrowest.people {
      guard let safeguard = team.person(id).flatMap({ asked.safeguard(against: $0) }) else { continue }
      if let place = groups.firstIndex(where: { $0.by == safeguard }) {
        groups[place].people.append(id)
      } else {
        groups.append((safeguard, [id]))
      }
    }
    let words = groups.map { lacking($0.by, $0.people, asked) }
    if narrowest.safeguard == .keyWorkerOnly, let only = groups.first {
      let name = team.name(only.people[0])
      return [
        Reason(
          rule: "workers", who: only.people, text: "\(name), the key worker, \(lack(only.by, many: false, asked))")
      ]
    }
    return [
      Reason(
        rule: "workers", who: narrowest.people,
        text: "of those who \(have(narrowest.safeguard, asked)), \(listed(words))")
    ]
  }

  /// Of several who meet it.
  func have(_ safeguard: Safeguard, _ asked: ExplainedContact) -> String {
    switch safeguard {
    case .stranger: "are known to \(asked.child.id)"
    case .skill(let skill): "hold “\(skill)”"
    case .trait(let trait): "are “\(trait)”"
    case .avoid, .excluded, .keyWorkerOnly, .notTheKeyWorker, .alone: "may go"
    }
  }

  /// `Mina and Quinn don't hold “therapeutic”`
  func lacking(_ safeguard: Safeguard, _ people: [PersonID], _ asked: ExplainedContact) -> String {
    "\(few(people)) \(lack(safeguard, many: people.count > 1, asked))"
  }

  private func lack(_ safeguard: Safeguard, many: Bool, _ asked: ExplainedContact) -> String {
    switch safeguard {
    case .avoid: "\(many ? "are" : "is") never sent to \(asked.child.id)"
    case .excluded: "\(many ? "are" : "is") not to be sent"
    case .keyWorkerOnly: "\(many ? "are" : "is") not the key worker"
    case .notTheKeyWorker: "is the key worker, who may not go"
    case .stranger: "\(many ? "are" : "is") not known to \(asked.child.id)"
    case .alone: "may not work alone"
    case .skill(let skill): "\(many ? "don't" : "does not") hold “\(skill)”"
    case .trait(let trait): "\(many ? "are" : "is") not “\(trait)”"
    }
  }
}
