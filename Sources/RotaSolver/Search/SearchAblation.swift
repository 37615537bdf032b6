/// What a measurement asks of a search besides a rota: families of moves to do without, and how long each takes.
package struct SearchAblation: Hashable, Sendable {
  /// Names of families that are never drawn.
  package var without: Set<String>
  /// One move in so many is timed, which disturbs the search's speed a little and nothing else.
  package var timesMoves: Bool

  package init(without: Set<String> = [], timesMoves: Bool = false) {
    self.without = without
    self.timesMoves = timesMoves
  }

  /// The families by name, in the order in which the engine lists them.
  package static var families: [String] { Move.allCases.map { "\($0)" } }
}

/// Times one move in sixteen. It tells how long things took and decides nothing.
struct Stopwatch: Sendable {
  private static let every = 16
  let isOn: Bool
  private var count = 0
  private var began: ContinuousClock.Instant?

  init(isOn: Bool) { self.isOn = isOn }

  @inline(__always)
  mutating func start() {
    if !isOn { return }
    count &+= 1
    began = count.isMultiple(of: Stopwatch.every) ? ContinuousClock.now : nil
  }

  /// Nanoseconds that the move stands for; 0 for one that was not timed.
  @inline(__always)
  mutating func stop() -> Int {
    guard isOn, let began else { return 0 }
    let parts = (ContinuousClock.now - began).components
    return (Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)) * Stopwatch.every
  }
}
