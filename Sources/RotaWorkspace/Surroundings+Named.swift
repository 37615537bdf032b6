package import RotaAnswers
package import RotaModel

extension Surroundings {
  /// As a command names them; where it doesn't, the weeks before are those in the team's store.
  package init(
    after: String?, base: String?, in opened: OpenTeam, _ team: Team, for horizon: Horizon
  ) throws(Refusal) {
    if base != nil, !opened.time.isSaid {
      throw .wrongInput("--base needs --now: the moment from which the rota may change, or 'now'")
    }
    self.init()
    if let after {
      let before = try opened.knownRota(RotaName(after), team)
      guard before.horizon.last < horizon.first else { throw .notBefore(before.horizon, horizon) }
      previous = before
    } else {
      previous = try opened.previous(horizon.first, team)
    }
    if let base {
      let known = try opened.rotaAsPublished(RotaName(base), team)
      guard known.horizon == horizon else { throw .otherWeeks("--base", known.horizon, horizon) }
      self.base = known
      now = opened.now
    }
  }
}

extension Refusal {
  /// What goes before must be over before this one begins.
  fileprivate static func notBefore(_ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "the rota of --after is for \(Words.span(found.first, found.last)), and must end before "
        + "\(Words.span(wanted.first, wanted.last)) begins",
      help: "--after is the rota of the week before; --start is one of the same week to set out from")
  }

  static func otherWeeks(_ option: String, _ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "the rota of \(option) is for \(Words.span(found.first, found.last)), "
        + "and not for \(Words.span(wanted.first, wanted.last))")
  }
}
