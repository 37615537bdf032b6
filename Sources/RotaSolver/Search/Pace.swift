import RotaModel

/// How many epochs a search has, and at what temperature each runs.
///
/// The clock chooses only the number of epochs, from the speed of the first few, and where it cuts the schedule short:
/// said as the effort, both can be had again to the byte.
struct Pace {
  private(set) var epoch = 0
  private var schedule: Schedule?
  private var cut: Int?
  private let limit: Double?
  private let most: Int
  private let began = ContinuousClock.now

  /// Epochs at the first temperature before the number of epochs is chosen.
  private static let warmUp = 3
  static let first = 6.0
  static let last = 0.25

  init(_ budget: Budget, _ problem: Compiled) {
    switch budget {
    case .effort(let effort):
      limit = nil
      most = effort.epochs
      cut = effort.cut
      epochs = effort.epochs
      schedule = Pace.schedule(effort.epochs)
    case .seconds(let seconds):
      limit = seconds
      most = Int.max
    case .settled(let seconds):
      limit = seconds
      most = Pace.defaultEpochs(problem)
    }
  }

  /// A team's default effort, by size.
  static func defaultEpochs(_ problem: Compiled) -> Int {
    600 + 4 * problem.contacts.count * max(1, problem.horizon.weekCount / 2)
  }

  private static func schedule(_ epochs: Int) -> Schedule {
    Schedule(epochs: max(1, epochs - warmUp), from: first, to: last)
  }

  /// Nil until the number is chosen.
  private(set) var epochs: Int?

  private var elapsed: Double {
    let parts = (ContinuousClock.now - began).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// The temperature of the next epoch; nil where the search is over.
  mutating func next() -> Int? {
    if epoch == cut || epoch == epochs { return nil }
    if let limit, epoch > 0, elapsed >= limit {
      cut = epoch
      return nil
    }
    if epoch == Pace.warmUp, epochs == nil { choose() }
    defer { epoch += 1 }
    guard epoch >= Pace.warmUp, let schedule else { return Int(Pace.first * 1024) }
    return schedule.temperature(at: epoch - Pace.warmUp)
  }

  private mutating func choose() {
    let left = max(0, (limit ?? 0) - elapsed)
    let perEpoch = max(1e-6, elapsed / Double(Pace.warmUp))
    let fitting = Pace.warmUp + max(1, Int(min(1e9, left / perEpoch)))
    let chosen = min(most, fitting)
    epochs = chosen
    schedule = Pace.schedule(chosen)
  }

  /// What was spent, so that it can be had again to the byte.
  var effort: Effort {
    let epochs = epochs ?? epoch
    return Effort(epochs: epochs, cut: epoch < epochs ? epoch : nil)
  }

  /// Whether all that was meant to be spent is spent.
  var isSettled: Bool { epochs.map { epoch >= $0 } ?? false }
}
