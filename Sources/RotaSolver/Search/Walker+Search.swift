extension Walker {
  /// Work that one epoch does: some milliseconds.
  static let epochWork = 1_600_000

  /// One epoch at one temperature: moves drawn by their shares until the work is done.
  mutating func search() {
    // Where there is nobody there is nothing to move.
    guard state.people > 0 else { return }
    let limit = state.work + Walker.epochWork / grain
    while state.work < limit && drift == nil {
      let move = shares.draw(&random)
      let before = state.work
      let total = state.total
      let best = best
      stopwatch.start()
      let taken = attempt(move)
      let nanoseconds = stopwatch.stop()
      if auditing != .off && (auditing == .eachMove || self.best < best) { audit(after: move, kept: taken) }
      state.work += 3
      let index = move.rawValue
      statistics[index].tried += 1
      statistics[index].work += state.work - before
      statistics[index].nanoseconds += nanoseconds
      if self.best < best { statistics[index].newBests += 1 }
      if taken {
        statistics[index].taken += 1
        statistics[index].gain += max(0, (total - state.total).energy(weight))
      }
    }
  }

  private mutating func audit(after move: Move, kept: Bool) {
    if let found = state.audit() { drift = "\(found) after \(move), \(kept ? "kept" : "undone")" }
  }

  var movesTried: Int { statistics.reduce(0) { $0 + $1.tried } }
}

/// How often each family of moves is drawn.
///
/// The shares are fixed: shares that follow what each family gains per unit of counted work were no better, measured.
struct MoveShares: Sendable {
  private let limits: [Int]
  private let sum: Int

  init(_ share: (Move) -> Int = { $0.share }) {
    var sum = 0
    limits = Move.allCases.map {
      sum += share($0)
      return sum
    }
    self.sum = sum
  }

  @inline(__always)
  func draw(_ random: inout Random) -> Move {
    let drawn = random.below(sum)
    var index = 0
    while limits[index] <= drawn { index += 1 }
    return Move(rawValue: index) ?? .reshape
  }
}
