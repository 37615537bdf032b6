import RotaModel

/// A rota taken apart: cover, every person's week and every child's contacts by themselves, tied by prices alone.
///
/// The sum of their cheapest answers is no more than any rota costs (Lagrangian relaxation; Geoffrion 1974). All in
/// whole numbers, so the sum is a proof whatever the prices, and the same whichever thread adds what.
///
/// `@unchecked Sendable` holds because within a sum each half is touched by one thread only, what both read is written
/// before they begin, and everything else is the caller's.
final class Relaxation: @unchecked Sendable {
  let measure: Measure
  let owner: Compiled
  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place: held here they would be hundreds of fields for the compiler to follow.
  var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }
  let multipliers: Multipliers
  private let threads: Int
  private let memory: Memory
  private let demand: CoverDemand
  /// What it costs that people are told who are told whatever is done.
  private let told: Int
  private let halves: UnsafeMutablePointer<RelaxationHalf>
  private let timeSum: UnsafeMutablePointer<Int>
  private let busySum: UnsafeMutablePointer<Int>
  /// Counted work of one sum: slots, ends and starts visited.
  let work: Int

  private static let count = 2

  init(_ owner: Compiled, _ measure: Measure, threads: Int) {
    self.owner = owner
    self.measure = measure
    self.threads = threads
    tables = owner.tables
    let problem = tables.pointee
    memory = Memory()
    let choices = DayChoices(owner, measure, memory)
    demand = CoverDemand(problem, measure, choices, memory)
    let contacts = ContactChoices(owner, choices, memory)
    let change = ChangePrices(problem, measure, choices, contacts, memory)
    told = change.certain
    multipliers = Multipliers(problem)
    let sums = problem.staff.count * problem.grid.dayCount * (problem.grid.slotCount + 1)
    timeSum = .allocate(capacity: sums)
    busySum = .allocate(capacity: sums)
    let rest = RestClasses(problem, memory)
    halves = .allocate(capacity: Relaxation.count)
    let offer = ChildPricer.Offer(time: timeSum, busy: busySum)
    for number in 0..<Relaxation.count {
      (halves + number).initialize(
        to: RelaxationHalf(
          number, of: Relaxation.count, tables, measure, multipliers, time: offer, choices, contacts, rest, change))
    }
    let bits = contacts.starts
    let starts = (0..<bits.count).reduce(0) { $0 + bits[$1].nonzeroBitCount }
    work = 2 * choices.costs.count + starts + 2 * multipliers.count
  }

  deinit {
    halves.deinitialize(count: Relaxation.count)
    halves.deallocate()
    timeSum.deallocate()
    busySum.deallocate()
  }

  /// The sum of the parts at the multipliers' prices, and where each multiplier's rule is broken. Nil where somebody has
  /// no legal week at all.
  func sum() -> Int? {
    sumTime()
    sideBySide(Relaxation.count, threads: threads) { self.halves[$0].add() }
    multipliers.clearSlopes()
    var sum = demand.lost + told
    for number in 0..<Relaxation.count {
      guard let part = halves[number].sum else { return nil }
      sum += part
      for j in 0..<multipliers.count { multipliers.slopes[j] += halves[number].slopes[j] }
    }
    return sum + priceCover()
  }

  /// Where a head is asked for as a wish, among the multipliers of heads, and what it is worth.
  func idealPrices() -> [(place: Int, price: Int)] {
    (0..<demand.cells.count).map { (Int(demand.cells[$0].place), demand.idealPrice(demand.cells[$0], measure)) }
  }

  private func priceCover() -> Int {
    var sum = 0
    for j in 0..<demand.cells.count {
      let cell = demand.cells[j]
      let place = multipliers.places.head + Int(cell.place)
      let (heads, price) = demand.cheapest(cell, multipliers.values[place])
      sum += price
      multipliers.slopes[place] += heads
    }
    return sum
  }

  /// Prefix sums of what each person's time costs, for whoever takes it.
  private func sumTime() {
    let days = problem.grid.dayCount
    let slots = problem.grid.slotCount
    for p in 0..<problem.staff.count {
      for d in 0..<days {
        let i = p * days + d
        let time = timeSum + i * (slots + 1)
        let busy = busySum + i * (slots + 1)
        let own = multipliers.values + multipliers.places.time + i * slots
        time[0] = 0
        busy[0] = 0
        for slot in 0..<slots {
          time[slot + 1] = time[slot] + own[slot]
          busy[slot + 1] = busy[slot]
        }
        for j in problem.cover.freeLines.range(i) {
          let row =
            multipliers.values + multipliers.places.head + (Int(problem.cover.freeLines.items[j]) * days + d) * slots
          var sum = 0
          for slot in 0..<slots {
            sum += row[slot]
            busy[slot + 1] += sum
          }
        }
      }
    }
  }
}
