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

  /// Shows every legal start and end with the cheapest break: what the day itself costs, relative to being off. A
  /// published shift is shown with its own break, too.
  @inline(__always)
  func eachShape(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, adding extra: Extra = .none, _ view: PriceView,
    mostPaid: Int, restsWithinWeek: Bool = true, _ chooser: inout some ShapeChooser
  ) {
    let i = p * state.dayCount + d
    guard let frame = Frame(state, p, d, extra, restsWithinWeek: restsWithinWeek) else { return }
    price(state, p, d, extra, view.weight)
    let kept = state.problem.staff.freedom[i] == .running ? state.problem.staff.keptPause[i] : .off
    let pauseLength = kept.hasPause ? kept.pauseLength : state.problem.weights.pauseLeast
    let lastPause = findPauses(state, i, frame, extra, kept, pauseLength)
    pricePauses(state, i, pauseLength, view.weight)
    let isStretchPriced = state.problem.shapes.stretch > 0
    if !isStretchPriced { sortPauses(frame) }
    let over = state.problem.weights.pauseOver
    let unpaid = state.problem.weights.pausePaid ? 0 : pauseLength
    let reach = state.problem.staff.reach.base + i * (slotCount + 1)
    let isDue = !state.problem.duties.isEmpty && !state.problem.duties.due.isEmpty(i)
    // Few days have anything of their own to ask of a shape: for the others the loops below ask nothing.
    let isPriced =
      state.problem.base.isPresent || !state.problem.staff.wishes.isEmpty(i) || isDue || kept.hasPause
      || state.problem.grid.step > 1
    let before = Int(state.startBefore(i))
    // A copy of our own, which the compiler can keep out of memory.
    var chosen = chooser
    defer { chooser = chosen }
    for start in stride(from: frame.lastStart, through: frame.firstStart, by: -1) {
      if !isStretchPriced { enterPauses(start, pauseLength) }
      let furthest = min(Int(reach[start]), min(frame.lastEnd, start + frame.longest))
      let first = max(frame.firstEnd, start + frame.shortest)
      if furthest < first { continue }
      let startPrice = startPrice(state, p, d, start, before: before) - gain[start]
      // Short shifts have no break.
      let lastShort = kept.hasPause ? first - 1 : min(min(furthest, start + over), start + mostPaid)
      if first <= lastShort {
        for end in first...lastShort {
          var price = endGain[end] + startPrice
          if isPriced {
            if !state.problem.grid.isOnTeamGrid(end) { continue }
            price += ownPrice(state, i, Shape(start: start, end: end), view.weight)
          }
          chosen.see(start, end, -1, -1, paid: end - start, price: price)
        }
      }
      let firstLong = kept.hasPause ? first : max(first, start + over + 1)
      let lastLong = min(furthest, start + mostPaid + unpaid)
      if firstLong > lastLong { continue }
      if isStretchPriced { weighPauses(state, start, firstLong...lastLong, pauseLength, through: lastPause) }
      for end in firstLong...lastLong {
        let pauseStart = Int(bestPause[end])
        if pauseStart < 0 { continue }
        let pauseEnd = pauseStart + pauseLength
        var price = endGain[end] + startPrice + pauseGain[end]
        if isPriced {
          let shape = Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
          if !state.problem.grid.isOnTeamGrid(end) { continue }
          if kept.hasPause && !state.hasLegalPause(i, shape, isRunning: true) { continue }
          price += ownPrice(state, i, shape, view.weight)
        }
        chosen.see(start, end, pauseStart, pauseEnd, paid: end - start - unpaid, price: price)
      }
    }
    if let price = publishedPrice(state, p, d, extra, frame, view, mostPaid: mostPaid) {
      let base = state.problem.base.shapes[i]
      chosen.see(base.start, base.end, base.pauseStart, base.pauseEnd, paid: state.paid(base), price: price)
    }
  }

  /// What the published shift costs as it is, where it may stay: its break, that need not be the cheapest, costs something
  /// to move.
  private func publishedPrice(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ extra: Extra, _ frame: Frame, _ view: PriceView,
    mostPaid: Int
  ) -> Int? {
    guard state.problem.base.isPresent, state.problem.weights.change.pause > 0 else { return nil }
    let i = p * state.dayCount + d
    let base = state.problem.base.shapes[i]
    guard base.hasPause, frame.holds(base), state.paid(base) <= mostPaid, state.isAllowed(i, base),
      state.fits(i, base, adding: extra)
    else { return nil }
    return endGain[base.end] - gain[base.start] + gain[base.pauseStart] - gain[base.pauseEnd]
      + startPrice(state, p, d, base.start, before: Int(state.startBefore(i))) + state.problem.shapes.ofStretches(base)
      + ownPrice(state, i, base, view.weight)
  }

  /// What it costs to start then: by the start a week before, the days beside it and the usual times.
  @inline(__always)
  private func startPrice(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ start: SlotIndex, before: SlotIndex
  ) -> Int {
    let isAsBefore = before == start || before == Int(StaffTables.noStart)
    return (isAsBefore ? 0 : state.problem.weights.pattern.shift) + state.problem.shapes.starts.int(start)
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
