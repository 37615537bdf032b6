import RotaModel

/// Better and better multipliers, by subgradient steps (Polyak 1969), each in a direction that remembers those before
/// (Camerini, Fratta and Maffioli 1975).
///
/// Only how good the bound is depends on this arithmetic: what it proves is summed in whole numbers. Sums, products and
/// quotients of binary numbers are the same everywhere, so the prices are too.
struct Ascent: ~Copyable {
  private let relaxation: Relaxation
  /// The best sum so far, in the measure's fixed point.
  private var best: Int?
  private let position: UnsafeMutablePointer<Double>
  private let direction: UnsafeMutablePointer<Double>
  private let limit: UnsafeMutablePointer<Double>
  private var boldness = 0.25
  private var failures = 0

  /// Steps without a better sum after which steps become smaller.
  private static let patience = 12
  private static let shrinking = 0.7
  private static let memory = 0.9
  /// Where steps have become so small, nothing more is to be had.
  private static let leastBoldness = 0.001
  /// Weeks' totals are broken by tens where a slot is broken by one: they move less for it.
  private static let weekScale = 0.1

  init(_ owner: Compiled, _ measure: Measure, threads: Int) {
    relaxation = Relaxation(owner, measure, threads: threads)
    let count = relaxation.multipliers.count
    position = .allocate(capacity: count)
    direction = .allocate(capacity: count)
    limit = .allocate(capacity: count)
    position.initialize(repeating: 0, count: count)
    direction.initialize(repeating: 0, count: count)
    limit.initialize(repeating: Double(Measure.never), count: count)
    setLimits()
    begin()
  }

  deinit {
    position.deallocate()
    direction.deallocate()
    limit.deallocate()
  }

  /// What stands between the price of one more and nothing.
  private func setLimits() {
    let problem = relaxation.problem
    let multipliers = relaxation.multipliers.places
    for w in 0..<problem.staff.count * problem.grid.weekCount {
      // On a finer grid a shift's slots are counted from its own start.
      let hasShare = problem.staff.share.int(w) <= 7 * problem.grid.slotCount && problem.grid.step == 1
      limit[multipliers.unsocial + w] = hasShare ? Double(problem.weights.unsocial * relaxation.measure.wishes) : 0
      limit[multipliers.late + w] = Double(problem.weights.lates.weight * relaxation.measure.wishes)
    }
  }

  /// A head is worth what the ideal cover asks for, and a slot of paid work as much.
  private func begin() {
    let multipliers = relaxation.multipliers.places
    for (place, price) in relaxation.idealPrices() { position[multipliers.head + place] = Double(price) }
    for place in multipliers.paid..<multipliers.unsocial { position[place] = Double(relaxation.measure.wishes) }
  }

  /// Whole points of the best sum, less so many; none where there is no sum.
  func points(less taken: Int) -> Int? {
    guard let best else { return nil }
    // What a rota costs is a whole number: a part of a point proves the whole.
    return floorDivide(best + Measure.point - 1, Measure.point) - taken
  }

  /// One sum and one step toward the cheapest rota known, in points; the work that it took, nil where nothing is to be
  /// had any more.
  mutating func step(toward target: Int) -> Int? {
    guard boldness >= Ascent.leastBoldness else { return nil }
    let count = relaxation.multipliers.count
    for j in 0..<count { relaxation.multipliers.values[j] = Int(position[j]) }
    guard let sum = relaxation.sum() else {
      boldness = 0
      return nil
    }
    if sum > best ?? Int.min {
      best = sum
      failures = 0
    } else {
      failures += 1
      if failures == Ascent.patience {
        failures = 0
        boldness *= Ascent.shrinking
      }
    }
    move(Double(target * Measure.point - sum))
    return relaxation.work
  }

  private func move(_ gap: Double) {
    let multipliers = relaxation.multipliers.places
    let slopes = relaxation.multipliers.slopes
    var norm = 0.0
    for j in 0..<multipliers.count {
      let isFree = j >= multipliers.paid && j < multipliers.unsocial
      var slope = Double(slopes[j]) + Ascent.memory * direction[j]
      if (slope < 0 && position[j] <= 0 && !isFree) || (slope > 0 && position[j] >= limit[j]) { slope = 0 }
      direction[j] = slope
      norm += slope * slope * (j < multipliers.paid ? 1 : Ascent.weekScale)
    }
    if norm == 0 { return }
    let length = boldness * max(gap, Double(Measure.point)) / norm
    for j in 0..<multipliers.count where direction[j] != 0 {
      let isFree = j >= multipliers.paid && j < multipliers.unsocial
      let moved = position[j] + length * (j < multipliers.paid ? 1 : Ascent.weekScale) * direction[j]
      position[j] = min(limit[j], isFree ? moved : max(0, moved))
    }
  }
}
