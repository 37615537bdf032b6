internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization
internal import RotaPages

/// Changes by hand.
extension LeadSession {
  func apply(_ edits: [Edit], decisions: [LeftOut] = []) throws(Refusal) {
    try change { team, week throws(Refusal) in
      let edits = try team.crediting(edits, week.team)
      let changed = try team.apply(edits, to: week, decisions: decisions)
      let words = edits.map { week.team.words($0) }.joined(separator: "; ")
      // What was in the hand had its price said before; a fact is so whatever it costs.
      let price = edits.allSatisfy(\.isPricedInHand) ? nil : EditPrice(from: week, to: changed)
      guard let price, !price.costsNothing else { return (changed, words) }
      // That a contact falls away is said first, by its urgency.
      return (changed, price.fallen.isEmpty ? price.line(after: words) : price.line)
    }
  }

  func make(_ repair: Repair) throws(Refusal) {
    try change { team, week throws(Refusal) in
      let changed = try team.make(repair, in: week)
      return (changed, "\(repair.text): \(EditPrice(from: week, to: changed).line)")
    }
  }

  /// The planner works on around what has changed.
  private func change(
    _ body: (OpenTeam, OpenWeek) throws(Refusal) -> (week: OpenWeek, said: String)
  ) throws(Refusal) {
    let wasPlanning = stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let result: Result<(week: OpenWeek, said: String), Refusal>
    do throws(Refusal) { result = .success(try body(team, week)) } catch { result = .failure(error) }
    switch result {
    case .success(let changed): lay(changed.week, of: team, said: changed.said)
    // What was changed meanwhile is to be seen before anything is said again.
    case .failure(let refusal):
      if refusal.cause == .changedMeanwhile { lay(try team.week(week.monday, now: team.now), of: team, said: nil) }
    }
    if wasPlanning { try plan() }
    _ = try result.get()
  }

  func turn(back: Bool) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    do throws(Refusal) {
      let (turned, step) = back ? try team.undo(week) : try team.redo(week)
      lay(turned, of: team, said: "\(back ? "undone" : "done again"): \(step.words)")
    } catch {
      // What could not be turned may have been let go: another step is the next one.
      lay(try team.week(week.monday, now: team.now), of: team, said: nil)
      throw error
    }
  }

  func price(_ edits: [Edit], _ question: Int) throws(Refusal) {
    guard question == newestPrice.load(ordering: .relaxed) else { return }
    let week = try here().seen
    post(.priced(try week.price(of: edits).price, question: question))
  }

  func layPattern() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    guard let pattern = week.judged.pattern else {
      throw Refusal(.wrongInput, "error: the week before is not planned, so it has no pattern")
    }
    lay(
      try team.restore(pattern, words: "last week's pattern", now: team.now), of: team,
      said: "last week's pattern is laid out; p plans on from it")
  }
}

/// History.
extension LeadSession {
  func versions() throws(Refusal) -> [VersionLine] {
    let (team, week) = (try here().team, try here().week)
    var lines: [VersionLine] = []
    for version in try team.versions(of: week.monday).reversed() {
      let rota = try team.knownRota(.version(version.number), week.team)
      lines.append(
        VersionLine(
          number: version.number, when: version.signature.time(week.team.service.clock, on: team.now.day),
          who: version.signature.who, note: version.note ?? "", differences: week.differences(from: rota)))
    }
    return lines
  }

  func restore(_ number: Int) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let rota = try team.knownRota(.version(number), week.team)
    lay(
      try team.restore(rota, named: .version(number), words: "version \(number) restored", now: team.now), of: team,
      said: "the draft is version \(number) again")
  }
}

extension Edit {
  fileprivate var isPricedInHand: Bool {
    switch self {
    case .shift, .dayOff, .contact, .leaveOut, .pin, .unpin: true
    default: false
    }
  }
}
