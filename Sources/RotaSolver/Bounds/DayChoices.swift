import RotaModel

/// Every start and end that a person's days may have, with what the day itself costs, before any price.
///
/// No legal day is missing. Some that are not legal are here: what is past or runs keeps only its start.
struct DayChoices {
  /// The ends that a shift may have from one start.
  struct Row: BitwiseCopyable {
    let start: Int32
    let firstEnd: Int32
    let lastEnd: Int32
    /// Where the costs of its ends begin.
    let costs: Int32
  }

  /// What binds a day's break.
  struct Pause: BitwiseCopyable {
    let over: Int
    let least: Int
    let most: Int
    let clear: Int
    /// Whether a long shift may go without.
    let isOptional: Bool
  }

  let rows: Lists<Row>
  /// In the measure's fixed point.
  let costs: Table<Int>
  /// By person-day: what being off costs, `Measure.never` where it may not be.
  let off: Table<Int>
  /// By person-day: a shift that is past and stays, break and all; off elsewhere.
  let kept: Table<Shape>
  /// By person-day.
  let pauses: Table<Pause>
  let splitWeekend: Int

  init(_ problem: Compiled, _ measure: Measure, _ memory: Memory) {
    let days = DayCosts(problem, measure)
    let count = problem.tables.pointee.staff.count * problem.tables.pointee.grid.dayCount
    var rows: [[Row]] = []
    var costs: [Int] = []
    for i in 0..<count {
      rows.append(
        days.ends(i).map { start, ends in
          let row = Row(
            start: Int32(start), firstEnd: Int32(ends.lowerBound), lastEnd: Int32(ends.upperBound),
            costs: Int32(costs.count))
          costs += ends.map { days.cost(i, Shape(start: start, end: $0)) }
          return row
        })
    }
    self.rows = memory.lists(rows)
    self.costs = memory.table(costs)
    off = memory.table((0..<count).map { days.mayBeOff($0) ? days.cost($0, .off) : Measure.never })
    kept = memory.table((0..<count).map { days.freedom[$0] == .fixed ? problem.past.kept[$0] : .off })
    pauses = memory.table((0..<count).map { days.pause($0) })
    splitWeekend = measure.wishes * problem.tables.pointee.weights.splitWeekend
  }
}

/// Which shapes a day may have and what they cost by themselves.
private struct DayCosts {
  let problem: Compiled
  let tables: Tables
  let measure: Measure
  let freedom: Table<DayFreedom>
  private let slots: Int
  private let days: Int

  init(_ problem: Compiled, _ measure: Measure) {
    self.problem = problem
    self.measure = measure
    tables = problem.tables.pointee
    freedom = tables.staff.freedom
    slots = tables.grid.slotCount
    days = tables.grid.dayCount
  }

  func mayBeOff(_ i: PersonDay) -> Bool {
    freedom[i] == .free || (freedom[i] == .fixed && !problem.past.kept[i].isOn)
  }

  func pause(_ i: PersonDay) -> DayChoices.Pause {
    let weights = tables.weights
    if freedom[i] == .running {
      let kept = tables.staff.keptPause[i]
      return .init(
        over: weights.pauseOver, least: 1, most: max(weights.pauseMost, kept.pauseLength), clear: 0, isOptional: true)
    }
    return .init(
      over: weights.pauseOver, least: weights.pauseLeast, most: weights.pauseMost, clear: weights.pauseClear,
      isOptional: false)
  }

  func ends(_ i: PersonDay) -> [(start: Int, ends: ClosedRange<Int>)] {
    if freedom[i] == .fixed { return [] }
    if freedom[i] == .running, let start = problem.past.runningStart[i] {
      return [(start, min(slots, max(start + 1, Int(tables.staff.earliestEnd[i])))...slots)]
    }
    let p = i / days
    let d = i % days
    let earliest = tables.staff.lastEndBefore.int(p) + tables.weights.restMinutes
    return (0..<slots).compactMap { start in
      if d == 0 && tables.grid.real(0, start) < earliest { return nil }
      let last = min(Int(tables.staff.reach[i * (slots + 1) + start]), start + tables.staff.longest.int(p))
      let first = max(start + max(1, tables.staff.shortest.int(p)), Int(tables.staff.earliestEnd[i]))
      return first <= last ? (start, first...last) : nil
    }
  }

  func cost(_ i: PersonDay, _ shape: Shape) -> Int {
    measure.of(Price(service: service(i, shape), wishes: wishes(i, shape)))
  }

  /// Duties that the shift leaves no room for, and the change of a published shift.
  private func service(_ i: PersonDay, _ shape: Shape) -> Int {
    var sum = 0
    for j in tables.duties.due.range(i) {
      let due = tables.duties.due.items[j]
      sum += shape.isOn && isRoom(for: TimeRange(Int(due.start), Int(due.end)), shape) ? 0 : Int(due.weight)
    }
    guard tables.base.isPresent else { return sum }
    let base = tables.base.shapes[i]
    if base.start == shape.start && base.end == shape.end { return sum }
    let start = !base.isOn ? shape.start : !shape.isOn ? base.start : min(base.start, shape.start)
    let change = tables.weights.change
    return sum + change.shift + (start < Int(tables.base.noticeFrom[i]) ? change.shortNotice : 0)
  }

  private func isRoom(for duty: TimeRange, _ shape: Shape) -> Bool {
    TimeRange(tables.grid.minute(shape.start), tables.grid.minute(shape.end)).contains(duty)
  }

  /// Wishes about the day, and the start of the same weekday a week before where that is known.
  private func wishes(_ i: PersonDay, _ shape: Shape) -> Int {
    let weights = tables.weights
    var sum = 0
    for j in tables.staff.wishes.range(i) {
      let wish = tables.staff.wishes.items[j]
      switch wish.kind {
      case .dayOff: sum += wish.touches(shape) ? weights.wish.dayOff : 0
      case .work: sum += wish.touches(shape) ? 0 : weights.wish.work
      case .avoid: sum += shape.isOn ? weights.wish.avoid * wish.steps(in: shape, of: tables.grid.step) : 0
      }
    }
    let before = i % days < 7 ? tables.staff.startBefore[i] : StaffTables.noStart
    if shape.isOn, before != StaffTables.noStart, Int(before) != shape.start { sum += weights.pattern.shift }
    return sum + shapeWishes(i, shape)
  }

  /// What makes a shift hard to work whatever its break and the days beside it.
  private func shapeWishes(_ i: PersonDay, _ shape: Shape) -> Int {
    guard shape.isOn else { return 0 }
    let shapes = tables.shapes
    let far = i % days == 0 ? shapes.ofFirst(i / days, shape.start) : 0
    return shapes.starts.int(shape.start) + shapes.ends.int(shape.end) + far
  }
}
