package import RotaModel
internal import RotaJudge

/// Up to three ways out of a critical moment, different in kind: of all that a few short searches find, the one of which
/// fewest people are told, the one that is there soonest, and the one by which least is lost.
package struct WaysOut: Sendable {
  let question: MomentQuestion
  private let sources: Sources

  /// Epochs of the searches, each an eighth of the engine's usual ones.
  enum Effort {
    static let plain = 12
    static let kind = 10
    static let probe = 4
  }

  /// How often an earlier start is tried.
  private static let mostProbes = 4

  package init(_ question: MomentQuestion, _ sources: Sources) {
    self.question = question
    self.sources = sources
  }

  /// `first` hears of the first way as soon as there is one.
  package func answer(first hear: (WayOut) -> Void = { _ in }) throws(Refusal) -> MomentAnswer {
    var question = question
    var found = try plain(question)
    if let shorter = try shortened(question, found) {
      question.moment = shorter
      found = try plain(question)
    }
    let search = MomentSearch(question)
    guard let opening = found, opening.contact != nil || question.moment.contacts.isEmpty else {
      return try withoutWay(question, search, found)
    }
    hear(opening.way([], question))
    let all = try [opening] + others(search, question, opening)
    let ways = try shown(all, search, question)
    return MomentAnswer(moment: question.moment, now: question.now, ways: ways, notes: notes(ways, question.moment))
  }

  /// A way that was offered before, as the judge finds it by now.
  package func way(_ rota: Rota, asked: [OneOff], number: Int) throws(Refusal) -> WayOut {
    var question = question
    question.moment.contacts = asked
    let judged = try MomentSearch(question).judged(rota)
    let deadline = self.question.moment.first?.need.startBy
    let found = FoundWay(judged, question.moment, base: question.base)
    if found.bendsOnlyHours(question) { return found.way([.lastResort], question, number: number, deadline: deadline) }
    if judged.report.score.must > question.before.report.score.must {
      let broken = found.broken(question).first
      throw .wrongInput(
        "way \(number) is not possible any more\(broken.map { ": \($0.text)" } ?? "")",
        help: "the same without --choose offers new ways")
    }
    return found.way([], question, number: number, deadline: deadline)
  }

  /// By the team's own rules.
  private func plain(_ question: MomentQuestion) throws(Refusal) -> FoundWay? {
    let search = MomentSearch(question)
    return try found(search, question, search.team, Effort.plain)
  }

  /// Nil where a rule would be broken that is not broken anyway, and where somebody is sent who can't be there in time;
  /// where it is looked for `before` a time, what comes later is not judged.
  private func found(
    _ search: MomentSearch, _ question: MomentQuestion, _ team: Team, _ epochs: Int, from start: Rota? = nil,
    before latest: Moment? = nil
  ) throws(Refusal) -> FoundWay? {
    guard var rota = try search.rota(team, epochs: epochs, from: start) else { return nil }
    if let late = search.unreachable(in: rota).first {
      // Once more, from when they can.
      let later = team.starting(late.contact, from: late.from)
      guard let second = try search.rota(later, epochs: epochs, from: start), search.unreachable(in: second).isEmpty
      else { return nil }
      rota = second
    }
    if let latest, let first = question.moment.first {
      let contact = rota.contacts.first { $0.id == first.contact }
      guard let contact, Moment(contact.day, contact.time.start) < latest else { return nil }
    }
    let way = FoundWay(try search.judged(rota), question.moment, base: question.base)
    return way.score.must <= question.before.report.score.must ? way : nil
  }

  /// The other kinds, each by a search that looks for it.
  private func others(
    _ search: MomentSearch, _ question: MomentQuestion, _ opening: FoundWay
  ) throws(Refusal) -> [FoundWay] {
    var ways: [FoundWay] = []
    for team in [search.team.sparingPeople, search.team.sparingService] {
      if let way = try found(search, question, team, Effort.kind, from: opening.rota) { ways.append(way) }
    }
    return try ways + sooner(search, question, search.team, than: ([opening] + ways).best(.soonest) ?? opening)
  }

  /// At once if that can be, else earlier and earlier by halves.
  private func sooner(
    _ search: MomentSearch, _ question: MomentQuestion, _ team: Team, than best: FoundWay
  ) throws(Refusal) -> [FoundWay] {
    guard let first = question.moment.first, var reached = best.start else { return [] }
    let slot = search.team.service.slot
    var low = ceilingDivide(search.earliest(first).faceMinutes, slot) * slot
    var next = low
    var ways: [FoundWay] = []
    for _ in 0..<Self.mostProbes where low < reached.faceMinutes {
      let sooner = team.starting(first.contact, by: Moment(Day(number: 0), next))
      let way = try found(
        search, question, sooner, Effort.probe, from: (ways.last ?? best).rota, before: reached)
      if let way, way.missing <= best.missing, let start = way.start {
        ways.append(way)
        reached = start
      } else {
        low = next + slot
      }
      next = low + (reached.faceMinutes - low) / slot / 2 * slot
    }
    return ways
  }

  /// One of each kind, and where two kinds are one way, one with other people.
  private func shown(
    _ all: [FoundWay], _ search: MomentSearch, _ question: MomentQuestion
  ) throws(Refusal) -> [WayOut] {
    let least = all.map(\.missing).min() ?? 0
    let fitting = all.filter { $0.missing == least }
    var chosen: [(way: FoundWay, kinds: [WayOut.Kind])] = []
    for kind in [WayOut.Kind.fewestTold, .soonest, .leastLost] {
      guard let best = fitting.best(kind) else { continue }
      if let place = chosen.firstIndex(where: { $0.way.isLike(best) }) {
        chosen[place].kinds.append(kind)
      } else {
        chosen.append((best, [kind]))
      }
    }
    if chosen.count < 3, let other = try otherPeople(than: chosen.map(\.way), search, question, missing: least) {
      chosen.append((other, [.otherPeople]))
    }
    return chosen.enumerated().map { index, one in one.way.way(one.kinds, question, number: index + 1) }
  }

  /// For the case that one of those says no.
  private func otherPeople(
    than ways: [FoundWay], _ search: MomentSearch, _ question: MomentQuestion, missing: Int
  ) throws(Refusal) -> FoundWay? {
    guard let first = question.moment.first, let best = ways.first else { return nil }
    let gone = Set(ways.flatMap { $0.contact?.staff ?? [] })
    // Of those who are known somebody must go: where all of them go already, the others are changed.
    for people in [gone, gone.subtracting(best.tied)] where !people.isEmpty {
      let team = search.team.sending(nobodyOf: people, to: first.contact)
      guard let way = try found(search, question, team, Effort.kind, from: best.rota), way.missing <= missing else {
        continue
      }
      let all = try [way] + sooner(search, question, team, than: way)
      let fitting = all.filter { way in way.missing <= missing && !ways.contains { $0.isLike(way) } }
      if let other = fitting.best(.soonest) { return other }
    }
    return nil
  }

  private func notes(_ ways: [WayOut], _ moment: CriticalMoment) -> [String] {
    shortNotes(moment) + savingNotes(ways)
  }

  private func shortNotes(_ moment: CriticalMoment) -> [String] {
    moment.contacts.compactMap { oneOff in
      guard let wanted = moment.lengths[oneOff.need.id]?.upperBound, wanted > oneOff.need.minutes else { return nil }
      return "\(durationInWords(oneOff.need.minutes)) of the \(durationInWords(wanted)) that are asked for"
    }
  }

  /// `1 person more told (way 3) would save C003 mentoring`
  private func savingNotes(_ ways: [WayOut]) -> [String] {
    guard let first = ways.first,
      let other = ways.dropFirst().first(where: { way in
        !first.lost.isEmpty && Set(way.lost).isStrictSubset(of: first.lost)
          && (1...2).contains(way.told.count - first.told.count)
      })
    else { return [] }
    let saved = first.lost.filter { !other.lost.contains($0) }.map { question.before.team.title($0) }
    let more = Words.count(other.told.count - first.told.count, "person", "people")
    return ["\(more) more told (way \(other.number)) would save \(listed(saved))"]
  }
}

/// Where the whole can't be had.
extension WaysOut {
  /// The moment with as long a contact as there can be, where its whole length can't; nil where that helps nothing.
  private func shortened(_ question: MomentQuestion, _ whole: FoundWay?) throws(Refusal) -> CriticalMoment? {
    guard whole?.contact == nil, let first = question.moment.first,
      let least = question.moment.lengths[first.need.id]?.lowerBound, least < first.need.minutes
    else { return nil }
    let slot = question.before.team.service.slot
    func asking(_ steps: Int) -> MomentQuestion {
      var shorter = question
      shorter.moment.setMinutes(least + steps * slot, of: first.contact)
      return shorter
    }
    func isPossible(_ question: MomentQuestion) throws(Refusal) -> Bool {
      let search = MomentSearch(question)
      return try found(search, question, search.team, Effort.probe)?.contact != nil
    }
    guard try isPossible(asking(0)) else { return nil }
    var (possible, impossible) = (0, ceilingDivide(first.need.minutes - least, slot))
    while impossible - possible > 1 {
      let middle = (possible + impossible) / 2
      if try isPossible(asking(middle)) { possible = middle } else { impossible = middle }
    }
    return asking(possible).moment
  }

  /// What stands in the way, and the nearest that is allowed.
  private func withoutWay(
    _ question: MomentQuestion, _ search: MomentSearch, _ found: FoundWay?
  ) throws(Refusal) -> MomentAnswer {
    let judged: JudgedRota
    if let found { judged = found.judged } else { judged = try search.judged(question.before.rota) }
    let nearest = try nearest(question)
    return MomentAnswer(
      moment: question.moment, now: question.now, ways: [], conflict: try conflict(question, judged), nearest: nearest,
      lastResort: try lastResort(question, number: nearest == nil ? 1 : 2))
  }

  private static let mostLines = 4

  private func conflict(_ question: MomentQuestion, _ judged: JudgedRota) throws(Refusal) -> [String] {
    guard let first = question.moment.first, let startBy = first.need.startBy else { return [] }
    if startBy < question.now {
      return ["it was to begin by \(startBy.words): that is past"]
    }
    guard question.horizon.contains(startBy.day) else {
      return ["it is to begin by \(startBy.words), and that week is not published yet: it is planned with it"]
    }
    let explained = try Answers(judged, sources).reasons(leftOut: first.contact)
    return Array(explained.prefix(Self.mostLines))
  }

  /// By the same time tomorrow and as long as was asked for, the first that is allowed.
  private func nearest(_ question: MomentQuestion) throws(Refusal) -> WayOut? {
    guard let first = question.moment.first, let startBy = first.need.startBy else { return nil }
    let last = Moment(question.horizon.last, question.before.team.service.window.end)
    let later = min(max(question.now, startBy) + Self.lateness, last)
    guard startBy < later else { return nil }
    var late = question
    late.moment.setDeadline(later, of: first.contact)
    if let whole = question.moment.lengths[first.need.id]?.upperBound {
      late.moment.setMinutes(whole, of: first.contact)
    }
    let search = MomentSearch(late)
    guard let way = try found(search, late, search.team, Effort.plain), way.contact != nil else { return nil }
    let all = try [way] + sooner(search, late, search.team, than: way)
    let best = all.best(.late) ?? way
    return best.way([.late], late, number: 1, deadline: startBy)
  }

  /// A day.
  private static let lateness: Minutes = 1440
}

extension CriticalMoment {
  fileprivate mutating func change(_ id: ContactID, _ body: (inout Need) -> Void) {
    for place in contacts.indices where contacts[place].contact == id { body(&contacts[place].need) }
  }

  fileprivate mutating func setMinutes(_ minutes: Minutes, of id: ContactID) { change(id) { $0.minutes = minutes } }
  fileprivate mutating func setDeadline(_ moment: Moment, of id: ContactID) { change(id) { $0.startBy = moment } }
}
