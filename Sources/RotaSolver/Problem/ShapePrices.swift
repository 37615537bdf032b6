import RotaModel

/// What makes a shift easy to work and to remember: a break in good time, usual times, a start near the day before's.
struct ShapePrices: Sendable, BitwiseCopyable {
  /// Slots on either side of a break beyond which each step of the grid costs so much.
  let stretchLimit: Int
  let stretch: Int
  /// By slots of a stretch: what it costs.
  private let stretches: Table<Int32>
  /// By slot: what it costs to start or to end then.
  let starts: Table<Int32>
  let ends: Table<Int32>
  /// Slots between two days' starts beyond which it costs so much.
  let swingLimit: Int
  let swing: Int
  /// By person: the starts on the first day that are near enough to the one on the day before.
  let firstCalm: Table<Int16>
  let lastCalm: Table<Int16>

  init(_ team: Team, _ grid: Grid, previous: Rota?, _ memory: Memory) {
    let rules = team.rules
    stretchLimit = grid.steps(within: rules.stretch.hours)
    stretch = rules.stretch.weight
    stretches = memory.table(
      (0...grid.slotCount).map {
        Int32(
          clamping: rules.stretch.weight * rules.stretch.hours.stepsExceeded(by: $0 * grid.slot, step: grid.teamSlot))
      })
    let prices = { (usual: [Minutes]) in
      (0...grid.slotCount).map {
        Int32(usual.isEmpty || usual.contains(grid.minute($0)) ? 0 : rules.usualTimes.weight)
      }
    }
    starts = memory.table(prices(rules.usualTimes.starts))
    ends = memory.table(prices(rules.usualTimes.ends))
    swingLimit = grid.slots(within: rules.swing.hours)
    swing = rules.swing.weight
    let sunday = grid.horizon.first - 1
    let before = Dictionary(
      (previous?.shifts ?? []).filter { $0.day == sunday }.map { ($0.staff, $0.time.start) }, uniquingKeysWith: { $1 })
    let reach = rules.swing.hours.wholeMinutes
    firstCalm = memory.table(
      team.staff.map { person in before[person.id].map { Int16(max(0, grid.ceilSlot($0 - reach))) } ?? 0 })
    lastCalm = memory.table(
      team.staff.map { person in before[person.id].map { Int16(max(-1, grid.floorSlot($0 + reach))) } ?? .max })
  }

  /// What a shift costs by itself.
  @inline(__always)
  func of(_ shape: Shape) -> Int {
    guard shape.isOn else { return 0 }
    return starts.int(shape.start) + ends.int(shape.end) + ofStretches(shape)
  }

  /// The stretches before and after its break.
  @inline(__always)
  func ofStretches(_ shape: Shape) -> Int {
    if stretch == 0 || !shape.hasPause { return 0 }
    return stretches.int(shape.pauseStart - shape.start) + stretches.int(shape.end - shape.pauseEnd)
  }

  /// A start beside another day's shift.
  @inline(__always)
  func beside(_ other: Shape, _ start: SlotIndex) -> Int {
    other.isOn && abs(other.start - start) > swingLimit ? swing : 0
  }

  /// The start on the first day after the day before it, which is the previous rota's.
  @inline(__always)
  func ofFirst(_ p: PersonIndex, _ start: SlotIndex) -> Int {
    start < Int(firstCalm[p]) || start > Int(lastCalm[p]) ? swing : 0
  }
}

/// How many of those whose weekends are limited may work one before it costs.
struct WeekendShares: Sendable, BitwiseCopyable {
  /// By person-week.
  let isLimited: Table<Bool>
  /// By week.
  let share: Table<Int32>
  let weight: Int

  init(_ team: Team, _ grid: Grid, _ memory: Memory) {
    weight = team.rules.weekendShare
    let weight = weight
    let limited = { (person: Person, monday: Day) in
      person.contract.weekends != nil && (person.isInTeam(on: monday + 5) || person.isInTeam(on: monday + 6))
    }
    isLimited = memory.table(
      team.staff.flatMap { person in grid.horizon.weeks.map { weight > 0 && limited(person, $0) } })
    share = memory.table(
      grid.horizon.weeks.map { monday in
        Int32(clamping: WeekendShares.sum(team.staff.filter { limited($0, monday) }.compactMap(\.contract.weekends)))
      })
  }

  /// Each one's `max` ÷ `of`, added up and rounded up.
  private static func sum(_ limits: [Contract.Weekends]) -> Int {
    // Every `of` up to 52 divides a number of 22 digits: more than `Int` holds.
    let whole = Set(limits.map { Int128($0.of) }).reduce(1) { $0 / greatestCommonDivisor($0, $1) * $1 }
    let parts = limits.reduce(0) { $0 + Int128($1.max) * (whole / Int128($1.of)) }
    return Int((parts + whole - 1) / whole)
  }

  /// So many of them working the weekend of a week.
  @inline(__always)
  func price(_ w: Int, _ count: Int) -> Int { weight * max(0, count - share.int(w)) }
}
