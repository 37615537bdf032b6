internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace

/// Changes by hand.
extension LeadSession {
  func carryOut(_ effect: EditEffect) throws(Refusal) {
    switch effect {
    case .apply(let edits): try apply(edits)
    case .cancel(let decision): try apply([.cancel(decision.contact)], decisions: [decision])
    case .make(let repair): try make(repair)
    }
  }

  private func apply(_ edits: [Edit], decisions: [LeftOut] = []) throws(Refusal) {
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

  private func make(_ repair: Repair) throws(Refusal) {
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
}

extension Edit {
  fileprivate var isPricedInHand: Bool {
    switch self {
    case .shift, .dayOff, .contact, .leaveOut, .pin, .unpin: true
    default: false
    }
  }
}
