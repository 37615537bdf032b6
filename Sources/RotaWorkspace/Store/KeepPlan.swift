package import RotaModel
internal import RotaSolver
internal import RotaStore

/// What a plan needs of a store, and what becomes of it there.
extension OpenTeam {
  /// With a store that is there, or that is named, the plan is kept in it; without, none is made.
  package static func planning(_ file: String, store: String?, dated: String?) throws(Refusal) -> OpenTeam {
    let path = store ?? "\(file).store"
    let keeps = store != nil || (file != "-" && Store.exists(path))
    let opened = try OpenTeam(file, store: store, dated: dated, for: keeps ? .changing : .looking)
    if keeps { try opened.waitForDraft() }
    return opened
  }

  package var keepsPlans: Bool { purpose == .changing }

  package func keepUnlessTouched(_ judged: JudgedPlan) throws(Refusal) -> [Kept] {
    try keepUnlessTouched(judged.plan.rota)
  }

  /// The versions that people know of these weeks, as one rota; nil unless every week has one.
  package func published(_ horizon: Horizon, _ team: Team, by now: Moment) throws(Refusal) -> Rota? {
    var whole = Rota(horizon: horizon)
    for monday in horizon.weeks {
      guard let told = try publishedRota(monday) else { return nil }
      let rota = try draftedRota(monday).map { told.asLeft(in: $0, team, by: now) } ?? told
      whole.shifts += rota.shifts
      whole.contacts += rota.contacts
    }
    return team.known(whole).sorted
  }
}

extension Kept {
  package var words: String {
    switch self {
    case .draft(let week): "kept as the draft of \(Words.span(week, week + 6))"
    case .beside(let week, let number):
      "a hand has touched the draft of \(Words.span(week, week + 6)), so it stays; "
        + "this plan lies beside it as @draft:\(number)"
    }
  }
}
