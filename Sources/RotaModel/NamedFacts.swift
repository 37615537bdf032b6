/// A list of facts while it is changed, in its order, each found by its name however many there are. Facts of one name
/// are the same fact.
struct NamedFacts<Fact: Hashable & Sendable> {
  /// Nil where one was taken out.
  private var facts: [Fact?]
  private var places: [String: [Int]] = [:]
  private let name: (Fact) -> String

  init(_ facts: [Fact], name: @escaping (Fact) -> String) {
    self.facts = facts
    self.name = name
    for (place, fact) in facts.enumerated() { places[name(fact), default: []].append(place) }
  }

  var all: [Fact] { facts.compactMap { $0 } }

  mutating func apply(_ change: TeamEdit.Change<Fact>) throws(TeamEditError) {
    switch change {
    case .add(let fact):
      let name = name(fact)
      guard !has(name) else { throw .alreadyThere(what: name) }
      places[name] = [facts.count]
      facts.append(fact)
    case .replace(let old, let new):
      let place = try place(of: old)
      let (before, after) = (name(old), name(new))
      if before != after {
        guard !has(after) else { throw .alreadyThere(what: after) }
        places[before]?.removeAll { $0 == place }
        places[after] = [place]
      }
      facts[place] = new
    case .remove(let old):
      let place = try place(of: old)
      places[name(old)]?.removeAll { $0 == place }
      facts[place] = nil
    }
  }

  /// Changes something in the fact of a name, which stays the same.
  mutating func change(
    _ name: String, _ body: (inout Fact) throws(TeamEditError) -> Void
  ) throws(TeamEditError) {
    guard let place = places[name]?.first, var fact = facts[place] else { throw .gone(what: name) }
    // Held once only, so that it is changed in its place.
    facts[place] = nil
    defer { facts[place] = fact }
    try body(&fact)
  }

  private func has(_ name: String) -> Bool { places[name]?.isEmpty == false }

  private func place(of fact: Fact) throws(TeamEditError) -> Int {
    let name = name(fact)
    if let place = places[name]?.first(where: { facts[$0] == fact }) { return place }
    throw has(name) ? .changedMeanwhile(what: name) : .gone(what: name)
  }
}
