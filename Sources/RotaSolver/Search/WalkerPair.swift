import RotaModel

/// The two walkers and what they trade.
///
/// `@unchecked Sendable` holds because within an epoch each walker is touched by one thread only, and between epochs by
/// the caller alone.
final class WalkerPair: @unchecked Sendable {
  let walkers: UnsafeMutablePointer<Walker>
  private let threads: Int
  init(_ problem: Compiled, seed: Int, threads: Int, start: Rota?, audit: Audit, ablation: SearchAblation, grain: Int) {
    self.threads = threads
    let isReplan = problem.published != nil
    let shares = MoveShares { ablation.without.contains("\($0)") || ($0 == .restore && !isReplan) ? 0 : $0.share }
    walkers = .allocate(capacity: Solver.walkers)
    let exponential = Exponential()
    for stream in 0..<Solver.walkers {
      (walkers + stream).initialize(to: Walker(problem, seed: seed, stream: stream, exponential))
    }
    each { walker, stream in
      walker.shares = shares
      walker.auditing = audit
      walker.grain = grain
      walker.stopwatch = Stopwatch(isOn: ablation.timesMoves)
      walker.construct(from: start, shuffled: stream > 0)
    }
  }

  deinit {
    walkers.deinitialize(count: Solver.walkers)
    walkers.deallocate()
  }

  func each(_ body: @escaping @Sendable (inout Walker, Int) -> Void) {
    sideBySide(Solver.walkers, threads: threads) { body(&self.walkers[$0], $0) }
  }

  func search(_ heat: Heat) {
    if heat.returnsToBest { goOnFromBest() }
    each { walker, _ in
      walker.temperature = heat.temperature
      walker.weight = heat.weight
      walker.search()
    }
    trade(heat)
  }

  /// Over the second half of a round the walker that is behind goes on from where the other is, ten times.
  private func trade(_ heat: Heat) {
    guard heat.mayTrade, heat.of >= 20, heat.place > heat.of / 2, heat.place % (heat.of / 20) == 0 else { return }
    let weight = walkers[0].weight
    let ahead = walkers[0].state.total.energy(weight) <= walkers[1].state.total.energy(weight) ? 0 : 1
    walkers[1 - ahead].adoptState(of: walkers[ahead])
  }

  func goOnFromBest() {
    let ahead = winner
    walkers[ahead].returnToBest()
    walkers[1 - ahead].adoptState(of: walkers[ahead])
  }

  var winner: Int {
    let first = (walkers[0].bestMissing, walkers[0].best)
    let second = (walkers[1].bestMissing, walkers[1].best)
    return first.0 < second.0 || (first.0 == second.0 && !(second.1 < first.1)) ? 0 : 1
  }

  var best: Price { walkers[winner].best }
  var missing: Int { walkers[winner].bestMissing }

  /// Contacts owed and left out of the best.
  var unmet: Int {
    walkers[winner].countLeftOutOfBest()
  }

  var drift: String? { walkers[0].drift ?? walkers[1].drift }

  var moves: Int { walkers[0].movesTried + walkers[1].movesTried }

  var statistics: [MoveStatistics] {
    zip(walkers[0].statistics, walkers[1].statistics).map { a, b in
      MoveStatistics(
        tried: a.tried + b.tried, taken: a.taken + b.taken, work: a.work + b.work, newBests: a.newBests + b.newBests,
        nanoseconds: a.nanoseconds + b.nanoseconds, gain: a.gain + b.gain)
    }
  }

  func plan(seed: Int, effort: Effort, settled: Bool, _ proof: borrowing Proof) -> Plan {
    let index = winner
    walkers[index].returnToBest()
    walkers[index].putBreaksBack()
    let price = walkers[index].state.total
    var rota = walkers[index].state.rota()
    rota.score = Score(
      must: walkers[index].state.breachesOfRunningShifts(), service: price.service, wishes: price.wishes)
    rota.bound = rota.score.flatMap { proof.bound(of: $0) }
    rota.seed = seed
    rota.origin = Rota.Origin(
      name: Solver.name, version: Solver.version, effort: effort.description, walkers: Solver.walkers)
    rota.unmet = walkers[index].state.leftOut().map {
      Rota.Unmet(id: walkers[index].state.owner.contacts[$0].id, reasons: walkers[index].state.reasons(leftOut: $0))
    }
    let profiles = zip(Move.allCases, statistics).map { move, sum in
      MoveProfile(
        name: "\(move)", tried: sum.tried, taken: sum.taken, newBests: sum.newBests, work: sum.work,
        seconds: Double(sum.nanoseconds) * 1e-9, gain: sum.gain)
    }
    return Plan(rota: rota.sorted, settled: settled, moves: moves, drift: drift, moveStatistics: profiles)
  }
}
