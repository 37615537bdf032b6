import RotaModel

extension Walker {
  /// A person's whole week solved exactly: contacts stay, or those of one day are put in hand first.
  mutating func wholeWeek() -> Bool {
    let p = random.below(state.people)
    let week = random.below(state.weekCount) * 7
    var taken = Taken()
    if random.once(in: 2) {
      let i = p * state.dayCount + week + random.below(7)
      if state.problem.staff.freedom[i] == .free {
        takeDay(i, &taken)
        for k in 0..<taken.count { state.unplace(taken[k]) }
      }
    }
    state.work += 50 * DayShaper.work
    guard let shapes = solveWeek(p, week), write(p, week, shapes) else { return giveUp() }
    return recreate(&taken)
  }

  private mutating func solveWeek(_ p: PersonIndex, _ week: DayIndex) -> WeekShapes? {
    for d in week..<week + 7 {
      shaper.tables(state, p, d, view, weekShaper)
      for kind in 0..<4 { disturb(weekShaper.table(d - week, kind)) }
    }
    let w = state.weekOf(p, week)
    let hours = state.problem.staff.hours.of(w)
    var shapes = WeekShapes()
    let found = withUnsafeMutablePointer(to: &shapes) { pointer in
      pointer.withMemoryRebound(to: Shape.self, capacity: 7) { shapes in
        weekShaper.solve(
          mostDays: state.problem.staff.mostDays.int(p), mostPaid: state.problem.staff.mostPaid.int(p),
          lastWasLate: false,
          hours: { paid in Int(hours[paid]) }, shapes)
      }
    }
    return found ? shapes : nil
  }

  /// Noise on each price makes the cheapest week a draw among the good ones.
  private mutating func disturb(_ table: PaidTable) {
    if temperature == 0 { return }
    for paid in 0..<table.count where table.price[paid] < PaidTable.impossible {
      table.price[paid] += exponential.noise(temperature, &random)
    }
  }

  /// Writes a week and asks the rules of the whole. False, to be undone, where one is broken or nothing changes.
  private mutating func write(_ p: PersonIndex, _ week: DayIndex, _ shapes: WeekShapes) -> Bool {
    var isNew = false
    for day in 0..<7 {
      let shape = shapes[day]
      if shape == state.shape[p * state.dayCount + week + day] { continue }
      isNew = true
      state.set(p, week + day, shape)
    }
    return isNew && state.isLegalWeek(p, week / 7)
  }
}

/// Seven shapes, Monday first.
struct WeekShapes: BitwiseCopyable {
  private var days: (Shape, Shape, Shape, Shape, Shape, Shape, Shape) = (.off, .off, .off, .off, .off, .off, .off)

  subscript(day: Int) -> Shape {
    withUnsafeBytes(of: days) { $0.load(fromByteOffset: day * MemoryLayout<Shape>.stride, as: Shape.self) }
  }
}
