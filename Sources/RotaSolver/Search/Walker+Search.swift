extension Walker {
  /// Work that one epoch does: some milliseconds.
  static let epochWork = 1_600_000

  /// One epoch at one temperature: moves drawn by their shares until the work is done.
  mutating func search() {
    let before = statistics
    defer { shares.adapt(statistics, since: before) }
    let limit = state.work + Walker.epochWork
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

/// How often each family of moves is drawn: its own share, doubled for what gains most per unit of counted work of late
/// and halved for what gains least. So nothing dies out, and the clock has no say.
struct MoveShares: Sendable {
  private let own: [Int]
  private var limits: [Int] = []
  private var sum = 0
  /// Gain and work of the epochs so far, the older the less.
  private var gained: [Int]
  private var worked: [Int]

  init(_ share: (Move) -> Int = { $0.share }) {
    own = Move.allCases.map { share($0) * MoveShares.one }
    gained = own.map { _ in 0 }
    worked = own.map { _ in 0 }
    fill(own)
  }

  /// One part of a share.
  private static let one = 1024

  private mutating func fill(_ shares: [Int]) {
    limits.removeAll(keepingCapacity: true)
    sum = 0
    for share in shares {
      sum += share
      limits.append(sum)
    }
  }

  /// After an epoch.
  mutating func adapt(_ now: [MoveStatistics], since before: [MoveStatistics]) {
    for m in own.indices {
      gained[m] = gained[m] * 7 / 8 + (now[m].gain - before[m].gain) * 64
      worked[m] = worked[m] * 7 / 8 + (now[m].work - before[m].work)
    }
    let gain = Double(gained.reduce(0, +))
    let work = Double(worked.reduce(0, +))
    guard gain > 0, work > 0 else { return }
    fill(
      own.indices.map { m in
        guard worked[m] > 0 else { return own[m] }
        let ratio = (Double(gained[m]) / Double(worked[m])) / (gain / work)
        return Int(Double(own[m]) * min(2, max(0.5, ratio.squareRoot())))
      })
  }

  @inline(__always)
  func draw(_ random: inout Random) -> Move {
    let drawn = random.below(sum)
    var index = 0
    while limits[index] <= drawn { index += 1 }
    return Move(rawValue: index) ?? .reshape
  }
}
