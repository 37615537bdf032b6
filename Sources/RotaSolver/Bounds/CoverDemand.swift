import RotaModel

/// What each number of heads costs in each slot, no more heads than can be there at all.
struct CoverDemand {
  /// A line in a slot of a day in which it holds.
  struct Cell: BitwiseCopyable {
    /// Among the multipliers of heads.
    let place: Int32
    let line: Int32
    /// Those who count and can be on shift.
    let available: Int32
  }

  let cells: Table<Cell>
  /// By line: the numbers of heads at which the price bends.
  private let bends: Lists<Int32>
  /// By `line × headsLimit + heads`, in the measure's fixed point.
  private let prices: Table<Int>
  private let headsLimit: Int
  /// What nobody can cover, outside the window.
  let lost: Int

  init(_ problem: Tables, _ measure: Measure, _ choices: DayChoices, _ memory: Memory) {
    let cover = problem.cover
    headsLimit = cover.headsLimit
    prices = memory.table((0..<cover.lineCount * headsLimit).map { measure.of(cover.prices[$0]) })
    let prices = prices
    let limit = headsLimit
    bends = memory.lists(
      (0..<cover.lineCount).map { line in
        (0..<limit).filter { heads in
          if heads == 0 || heads == limit - 1 { return true }
          let row = line * limit + heads
          return prices[row + 1] - prices[row] != prices[row] - prices[row - 1]
        }.map { Int32($0) }
      })
    lost = measure.of(cover.lost)
    cells = memory.table(CoverDemand.cells(problem, choices))
  }

  private static func cells(_ problem: Tables, _ choices: DayChoices) -> [Cell] {
    let grid = problem.grid
    var available = [Int32](repeating: 0, count: problem.cover.lineCount * grid.dayCount * grid.slotCount)
    for i in 0..<problem.staff.count * grid.dayCount {
      let open = openSlots(problem, choices, i)
      for lines in [problem.cover.presentLines, problem.cover.freeLines] {
        for j in lines.range(i) {
          let row = (Int(lines.items[j]) * grid.dayCount + i % grid.dayCount) * grid.slotCount
          for slot in 0..<grid.slotCount where open[slot] { available[row + slot] += 1 }
        }
      }
    }
    return available.indices.compactMap { place in
      let slot = place % grid.slotCount
      let row = place / grid.slotCount
      guard problem.cover.holds[row * grid.words + slot / 64] >> UInt64(slot % 64) & 1 == 1 else { return nil }
      return Cell(place: Int32(place), line: Int32(row / grid.dayCount), available: available[place])
    }
  }

  /// The slots in which some shift of the day would have the person there.
  private static func openSlots(_ problem: Tables, _ choices: DayChoices, _ i: PersonDay) -> [Bool] {
    var open = [Bool](repeating: false, count: problem.grid.slotCount)
    let kept = choices.kept[i]
    if kept.isOn {
      for slot in kept.start..<kept.end where slot < kept.pauseStart || slot >= kept.pauseEnd { open[slot] = true }
    }
    for r in choices.rows.range(i) {
      for slot in Int(choices.rows.items[r].start)..<Int(choices.rows.items[r].lastEnd) { open[slot] = true }
    }
    return open
  }

  /// What the last head that is asked for saves, where it is asked for as a wish; else nothing.
  func idealPrice(_ cell: Cell, _ measure: Measure) -> Int {
    let row = Int(cell.line) * headsLimit
    guard cell.available > 0, let asked = (1..<headsLimit).last(where: { prices[row + $0] < prices[row + $0 - 1] })
    else { return 0 }
    let saved = prices[row + asked - 1] - prices[row + asked]
    return saved <= measure.wishes ? saved : 0
  }

  /// The cheapest number of heads where each is bought at a price.
  @inline(__always)
  func cheapest(_ cell: Cell, _ price: Int) -> (heads: Int, price: Int) {
    let line = Int(cell.line)
    let most = Int(cell.available)
    let row = prices.base + line * headsLimit
    var best = (heads: most, price: row[most] + most * price)
    for j in bends.range(line) {
      let heads = bends.items.int(j)
      if heads >= most { break }
      if row[heads] + heads * price < best.price { best = (heads, row[heads] + heads * price) }
    }
    return best
  }
}
