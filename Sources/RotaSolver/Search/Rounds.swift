import RotaModel

/// The pace of a search that sets out from a published rota: rounds of cooling, each twice as long as the one before up
/// to a limit, each from the best so far.
///
/// What is hot enough to leave a rota that changes little for another is counted in service, so a round begins there;
/// and since the rounds don't depend on how long the search is to be, a short search is the beginning of a long one.
struct Rounds {
  private(set) var epoch = 0
  /// Whether the next epoch is the first of a round.
  private(set) var beginsRound = true
  private var place = 0
  private var length = Rounds.shortest
  private let most: Int
  private let cut: Int?
  private let limit: Double?
  private let began = ContinuousClock.now

  private static let shortest = 2
  private static let longest = 64
  /// In wishes: some units of service, as service is weighed in such a search.
  private static let schedule = Schedule(from: 100, to: 1)

  init(_ budget: Budget, _ problem: Compiled) {
    switch budget {
    case .effort(let effort): (most, cut, limit) = (effort.epochs, effort.cut, nil)
    case .seconds(let seconds): (most, cut, limit) = (Int.max, nil, seconds)
    case .settled(let seconds): (most, cut, limit) = (Pace.defaultEpochs(problem), nil, seconds)
    }
  }

  /// The temperature of the next epoch; nil where the search is over.
  mutating func next() -> Int? {
    if epoch == most || epoch == cut || isOutOfTime { return nil }
    if place == length {
      place = 0
      length = min(2 * length, Rounds.longest)
    }
    beginsRound = place == 0
    defer {
      place += 1
      epoch += 1
    }
    return Rounds.schedule.temperature(at: place, of: length - 1)
  }

  private var isOutOfTime: Bool {
    guard let limit, epoch > 0 else { return false }
    return (ContinuousClock.now - began) / .seconds(1) >= limit
  }

  /// Epochs meant, 0 where only the clock says when it is enough.
  var epochs: Int { most == Int.max ? 0 : most }

  /// What was spent, so that it can be had again to the byte.
  var effort: Effort {
    most == Int.max ? Effort(epochs: epoch) : Effort(epochs: most, cut: epoch < most ? epoch : nil)
  }

  /// Whether all that was meant to be spent is spent.
  var isSettled: Bool { most == Int.max ? isOutOfTime : epoch >= most }
}
