import Dispatch
import Foundation
package import RotaModel

/// Plans a problem: same problem, seed and effort, same rota, whatever the threads.
package struct Solver: Sendable {
  private let problem: Problem
  private let seed: Int
  private let threads: Int
  private let start: Rota?
  private let audit: Audit
  private let ablation: SearchAblation
  let grain: Int

  package static let name = "rota"
  package static let version = "0.1.0"
  /// Always two, whatever the threads.
  package static let walkers = 2

  /// `start`: a rota from which to search; a published one is followed without being asked. `grain`: into how many
  /// parts each epoch is cut, for a search that is over soon.
  package init(
    _ problem: Problem, seed: Int, threads: Int = 2, start: Rota? = nil, audit: Audit = .off,
    ablation: SearchAblation = SearchAblation(),
    grain: Int = 1
  ) {
    self.problem = problem
    self.seed = seed
    self.threads = threads
    self.audit = audit
    self.ablation = ablation
    self.grain = max(1, grain)
    self.start = start ?? problem.compiled.published?.rota
  }

  /// Blocks until the budget is spent or cancelled; `report` is called for each improvement, `isCancelled` once before
  /// each epoch.
  package func run(
    _ budget: Budget, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Plan {
    let pair = WalkerPair(
      problem.compiled, seed: seed, threads: threads, start: start, audit: audit, ablation: ablation, grain: grain)
    // A budget of its own for each epoch: see Proof.
    var proof = Proof(problem.compiled, threads: threads)
    var news = News(report)
    if problem.compiled.published != nil {
      let (effort, settled) = replan(
        pair, budget, problem.compiled, &proof, isCancelled: isCancelled, tell: { news.tell(pair, epoch: $0, of: $1) })
      return pair.plan(seed: seed, effort: effort, settled: settled, proof)
    }
    var pace = Pace(budget, problem.compiled)
    news.tell(pair, epoch: 0, of: pace.expected)
    while !isCancelled(), pair.drift == nil, let heat = pace.next(pair.best, leastService: proof.leastService) {
      pair.search(heat)
      proof.advance(pair.best)
      news.tell(pair, epoch: pace.epoch, of: pace.expected)
    }
    return pair.plan(seed: seed, effort: pace.effort, settled: pace.isSettled, proof)
  }
}

/// Tells of each improvement once; of the rota itself a few times a second, the last of a run of improvements too.
private struct News {
  private let report: (Progress) -> Void
  private var last = Price(raw: Int.max)
  private var shown: ContinuousClock.Instant?
  private var isRotaOwed = false

  init(_ report: @escaping (Progress) -> Void) { self.report = report }

  mutating func tell(_ pair: WalkerPair, epoch: Int, of epochs: Int) {
    let isBetter = pair.best < last
    guard isBetter || isRotaOwed else { return }
    let rota = rota(pair)
    isRotaOwed = rota == nil
    guard isBetter || rota != nil else { return }
    last = pair.best
    report(
      Progress(
        best: Score(service: last.service, wishes: last.wishes), unmet: pair.unmet, epoch: epoch, epochs: epochs,
        rota: rota))
  }

  private mutating func rota(_ pair: WalkerPair) -> Rota? {
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(300) { return nil }
    shown = now
    return pair.walkers[pair.winner].bestRota()
  }
}
