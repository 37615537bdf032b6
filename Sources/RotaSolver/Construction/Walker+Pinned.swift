/// What is pinned comes first. A pinned day or contact that finds no room has what stands in its way taken down, and all
/// that is missing is put back in; what leaves more missing than before is undone. From the second round on days are as
/// short as what they hold allows, for the first that were opened would leave no hours or no rest to the others.
extension Walker {
  mutating func placePinned() {
    placeMissing(shortest: false)
    if state.missing == 0 { return }
    let kept = UnsafeMutableRawPointer.allocate(byteCount: max(64, state.decisionBytes), alignment: 64)
    defer { kept.deallocate() }
    shortenAll()
    for _ in 0..<400 where state.missing > 0 {
      let before = state.missing
      kept.copyMemory(from: state.decisions, byteCount: state.decisionBytes)
      makeRoom()
      placeMissing(shortest: true)
      if state.missing > before { state.adopt(kept) }
    }
  }

  private func isMissing(_ c: ContactIndex) -> Bool { state.problem.contacts.isMandatory[c] && !state.isPlaced(c) }

  private func isMissing(personDay i: PersonDay) -> Bool {
    state.problem.staff.freedom[i] == .mustWork && !state.shape[i].isOn
  }

  private mutating func placeMissing(shortest: Bool) {
    let personDays = state.people * state.dayCount
    for i in 0..<personDays where isMissing(personDay: i) {
      state.begin()
      _ =
        shortest
        ? openShortest(i / state.dayCount, i % state.dayCount) : openDay(i / state.dayCount, i % state.dayCount)
    }
    let turn = random.below(max(1, state.contactCount))
    for step in 0..<state.contactCount {
      let c = (turn + step) % state.contactCount
      if !isMissing(c) { continue }
      state.begin()
      if insert(c, .wide) && shortest { shortenDays(of: c) }
    }
  }

  /// For one of what is missing, at random.
  private mutating func makeRoom() {
    let personDays = state.people * state.dayCount
    var nth = random.below(state.missing)
    for i in 0..<personDays where isMissing(personDay: i) {
      if nth == 0 {
        clearWeek(i / state.dayCount, around: i % state.dayCount)
        _ = openShortest(i / state.dayCount, i % state.dayCount)
        return
      }
      nth -= 1
    }
    for c in 0..<state.contactCount where isMissing(c) {
      if nth == 0 { return makeRoom(for: c) }
      nth -= 1
    }
  }

  private mutating func makeRoom(for c: ContactIndex) {
    let contacts = state.problem.contacts
    let range = contacts.candidates.range(contacts.row.int(c))
    if range.isEmpty { return }
    let day = contacts.firstDay.int(c) + random.below(contacts.dayCount.int(c))
    if random.once(in: 2) { takeOut(contacts.ofChild.range(contacts.child.int(c)).map { contacts.ofChild.items[$0] }) }
    let wholeWeek = random.once(in: 2)
    let number = contacts.workers.int(c)
    let turn = random.below(range.count)
    for step in 0..<min(range.count, number) {
      // Who alone is pinned is all there is; of many, any.
      let place = range.count <= number ? (turn + step) % range.count : random.below(range.count)
      let p = Int(contacts.candidates.items[range.lowerBound + place])
      if wholeWeek { clearWeek(p, around: day) } else { clear(p, from: day - 1, through: day + 1) }
    }
    state.begin()
    if insert(c, .wide) { shortenDays(of: c) }
  }

  private mutating func takeOut(_ others: [Int32]) {
    for other in others.map({ Int($0) }) where state.isPlaced(other) && !state.problem.contacts.isFixed[other] {
      state.begin()
      state.unplace(other)
    }
  }

  private mutating func clearWeek(_ p: PersonIndex, around day: DayIndex) {
    let monday = day / 7 * 7
    clear(p, from: monday - 1, through: monday + 7)
  }

  private mutating func clear(_ p: PersonIndex, from first: DayIndex, through last: DayIndex) {
    for d in max(0, first)...min(state.dayCount - 1, last) {
      let i = p * state.dayCount + d
      guard state.shape[i].isOn, state.problem.staff.freedom[i].mayGiveWay else { continue }
      var taken = Taken()
      state.begin()
      takeDay(i, &taken)
      for j in 0..<taken.count { state.unplace(taken[j]) }
      if state.heldCount[i] == 0 { state.set(p, d, .off) }
    }
  }

  private mutating func shortenAll() {
    for i in 0..<state.people * state.dayCount { shorten(i / state.dayCount, i % state.dayCount) }
  }

  private mutating func shortenDays(of c: ContactIndex) {
    for j in 0..<state.problem.contacts.workers.int(c) {
      shorten(Int(state.workers(of: c)[j]), Int(state.contactDay[c]))
    }
  }

  private mutating func shorten(_ p: PersonIndex, _ d: DayIndex) {
    let i = p * state.dayCount + d
    guard state.shape[i].isOn, state.problem.staff.freedom[i].mayGiveWay, let shape = shortestShape(p, d)
    else { return }
    state.begin()
    state.set(p, d, shape)
  }

  private mutating func openShortest(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    guard let shape = shortestShape(p, d) else { return false }
    state.begin()
    state.set(p, d, shape)
    return true
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
    // The longest break first: it gives the most paid time back to the week's other days.
    for length in stride(from: weights.pauseMost, through: weights.pauseLeast, by: -1) {
      let firstPause = start + weights.pauseClear
      let lastPause = end - weights.pauseClear - length
      if firstPause > lastPause { continue }
      for pause in firstPause...lastPause {
        let shape = Shape(start: start, end: end, pauseStart: pause, pauseEnd: pause + length)
        if state.allows(p, d, shape) { return shape }
      }
    }
    return nil
  }
}

extension DayFreedom {
  /// Whether what stands on the day may be taken down.
  fileprivate var mayGiveWay: Bool { self == .free || self == .mustWork }
}
