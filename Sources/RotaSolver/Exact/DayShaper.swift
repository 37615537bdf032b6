import RotaModel

/// One person's day solved exactly: every start, end and break around its contacts, by prefix sums of slot prices.
///
/// The prices are what the slot is worth to the cover with everybody else in place, so the answer is the best shape
/// of this day given all the others; with noise it is a sample from the good ones.
struct DayShaper {
  let gain: UnsafeMutablePointer<Int>
  /// The same with what it costs to end there.
  private let endGain: UnsafeMutablePointer<Int>
  /// By start of a break: what it loses by itself.
  let pausePrice: UnsafeMutablePointer<Int>
  let pauseGain: UnsafeMutablePointer<Int>
  let bestPause: UnsafeMutablePointer<Int16>
  /// By start of a break: the earliest end of the shift, -1 where it has no room, and the latest start.
  let pauseEarliestEnd: UnsafeMutablePointer<Int16>
  let pauseLatestStart: UnsafeMutablePointer<Int16>
  /// Breaks by their latest start, as lists: the first of a start, and the one after each.
  let firstPause: UnsafeMutablePointer<Int16>
  let nextPause: UnsafeMutablePointer<Int16>
  /// Breaks after which the stretch is not too long yet, by what they cost with the stretch before: see `weighPauses`.
  let queue: UnsafeMutablePointer<Int>
  let queuePrice: UnsafeMutablePointer<Int>
  let slotCount: Int
  /// Counted work of one day solved: slots and pairs of ends visited, on average.
  static let work = 200

  init(slotCount: Int) {
    self.slotCount = slotCount
    gain = .allocate(capacity: slotCount + 1)
    endGain = .allocate(capacity: slotCount + 1)
    pausePrice = .allocate(capacity: slotCount + 2)
    pauseGain = .allocate(capacity: slotCount + 2)
    bestPause = .allocate(capacity: slotCount + 2)
    pauseEarliestEnd = .allocate(capacity: slotCount + 2)
    pauseLatestStart = .allocate(capacity: slotCount + 2)
    firstPause = .allocate(capacity: slotCount + 2)
    nextPause = .allocate(capacity: slotCount + 2)
    queue = .allocate(capacity: slotCount + 2)
    queuePrice = .allocate(capacity: slotCount + 2)
  }

  func release() {
    gain.deallocate()
    endGain.deallocate()
    pausePrice.deallocate()
    pauseGain.deallocate()
    bestPause.deallocate()
    pauseEarliestEnd.deallocate()
    pauseLatestStart.deallocate()
    firstPause.deallocate()
    nextPause.deallocate()
    queue.deallocate()
    queuePrice.deallocate()
  }

  /// How the energy is weighed, and how much noise the choice may have.
  struct PriceView {
    let weight: Int
    /// In 1024ths of a wish; 0 for the best.
    let temperature: Int
  }

  /// What the day must hold: its contacts as they are, and one more perhaps.
  struct Extra {
    let contact: ContactIndex
    let start: SlotIndex

    static let none = Extra(contact: -1, start: -1)
  }

  /// The best shape given all other days; nil where none is legal.
  func shape(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, adding extra: Extra = .none, _ view: PriceView,
    _ random: inout Random, _ exponential: Exponential
  ) -> Shape? {
    let others = state.totals(without: p, d)
    let week = margins(state, state.weekOf(p, d), others)
    let hours = state.problem.staff.hours.of(state.weekOf(p, d)) + Int(others.paid)
    let unsocialRow = state.problem.staff.unsocialRow(d, state.problem.grid)
    let late = state.problem.staff.lateFrom
    var best = Int.max
    var choice = Shape.off
    eachShape(state, p, d, adding: extra, view, mostPaid: state.problem.staff.mostPaid.int(p) - Int(others.paid)) {
      start, end, pauseStart, pauseEnd, paid, dayPrice in
      let unsocial = week.unsocialOver + Int(unsocialRow[end] - unsocialRow[start])
      var price =
        dayPrice + Int(hours[paid]) + (end >= late ? week.latePrice : 0) + week.unsocialPrice * max(0, unsocial)
      if price >= best { return }
      if view.temperature > 0 {
        price += exponential.noise(view.temperature, &random)
        if price >= best { return }
      }
      best = price
      choice = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
    }
    return choice.isOn ? choice : nil
  }

  /// What one day adds to its week beside hours: a late end, unsocial slots beyond the share.
  @inline(__always)
  private func margins(
    _ state: borrowing State, _ w: PersonWeek, _ others: WeekTotals
  ) -> (latePrice: Int, unsocialOver: Int, unsocialPrice: Int) {
    let weights = state.problem.weights
    return (
      Int(others.lates) >= weights.lates.max ? weights.lates.weight : 0,
      Int(others.unsocial) - state.problem.staff.share.int(w), weights.unsocial
    )
  }

  /// The best shape for each number of paid slots, 0 for a day off where that may be: prices and shapes by paid slots.
  ///
  /// Late ends and unsocial slots are priced by what one more of them costs this week, so a sum over days is exact but
  /// where a week crosses its allowance.
  func table(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ others: WeekTotals, _ view: PriceView,
    _ into: PaidTable
  ) {
    let w = state.weekOf(p, d)
    let i = p * state.dayCount + d
    into.clear()
    let unsocialRow = state.problem.staff.unsocialRow(d, state.problem.grid)
    let late = state.problem.staff.lateFrom
    let latePrice = Int(others.lates) >= state.problem.weights.lates.max ? state.problem.weights.lates.weight : 0
    let unsocialPrice = Int(others.unsocial) >= state.problem.staff.share.int(w) ? state.problem.weights.unsocial : 0
    let spare = max(0, state.problem.staff.share.int(w) - Int(others.unsocial))
    let weekendPrice = state.weekendPrice(i)
    eachShape(state, p, d, view, mostPaid: state.problem.staff.mostPaid.int(p)) {
      start, end, pauseStart, pauseEnd, paid, dayPrice in
      var price = dayPrice + weekendPrice + (end >= late ? latePrice : 0)
      let unsocial = Int(unsocialRow[end]) - Int(unsocialRow[start])
      price += unsocialPrice > 0 ? unsocial * unsocialPrice : max(0, unsocial - spare) * state.problem.weights.unsocial
      if price < into.price[paid] {
        into.price[paid] = price
        into.shape[paid] = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
      }
    }
    if state.maySendHome(i) {
      into.price[0] =
        state.shapeWishes(i, .off) + (state.problem.base.isPresent ? state.newsPrice(i, .off) * view.weight : 0)
      into.shape[0] = .off
    }
  }

  /// The same with the week's other days still open: one table for each kind of start and end.
  ///
  /// A *late* end leaves less than the daily rest before the window opens; after it only a *slow* start is sure of it.
  func tables(_ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ view: PriceView, _ week: WeekShaper) {
    let w = state.weekOf(p, d)
    let i = p * state.dayCount + d
    let day = d % 7
    for kind in 0..<4 { week.table(day, kind).clear() }
    let unsocialRow = state.problem.staff.unsocialRow(d, state.problem.grid)
    let totals = state.week[w]
    let late = state.problem.staff.lateFrom
    let latePrice = Int(totals.lates) >= state.problem.weights.lates.max ? state.problem.weights.lates.weight : 0
    let unsocialPrice = Int(totals.unsocial) >= state.problem.staff.share.int(w) ? state.problem.weights.unsocial : 0
    eachShape(
      state, p, d, view, mostPaid: state.problem.staff.mostPaid.int(p), restsWithinWeek: false
    ) { start, end, pauseStart, pauseEnd, paid, dayPrice in
      let table = week.table(day, (start >= week.slowStart ? 2 : 0) + (end > week.earlyEnd ? 1 : 0))
      let price =
        dayPrice + (end >= late ? latePrice : 0) + unsocialPrice * (Int(unsocialRow[end]) - Int(unsocialRow[start]))
      if price < table.price[paid] {
        table.price[paid] = price
        table.shape[paid] = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
      }
    }
    let mayBeOff = state.maySendHome(i) || (state.problem.staff.duties[i] == .fixed && !state.shape[i].isOn)
    week.offPrice[day] =
      mayBeOff
      ? state.shapeWishes(i, .off) + (state.problem.base.isPresent ? state.newsPrice(i, .off) * view.weight : 0)
      : PaidTable.impossible
    if state.problem.staff.duties[i] == .fixed && state.shape[i].isOn {
      let shape = state.shape[i]
      let kind = (shape.start >= week.slowStart ? 2 : 0) + (shape.end > week.earlyEnd ? 1 : 0)
      week.table(day, kind).price[state.paid(shape)] = 0
      week.table(day, kind).shape[state.paid(shape)] = shape
    }
  }

  /// Visits every legal start and end with the cheapest break: what the day itself costs, relative to being off. A
  /// published shift is visited with its own break, too.
  @inline(__always)
  private func eachShape(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, adding extra: Extra = .none, _ view: PriceView,
    mostPaid: Int, restsWithinWeek: Bool = true,
    _ visit: (_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, _ paid: Int, _ price: Int) -> Void
  ) {
    let i = p * state.dayCount + d
    guard let frame = Frame(state, p, d, extra, restsWithinWeek: restsWithinWeek) else { return }
    price(state, p, d, extra, view.weight)
    let kept = state.problem.staff.duties[i] == .running ? state.problem.staff.keptPause[i] : .off
    let pauseLength = kept.hasPause ? kept.pauseLength : state.problem.weights.pauseLeast
    let lastPause = findPauses(state, i, frame, extra, kept, pauseLength)
    pricePauses(state, i, pauseLength, view.weight)
    let isStretchPriced = state.problem.shapes.stretch > 0
    if !isStretchPriced { sortPauses(frame) }
    let over = state.problem.weights.pauseOver
    let unpaid = state.problem.weights.pausePaid ? 0 : pauseLength
    let reach = state.problem.staff.reach.base + i * (slotCount + 1)
    let isDue = !state.problem.duties.isEmpty && !state.problem.duties.due.isEmpty(i)
    let isPriced = state.problem.base.isPresent || !state.problem.staff.wishes.isEmpty(i) || isDue
    let step = state.problem.grid.step
    for start in stride(from: frame.lastStart, through: frame.firstStart, by: -1) {
      if !isStretchPriced { enterPauses(start, pauseLength) }
      let furthest = min(Int(reach[start]), min(frame.lastEnd, start + frame.longest))
      let first = max(frame.firstEnd, start + frame.shortest)
      if furthest < first { continue }
      let startPrice = startPrice(state, p, d, start) - gain[start]
      // Short shifts have no break.
      let lastShort = kept.hasPause ? first - 1 : min(min(furthest, start + over), start + mostPaid)
      if first <= lastShort {
        for end in first...lastShort {
          if step > 1 && !state.problem.grid.isOnTeamGrid(end) { continue }
          let own = isPriced ? ownPrice(state, i, Shape(start: start, end: end), view.weight) : 0
          visit(start, end, -1, -1, end - start, endGain[end] + startPrice + own)
        }
      }
      let firstLong = kept.hasPause ? first : max(first, start + over + 1)
      let lastLong = min(furthest, start + mostPaid + unpaid)
      if firstLong > lastLong { continue }
      if isStretchPriced { weighPauses(state, start, firstLong...lastLong, pauseLength, through: lastPause) }
      for end in firstLong...lastLong {
        let pauseStart = Int(bestPause[end])
        if pauseStart < 0 || (step > 1 && !state.problem.grid.isOnTeamGrid(end)) { continue }
        let shape = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseStart + pauseLength)
        if kept.hasPause && !state.hasLegalPause(i, shape, isRunning: true) { continue }
        let own = isPriced ? ownPrice(state, i, shape, view.weight) : 0
        visit(
          start, end, pauseStart, pauseStart + pauseLength, end - start - unpaid,
          endGain[end] + startPrice + pauseGain[end] + own)
      }
    }
    if state.problem.base.isPresent { visitPublished(state, p, d, extra, frame, view, mostPaid: mostPaid, visit) }
  }

  /// The published shift as it is: its break, that need not be the cheapest, costs something to move.
  @inline(__always)
  private func visitPublished(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ extra: Extra, _ frame: Frame, _ view: PriceView,
    mostPaid: Int,
    _ visit: (_ start: Int, _ end: Int, _ pauseStart: Int, _ pauseEnd: Int, _ paid: Int, _ price: Int) -> Void
  ) {
    let i = p * state.dayCount + d
    let base = state.problem.base.shapes[i]
    guard base.hasPause, state.problem.weights.change.pause > 0, frame.holds(base), state.paid(base) <= mostPaid,
      state.isAllowed(i, base), state.fits(i, base, adding: extra)
    else { return }
    visit(
      base.start, base.end, base.pauseStart, base.pauseEnd, state.paid(base),
      endGain[base.end] - gain[base.start] + gain[base.pauseStart] - gain[base.pauseEnd]
        + startPrice(state, p, d, base.start) + state.problem.shapes.ofStretches(base)
        + ownPrice(state, i, base, view.weight))
  }

  /// What it costs to start then: by the week before, the days beside it and the usual times.
  @inline(__always)
  private func startPrice(_ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ start: SlotIndex) -> Int {
    let before = Int(state.startBefore(p * state.dayCount + d))
    let isUsual = before == start || before == Int(StaffTables.noStart)
    return (isUsual ? 0 : state.problem.weights.pattern.shift) + state.problem.shapes.starts.int(start)
      + (state.problem.shapes.swing > 0 ? state.swing(p, d, from: start) : 0)
  }

  /// Staff wishes about a shape, duties that it leaves no room for, and what telling of it costs.
  private func ownPrice(_ state: borrowing State, _ i: PersonDay, _ shape: Shape, _ weight: Int) -> Int {
    let wishes = state.problem.staff.wishes.isEmpty(i) ? 0 : state.staffWishes(i, shape)
    let news = state.problem.base.isPresent ? state.newsPrice(i, shape) : 0
    if state.problem.duties.isEmpty { return wishes + news * weight }
    var missed = 0
    let grid = state.problem.grid
    for j in state.problem.duties.due.range(i) {
      let due = state.problem.duties.due.items[j]
      if grid.minute(shape.start) > Int(due.start) || grid.minute(shape.end) < Int(due.end) {
        missed += Int(due.weight)
      }
    }
    return wishes + (news + missed) * weight
  }

  /// What the presence in each slot is worth, summed up.
  private func price(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ extra: Extra, _ weight: Int
  ) {
    let i = p * state.dayCount + d
    for slot in 0...slotCount { gain[slot] = 0 }
    addLines(state, p, d, state.problem.cover.presentLines, state.present + i * state.words, weight)
    if !state.problem.cover.freeLines.isEmpty(i) {
      addLines(state, p, d, state.problem.cover.freeLines, state.free + i * state.words, weight, onlyLoose: i, extra)
    }
    var sum = 0
    for slot in 0...slotCount {
      let price = gain[slot]
      gain[slot] = sum
      endGain[slot] = sum + state.problem.shapes.ends.int(slot)
      sum += price
    }
  }

  /// Adds the price of one head more, with this person's own head taken off.
  private func addLines(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ lines: Lists<Int32>,
    _ mine: UnsafeMutablePointer<SlotBits>, _ weight: Int, onlyLoose i: PersonDay = -1, _ extra: Extra = .none
  ) {
    for j in lines.range(p * state.dayCount + d) {
      let line = Int(lines.items[j])
      let prices = state.problem.cover.prices.base + line * state.problem.cover.headsLimit
      for word in 0..<state.words {
        var bits = state.problem.cover.holds[(line * state.dayCount + d) * state.words + word]
        if i >= 0 { bits &= ~busy(state, i, extra, word) }
        let row = state.heads + ((line * state.dayCount + d) * slotCount + word * 64)
        let own = mine[word]
        while bits != 0 {
          let slot = bits.trailingZeroBitCount
          let heads = Int(row[slot]) - Int(truncatingIfNeeded: (own >> UInt64(slot)) & 1)
          let price = Price(raw: prices[heads + 1].raw &- prices[heads].raw)
          gain[word * 64 + slot] += price.energy(weight)
          bits &= bits &- 1
        }
      }
    }
  }

  private func busy(_ state: borrowing State, _ i: PersonDay, _ extra: Extra, _ word: Int) -> SlotBits {
    var bits: SlotBits = 0
    for j in 0..<Int(state.heldCount[i]) {
      let c = Int(state.held[i * state.heldLimit + j])
      let start = Int(state.contactStart[c])
      bits |= state.problem.grid.bits(start, start + state.problem.contacts.length.int(c), word: word)
    }
    if extra.contact >= 0 {
      let length = state.problem.contacts.length.int(extra.contact)
      bits |= state.problem.grid.bits(extra.start, extra.start + length, word: word)
    }
    return bits
  }
}
