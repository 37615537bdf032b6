internal import RotaModel

/// What a need asks of its workers between them, each thing a bit.
struct NeededCrew {
  private let workers: Int
  private let asked: [Asked]

  private enum Asked {
    case skill(Skill)
    case keyWorker(PersonID?)
    case known(Set<PersonID>)
    case mayWorkAlone

    func isMet(by person: Person) -> Bool {
      switch self {
      case .skill(let skill): person.skills.contains(skill)
      case .keyWorker(let id): person.id == id
      case .known(let people): people.contains(person.id)
      case .mayWorkAlone: person.mayWorkAlone
      }
    }

    var words: String {
      switch self {
      case .skill(let skill): "the skill '\(skill)'"
      case .keyWorker: "the key worker"
      case .known: "somebody whom the child knows"
      case .mayWorkAlone: "somebody who may work alone"
      }
    }
  }

  init(_ need: Need, of child: Child) {
    workers = need.workers
    let known = child.known.union(child.keyWorker.map { [$0] } ?? [])
    asked =
      need.skills.sorted().map { .skill($0) } + (need.keyWorker == .only ? [.keyWorker(child.keyWorker)] : [])
      + (need.known ? [.known(known)] : []) + [.mayWorkAlone]
  }

  /// More than that and nobody reckons it through.
  private static let most = 12

  /// Nil where so few of them can have all of it between them.
  func lack(among people: [Person]) -> Lack? {
    guard asked.count <= Self.most, asked.count > 1 else { return nil }
    let all = 1 << asked.count - 1
    let each = Set(
      people.map { person in
        asked.indices.reduce(0) { asked[$1].isMet(by: person) ? $0 | 1 << $1 : $0 }
      })
    var reached: Set<Int> = [0]
    for _ in 0..<min(workers, asked.count) {
      reached = Set(reached.flatMap { before in each.map { before | $0 } })
      if reached.contains(all) { return nil }
    }
    return .together(workers, listed(asked.map(\.words)))
  }
}
