package import RotaAnswers
package import RotaModel
internal import RotaJudge

/// A critical moment before the weeks that it touches, as people know them.
package struct ComingMoment: Sendable {
  let opened: OpenTeam
  package let name: RotaName
  /// Of the weeks, with the dated facts that there were before the moment.
  package let team: Team
  let question: MomentQuestion
  /// Where it is recorded already.
  package let kept: KeptMoment?
  let what: SaidMoment.What
  /// What was said on the phone and is not kept yet.
  let newlyRung: [Rung]
  /// Pins that can't be so any more, a warning each.
  package let warnings: [String]

  package var moment: CriticalMoment { question.moment }
  package var now: Moment { question.now }
  package var horizon: Horizon { question.base.horizon }

  package init(_ said: SaidMoment, in opened: OpenTeam) throws(Refusal) {
    let now = opened.now
    let name = try opened.named(said.rota, from: said.from, meant: now.day)
    var (rota, team) = try opened.rotaAndTeam(name)
    let (moment, kept) = try opened.moment(said, &team, rota, now)
    let horizon = try opened.horizon(of: name, rota, team, moment, now)
    let told = try opened.told(name, rota, team, horizon, now)
    let previous = try Surroundings(after: nil, base: nil, in: opened, team, for: horizon).previous
    var request = PlanRequest(
      team: team, horizon: horizon, surroundings: Surroundings(previous: previous, base: told, now: now))
    let base = team.baseline(told, now: now)
    let fallen = try request.letPinsFall()
    team.pins = request.team.pins
    if moment.facts.isEmpty {
      warnings = fallen
    } else {
      // Whoever is away from now on can't keep what was pinned of them. Where others still leave no rota, that is said.
      for fact in team.facts(of: moment, in: horizon, published: base, now: now) { request.team.apply(.added(fact)) }
      warnings = fallen + ((try? request.letPinsFall()) ?? [])
      team.pins = request.team.pins
    }
    let known = team.known(base)
    var question = MomentQuestion(
      moment: moment,
      before: try JudgedRota(team, known, Surroundings(previous: previous, base: base, now: now)), base: base, now: now)
    question.start = try opened.drafted(name, horizon, team, besides: base)
    let newlyRung = try said.rung.map { rung throws(Refusal) in try team.rung(rung, at: now) }
    question.refused = Set(((kept?.rung ?? []) + newlyRung).refused)
    question.seed = said.seed
    question.threads = said.threads
    self.opened = opened
    self.name = name
    self.team = team
    self.question = question
    self.kept = kept
    what = said.what
    self.newlyRung = newlyRung
  }

  /// `first` hears of the first way as soon as there is one.
  package func answer(first: (WayOut) -> Void = { _ in }) throws(Refusal) -> MomentAnswer {
    var answer = try ways.answer(first: first)
    answer.rung = rung
    return answer
  }

  var ways: WaysOut { WaysOut(question, opened.sources) }

  /// All that was said on the phone.
  var rung: [Rung] { (kept?.rung ?? []) + newlyRung }
}

extension OpenTeam {
  /// One that is recorded and waits for a choice, or for what was said on the phone; else a new one by the team's
  /// templates. What the one that is recorded asks for is taken out of the team.
  fileprivate func moment(
    _ said: SaidMoment, _ team: inout Team, _ rota: Rota, _ now: Moment
  ) throws(Refusal) -> (CriticalMoment, KeptMoment?) {
    guard case .kind(let kind, let child) = said.what else { return try setback(said, &team, rota, now) }
    return try moment(kind, of: child, said, &team, now)
  }

  private func moment(
    _ kind: String, of child: String, _ said: SaidMoment, _ team: inout Team, _ now: Moment
  ) throws(Refusal) -> (CriticalMoment, KeptMoment?) {
    let kind = try team.momentKind(called: kind)
    let child = try team.child(called: child).id
    let at = try said.at.map { text throws(Refusal) in try dates.moment(text) }
    if let at, at > now {
      throw .wrongInput("\(at.words) is still to come; --at says when it happened, and it is \(now.words)")
    }
    let zone = try said.zone.map { text throws(Refusal) in try team.zone(called: text) }
    // A name that a contact had once is no other's.
    let taken = Set(try self.team().oneOffs.filter { $0.child == child }.map(\.need.id))
    let kept =
      if let number = said.number { try self.moment(number) } else {
        try recordedLately(kind.name, .child(child), said, now, at: at)
      }
    guard let kept else {
      return (team.criticalMoment(kind, of: child, at: at ?? now, zone: zone, taken: taken), nil)
    }
    let moment = team.criticalMoment(kind, of: child, at: kept.at, zone: zone, named: kept.contacts.map(\.need))
    team.oneOffs.removeAll { kept.contacts.contains($0.contact) }
    return (moment, kept)
  }

  /// One that waits for a choice, or for what was said on the phone: of the last hours where nobody says when it happened.
  func recordedLately(
    _ kind: String, _ about: CriticalMoment.About, _ said: SaidMoment, _ now: Moment, at: Moment? = nil
  ) throws(Refusal) -> KeptMoment? {
    try moments().last { kept in
      kept.kind == kind && kept.about == about && (kept.chosen == nil || !said.rung.isEmpty)
        && (at.map { $0 == kept.at } ?? (now.faceMinutes - kept.at.faceMinutes <= KeptMoment.lasts))
    }
  }

  /// The week of the rota, with the next ones that the moment's contacts reach and that people know.
  fileprivate func horizon(
    of name: RotaName, _ rota: Rota, _ team: Team, _ moment: CriticalMoment, _ now: Moment
  ) throws(Refusal) -> Horizon {
    guard rota.horizon.contains(now.day) else {
      throw .wrongInput(
        "that rota is for \(Words.span(rota.horizon.first, rota.horizon.last)), and it is \(now.words)",
        help: "name the rota of this week, or say with --now what the time is")
    }
    guard case .published = name, let last = moment.contacts.compactMap(\.need.startBy?.day).max() else {
      return rota.horizon
    }
    var horizon = rota.horizon
    while horizon.last < last, let longer = Horizon(from: horizon.first, weeks: horizon.weekCount + 1),
      try published(longer, team, by: now) != nil
    {
      horizon = longer
    }
    return horizon
  }

  /// What was chosen before, for another child it may be, and is not published yet: ways set out from it, though all that
  /// changes is counted from what people know. Nil where there is no such thing.
  fileprivate func drafted(
    _ name: RotaName, _ horizon: Horizon, _ team: Team, besides told: Rota
  ) throws(Refusal) -> Rota? {
    switch name {
    case .file, .version, .beside: return nil
    case .published, .draft: break
    }
    var whole = told
    for monday in horizon.weeks {
      guard let draft = try draftedRota(monday) else { continue }
      let week = team.known(draft)
      whole.shifts.removeAll { $0.day.monday == monday }
      whole.contacts.removeAll { $0.day.monday == monday }
      whole.shifts += week.shifts
      whole.contacts += week.contacts
    }
    return whole.differs(from: told) ? whole.sorted : nil
  }

  /// What people know; a draft of a week that nobody knows yet is taken for it.
  fileprivate func told(
    _ name: RotaName, _ rota: Rota, _ team: Team, _ horizon: Horizon, _ now: Moment
  ) throws(Refusal) -> Rota {
    switch name {
    case .file, .version: rota
    case .published, .draft, .beside: try published(horizon, team, by: now) ?? rota
    }
  }
}
