import RotaModel

/// How good a rota can be at best, proven beside the search with a budget of its own.
///
/// Each epoch of the search pays for so much counted work, and what is not spent is saved up. So a short search does
/// without, a long one hardly notices, and the same effort proves the same, whatever the threads.
struct Proof: ~Copyable {
  /// Counted work that one epoch pays for: after some seconds about a seventh of the time that it takes on two threads,
  /// before that less, as a short search is better spent on the rota.
  static func work(ofEpoch epoch: Int) -> Int { min(2_000_000, 15_000 * epoch) }

  private let problem: Compiled
  private let threads: Int
  private var service: Ascent?
  /// Wishes of rotas that cost no more service than the best known: where none costs less, and where that is open.
  private var wishes: Ascent?
  private var openWishes: Ascent?
  private var credit: Int
  private var turn = 0
  private var epoch = 0

  /// What a point of service is worth in wishes: much where it is proven that none can be saved, little where it is not.
  private static let provenWeight = 20
  private static let openWeight = 2

  init(_ problem: Compiled, threads: Int) {
    self.problem = problem
    self.threads = threads
    credit = -Proof.costOfTables(problem.tables.pointee)
  }

  /// Spends what an epoch pays for. `best` is the best rota so far.
  mutating func advance(_ best: Price) {
    epoch += 1
    credit += Proof.work(ofEpoch: epoch)
    while credit > 0, !isClosed(best), let spent = step(best) { credit -= spent }
  }

  /// The first epoch that pays for a sum.
  static func beginning(_ problem: Tables) -> Int {
    var epoch = 0
    var credit = -costOfTables(problem)
    while credit <= 0 {
      epoch += 1
      credit += work(ofEpoch: epoch)
    }
    return epoch
  }

  /// A first sum costs the tables too, before it is known how much.
  private static func costOfTables(_ problem: Tables) -> Int {
    let days = problem.staff.count * problem.grid.dayCount * problem.grid.slotCount
    return 400 * (days + problem.staff.count * problem.contacts.count)
  }

  /// No rota costs less service.
  var leastService: Int { max(0, service?.points(less: 0) ?? 0) }

  /// No rota that costs so much service, or less, costs fewer wishes.
  private func leastWishes(atService level: Int) -> Int {
    let proven = wishes?.points(less: level * Proof.provenWeight) ?? 0
    let open = openWishes?.points(less: level * Proof.openWeight) ?? 0
    return max(0, proven, open)
  }

  private func isClosed(_ best: Price) -> Bool {
    leastService >= best.service && leastWishes(atService: best.service) >= best.wishes
  }

  /// One step where it is most wanted; the work that it took, nil where no step helps any more.
  private mutating func step(_ best: Price) -> Int? {
    turn += 1
    if leastService >= best.service {
      if wishes == nil { wishes = Ascent(problem, .wishes(with: Proof.provenWeight), threads: threads) }
      return wishes?.step(toward: Proof.provenWeight * best.service + best.wishes)
    }
    if turn.isMultiple(of: 2) {
      if service == nil { service = Ascent(problem, .service, threads: threads) }
      if let spent = service?.step(toward: best.service) { return spent }
    }
    if openWishes == nil { openWishes = Ascent(problem, .wishes(with: Proof.openWeight), threads: threads) }
    return openWishes?.step(toward: Proof.openWeight * best.service + best.wishes)
  }

  /// What is proven about a rota with this score; nil for one that breaks a rule, of which nothing is said.
  func bound(of score: Score) -> Rota.Bound? {
    guard score.must == 0 else { return nil }
    return Rota.Bound(service: leastService, wishes: leastWishes(atService: score.service))
  }
}
