package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaSolver
internal import RotaStore

/// The drafts of some weeks as a plan finds them, and what is so in them.
package struct PlanGround: Sendable {
  let drafts: [Day: Rota]
  let team: Team
}

/// What a plan needs of a store, and what becomes of it there.
extension OpenTeam {
  /// With a store that is there, or that is named, the plan is kept in it; without, none is made.
  package static func planning(
    _ file: String, store: String?, dated: String?, at time: TimeNow
  ) throws(Refusal) -> OpenTeam {
    let path = store ?? "\(file).store"
    let keeps = store != nil || (file != "-" && Store.exists(path))
    return try OpenTeam(file, store: store, dated: dated, for: keeps ? .changing : .looking, at: time)
  }

  package var keepsPlans: Bool { purpose == .changing }

  /// Before the planner begins: its weeks are held until it has ended, where it keeps what it finds.
  package func beginPlan(
    _ horizon: Horizon, _ team: Team, takingOver: Bool
  ) throws(Refusal) -> PlanGround {
    guard keepsPlans else { return PlanGround(drafts: [:], team: team) }
    try waitFor(horizon.weeks, takingOver: takingOver)
    var drafts: [Day: Rota] = [:]
    for week in horizon.weeks {
      try hold(week)
      let (drafted, published) = (try draftedRota(week), try publishedRota(week))
      drafts[week] = drafted ?? published ?? Horizon(from: week, weeks: 1).map { Rota(horizon: $0) }
    }
    return PlanGround(drafts: drafts, team: team)
  }

  /// Beside the draft where a hand has touched it or it is another by now, and where something is so since that the
  /// plan would break.
  package func keepUnlessTouched(_ judged: JudgedPlan, since ground: PlanGround) throws(Refusal) -> [Kept] {
    defer { letGo() }
    let rota = judged.plan.rota
    let team = try team(from: rota.horizon.first)
    let broken = { (team: Team) throws(Refusal) in try team.judge(team.known(rota)).breaches.count }
    guard team != ground.team, try broken(team) > broken(ground.team) else {
      return try keepUnlessTouched(rota, seen: ground.drafts)
    }
    var kept: [Kept] = []
    for week in rota.byWeek { kept.append(try layBeside(week, .changedMeanwhile)) }
    return kept
  }

  /// Weeks that were written elsewhere, each as the draft of its week, or beside one that a hand has touched.
  package func keepImported(_ imported: ImportedRota) throws(Refusal) -> [Kept] {
    defer { letGo() }
    let horizon = imported.rota.horizon
    let ground = try beginPlan(horizon, try team(from: horizon.first), takingOver: false)
    return try keepUnlessTouched(imported.rota, seen: ground.drafts, words: "imported")
  }

  /// The versions that people know of these weeks, as one rota; nil unless every week has one.
  package func published(_ horizon: Horizon, _ team: Team, by now: Moment) throws(Refusal) -> Rota? {
    var whole = Rota(horizon: horizon)
    for monday in horizon.weeks {
      guard let told = try publishedRota(monday) else { return nil }
      let rota = team.recalled(try draftedRota(monday).map { told.withLeaveApplied(in: $0, team, by: now) } ?? told)
      whole.shifts += rota.shifts
      whole.contacts += rota.contacts
    }
    return whole.sorted
  }
}

extension Kept {
  package var words: String {
    switch self {
    case .draft(let week): "kept as the draft of \(Words.span(week, week + 6))"
    case .beside(let week, let number, let why):
      "\(why.words(Words.span(week, week + 6))), so it stays; this plan lies beside it as @draft:\(number)"
    }
  }
}

extension Kept.Why {
  fileprivate func words(_ week: String) -> String {
    switch self {
    case .touched: "the draft of \(week) was changed by hand"
    case .changedMeanwhile: "the draft of \(week) was changed meanwhile"
    case .takenOver: "somebody took over the draft of \(week)"
    }
  }
}
