import RotaModel

/// One searcher: a state of its own, a stream of random numbers of its own, and the best that it has seen.
struct Walker: ~Copyable {
  var state: State
  var random: Random
  let exponential: Exponential
  let shaper: DayShaper
  let offers: Offers
  let weekShaper: WeekShaper
  let tables: (PaidTable, PaidTable)
  /// How service is weighed against wishes.
  var weight = 10
  /// In 1024ths of a wish.
  var temperature = 0
  var focus = Focus.none
  var shares = MoveShares()
  var statistics: [MoveStatistics]
  var auditing = Audit.off
  /// Into how many parts an epoch's work is cut.
  var grain = 1
  var stopwatch = Stopwatch(isOn: false)
  /// The first drift that an audit found; the search goes no further.
  var drift: String?

  /// By contact: how often there was no room for it, and it pushed others out.
  let failures: UnsafeMutablePointer<Int32>
  /// The decisions of the best rota so far.
  private let bestDecisions: UnsafeMutableRawPointer
  private(set) var best: Price
  private(set) var bestMissing = Int.max

  init(_ problem: Compiled, seed: Int, stream: Int, _ exponential: Exponential) {
    state = State(problem)
    random = Random(seed: seed, stream: stream)
    self.exponential = exponential
    shaper = DayShaper(slotCount: state.slotCount)
    offers = Offers(words: state.words)
    weekShaper = WeekShaper(state)
    tables = (PaidTable(slotCount: state.slotCount), PaidTable(slotCount: state.slotCount))
    statistics = Array(repeating: MoveStatistics(), count: Move.allCases.count)
    failures = .allocate(capacity: max(1, state.contactCount))
    failures.initialize(repeating: 0, count: max(1, state.contactCount))
    bestDecisions = .allocate(byteCount: max(64, state.decisionBytes), alignment: 64)
    best = Price(raw: Int.max)
    keepIfBest()
  }

  deinit {
    shaper.release()
    offers.release()
    weekShaper.release()
    tables.0.release()
    tables.1.release()
    failures.deallocate()
    bestDecisions.deallocate()
  }

  /// Keeps the move that was begun, or undoes it: annealing on service weighed against wishes.
  @inline(__always)
  mutating func decide() -> Bool { decide(exponential.noise(temperature, &random)) }

  /// The same with the limit drawn before: the energy that the move may cost.
  @inline(__always)
  mutating func decide(_ limit: Int) -> Bool {
    let delta = (state.total - state.journal.total).energy(weight)
    // A pin that comes to stand is worth any price.
    if state.missing < state.journal.missing || (state.missing == state.journal.missing && delta <= limit) {
      if state.total < best || state.missing < bestMissing { keepIfBest() }
      return true
    }
    state.undo()
    return false
  }

  mutating func keepIfBest() {
    guard state.missing < bestMissing || (state.missing == bestMissing && state.total < best) else { return }
    best = state.total
    bestMissing = state.missing
    bestDecisions.copyMemory(from: state.decisions, byteCount: state.decisionBytes)
  }

  /// Goes on from the best.
  mutating func returnToBest() { state.adopt(bestDecisions) }

  /// Goes on from where another walker is.
  mutating func adoptState(of other: borrowing Walker) {
    state.adopt(other.state.decisions)
    keepIfBest()
  }

  /// Contacts owed and left out of the best.
  func countLeftOutOfBest() -> Int {
    let offset = UnsafeRawPointer(state.contactDay) - UnsafeRawPointer(state.decisions)
    let days = (bestDecisions + offset).assumingMemoryBound(to: Int16.self)
    return (0..<state.contactCount).count { days[$0] < 0 && state.owner.contacts[$0].owed }
  }

  /// The best rota so far, laid out in a state of its own: the search goes on undisturbed.
  func bestRota() -> Rota {
    var copy = State(state.owner)
    copy.adopt(bestDecisions)
    return copy.rota().sorted
  }

  var view: DayShaper.PriceView { DayShaper.PriceView(weight: weight, temperature: 0) }
  var noisyView: DayShaper.PriceView { DayShaper.PriceView(weight: weight, temperature: temperature) }
}

/// What a move has earned.
struct MoveStatistics: Hashable, Sendable {
  var tried = 0
  var taken = 0
  var work = 0
  /// Rotas better than all that its walker had before.
  var newBests = 0
  /// Nought where nobody asked for the time.
  var nanoseconds = 0
  /// Energy gained by what was taken and improved.
  var gain = 0
}
