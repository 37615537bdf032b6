internal import RotaModel

/// Who meets what is asked, and who doesn't, in words.
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
