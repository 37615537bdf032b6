internal import RotaAnswers
internal import RotaModel
internal import RotaJudge
internal import RotaSolver
internal import RotaWorkspace
internal import Synchronization

extension Disruption {
  /// Plans on from the published rota, then asks the judge.
  func answer(
    _ team: Team, published: Rota, _ span: Span, seed: Int, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void
  ) throws(Refusal) -> Answer {
    let team = applied(to: team, published: published)
    let budget = try span.budget
    let began = ContinuousClock.now
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(
        team: team, horizon: published.horizon, published: Published(rota: published, now: now))
    } catch {
      throw .unplannable(words, error)
    }
    let compiling = (ContinuousClock.now - began) / .seconds(1)
    let first = Mutex<(seconds: Double, service: Int)?>(nil)
    let plan = Solver(problem, seed: seed, threads: threads).run(
      budget,
      report: { news in
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        first.withLock { if $0 == nil { $0 = (elapsed, news.best.service) } }
        progress(news)
      })
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    let report = try team.judge(
      plan.rota, Surroundings(base: published, now: now), named: "the rota after \(words)")
    let opening = first.withLock(\.self)
    return Answer(
      score: Points(report.score), engine: Points(plan.rota.score ?? Score()), unmet: report.unmet.count,
      told: report.told.count, first: Figures.kept(opening?.seconds ?? elapsed),
      firstService: opening?.service ?? report.score.service, compiling: Figures.kept(compiling),
      elapsed: Figures.kept(elapsed), effort: plan.rota.origin?.effort ?? "")
  }
}
