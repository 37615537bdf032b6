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
  private var calibrated = ContinuousClock.now

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
  var epochs: Int? { schedule == nil ? nil : total }
  private var total: Int { (schedule?.epochs ?? 0) + Pace.warmUp }

  private var elapsed: Double {
    let parts = (ContinuousClock.now - began).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// The temperature of the next epoch; nil where the search is over.
  mutating func next() -> Int? {
    if most == 0 || cut == epoch { return nil }
    if let limit, epoch > 0, elapsed >= limit {
      if epoch < total || schedule == nil { cut = epoch }
      return nil
    }
    if epoch == Pace.warmUp, schedule == nil { choose() }
    if schedule != nil, epoch >= min(total, max(most, 1)) { return nil }
    defer { epoch += 1 }
    guard epoch >= Pace.warmUp, let schedule else { return Int(Pace.first * 1024) }
    return schedule.temperature(at: epoch - Pace.warmUp)
  }

  private mutating func choose() {
    let left = max(0, (limit ?? 0) - elapsed)
    let perEpoch = elapsed / Double(Pace.warmUp)
    let fitting = Pace.warmUp + max(1, Int(left / max(1e-6, perEpoch)))
    schedule = Pace.schedule(min(most, fitting))
  }

  var effort: Effort {
    let epochs = schedule == nil ? epoch : total
    return Effort(epochs: epochs, cut: epoch < epochs ? epoch : nil)
  }

  var isSettled: Bool { cut == nil && schedule != nil && epoch >= total && total >= min(most, total) }
}
