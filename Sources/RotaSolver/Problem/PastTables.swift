import RotaModel

/// What a published rota and the moment of its change leave open, by person-day; everything where there is none.
struct PastTables {
  /// Past: it stays as published.
  private(set) var isFixed: [Bool]
  /// The published shape of what is fixed or runs; off elsewhere.
  private(set) var kept: [Shape]
  /// The start of a shift that runs and may still change its end.
  private(set) var runningStart: [SlotIndex?]
  private(set) var runningEarliestEnd: [SlotIndex]
  /// The first step of the team's grid that is still to come.
  private(set) var firstSlot: [SlotIndex]
  private(set) var earliestPause: [Int16]
  private(set) var keptPause: [Shape]

  init(_ team: Team, _ grid: Grid, _ published: Published?) {
    let count = team.staff.count * grid.dayCount
    isFixed = Array(repeating: false, count: count)
    kept = Array(repeating: .off, count: count)
    runningStart = Array(repeating: nil, count: count)
    runningEarliestEnd = Array(repeating: 0, count: count)
    firstSlot = Array(repeating: 0, count: count)
    earliestPause = Array(repeating: 0, count: count)
    keptPause = Array(repeating: .off, count: count)
    guard let published else { return }
    let shapes = PublishedShapes(published.rota, grid)
    for (p, person) in team.staff.enumerated() {
      for d in 0..<grid.dayCount {
        let gone = min(1440, max(0, published.now.faceMinutes - grid.day(d).number * 1440))
        let i = p * grid.dayCount + d
        let step = ceilingDivide(gone, grid.teamSlot) * grid.teamSlot
        firstSlot[i] = min(grid.slotCount, max(0, grid.ceilSlot(step)))
        settle(i, shapes[person.id, grid.day(d)], gone, grid)
      }
    }
  }

  /// `gone`: minutes of the day before now.
  private mutating func settle(_ i: PersonDay, _ shape: Shape, _ gone: Minutes, _ grid: Grid) {
    guard shape.isOn, grid.minute(shape.start) < gone else { return }
    kept[i] = shape
    if grid.minute(shape.end) < gone {
      isFixed[i] = true
      return
    }
    runningStart[i] = shape.start
    runningEarliestEnd[i] = firstSlot[i]
    earliestPause[i] = Int16(firstSlot[i])
    if shape.hasPause, grid.minute(shape.pauseStart) < gone {
      keptPause[i] = shape
    }
  }

  /// From when on leave binds a shift that runs: the first step, or the end of a break that has begun.
  func bound(_ i: PersonDay) -> SlotIndex { max(firstSlot[i], keptPause[i].pauseEnd) }
}

/// The shifts of a published rota on the grid.
struct PublishedShapes {
  private var shapes: [PersonID: [Day: Shape]] = [:]

  init(_ rota: Rota, _ grid: Grid) {
    for shift in rota.shifts {
      guard let shape = Shape(shift, grid) else { continue }
      shapes[shift.staff, default: [:]][shift.day] = shape
    }
  }

  subscript(person: PersonID, day: Day) -> Shape { shapes[person]?[day] ?? .off }
}

extension Shape {
  /// Nil off the grid or outside the window.
  init?(_ shift: Shift, _ grid: Grid) {
    guard let start = grid.exactSlot(shift.time.start), let end = grid.exactSlot(shift.time.end), start < end else {
      return nil
    }
    guard let pause = shift.pause else {
      self.init(start: start, end: end)
      return
    }
    guard let pauseStart = grid.exactSlot(pause.start), let pauseEnd = grid.exactSlot(pause.end) else { return nil }
    self.init(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
  }
}
