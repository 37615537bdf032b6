import RotaModel

/// What each number of paid slots in a week costs, by what the week should have.
struct HoursPrices: Sendable, BitwiseCopyable {
  /// By person-week: where its prices begin, from no paid slot on. Weeks that should have the same share them.
  private let row: Table<Int32>
  private let prices: Table<Int32>

  /// `targets` in slots of the grid, by person-week.
  init(_ targets: [Int], _ rule: Rules.HoursOff, _ grid: Grid, _ memory: Memory) {
    let count = 7 * grid.slotCount + 1
    let furthest = targets.reduce(0) { max($0, abs($1)) } + count
    let under = HoursPrices.sums(rule.under, rule.even, furthest, grid)
    let over = HoursPrices.sums(rule.over, rule.even, furthest, grid)
    var rows: [Int: Int32] = [:]
    var prices: [Int32] = []
    row = memory.table(
      targets.map { target in
        if let row = rows[target] { return row }
        let row = Int32(prices.count)
        rows[target] = row
        for paid in 0..<count {
          // What is carried beyond the target costs nothing again.
          let price =
            paid < target ? under[target - paid] : over[paid - target] - over[max(0, -target)]
          prices.append(Int32(clamping: price))
        }
        return row
      })
    self.prices = memory.table(prices)
  }

  /// What so many slots from the target cost together: each in the second `even` hours twice as much, and so on.
  private static func sums(_ weight: Int, _ even: Hours, _ count: Int, _ grid: Grid) -> [Int] {
    let steps = ceilingDivide(count, grid.step)
    let (step, band) = (grid.teamSlot * Hours.scale, 60 * even.millionths)
    let whole = (0..<steps).reduce(into: [0]) { sums, k in
      sums.append(sums[k] + weight * (1 + (band > 0 ? k * step / band : 0)))
    }
    return (0...count).map { whole[ceilingDivide($0, grid.step)] }
  }

  /// A week's prices, by paid slots.
  @inline(__always)
  func of(_ w: PersonWeek) -> UnsafePointer<Int32> { prices.base + row.int(w) }

  @inline(__always)
  subscript(w: PersonWeek, paid: Int) -> Int { Int(prices.base[row.int(w) + paid]) }
}
