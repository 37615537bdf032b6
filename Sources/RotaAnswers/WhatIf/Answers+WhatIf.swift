package import RotaModel
internal import RotaJudge
internal import RotaSolver
internal import RotaText

/// What would come of something: the week is planned on a copy beside the one that there is, and both are judged.
extension Answers {
  /// Epochs of its plan: what can't be met shows in the first few.
  private static let epochs = 40
  private static let grain = 16

  /// Nothing of it is kept.
  package func explain(_ change: WhatIf) throws(Refusal) -> Explanation {
    let team = judged.team.with(change)
    let after = try planned(team)
    let reasons = lost(after) + unplaced(after) + shorter(after) + otherwise(after)
    return Explanation(
      subject: "What if \(self.team.words(change))", verdict: verdict(after),
      reasons: reasons, note: "This was planned beside the rota that there is. Nothing of it was kept.")
  }

  /// As the present rota is mended for it, so that no more is otherwise than must be.
  private func planned(_ team: Team) throws(Refusal) -> JudgedRota {
    let surroundings = judged.surroundings
    let now = (surroundings.base == nil ? nil : surroundings.now) ?? Moment(rota.horizon.first, 0)
    let known = team.known(rota)
    var asked = team
    asked.pins.removeAll { !$0.isPossible(in: team) }
    guard
      let problem = try? Problem(
        team: asked, horizon: rota.horizon, after: surroundings.previous, published: Published(rota: known, now: now))
    else { throw .wrongInput("with that the week can't be planned: what is pinned can't all be so") }
    let plan = Solver(problem, seed: 1, grain: Self.grain).run(.effort(Effort(epochs: Self.epochs)))
    var found = plan.rota
    (found.score, found.bound, found.origin) = (nil, nil, nil)
    return try JudgedRota(asked, found, Surroundings(previous: surroundings.previous))
  }

  private func verdict(_ after: JudgedRota) -> String {
    let news = unmet(after)
    guard let first = news.first else {
      return shortMinutes(after.report) > shortMinutes(judged.report)
        ? "Every contact that is met now would be met; cover would be short."
        : "Every contact that is met now would be met, and cover would be as it is."
    }
    return "\(sentence(news, first, after)) would go unmet."
  }

  /// `C014 visit and two high contacts`
  private func sentence(_ ids: [ContactID], _ first: ContactID, _ after: JudgedRota) -> String {
    let rest = Priority.allCases.compactMap { priority -> String? in
      let count = ids.dropFirst().count { after.team.need(of: $0)?.priority == priority }
      let which = priority == .standard ? "other" : priority.rawValue
      return count == 0 ? nil : "\(count) \(which) \(count == 1 ? "contact" : "contacts")"
    }
    return listed([after.team.title(first)] + rest)
  }

  /// The most urgent first.
  private func unmet(_ after: JudgedRota) -> [ContactID] {
    let now = Set(judged.report.unmet)
    return after.team.byUrgency(after.report.unmet.filter { !now.contains($0) })
  }
}

/// What is otherwise, a line each.
extension Answers {
  /// What is planned now and would be no longer, by the day on which it is.
  private func lost(_ after: JudgedRota) -> [Reason] {
    let lost = unmet(after).compactMap { id in rota.contacts.first { $0.id == id } }
    return Dictionary(grouping: lost, by: \.day).sorted { $0.key < $1.key }.compactMap { day, contacts in
      let ids = after.team.byUrgency(contacts.map(\.id))
      return ids.first.map {
        Reason(rule: "unmet", when: [day], text: "on \(words(day)) \(sentence(ids, $0, after)) would go unmet")
      }
    }
  }

  private func unplaced(_ after: JudgedRota) -> [Reason] {
    let there = Set(rota.contacts.map(\.id))
    let new = unmet(after).filter { !there.contains($0) }
    return new.first.map {
      [Reason(rule: "unmet", text: "no place would be found for \(sentence(new, $0, after))")]
    } ?? []
  }

  private func shorter(_ after: JudgedRota) -> [Reason] {
    let minutes = shortMinutes(after.report) - shortMinutes(judged.report)
    guard minutes > 0 else { return [] }
    let known = Set(judged.report.costs.filter { $0.name == .cover })
    let worst = after.report.costs.filter { $0.name == .cover && !known.contains($0) }.max { $0.amount < $1.amount }
    return [
      Reason(
        rule: "cover", when: worst?.place.day.map { [$0] } ?? [],
        text: "cover would be short \(durationInWords(minutes)) more\(worst.map { ": \($0.text)" } ?? "")")
    ]
  }

  private func shortMinutes(_ report: Report) -> Int {
    report.costs.reduce(0) { sum, cost in
      guard cost.name == .cover, let line = team.cover.first(where: { $0.id == cost.place.line }) else { return sum }
      return sum + team.minutesShort(cost, of: line)
    }
  }

  /// Whose days would be others, and the wishes.
  private func otherwise(_ after: JudgedRota) -> [Reason] {
    let people = Changes(after.team, from: rota, to: after.rota).people.filter { !$0.toBeTold.isEmpty }.map(\.person.id)
    let broken = { (report: Report) in report.costs.count { $0.name == .wish } }
    let wishes = broken(after.report) - broken(judged.report)
    return
      (people.isEmpty
      ? [] : [Reason(rule: "change", who: people, text: "\(few(people)) would work other hours than now")])
      + (wishes > 0
        ? [Reason(rule: "wish", text: "\(Words.count(wishes, "more staff wish", "more staff wishes")) would be broken")]
        : [])
  }
}

extension Pin {
  /// Whether whom it names is there still.
  fileprivate func isPossible(in team: Team) -> Bool {
    switch self {
    case .shift(let person, let day, _, _):
      team.person(person)?.isInTeam(on: day) ?? false && !team.isAway(person, day, .wholeDay)
    case .off(let person, _): team.person(person) != nil
    case .contact(let id, let day, _, let staff):
      team.need(of: id) != nil
        && (staff ?? []).allSatisfy { id in
          day.map { day in
            team.person(id)?.isInTeam(on: day) ?? false && !team.isAway(id, day, .wholeDay)
          } ?? true
        }
    }
  }
}
