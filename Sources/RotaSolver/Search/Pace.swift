import RotaModel

/// How many epochs a search has, and how hot each of them is.
///
/// The clock chooses only the number of epochs, from the speed of the first few, and where it cuts the schedule short:
/// said as the effort, both can be had again to the byte.
struct Pace {
  private(set) var epoch = 0
  private var schedule: Schedule?
  private var cut: Int?
  private let limit: Double?
  private let most: Int
  /// Epochs after which a team of this size gains more by beginning again than by cooling more slowly.
  private let roundLength: Int
  /// Whether service could not be brought to nothing in the first part of the round.
  private var isShortHanded = false
  private let began = ContinuousClock.now

  /// Epochs at the first temperature before the number of epochs is chosen.
  private static let warmUp = 3
  static let first = 6.0
  static let last = 0.25

  init(_ budget: Budget, _ problem: Compiled) {
    roundLength = max(100, problem.contacts.count * problem.contacts.count / 10)
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

  /// How the next epoch runs, with the best rota so far; nil where the search is over.
  mutating func next(_ best: Price) -> Heat? {
    if epoch == cut || epoch == epochs { return nil }
    if let limit, epoch > 0, elapsed >= limit {
      cut = epoch
      return nil
    }
    if epoch == Pace.warmUp, epochs == nil { choose() }
    defer { epoch += 1 }
    guard epoch >= Pace.warmUp, let epochs, let schedule else {
      return Heat(temperature: Int(Pace.first * 1024), weight: Pace.weights[6], place: 0, of: 0, mayTrade: false)
    }
    let rounds = max(1, (epochs - Pace.warmUp) / roundLength)
    let length = (epochs - Pace.warmUp) / rounds
    let place = min(length - 1, (epoch - Pace.warmUp) % max(1, length))
    if place == length / 10 { isShortHanded = best.service > 0 }
    let steps = Pace.weights.count - 1
    let weight = isShortHanded && place >= length / 10 ? min(steps, place * (steps + 3) / max(1, length)) : 6
    return Heat(
      temperature: schedule.temperature(at: place * rounds), weight: Pace.weights[weight], place: place, of: length,
      mayTrade: rounds == 1)
  }

  /// What service is weighed with over a round where it can't reach nothing: first as little as wishes, so that one
  /// shortage can be exchanged for another, in the end so much that it comes first.
  private static let weights = [1, 2, 3, 4, 5, 7, 10, 14, 20, 30]

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

/// How one epoch of a search runs.
struct Heat {
  /// In 1024ths of a wish.
  let temperature: Int
  /// What a point of service weighs in wishes.
  let weight: Int
  /// The epoch within its round of cooling, and the round's length.
  let place: Int
  let of: Int
  /// Whether the walker that is behind goes on from where the other is.
  let mayTrade: Bool
}
