/// Where a day's break may lie and what it costs, for every start and end at once.
extension DayShaper {
  /// Where a break has room between the contacts, and what that asks of the shift's ends.
  func findPauses(_ state: borrowing State, _ i: PersonDay, _ frame: Frame, _ extra: Extra) {
    let length = state.problem.weights.pauseLeast
    let clear = state.problem.weights.pauseClear
    for pause in 0...slotCount { pauseEarliestEnd[pause] = -1 }
    let kept = state.problem.staff.duties[i] == .running ? state.problem.staff.keptPause[i] : .off
    var lower = max(frame.firstStart + clear, Int(state.problem.staff.earliestPause[i]))
    var upper = frame.lastEnd - clear - length
    if kept.hasPause {
      lower = kept.pauseStart
      upper = kept.pauseStart
    }
    if lower > upper { return }
    if state.heldCount[i] == 0 && extra.contact < 0 {
      for pause in lower...upper {
        pauseEarliestEnd[pause] = Int16(truncatingIfNeeded: pause + length + clear)
        pauseLatestStart[pause] = Int16(truncatingIfNeeded: pause - clear)
      }
      return
    }
    for pause in lower...upper {
      let (end, start) = limits(state, i, pause, pause + length, extra)
      pauseEarliestEnd[pause] = Int16(truncatingIfNeeded: end < 0 ? -1 : max(end, pause + length + clear))
      pauseLatestStart[pause] = Int16(truncatingIfNeeded: min(start, pause - clear))
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
  func enterPauses(_ state: borrowing State, _ start: SlotIndex) {
    let length = state.problem.weights.pauseLeast
    var pause = Int(firstPause[start])
    while pause >= 0 {
      let price = gain[pause] - gain[pause + length]
      var end = Int(pauseEarliestEnd[pause])
      while end <= slotCount && price < pauseGain[end] {
        pauseGain[end] = price
        bestPause[end] = Int16(truncatingIfNeeded: pause)
        end += 1
      }
      pause = Int(nextPause[pause])
    }
  }

  /// The earliest end, -1 for never, and the latest start of a shift in which a break has room between the contacts.
  private func limits(
    _ state: borrowing State, _ i: PersonDay, _ pause: SlotIndex, _ pauseEnd: SlotIndex, _ extra: Extra
  ) -> (end: SlotIndex, start: SlotIndex) {
    var order = HeldOrder(state, i, extra)
    // The first gap asks for a start early enough; the others are the same whatever the start.
    let trial = Shape(start: -200, end: state.slotCount, pauseStart: pause, pauseEnd: pauseEnd)
    var previous = -1
    var previousStart = 0
    var latest = slotCount
    while let (c, begin) = order.next(state) {
      if !state.hasRoom(after: previous, previousStart, before: c, at: begin, trial) { return (-1, 0) }
      if previous < 0 && pause < begin {
        latest = begin - state.problem.contacts.inbound.int(state.problem.contacts.zone.int(c)) - (pauseEnd - pause)
      }
      previous = c
      previousStart = begin
    }
    if previous < 0 || state.problem.contacts.isFixed[previous] { return (0, latest) }
    return (state.backAtBase(previous, previousStart) + (pause >= previousStart ? pauseEnd - pause : 0), latest)
  }
}
