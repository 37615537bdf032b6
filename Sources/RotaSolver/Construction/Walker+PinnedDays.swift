/// Days on which a pin wants a shift, where the first that were opened have left no hours or no rest for the others.
extension Walker {
  /// A person's week is built again from its pinned days alone, in a random order and each as short as it may be.
  mutating func openPinnedDays(_ p: PersonIndex, around day: DayIndex) {
    let monday = day / 7 * 7
    let first = max(0, monday - 1)
    let last = min(state.dayCount - 1, monday + 7)
    for d in first...last where state.problem.staff.duties[p * state.dayCount + d].mayGiveWay {
      var taken = Taken()
      state.begin()
      takeDay(p * state.dayCount + d, &taken)
      for j in 0..<taken.count { state.unplace(taken[j]) }
      if state.shape[p * state.dayCount + d].isOn && state.heldCount[p * state.dayCount + d] == 0 {
        state.set(p, d, .off)
      }
    }
    let count = last - first + 1
    let turn = random.below(count)
    openShortest(p, day)
    for step in 0..<count { openShortest(p, first + (turn + step) % count) }
  }

  private mutating func openShortest(_ p: PersonIndex, _ d: DayIndex) {
    let i = p * state.dayCount + d
    if state.problem.staff.duties[i] != .mustWork || state.shape[i].isOn { return }
    guard let shape = shortestShape(p, d) else { return }
    state.begin()
    state.set(p, d, shape)
  }

  /// Among the shortest that the day allows, one drawn at random; nil where none is legal.
  private mutating func shortestShape(_ p: PersonIndex, _ d: DayIndex) -> Shape? {
    let turn = random.below(state.slotCount)
    let least = max(1, state.problem.staff.shortest.int(p))
    let most = min(state.slotCount, state.problem.staff.longest.int(p))
    if least > most { return nil }
    for length in least...most {
      for step in 0..<state.slotCount {
        let start = (turn + step) % state.slotCount
        if start + length > state.slotCount { continue }
        if let shape = shape(p, d, from: start, to: start + length) { return shape }
      }
    }
    return nil
  }

  private func shape(_ p: PersonIndex, _ d: DayIndex, from start: SlotIndex, to end: SlotIndex) -> Shape? {
    let weights = state.problem.weights
    if Int(state.problem.staff.reach[(p * state.dayCount + d) * (state.slotCount + 1) + start]) < end { return nil }
    if end - start <= weights.pauseOver {
      let shape = Shape(start: start, end: end)
      return state.allows(p, d, shape) ? shape : nil
    }
    let firstPause = start + weights.pauseClear
    let lastPause = end - weights.pauseClear - weights.pauseLeast
    if firstPause > lastPause { return nil }
    for pause in firstPause...lastPause {
      let shape = Shape(start: start, end: end, pauseStart: pause, pauseEnd: pause + weights.pauseLeast)
      if state.allows(p, d, shape) { return shape }
    }
    return nil
  }
}

extension DayDuty {
  /// Whether what stands on the day may be taken down.
  fileprivate var mayGiveWay: Bool { self == .free || self == .mustWork }
}
