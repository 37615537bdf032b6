import RotaModel

/// How many epochs a search has, and how hot each of them is.
///
/// The clock chooses only the number of epochs, from the speed of the first part, and where it cuts the schedule short:
/// said as the effort, both can be had again to the byte.
struct Pace {
  private(set) var epoch = 0
  private var cooling: Cooling?
  private var cut: Int?
  private let limit: Double?
  private let most: Int
  /// Epochs after which a team of this size gains more by beginning again than by cooling more slowly.
  private let roundLength: Int
  /// Whether service is more than is proven to be needed, after the first part of the round.
  private var isShortHanded = false
  private var way = Cooling.Way()
  private let began = ContinuousClock.now

  /// Epochs at the first temperature, of so many in all, before cooling begins. A few alone would say too little about
  /// the speed of the rest: in a long search they are a twenty-fifth.
  private static func warmUp(of epochs: Int) -> Int { max(3, epochs / warmUpPart) }
  private static let warmUpPart = 25
  /// A schedule cut a tenth before its end leaves the rota as good; one that ends early leaves time unspent. So a little
  /// more is meant than fits, and less where the proof, that takes a seventh of the time, has not begun.
  private var margin: Double { epoch > proofBegins ? 1.1 : 0.95 }
  private let proofBegins: Int

  init(_ budget: Budget, _ problem: Compiled) {
    proofBegins = Proof.beginning(problem.tables.pointee)
    roundLength = max(100, problem.contacts.count * problem.contacts.count / 10)
    switch budget {
    case .effort(let effort):
      limit = nil
      most = effort.epochs
      cut = effort.cut
      epochs = effort.epochs
      expected = effort.epochs
      cooling = Cooling(epochs: effort.epochs - Pace.warmUp(of: effort.epochs))
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

  /// Nil until the number is chosen.
  private var epochs: Int?
  /// The number, as far as it can be foreseen.
  private(set) var expected = 0

  private var elapsed: Double {
    let parts = (ContinuousClock.now - began).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// How the next epoch runs, with the best rota so far and the service that none can do without; nil where the search is
  /// over.
  mutating func next(_ best: Price, leastService: Int) -> Heat? {
    if epoch == cut || epoch == epochs { return nil }
    if let limit, epoch > 0, elapsed >= limit {
      cut = epoch
      return nil
    }
    if epochs == nil { choose() }
    defer { epoch += 1 }
    guard let epochs, let cooling, epoch >= Pace.warmUp(of: epochs) else {
      return Heat(Cooling.warmUp, place: 0, of: 0, mayTrade: false, returnsToBest: false)
    }
    let begun = epoch - Pace.warmUp(of: epochs)
    let rounds = max(1, cooling.epochs / roundLength)
    let length = max(1, cooling.epochs / rounds)
    let place = min(length - 1, begun % length)
    let couldBeLess = best.service > leastService
    let wasShortHanded = isShortHanded
    if place == length / 10 || !couldBeLess { isShortHanded = couldBeLess }
    let isRelieved = wasShortHanded && !isShortHanded
    if place == 0 { way = Cooling.Way() }
    if isRelieved { way = cooling.wayOn(from: place, of: length) }
    let isShort = isShortHanded && place >= length / 10
    return Heat(
      isShort ? cooling.levelOfShortHanded(place, of: length) : cooling.level(place, of: length, on: way), place: place,
      of: length, mayTrade: rounds == 1,
      returnsToBest: isRelieved || (isShort && place == cooling.placeOfReturn(length)))
  }

  /// Chooses the number of epochs as soon as such a number begins with as many as were run.
  private mutating func choose() {
    guard epoch >= Pace.warmUp(of: 0) else { return }
    let left = max(0, (limit ?? 0) - elapsed)
    let more = margin * left / max(1e-6, elapsed / Double(epoch))
    expected = min(most, epoch + max(1, Int(min(1e9, more))))
    guard epoch >= Pace.warmUp(of: expected) else { return }
    expected = max(expected, fewest)
    epochs = expected
    cooling = Cooling(epochs: expected - Pace.warmUp(of: expected))
  }

  /// With fewer in all, some of those that were run so far would be cooler when it is done again.
  private var fewest: Int { epoch > Pace.warmUp(of: 0) ? epoch * Pace.warmUpPart : epoch }

  /// What was spent, so that it can be had again to the byte.
  var effort: Effort {
    let epochs = epochs ?? fewest
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
  /// Whether both walkers go on from the best: only wishes are left to be had.
  let returnsToBest: Bool

  init(_ level: Cooling.Level, place: Int, of length: Int, mayTrade: Bool, returnsToBest: Bool) {
    (temperature, weight) = (level.temperature, level.weight)
    (self.place, of, self.mayTrade, self.returnsToBest) = (place, length, mayTrade, returnsToBest)
  }
}
