import RotaModel

extension Solver {
  /// From a published rota: mended at once, then searched in rounds.
  func replan(
    _ pair: WalkerPair, _ budget: Budget, _ problem: Compiled, _ proof: inout Proof, isCancelled: @Sendable () -> Bool,
    tell: (_ epoch: Int, _ epochs: Int) -> Void
  ) -> (effort: Effort, settled: Bool) {
    var rounds = Rounds(budget, problem)
    tell(0, rounds.epochs)
    while !isCancelled(), pair.drift == nil, let temperature = rounds.next() {
      if rounds.beginsRound { pair.goOnFromBest() }
      pair.searchRound(temperature)
      if rounds.epoch.isMultiple(of: grain) { proof.advance(pair.best) }
      tell(rounds.epoch, rounds.epochs)
    }
    return (rounds.effort, rounds.isSettled)
  }
}

extension WalkerPair {
  /// The second looks more widely.
  func searchRound(_ temperature: Int) {
    each { walker, stream in
      walker.temperature = temperature
      walker.focus = Focus(walker.state, share: stream == 0 ? 13 : 8)
      walker.search()
    }
  }
}
