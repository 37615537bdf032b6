internal import RotaModel
internal import RotaJudge

/// One thing that forbids places of a contact. Each stands in the team file, is a dated fact, or is a rule that
/// somebody's day would break.
enum Bar: Hashable {
  /// What the child and the need ask; of a person where it is about one alone.
  case safeguard(Safeguard, of: PersonID?)
  /// That it takes several at once.
  case workers
  case closed(ExplainedContact.Closure)
  case rule(MustRule, of: PersonID, on: Day)
}

/// Where a contact might be as things are, with all that forbids it there: on a day, at a start, with people each of
/// whom has the shift that is there, longer or moved as a whole, or a new one.
struct BarredPlaces {
  let asked: ExplainedContact
  let staff: [Person]
  let times: [Time]
  /// What the judge says of a rule that somebody's day would break, where least would change.
  let breaches: [Bar: Breach]
  /// All that forbids some place, each once.
  let bars: [Bar]

  /// A start, what closes it, and what would be broken by each of the ways in which somebody's shift could hold it; no
  /// entry of those of whom nothing is known but what the child and the need ask.
  struct Time {
    let day: Day
    let start: Minutes
    let closed: Set<Bar>
    let ways: [PersonID: [Set<Bar>]]
  }

  init(_ asked: ExplainedContact, _ staff: [Person], _ times: [Time], _ breaches: [Bar: Breach] = [:]) {
    (self.asked, self.staff, self.times, self.breaches) = (asked, staff, times, breaches)
    let found = times.reduce(into: Set<Bar>()) { bars, time in
      bars.formUnion(time.closed)
      for ways in time.ways.values { for way in ways { bars.formUnion(way) } }
    }
    let asking = asked.safeguardBars(of: staff) + (asked.need.workers > 1 ? [.workers] : [])
    bars = asking + found.sorted { "\($0)" < "\($1)" }
  }

  /// Whether some bars leave no place.
  func isForbidden(by bars: Set<Bar>) -> Bool {
    times.allSatisfy { !$0.closed.isDisjoint(with: bars) || !hasCrew(at: $0, bars) }
  }

  private func hasCrew(at time: Time, _ bars: Set<Bar>) -> Bool {
    let free = staff.filter { person in
      let isAble = time.ways[person.id].map { $0.contains { $0.isDisjoint(with: bars) } } ?? true
      return isAble && asked.ownBars(of: person).isDisjoint(with: bars)
    }
    let count = bars.contains(.workers) ? asked.need.workers : 1
    guard free.count >= count else { return false }
    let demands = asked.crewDemands(among: staff, bars)
    return covers(demands.map { isMet in free.filter { isMet($0, time.day) }.map(\.id) }, by: count)
  }

  /// Whether so many people can meet each demand, one who meets several being one.
  private func covers(_ demands: [[PersonID]], by count: Int) -> Bool {
    guard let first = demands.first else { return true }
    guard count > 0 else { return false }
    return first.contains { person in covers(demands.dropFirst().filter { !$0.contains(person) }, by: count - 1) }
  }

  /// The least of some bars that still leaves no place: those that come first are done without first. Dropping any one
  /// of what is left would leave a place.
  func least(of bars: [Bar]) -> [Bar] {
    var kept = Set(bars)
    for bar in bars {
      kept.remove(bar)
      if !isForbidden(by: kept) { kept.insert(bar) }
    }
    return bars.filter { kept.contains($0) }
  }
}

/// What the child and the need ask, as bars.
extension ExplainedContact {
  /// By which somebody may not go, whoever else does.
  func ownBars(of person: Person) -> Set<Bar> {
    var bars: Set<Bar> = []
    if child.avoid.contains(person.id) { bars.insert(.safeguard(.avoid, of: person.id)) }
    if need.not.contains(person.id) { bars.insert(.safeguard(.excluded, of: person.id)) }
    if need.keyWorker == .exclude, person.id == child.keyWorker {
      bars.insert(.safeguard(.notTheKeyWorker, of: person.id))
    }
    return bars.union(traits.subtracting(person.traits).map { .safeguard(.trait($0), of: nil) })
  }

  /// What somebody of those who go has to meet, as far as some bars ask it.
  func crewDemands(among staff: [Person], _ bars: Set<Bar>) -> [(Person, Day) -> Bool] {
    var demands = need.skills.sorted().filter { bars.contains(.safeguard(.skill($0), of: nil)) }.map { skill in
      { (person: Person, day: Day) in person.skills(on: day).contains(skill) }
    }
    if bars.contains(.safeguard(.stranger, of: nil)) { demands.append { person, _ in isKnown(person.id) } }
    if bars.contains(.safeguard(.keyWorkerOnly, of: nil)) {
      demands.append { person, _ in person.id == child.keyWorker }
    }
    let dependent = Set(staff.filter { bars.contains(.safeguard(.alone, of: $0.id)) }.map(\.id))
    if !dependent.isEmpty { demands.append { person, _ in !dependent.contains(person.id) } }
    return demands
  }

  /// All that the child and the need ask of some people.
  func safeguardBars(of staff: [Person]) -> [Bar] {
    let ofAll =
      traits.sorted().map { Safeguard.trait($0) } + need.skills.sorted().map { .skill($0) }
      + (need.keyWorker == .only ? [.keyWorkerOnly] : []) + (need.known ? [.stranger] : [])
    let own = staff.flatMap { person in
      ownBars(of: person).union(person.mayWorkAlone ? [] : [.safeguard(.alone, of: person.id)])
    }
    let ofOne = own.filter { if case .safeguard(_, of: .some) = $0 { true } else { false } }
    return ofOne + ofAll.map { .safeguard($0, of: nil) }
  }
}
