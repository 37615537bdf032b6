/// How late a shift may end for the next day's to start when it does, as small numbers.
///
/// An end after which every start of the next day has had its rest is of class 0; each slot later is a class more.
struct RestClasses: BitwiseCopyable {
  let count: Int
  /// By `day × (slots + 1) + end`.
  let ofEnd: Table<Int32>
  /// By `day × (slots + 1) + start`: the last class that may have come the day before.
  let before: Table<Int32>

  init(_ problem: Tables, _ memory: Memory) {
    let grid = problem.grid
    let slots = grid.slotCount
    var early = [Int](repeating: slots, count: grid.dayCount + 1)
    let latest = { (d: Int, start: Int) in
      (0...slots).last { grid.real(d, start) - grid.real(d - 1, $0) >= problem.weights.restMinutes } ?? 0
    }
    for d in 1..<grid.dayCount where d % 7 > 0 { early[d] = latest(d, 0) }
    let most = early.reduce(0) { max($0, slots - $1) }
    count = most + 1
    ofEnd = memory.table(
      (0..<grid.dayCount).flatMap { d in (0...slots).map { Int32(max(0, $0 - early[d + 1])) } })
    before = memory.table(
      (0..<grid.dayCount).flatMap { d in
        (0...slots).map { d % 7 == 0 ? Int32(most) : Int32(max(0, latest(d, min($0, slots)) - early[d])) }
      })
  }
}
