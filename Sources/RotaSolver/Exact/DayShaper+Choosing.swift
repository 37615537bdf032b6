import RotaModel

/// What is asked of a day's shapes. A type of its own for each question, so that the loop over them is compiled for it: as
/// closures they were called, which cost a sixth of all work.
protocol ShapeChooser {
  /// A shape in its parts, since few that are seen are kept; its price is without the rest of the week.
  mutating func see(_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, paid: Int, price: Int)
}

/// The cheapest shape, given the rest of the week.
private struct Cheapest: ShapeChooser {
  let hours: UnsafePointer<Int32>
  let unsocialRow: UnsafePointer<Int32>
  let late: Int
  /// What one day adds to its week beside hours: a late end, unsocial slots beyond the share.
  let latePrice: Int
  let unsocialOver: Int
  let unsocialPrice: Int
  let temperature: Int
  let exponential: Exponential
  var random: Random
  var best = Int.max
  var choice = Shape.off

  @inline(__always)
  mutating func see(_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, paid: Int, price: Int) {
    let unsocial = unsocialOver + Int(unsocialRow[end] - unsocialRow[start])
    var price = price + Int(hours[paid]) + (end >= late ? latePrice : 0) + unsocialPrice * max(0, unsocial)
    if price >= best { return }
    if temperature > 0 {
      price += exponential.noise(temperature, &random)
      if price >= best { return }
    }
    best = price
    choice = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
  }
}

/// The cheapest shape for each number of paid slots, given the week's other late ends and unsocial slots.
private struct CheapestByPaid: ShapeChooser {
  let table: PaidTable
  let unsocialRow: UnsafePointer<Int32>
  let late: Int
  let latePrice: Int
  /// Unsocial slots that the week's share still holds, and what each beyond them costs.
  let spare: Int
  let unsocialPrice: Int
  let weekendPrice: Int

  @inline(__always)
  mutating func see(_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, paid: Int, price: Int) {
    let unsocial = Int(unsocialRow[end]) - Int(unsocialRow[start])
    let price = price + weekendPrice + (end >= late ? latePrice : 0) + max(0, unsocial - spare) * unsocialPrice
    if price >= table.price[paid] { return }
    table.price[paid] = price
    table.shape[paid] = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
  }
}

/// The same in tables by the kinds of start and end.
private struct CheapestByKind: ShapeChooser {
  let week: WeekShaper
  let day: Int
  let unsocialRow: UnsafePointer<Int32>
  let late: Int
  let latePrice: Int
  let unsocialPrice: Int

  @inline(__always)
  mutating func see(_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, paid: Int, price: Int) {
    let table = week.table(day, week.kind(start, end))
    let unsocial = Int(unsocialRow[end]) - Int(unsocialRow[start])
    let price = price + (end >= late ? latePrice : 0) + unsocial * unsocialPrice
    if price >= table.price[paid] { return }
    table.price[paid] = price
    table.shape[paid] = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
  }
}

extension DayShaper {
  /// The best shape given all other days; nil where none is legal.
  func shape(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, adding extra: Extra = .none, _ view: PriceView,
    _ random: inout Random, _ exponential: Exponential
  ) -> Shape? {
    let weights = state.problem.weights
    let staff = state.problem.staff
    let w = state.weekOf(p, d)
    let others = state.totals(without: p, d)
    var cheapest = Cheapest(
      hours: staff.hours.of(w) + Int(others.paid), unsocialRow: staff.unsocialRow(d, state.problem.grid),
      late: staff.lateFrom, latePrice: Int(others.lates) >= weights.lates.max ? weights.lates.weight : 0,
      unsocialOver: Int(others.unsocial) - staff.share.int(w), unsocialPrice: weights.unsocial,
      temperature: view.temperature, exponential: exponential, random: random)
    eachShape(state, p, d, adding: extra, view, mostPaid: staff.mostPaid.int(p) - Int(others.paid), &cheapest)
    random = cheapest.random
    return cheapest.choice.isOn ? cheapest.choice : nil
  }

  /// The best shape for each number of paid slots, 0 for a day off where that may be: prices and shapes by paid slots.
  ///
  /// Late ends and unsocial slots are priced by what one more of them costs this week, so a sum over days is exact but
  /// where a week crosses its allowance.
  func table(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ others: WeekTotals, _ view: PriceView,
    _ into: PaidTable
  ) {
    let weights = state.problem.weights
    let staff = state.problem.staff
    let share = staff.share.int(state.weekOf(p, d))
    let i = p * state.dayCount + d
    into.clear()
    var cheapest = CheapestByPaid(
      table: into, unsocialRow: staff.unsocialRow(d, state.problem.grid), late: staff.lateFrom,
      latePrice: Int(others.lates) >= weights.lates.max ? weights.lates.weight : 0,
      spare: max(0, share - Int(others.unsocial)), unsocialPrice: weights.unsocial, weekendPrice: state.weekendPrice(i))
    eachShape(state, p, d, view, mostPaid: staff.mostPaid.int(p), &cheapest)
    if state.maySendHome(i) {
      into.price[0] = offPrice(state, i, view)
      into.shape[0] = .off
    }
  }

  /// The same with the week's other days still open: one table for each kind of start and end.
  ///
  /// A *late* end leaves less than the daily rest before the window opens; after it only a *slow* start is sure of it.
  func tables(_ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ view: PriceView, _ week: WeekShaper) {
    let weights = state.problem.weights
    let staff = state.problem.staff
    let w = state.weekOf(p, d)
    let totals = state.week[w]
    let i = p * state.dayCount + d
    let day = d % 7
    for kind in 0..<4 { week.table(day, kind).clear() }
    var cheapest = CheapestByKind(
      week: week, day: day, unsocialRow: staff.unsocialRow(d, state.problem.grid), late: staff.lateFrom,
      latePrice: Int(totals.lates) >= weights.lates.max ? weights.lates.weight : 0,
      unsocialPrice: Int(totals.unsocial) >= staff.share.int(w) ? weights.unsocial : 0)
    eachShape(state, p, d, view, mostPaid: staff.mostPaid.int(p), restsWithinWeek: false, &cheapest)
    let shape = state.shape[i]
    let isFixed = staff.freedom[i] == .fixed
    let mayBeOff = state.maySendHome(i) || (isFixed && !shape.isOn)
    week.offPrice[day] = mayBeOff ? offPrice(state, i, view) : PaidTable.impossible
    if isFixed && shape.isOn {
      let table = week.table(day, week.kind(shape.start, shape.end))
      table.price[state.paid(shape)] = 0
      table.shape[state.paid(shape)] = shape
    }
  }

  private func offPrice(_ state: borrowing State, _ i: PersonDay, _ view: PriceView) -> Int {
    state.shapeWishes(i, .off) + (state.problem.base.isPresent ? state.newsPrice(i, .off) * view.weight : 0)
  }
}
