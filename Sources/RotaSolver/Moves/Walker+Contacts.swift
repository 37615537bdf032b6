extension Walker {
  @inline(__always)
  mutating func drawPlaced() -> ContactIndex? {
    if state.contactCount == 0 { return nil }
    let wanted = focus.share > 0 && random.below(16) < focus.share
    for _ in 0..<(wanted ? 16 : 4) {
      let c = random.below(state.contactCount)
      if state.contactDay[c] >= 0 && !state.problem.contacts.isFixed[c]
        && (!wanted || focus.holds(Int(state.contactDay[c])))
      {
        return c
      }
    }
    return nil
  }

  /// A contact at another time, with another worker, or both.
  mutating func movePlace() -> Bool {
    guard let c = drawPlaced() else { return false }
    var day = Int(state.contactDay[c])
    var start = Int(state.contactStart[c])
    var workers = Workers()
    for p in state.workers(of: c) { workers.append(Int(p)) }
    let kind = random.below(8)
    if kind != 3 && kind != 4 {
      if kind >= 5 {
        day = state.problem.contacts.firstDay.int(c) + random.below(state.problem.contacts.dayCount.int(c))
      }
      guard let drawn = drawStart(c, day, near: kind == 0 ? start : -1) else { return false }
      start = drawn
    }
    var asksAnew = state.problem.contacts.changesByDay(state.problem.contacts.row.int(c))
    if kind >= 3 && kind != 5 {
      let j = random.below(workers.count)
      guard let p = drawWorker(c, day), !workers.contains(p) else { return false }
      workers[j] = p
      asksAnew = asksAnew || workers.count > 1
    }
    if asksAnew && !bringAll(c, day, workers) { return false }
    for j in 0..<workers.count where !state.shape[workers[j] * state.dayCount + day].isOn { return false }
    if !state.childIsFree(c, day, start) || !state.isFreeDay(c, day) { return false }
    state.work += 6
    state.unplace(c)
    guard state.partnerIsFree(c, day, start),
      put(c, Placement(day: day, start: start, workers: workers, price: 0), exactly: random.once(in: 8))
    else {
      return giveUp()
    }
    return decide()
  }

  /// A start of a day drawn at random, or the next one before or after a slot.
  private mutating func drawStart(_ c: ContactIndex, _ d: DayIndex, near slot: Int) -> Int? {
    let place = state.problem.contacts.starts(c, d, words: state.words)
    if place < 0 { return nil }
    let starts = state.problem.contacts.starts
    if slot >= 0 {
      let other = slot + (random.once(in: 2) ? 1 : -1) * (1 + random.below(3))
      guard other >= 0, other < state.slotCount, starts[place + other / 64] >> UInt64(other % 64) & 1 == 1 else {
        return nil
      }
      return other
    }
    var count = 0
    for word in 0..<state.words { count += starts[place + word].nonzeroBitCount }
    if count == 0 { return nil }
    var nth = random.below(count)
    for word in 0..<state.words {
      var bits = starts[place + word]
      if nth >= bits.nonzeroBitCount {
        nth -= bits.nonzeroBitCount
        continue
      }
      for _ in 0..<nth { bits &= bits &- 1 }
      return word * 64 + bits.trailingZeroBitCount
    }
    return nil
  }

  /// A worker for a contact who is on shift.
  @inline(__always)
  mutating func drawWorker(_ c: ContactIndex, _ d: DayIndex) -> PersonIndex? {
    let contacts = state.problem.contacts
    let range = contacts.candidates.range(contacts.row.int(c))
    if range.isEmpty { return nil }
    for _ in 0..<3 {
      let p = drawCandidate(range)
      if state.shape[p * state.dayCount + d].isOn { return p }
    }
    return nil
  }

  /// One of those who may be a contact's worker, of whom there are some: half the time the first of the list, who are
  /// the key worker and the known.
  @inline(__always)
  mutating func drawCandidate(_ range: Range<Int>) -> PersonIndex {
    let j = random.once(in: 2) ? random.below(min(4, range.count)) : random.below(range.count)
    return Int(state.problem.contacts.candidates.items[range.lowerBound + j])
  }

  @inline(__always)
  func bringAll(_ c: ContactIndex, _ d: DayIndex, _ workers: Workers) -> Bool {
    let contacts = state.problem.contacts
    let row = contacts.row.int(c)
    var brought: UInt32 = 0
    for j in 0..<workers.count {
      let bits = contacts.brings(row, workers[j], d)
      if bits == 0 { return false }
      brought |= bits
    }
    return contacts.asks[row] & ~brought == 0
  }

  /// Two contacts exchange a worker, each keeping its time.
  mutating func exchangeWorkers() -> Bool {
    guard let a = drawPlaced() else { return false }
    guard let b = drawPlaced(), a != b else { return false }
    var mine = Workers()
    for p in state.workers(of: a) { mine.append(Int(p)) }
    var theirs = Workers()
    for p in state.workers(of: b) { theirs.append(Int(p)) }
    let j = random.below(mine.count)
    let k = random.below(theirs.count)
    let p = mine[j]
    let q = theirs[k]
    if p == q || mine.contains(q) || theirs.contains(p) { return false }
    mine[j] = q
    theirs[k] = p
    let day = Int(state.contactDay[a])
    let otherDay = Int(state.contactDay[b])
    if !state.shape[q * state.dayCount + day].isOn || !state.shape[p * state.dayCount + otherDay].isOn { return false }
    if !bringAll(a, day, mine) || !bringAll(b, otherDay, theirs) { return false }
    state.work += 12
    let start = Int(state.contactStart[a])
    let otherStart = Int(state.contactStart[b])
    state.unplace(a)
    state.unplace(b)
    guard put(a, Placement(day: day, start: start, workers: mine, price: 0)),
      put(b, Placement(day: otherDay, start: otherStart, workers: theirs, price: 0))
    else { return giveUp() }
    return decide()
  }
}
