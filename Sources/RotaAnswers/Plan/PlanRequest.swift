package import RotaModel
package import RotaJudge
package import RotaSolver

/// What is to be planned, and how long.
package struct PlanRequest: Sendable {
  package var team: Team
  package var horizon: Horizon
  package var surroundings: Surroundings
  /// From which the search sets out.
  package var start: Rota?
  package var budget: Budget
  package var seed: Int
  package var threads: Int

  package init(
    team: Team, horizon: Horizon, surroundings: Surroundings = Surroundings(), start: Rota? = nil,
    budget: Budget = .settled(atMost: 10), seed: Int = 1, threads: Int = 2
  ) {
    self.team = team
    self.horizon = horizon
    // What is past is the same for the planner, whatever it finds, and for whoever judges that.
    self.surroundings = surroundings.settled(by: start, team)
    self.start = start
    self.budget = budget
    self.seed = seed
    self.threads = threads
  }
}

/// A rota that the judge scores as the engine did.
package struct JudgedPlan: Hashable, Sendable {
  package let plan: Plan
  package let report: Report
  /// Of the pins that what has come since does not allow any more, a warning each.
  package let fallenPins: [String]

  init(plan: Plan, report: Report, fallenPins: [String] = []) {
    self.plan = plan
    self.report = report
    self.fallenPins = fallenPins
  }
}

extension PlanRequest {
  /// Whether what is given fits together, before any work is done.
  package func check() throws(Refusal) {
    for (option, rota) in [("--start", start), ("--base", surroundings.base)] {
      guard let rota else { continue }
      guard rota.horizon == horizon else { throw .otherWeeks(option, rota.horizon, horizon) }
      // What the team file no longer has of what was published is no mistake.
      if option == "--start" { _ = try team.judge(rota, named: "the rota of \(option)") }
    }
  }

  /// Blocks until the budget is spent or cancelled; `progress` is called from any thread.
  package func plan(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(Refusal) -> JudgedPlan {
    try check()
    var possible = self
    if let now = surroundings.now { possible.surroundings.base = surroundings.base.map { team.baseline($0, now: now) } }
    let (problem, fallen) = try possible.problemWithoutFallenPins()
    let plan = Solver(problem, seed: seed, threads: threads, start: start)
      .run(budget, isCancelled: isCancelled, report: progress)
    let report = try possible.team.judge(plan.rota, possible.surroundings)
    guard plan.rota.score == report.score else { throw .disagreement(plan.rota.score, report) }
    // What no rota could have kept is judged all the same.
    let isWhole = possible.team.pins == team.pins && possible.surroundings == surroundings
    let whole = isWhole ? report : try team.judge(plan.rota, surroundings)
    return JudgedPlan(plan: plan.scored(whole.score), report: whole, fallenPins: fallen)
  }
}

/// How long it may take.
extension PlanRequest {
  /// From `--seconds` or `--effort`; until settled, 10 seconds at most, where neither is said.
  package static func budget(seconds: Double?, effort: String?) throws(Refusal) -> Budget {
    if let seconds { return .seconds(seconds) }
    guard let text = effort else { return .settled(atMost: 10) }
    guard let effort = Effort(text) else {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      let isTooFar = parts.count == 2 && !parts.contains { ($0 ?? -1) < 0 }
      throw .wrongInput(
        isTooFar
          ? "'\(text)' is no effort: after the colon stands where it was cut short, at most the number before it"
          : "'\(text)' is no effort; say it as '200', or '200:37' as a rota file may")
    }
    return .effort(effort)
  }
}

extension JudgedPlan {
  /// Proven: nothing better for the children, and at most a tenth of what is left to wish for.
  package var isCloseToTheBest: Bool {
    guard let bound = plan.rota.bound else { return false }
    return report.score.service <= bound.service && (report.score.wishes - bound.wishes) * 10 <= report.score.wishes
  }

  package var details: String {
    let score = report.score
    let effort = plan.rota.origin.map { ", effort \($0.effort)" } ?? ""
    return "\(plan.moves) moves tried\(effort); must \(score.must), service \(score.service), wishes \(score.wishes)"
  }
}

extension Plan {
  fileprivate func scored(_ score: Score) -> Plan {
    var rota = rota
    rota.score = score
    return Plan(rota: rota, settled: settled, moves: moves, drift: drift, moveStatistics: moveStatistics)
  }
}

extension Refusal {
  static func unplannable(
    _ reason: Unplannable, _ team: Team, _ horizon: Horizon, _ surroundings: Surroundings
  ) -> Refusal {
    switch reason {
    case .tooLarge(let what):
      return wrongInput(what)
    case .conflictingPins(let pins, let because):
      let words = pins.map { "  \(team.words($0))" }.joined(separator: "\n")
      let one = pins.count == 1
      // The planner makes the shifts that a contact needs.
      let against = (try? JudgedRota(team, Rota(horizon: horizon), surroundings))
        .map {
          $0.against(pins).filter { $0.rule != .inTheShift }.map { "\n  against \(one ? "it" : "them"): \($0.text)" }
        }
      return wrongInput(
        "\(one ? "this pin cannot be so" : "these pins cannot all be so"): \(because)\n\(words)"
          + (against ?? []).joined(),
        help: "take \(one ? "it" : "one of them") out, or change what stands against it")
    }
  }
}
