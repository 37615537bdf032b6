package import RotaAnswers
package import RotaModel
internal import RotaStore

/// What is kept of a moment: that it came, what was offered, who said no, and the way that was chosen.
extension ComingMoment {
  /// The contacts are owed from here on, whatever is chosen then: one step, which undo takes back. Of one that is
  /// recorded already the new ways take the place of the old ones.
  package func record(_ answer: MomentAnswer) throws(Refusal) -> KeptMoment? {
    let (store, path) = try opened.writable()
    let ways = answer.choices.map(\.offered)
    let calendars = team.calendars
    if let kept {
      try refusing(path) { () throws(StoreError) in
        try store.offer(ways, of: kept.number, calendars: calendars)
      }
      return try recordRung(of: kept)
    }
    if case .refused(let contact) = what, case .published = name {
      _ = try opened.record(.refused, of: contact, now: question.now)
    }
    let step = try recording(answer.moment)
    let number = try refusing(path) { () throws(StoreError) in
      try store.record(
        answer.moment, rung: newlyRung, offering: ways, by: step, calendars: calendars, opened.signature)
    }
    return try opened.moment(number)
  }

  /// What was said on the phone, and nothing else.
  @discardableResult
  package func recordRung(of kept: KeptMoment) throws(Refusal) -> KeptMoment? {
    for rung in newlyRung { try opened.record(rung, of: kept) }
    return try opened.moment(kept.number)
  }

  /// What was told of a child that is paused, and of somebody who is away, is taken out of the draft.
  private func recording(_ moment: CriticalMoment) throws(Refusal) -> NewStep {
    let facts = team.facts(of: moment, in: horizon, published: question.base, now: question.now)
    let gone = Set(facts.compactMap { fact in if case .cancelled(let id) = fact { id } else { nil } })
    let leave = facts.compactMap { fact in if case .leave(let leave) = fact { Edit.leave(leave) } else { nil } }
    var rotas: [Day: Rota] = [:]
    var seen: [Day: Rota] = [:]
    for week in try weeks() {
      var rota = leave.isEmpty ? week.rota : try Edited(week.team, week.rota, now: question.now).applying(leave).rota
      rota.contacts.removeAll { gone.contains($0.id) }
      guard rota.differs(from: week.rota) else { continue }
      rotas[week.monday] = rota.withoutClaims
      seen[week.monday] = week.stored
    }
    return NewStep(
      .edit, team.words(moment.about), week: question.now.day.monday, rotas: rotas, seen: seen,
      waits: false, facts: facts.filter { !team.holds($0) }.map { .added($0) })
  }

  /// The way that was offered under a number, as the judge finds it by now; nil where nothing was offered.
  package func offered(_ number: Int) throws(Refusal) -> WayOut? {
    let offered = try allOffered()
    guard !offered.isEmpty else { return nil }
    guard let way = offered.first(where: { $0.number == number }) else {
      throw .noSuchWay(number, of: offered.count)
    }
    return try judged(way)
  }

  /// Of one that is recorded what was offered and is still possible, with what was said on the phone, nothing planned
  /// anew; nil where that is nothing.
  package func offeredBefore() throws(Refusal) -> MomentAnswer? {
    let ways = try allOffered().compactMap { way in
      let judged = try? judged(way)
      return judged.map { judged in
        var judged = judged
        judged.ring = way.ring.map { $0.calling(team) }
        return judged
      }
    }
    guard !ways.isEmpty else { return nil }
    var answer = MomentAnswer(moment: moment, now: now, ways: ways)
    answer.rung = rung
    answer.chosen = kept?.chosen
    return answer
  }

  private func allOffered() throws(Refusal) -> [OfferedWay] {
    guard let kept, let store = opened.store, let path = opened.storePath else { return [] }
    return try refusing(path) { () throws(StoreError) in
      try store.ways(of: kept.number, calendars: team.calendars)
    }
  }

  private func judged(_ way: OfferedWay) throws(Refusal) -> WayOut {
    var rota = Rota(horizon: horizon)
    for week in horizon.weeks {
      rota.shifts += way.rotas[week]?.shifts ?? []
      rota.contacts += way.rotas[week]?.contacts ?? []
    }
    return try ways.way(rota.sorted, asked: way.asked, number: way.number)
  }

  /// What a hand has changed in the draft and a way need not have in it; nil where there is nothing.
  package var draftNote: String? {
    guard case .published = name, let weeks = try? weeks() else { return nil }
    let edits = weeks.reduce(0) { sum, week in if case .draft(let edits) = week.standing { sum + edits } else { sum } }
    guard edits > 0 else { return nil }
    return "the draft has \(counted(edits, "change")) by hand that a way may not have in it; undo brings the draft back"
  }

  /// The way made the draft, as one step. Nobody is told before it is published.
  package func choose(_ way: WayOut, of kept: KeptMoment, takingOver: Bool = false) throws(Refusal) {
    let weeks = try weeks()
    try opened.waitFor(weeks.map(\.monday), takingOver: takingOver)
    let (store, path) = try opened.writable()
    let names = listed(way.going.map { team.name($0.person) })
    // A way that comes too late has another deadline.
    let known = try opened.team().oneOffs.filter { kept.contacts.contains($0.contact) }
    let facts = zip(known, way.asked).filter { $0 != $1 }.flatMap { old, new in
      [FactChange.removed(.oneOff(old)), .added(.oneOff(new))]
    }
    let rotas = way.rota.rotasByWeek
    let step = NewStep(
      .edit, "\(team.words(kept.about))\(names.isEmpty ? "" : ": \(names)")", week: question.now.day.monday,
      rotas: rotas.mapValues(\.withoutClaims),
      seen: Dictionary(weeks.map { ($0.monday, $0.stored) }, uniquingKeysWith: { $1 }), facts: facts)
    try refusing(path) { () throws(StoreError) in
      try store.choose(
        way.number, of: kept.number, by: step, calendars: team.calendars, opened.signature)
    }
  }

  private func weeks() throws(Refusal) -> [OpenWeek] {
    var weeks: [OpenWeek] = []
    for monday in horizon.weeks { weeks.append(try opened.week(monday, now: question.now)) }
    return weeks
  }
}

extension OpenTeam {
  /// In the order in which they were recorded; none where there is no store.
  package func moments() throws(Refusal) -> [KeptMoment] {
    guard let store, let path = storePath else { return [] }
    return try refusing(path) { () throws(StoreError) in try store.moments() }
  }

  /// Those that are not half a day old, the newest first.
  package func lastingMoments() throws(Refusal) -> [KeptMoment] {
    let now = now
    return try moments().reversed().filter { now.faceMinutes - $0.at.faceMinutes <= KeptMoment.lasts }
  }

  package func moment(_ number: Int) throws(Refusal) -> KeptMoment? { try moments().first { $0.number == number } }

  /// What somebody said who was rung because of a moment.
  package func record(_ rung: Rung, of kept: KeptMoment) throws(Refusal) {
    let (store, path) = try writable()
    try refusing(path) { () throws(StoreError) in try store.record(rung, of: kept, signature) }
  }
}

extension Team {
  /// As the history says it: nothing of the kind.
  fileprivate func words(_ about: CriticalMoment.About) -> String {
    switch about {
    case .child(let id): "urgent contact of \(id)"
    case .person(let id): "cover for \(name(id))"
    }
  }
}

extension Rota {
  /// By the Mondays of its weeks.
  fileprivate var rotasByWeek: [Day: Rota] {
    Dictionary(byWeek.map { ($0.horizon.first, $0) }, uniquingKeysWith: { $1 })
  }
}

extension WayOut.Ring {
  /// With the number that they have by now.
  fileprivate func calling(_ team: Team) -> WayOut.Ring {
    let phone = whom.person.flatMap { team.person($0)?.phone }
    return WayOut.Ring(whom, name: name, phone: phone, asks: asks, words: words)
  }
}

extension WayOut {
  fileprivate var offered: OfferedWay {
    OfferedWay(number: number, rotas: rota.rotasByWeek, told: told, asked: asked, ring: ring)
  }
}

extension Refusal {
  package static func noSuchWay(_ number: Int, of count: Int) -> Refusal {
    wrongInput(
      count == 0
        ? "there is no way \(number): none that is allowed was found; the moment is recorded"
        : "there is no way \(number); there \(count == 1 ? "is one" : "are \(count)"); the moment is recorded")
  }
}
