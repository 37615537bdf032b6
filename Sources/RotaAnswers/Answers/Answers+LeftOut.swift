internal import RotaModel
internal import RotaJudge

/// Why a contact is left out: that it need not be, at what price it could be, or what forbids it.
extension Answers {
  func explainLeftOut(_ asked: ExplainedContact, repairing: Bool) -> Explanation {
    let title = team.title(asked.id)
    let search = PlaceSearch(judged, asked)
    let tried = search.attempts(within: .shifts, enough: 4 * Self.mostRepairs, most: mostTried).attempts
    let legal = tried.filter(\.isLegal)
    let gains = legal.filter(\.isGain)
    if !gains.isEmpty {
      return Explanation(
        subject: title, verdict: "\(leftOut(asked)), and need not be.", repairs: repairs(gains, moving: [asked.id]))
    }
    if let best = legal.min(by: Attempt.precedes) {
      return Explanation(
        subject: title, verdict: "\(leftOut(asked)). It is possible, at a price: \(price(best)).",
        repairs: repairing ? numbered(further(asked, search, tried) + dear(legal, asked)) : [])
    }
    return explainForbidden(asked, search, tried, repairing: repairing)
  }

  private func explainForbidden(
    _ asked: ExplainedContact, _ search: PlaceSearch, _ tried: [Attempt], repairing: Bool
  ) -> Explanation {
    let reasons = proof(asked, among: nil)
    let repairs = repairing ? numbered(further(asked, search, tried)) : []
    let isTimeAlone = asked.openDays.isEmpty
    let why = isTimeAlone ? "There is no time at which it may be:" : "Nobody can take it as things are:"
    return Explanation(
      subject: team.title(asked.id), verdict: "\(leftOut(asked)). \(reasons == nil ? Self.undecided : why)",
      reasons: reasons ?? [], repairs: repairs,
      note: note(barred(asked), asked, searched: repairing && search.isPossible && repairs.isEmpty))
  }

  private static let undecided = "No place that was tried keeps every rule."

  /// What it would cost, without saying that it is planned.
  private func price(_ attempt: Attempt) -> String {
    let lost = attempt.priced.price.left
    let costs = attempt.priced.consequences
    return "\(names(attempt.staff)) on \(words(attempt.day)), "
      + (!lost.isEmpty ? listed(lost) : !costs.isEmpty ? listed(costs) : attempt.priced.words)
  }
}

/// What forbids every place, and no more than that.
extension Answers {
  /// Nil where something was found that the bars don't forbid: then nothing is proven. `people` are those who are asked
  /// about; nil is everybody.
  func proof(_ asked: ExplainedContact, among people: [Person]?) -> [Reason]? {
    let search = PlaceSearch(judged, asked, among: people)
    let places = search.barredPlaces()
    let all = places.bars
    guard places.isForbidden(by: Set(all)) else { return nil }
    // Whatever order they are taken in, no fact too many is left; which facts, and how many lines, depends on it.
    let ways = [inOrder(all, places, timesFirst: true), inOrder(all, places, timesFirst: false)].map { order in
      reasons(Set(places.least(of: order)), places, asked)
    }
    return ways.min { $0.count < $1.count }
  }

  /// What tells least comes first, and so is done without first: what keeps somebody on a day that is closed anyway, the
  /// weakest of the rules, times, and what the child and the need ask last.
  private func inOrder(_ bars: [Bar], _ places: BarredPlaces, timesFirst: Bool) -> [Bar] {
    let closed = Set(places.asked.times.keys).subtracting(places.asked.openDays)
    func rank(_ bar: Bar) -> (Int, Int) {
      switch bar {
      case .rule(_, let person, let day):
        let strength = places.breaches[bar].map { hindrance($0, for: person).strength } ?? 0
        return (!timesFirst && closed.contains(day) ? 0 : 2, -strength)
      case .closed: return (timesFirst ? 1 : 3, 0)
      case .workers: return (4, 0)
      case .safeguard(let safeguard, _): return (5, -(passing(safeguard, places.asked)?.count ?? team.staff.count))
      }
    }
    return bars.enumerated().sorted { a, b in
      let (first, second) = (rank(a.element), rank(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  private func reasons(_ bars: Set<Bar>, _ places: BarredPlaces, _ asked: ExplainedContact) -> [Reason] {
    var kept: [PersonID: [Day: [Hindrance]]] = [:]
    var closures: Set<ExplainedContact.Closure> = []
    for bar in places.bars where bars.contains(bar) {
      switch bar {
      case .rule(_, let person, let day):
        guard let breach = places.breaches[bar] else { continue }
        kept[person, default: [:]][day, default: []].append(hindrance(breach, for: person))
      case .closed(let closure): closures.insert(closure)
      case .safeguard, .workers: continue
      }
    }
    let atOnce = Reason(
      rule: "workers", text: "it takes \(asked.need.workers) at once", source: sources.need(asked.id, "workers"))
    return reasons(kept, of: asked.openDays) + safeguards(bars, asked) + (bars.contains(.workers) ? [atOnce] : [])
      + reasons(closures, asked)
  }

  /// The one that leaves fewest first; each of the others by those whom it keeps back of them.
  private func safeguards(_ bars: Set<Bar>, _ asked: ExplainedContact) -> [Reason] {
    var people: [Safeguard: [PersonID]] = [:]
    for bar in bars {
      guard case .safeguard(let safeguard, let person) = bar else { continue }
      let passing = Set(passing(safeguard, asked) ?? [])
      people[safeguard, default: []] += person.map { [$0] } ?? team.staff.map(\.id).filter { !passing.contains($0) }
    }
    let left = { (safeguard: Safeguard) in passing(safeguard, asked)?.count ?? team.staff.count }
    let order = Dictionary(uniqueKeysWithValues: zip(team.staff.map(\.id), 0...))
    let sorted = people.mapValues { $0.sorted { order[$0] ?? 0 < order[$1] ?? 0 } }.sorted { a, b in
      (left(a.key), order[a.value.first ?? ""] ?? 0, "\(a.key)") < (
        left(b.key), order[b.value.first ?? ""] ?? 0, "\(b.key)"
      )
    }
    var remaining = Set(team.staff.map(\.id))
    return sorted.enumerated().map { place, entry in
      let (safeguard, barred) = entry
      let news = barred.filter { remaining.contains($0) }
      let isNarrowed =
        asked.need.workers == 1 && place > 0 && !news.isEmpty && passing(safeguard, asked)?.isEmpty == false
      if asked.need.workers == 1 { remaining.subtract(barred) }
      return Reason(
        rule: "workers", who: isNarrowed ? news : barred,
        text: isNarrowed ? lacking(safeguard, news, asked) : words(safeguard, barred, asked),
        source: source(safeguard, barred, asked))
    }
  }
}
