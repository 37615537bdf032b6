internal import RotaModel

/// Why somebody may never be sent to a contact, by what the child and the need ask. None of these is ever offered away.
enum Safeguard: Hashable {
  case avoid, excluded, keyWorkerOnly, notTheKeyWorker, stranger, alone
  case trait(Trait)
  case skill(Skill)
}

extension ExplainedContact {
  /// What keeps a person from it for good, the strongest; nil where nothing does.
  func safeguard(against person: Person) -> Safeguard? { safeguards(against: person).first }

  /// All of it, the strongest first. What workers need hold only together binds one who goes alone.
  func safeguards(against person: Person) -> [Safeguard] {
    var found: [Safeguard] = []
    if child.avoid.contains(person.id) { found.append(.avoid) }
    if need.not.contains(person.id) { found.append(.excluded) }
    found += traits.subtracting(person.traits).sorted().map { .trait($0) }
    if need.keyWorker == .exclude, person.id == child.keyWorker { found.append(.notTheKeyWorker) }
    guard need.workers == 1 else { return found }
    if need.keyWorker == .only, person.id != child.keyWorker { found.append(.keyWorkerOnly) }
    found += need.skills.subtracting(person.skills).sorted().map { .skill($0) }
    if need.known, !isKnown(person.id) { found.append(.stranger) }
    return person.mayWorkAlone ? found : found + [.alone]
  }

  /// Whether some people, each of whom may be sent, may go together on a day, all or some of them.
  func mayGo(_ crew: [Person], on day: Day) -> Bool {
    let held = crew.reduce(into: Set<Skill>()) { $0.formUnion($1.skills(on: day)) }
    return crew.count >= need.workers && need.skills.isSubset(of: held) && crew.contains { $0.mayWorkAlone }
      && (need.keyWorker != .only || crew.contains { $0.id == child.keyWorker })
      && (!need.known || crew.contains { isKnown($0.id) })
  }

  /// Of the key worker 0, of whom the child knows 1, of everybody else 2.
  func distance(_ person: PersonID) -> Int { person == child.keyWorker ? 0 : isKnown(person) ? 1 : 2 }

  func isKnown(_ person: PersonID) -> Bool { person == child.keyWorker || child.known.contains(person) }

  var traits: Set<Trait> { need.traits ?? child.traits }
}

extension Answers {
  /// One reason for each safeguard: by those who may go where they are few, else by those who may not. The fewer are
  /// left by it, the sooner it is said.
  func reasons(_ barred: [PersonID: Safeguard], _ asked: ExplainedContact) -> [Reason] {
    let groups = Dictionary(grouping: team.staff.map(\.id).filter { barred[$0] != nil }, by: { barred[$0] })
    let order = Dictionary(uniqueKeysWithValues: zip(team.staff.map(\.id), 0...))
    let left = { (safeguard: Safeguard?) in safeguard.flatMap { passing($0, asked)?.count } ?? team.staff.count }
    return groups.sorted { a, b in
      (left(a.key), order[a.value[0]] ?? 0) < (left(b.key), order[b.value[0]] ?? 0)
    }.compactMap { safeguard, people in
      guard let safeguard else { return nil }
      return Reason(
        rule: "workers", who: people, text: words(safeguard, people, asked), source: source(safeguard, people, asked))
    }
  }

  func words(_ safeguard: Safeguard, _ barred: [PersonID], _ asked: ExplainedContact) -> String {
    let one: String
    switch safeguard {
    case .avoid, .excluded, .notTheKeyWorker, .alone: return lacking(safeguard, barred, asked)
    case .keyWorkerOnly:
      return "only \(asked.child.keyWorker.map { team.name($0) } ?? "the key worker"), the key worker, may go"
    case .stranger: one = "is known to \(asked.child.id)"
    case .skill(let skill): one = "holds “\(skill)”"
    case .trait(let trait): one = "is “\(trait)”"
    }
    // `only Ana and Ben hold`, or, where that list is the longer one, `Cara does not hold`.
    let holders = passing(safeguard, asked) ?? []
    if holders.isEmpty { return "nobody \(one)" }
    guard holders.count <= max(3, barred.count) else { return lacking(safeguard, barred, asked) }
    return "only \(few(holders)) \(holders.count == 1 ? one : have(safeguard, asked))"
  }

  func source(_ safeguard: Safeguard, _ barred: [PersonID], _ asked: ExplainedContact) -> String? {
    switch safeguard {
    case .avoid: sources.child(asked.child.id, "avoid")
    case .excluded: sources.need(asked.id, "not")
    case .keyWorkerOnly, .notTheKeyWorker: sources.need(asked.id, "key-worker")
    case .stranger: sources.child(asked.child.id, "known")
    case .alone: barred.count == 1 ? sources.person(barred[0], "lone") : nil
    case .skill: sources.need(asked.id, "skills")
    case .trait: asked.need.traits == nil ? sources.child(asked.child.id, "traits") : sources.need(asked.id, "traits")
    }
  }

  /// Said where something would help that is nobody's to give away.
  func note(_ barred: [PersonID: Safeguard], _ asked: ExplainedContact, searched: Bool = false) -> String? {
    let sentences = [
      searched ? "Nothing that was tried for a moment mends it; planning anew tries for longer." : nil,
      neverOffered(barred, asked),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func neverOffered(_ barred: [PersonID: Safeguard], _ asked: ExplainedContact) -> String? {
    let whom = Set(barred.values).map { safeguard in
      switch safeguard {
      case .skill(let skill): "lacks “\(skill)”"
      case .trait(let trait): "is not “\(trait)”"
      case .avoid, .excluded: "is not to be sent"
      case .keyWorkerOnly: "is not the key worker"
      case .notTheKeyWorker: "is the key worker"
      case .stranger: "is not known to \(asked.child.id)"
      case .alone: "may not work alone"
      }
    }
    return whom.isEmpty ? nil : "Nobody is ever offered who \(either(Set(whom).sorted()))."
  }
}
