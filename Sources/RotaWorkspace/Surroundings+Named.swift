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
