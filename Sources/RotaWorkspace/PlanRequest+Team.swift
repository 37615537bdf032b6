package import RotaAnswers
internal import RotaModel
package import RotaSolver

/// What a command says of the weeks to be planned.
package struct WeeksToPlan: Hashable, Sendable {
  package var from: String?
  package var weeks: Int
  /// Names of rotas.
  package var after: String?
  package var base: String?
  package var start: String?

  package init(from: String?, weeks: Int, after: String? = nil, base: String? = nil, start: String? = nil) {
    self.from = from
    self.weeks = weeks
    self.after = after
    self.base = base
    self.start = start
  }
}

extension PlanRequest {
  /// From what a team's store holds of these weeks, where the command doesn't say otherwise: a published week is what
  /// people know.
  package init(
    _ said: WeeksToPlan, in opened: OpenTeam, budget: Budget, seed: Int, threads: Int
  ) throws(Refusal) {
    let dates = opened.dates
    let horizon = try dates.horizon(from: said.from, weeks: said.weeks)
    let team = try opened.team(from: horizon.first)
    var surroundings = try Surroundings(after: said.after, base: said.base, in: opened, team, for: horizon)
    if surroundings.base == nil, let published = try opened.published(horizon, team, by: dates.now) {
      surroundings.base = published
      surroundings.now = dates.now
    } else if said.after == nil {
      surroundings.notHeld = try opened.notHeld(before: horizon.first, team)
    }
    self.init(
      team: team, horizon: horizon, surroundings: surroundings,
      start: try said.start.map { name throws(Refusal) in try opened.knownRota(RotaName(name), team) },
      budget: budget, seed: seed, threads: threads)
  }
}
