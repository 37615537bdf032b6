/// Where a day's break may lie and what it costs, for every start and end at once.
extension DayShaper {
  /// Where a break has room between the contacts, and what that asks of the shift's ends; the last place.
  func findPauses(
    _ state: borrowing State, _ i: PersonDay, _ frame: Frame, _ extra: Extra, _ kept: Shape, _ length: Int
  ) -> SlotIndex {
    // A break that has begun may lie anywhere in a shift that is short enough to do without.
    let clear = kept.hasPause ? 0 : state.problem.weights.pauseClear
    for pause in 0...slotCount { pauseEarliestEnd[pause] = -1 }
    var lower = max(frame.firstStart + clear, Int(state.problem.staff.earliestPause[i]))
    var upper = frame.lastEnd - clear - length
    if kept.hasPause {
      lower = kept.pauseStart
      upper = kept.pauseStart
    }
    if lower > upper { return upper }
    for pause in lower...upper where kept.hasPause || state.problem.grid.isOnTeamGrid(pause) {
      pauseEarliestEnd[pause] = Int16(truncatingIfNeeded: pause + length + clear)
      pauseLatestStart[pause] = Int16(truncatingIfNeeded: pause - clear)
    }
    if state.heldCount[i] > 0 || extra.contact >= 0 { placePauses(state, i, lower, upper, extra, length) }
    return upper
  }

  /// What a break loses, whatever the shift round it: its slots, and a duty that it lies in.
  func pricePauses(_ state: borrowing State, _ i: PersonDay, _ length: Int, _ weight: Int) {
    if slotCount < length { return }
    for pause in 0...slotCount - length { pausePrice[pause] = gain[pause] - gain[pause + length] }
    if state.problem.duties.isEmpty { return }
    let grid = state.problem.grid
    for j in state.problem.duties.due.range(i) {
      let due = state.problem.duties.due.items[j]
      let first = grid.floorSlot(Int(due.start)) - length + 1
      let last = min(slotCount - length, grid.ceilSlot(Int(due.end)) - 1)
      for pause in stride(from: max(0, first), through: last, by: 1) { pausePrice[pause] += Int(due.weight) * weight }
    }
  }

  /// Breaks between contacts: none where a gap has no room for one, and the shift must reach the first and the last.
  ///
  /// A break bears on the gaps that it touches only; that the others have room is known from the frame.
  private func placePauses(
    _ state: borrowing State, _ i: PersonDay, _ lower: Int, _ upper: Int, _ extra: Extra, _ length: Int
  ) {
    let contacts = state.problem.contacts
    var order = HeldOrder(state, i, extra)
    var previous = -1
    var previousStart = 0
    while let (c, begin) = order.next(state) {
      let first = previous < 0 ? lower : max(lower, previousStart + contacts.length.int(previous) - length + 1)
      let last = min(upper, begin + contacts.tail.int(c) - 1)
      for pause in stride(from: first, through: last, by: 1) {
        // The first gap asks for a start early enough; the others are the same whatever the start.
        let trial = Shape(start: -200, end: slotCount, pauseStart: pause, pauseEnd: pause + length)
        if !state.hasRoom(after: previous, previousStart, before: c, at: begin, trial) { pauseEarliestEnd[pause] = -1 }
      }
      if previous < 0 {
        let latest = begin - contacts.inbound.int(contacts.zone.int(c)) - length
        for pause in stride(from: lower, to: min(upper + 1, begin), by: 1) {
          pauseLatestStart[pause] = min(pauseLatestStart[pause], Int16(truncatingIfNeeded: latest))
        }
      }
      previous = c
      previousStart = begin
    }
    if previous < 0 || contacts.isFixed[previous] { return }
    let back = state.backAtBase(previous, previousStart)
    for pause in lower...upper where pauseEarliestEnd[pause] >= 0 {
      let end = back + (pause >= previousStart ? length : 0)
      pauseEarliestEnd[pause] = max(pauseEarliestEnd[pause], Int16(truncatingIfNeeded: end))
    }
  }

  /// Sorts the breaks by the latest start that leaves room for them; no end has a break yet.
  func sortPauses(_ frame: Frame) {
    for slot in 0...slotCount {
      pauseGain[slot] = Int.max
      bestPause[slot] = -1
      firstPause[slot] = -1
    }
    for pause in 0..<slotCount where pauseEarliestEnd[pause] >= 0 && Int(pauseLatestStart[pause]) >= frame.firstStart {
      let start = min(Int(pauseLatestStart[pause]), frame.lastStart)
      nextPause[pause] = firstPause[start]
      firstPause[start] = Int16(truncatingIfNeeded: pause)
    }
  }

  /// Enters the breaks for which this start is the latest: starts are visited from the last to the first, so that what
  /// has room for one has it for all that follow. `pauseGain` is what the cheapest break adds to the price by end.
  @inline(__always)
  func enterPauses(_ start: SlotIndex, _ length: Int) {
    var pause = Int(firstPause[start])
    while pause >= 0 {
      let price = pausePrice[pause]
      var end = Int(pauseEarliestEnd[pause])
      while end <= slotCount && price < pauseGain[end] {
        pauseGain[end] = price
        bestPause[end] = Int16(truncatingIfNeeded: pause)
        end += 1
      }
      pause = Int(nextPause[pause])
    }
  }

  /// The cheapest break for each end of a shift from one start, where long stretches before and after it cost.
  ///
  /// Breaks come in as the end lets them. Those after which the stretch is not too long yet wait in a queue, each cheaper
  /// than all before it; for the others the stretch grows alike with the end, so the cheapest of them stays that.
  @inline(__always)
  func weighPauses(
    _ state: borrowing State, _ start: SlotIndex, _ ends: ClosedRange<SlotIndex>, _ length: Int,
    through last: SlotIndex
  ) {
    let limit = state.problem.shapes.stretchLimit
    let weight = state.problem.shapes.stretch
    let step = state.problem.grid.step
    var pause = start
    var (head, tail) = (0, 0)
    var tooEarly = (price: PaidTable.impossible, pause: -1)
    for end in ends {
      while pause <= last && Int(pauseEarliestEnd[pause]) <= end {
        if pauseEarliestEnd[pause] >= 0 && Int(pauseLatestStart[pause]) >= start {
          let beyond = max(0, pause - start - limit)
          let price = pausePrice[pause] + weight * (step == 1 ? beyond : beyond / step)
          while tail > head && queuePrice[tail - 1] >= price { tail -= 1 }
          (queue[tail], queuePrice[tail]) = (pause, price)
          tail += 1
        }
        pause += 1
      }
      let lastEarly = end - length - limit
      while head < tail && queue[head] < lastEarly {
        let price = queuePrice[head] - weight * (step == 1 ? queue[head] : queue[head] / step)
        if price <= tooEarly.price { tooEarly = (price, queue[head]) }
        head += 1
      }
      var best = tooEarly.pause < 0 ? Int.max : tooEarly.price + weight * (step == 1 ? lastEarly : lastEarly / step)
      bestPause[end] = Int16(truncatingIfNeeded: tooEarly.pause)
      if head < tail && queuePrice[head] <= best {
        best = queuePrice[head]
        bestPause[end] = Int16(truncatingIfNeeded: queue[head])
      }
      pauseGain[end] = best
    }
  }
}
