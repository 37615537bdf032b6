package import RotaModel

/// The planning problem, frozen and dense.
package struct Problem: Sendable {
  let team: Team
  let horizon: Horizon

  package init(team: Team, horizon: Horizon, after previous: Rota? = nil, published: Published? = nil)
    throws(Unplannable)
  {
    self.team = team
    self.horizon = horizon
  }
}
