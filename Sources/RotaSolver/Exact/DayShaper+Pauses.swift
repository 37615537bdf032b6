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
    for pause in lower...upper {
      pauseEarliestEnd[pause] = Int16(truncatingIfNeeded: pause + length + clear)
      pauseLatestStart[pause] = Int16(truncatingIfNeeded: pause - clear)
    }
    if state.heldCount[i] > 0 || extra.contact >= 0 { placePauses(state, i, lower, upper, extra) }
  }

  /// Breaks between contacts: none where a gap has no room for one, and the shift must reach the first and the last.
  ///
  /// A break bears on the gaps that it touches only; that the others have room is known from the frame.
  private func placePauses(_ state: borrowing State, _ i: PersonDay, _ lower: Int, _ upper: Int, _ extra: Extra) {
    let contacts = state.problem.contacts
    let length = state.problem.weights.pauseLeast
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
}
