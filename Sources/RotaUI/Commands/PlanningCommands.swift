internal import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// The planner, and who has the week.
extension Lead {
  static let planning: [Command] = [plan, stopPlanning, takeOver]

  static let plan = Command(
    "p", "plan the week", "plan", "the planner fills the week and goes on improving it; what is pinned stays",
    needs: .draft, belongs: { $0.planning == nil && $0.page != .complaints },
    obstacle: { $0.planning == nil ? nil : "the planner is at work" }
  ) { state in
    state.planning = Planning()
    return [.planner(.plan)]
  }

  static let stopPlanning = Command(
    "p", "stop planning", "stop", "keeps the best so far; on the week Esc does the same",
    belongs: { $0.planning != nil }, obstacle: { $0.planning == nil ? "the planner is not at work" : nil }
  ) { state in
    state.planning?.isStopping = true
    return [.planner(.stop)]
  }

  /// Who holds a week is asked of the store: what is shown of it may be a second old.
  static let takeOver = Command(
    "Z", "take the week over", "take over", "from whoever is planning it; what they have lies beside",
    belongs: { $0.standing.isReadOnly },
    obstacle: { $0.standing.isReadOnly ? nil : "nobody else is planning this week" }, isTriedAnyway: true,
    run: { _ in [.planner(.takeOver)] })
}

package enum PlannerEffect: Hashable, Sendable {
  case plan
  case stop
  /// From whoever else is planning the week.
  case takeOver
}
