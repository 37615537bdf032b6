extension Walker {
  /// A person works on another day instead: the old day's contacts go elsewhere, the new day is solved exactly.
  mutating func otherDay() -> Bool {
    guard let (p, d) = drawWorkedDay() else { return false }
    let other = d / 7 * 7 + random.below(7)
    let i = p * state.dayCount + d
    if state.shape[p * state.dayCount + other].isOn || state.problem.staff.freedom[i] != .free { return false }
    var taken = Taken()
    guard clearDay(p, d, &taken) else { return giveUp() }
    guard openDay(p, other) else { return giveUp() }
    return recreate(&taken)
  }

  /// Two people exchange days of a week: each takes over a day on which the other works and they are off.
  mutating func swapDays() -> Bool {
    guard let (p, d) = drawWorkedDay() else { return false }
    let q = random.below(state.people)
    if p == q || state.shape[q * state.dayCount + d].isOn { return false }
    let week = d / 7 * 7
    let turn = random.below(7)
    var back = -1
    for step in 0..<7 {
      let day = week + (turn + step) % 7
      if state.shape[q * state.dayCount + day].isOn && !state.shape[p * state.dayCount + day].isOn {
        back = day
        break
      }
    }
    if back < 0 || state.problem.staff.freedom[p * state.dayCount + d] != .free
      || state.problem.staff.freedom[q * state.dayCount + back] != .free
    {
      return false
    }
    let mine = state.shape[p * state.dayCount + d]
    let theirs = state.shape[q * state.dayCount + back]
    var taken = Taken()
    guard clearDay(p, d, &taken), clearDay(q, back, &taken) else { return giveUp() }
    guard openDay(q, d, like: mine), openDay(p, back, like: theirs) else { return giveUp() }
    return recreate(&taken, handing: Handover(p, d, q, back))
  }

  /// Two people exchange a day on which both work, with what they hold as far as the other may take it.
  mutating func tradeDay() -> Bool {
    guard let (p, d) = drawWorkedDay() else { return false }
    let q = random.below(state.people)
    let i = p * state.dayCount + d
    let j = q * state.dayCount + d
    if p == q || !state.shape[j].isOn || state.shape[i] == state.shape[j] { return false }
    if state.problem.staff.freedom[i] != .free || state.problem.staff.freedom[j] != .free { return false }
    let mine = state.shape[i]
    let theirs = state.shape[j]
    var taken = Taken()
    takeDay(i, &taken)
    takeDay(j, &taken)
    for k in 0..<taken.count { state.unplace(taken[k]) }
    guard trade(p, q, d, mine, theirs) else { return giveUp() }
    return recreate(&taken, handing: Handover(p, d, q, d))
  }

  /// Sets two shapes the other way round; the one that gives hours up first.
  private mutating func trade(_ p: PersonIndex, _ q: PersonIndex, _ d: DayIndex, _ mine: Shape, _ theirs: Shape) -> Bool
  {
    guard state.allows(p, d, theirs), state.allows(q, d, mine) else { return false }
    state.set(p, d, theirs)
    state.set(q, d, mine)
    return true
  }

  /// Sends somebody home for a day; its contacts are in hand.
  mutating func clearDay(_ p: PersonIndex, _ d: DayIndex, _ taken: inout Taken) -> Bool {
    let i = p * state.dayCount + d
    let before = taken.count
    takeDay(i, &taken)
    for j in before..<taken.count { state.unplace(taken[j]) }
    if !state.maySendHome(i) { return false }
    state.set(p, d, .off)
    return true
  }

  /// Calls somebody in for a day: in a given shape if that is legal, now and then, else in the best one.
  mutating func openDay(_ p: PersonIndex, _ d: DayIndex, like wanted: Shape = .off) -> Bool {
    if state.problem.staff.freedom[p * state.dayCount + d] == .running { return false }
    if wanted.isOn && !random.once(in: 3) && state.allows(p, d, wanted) {
      state.set(p, d, wanted)
      return true
    }
    state.work += DayShaper.work
    guard let shape = shaper.shape(state, p, d, noisyView, &random, exponential), state.allows(p, d, shape) else {
      return false
    }
    state.set(p, d, shape)
    return true
  }

  /// A contact goes to the worker it wants: what is in the way there is put elsewhere, the day is solved exactly.
  mutating func force() -> Bool {
    guard let c = drawPlaced() else { return false }
    let contacts = state.problem.contacts
    let range = contacts.candidates.range(contacts.row.int(c))
    let p = Int(contacts.candidates.items[range.lowerBound + random.below(min(3, range.count))])
    let current = Int(state.contactDay[c])
    let day = random.once(in: 2) ? current : contacts.firstDay.int(c) + random.below(contacts.dayCount.int(c))
    let i = p * state.dayCount + day
    if !state.shape[i].isOn || state.problem.staff.freedom[i] == .fixed || contacts.workers.int(c) > 1 { return false }
    if Int(state.worker[contacts.workerStart.int(c)]) == p { return false }
    let place = contacts.starts(c, day, words: state.words)
    if place < 0 || !state.isFreeDay(c, day) || contacts.brings(contacts.row.int(c), p, day) == 0 { return false }
    state.unplace(c)
    let start = day == current ? Int(state.contactStart[c]) : drawAnyStart(place)
    if start < 0 || !state.mayBegin(c, day, start) { return giveUp() }
    var taken = Taken()
    takeClashing(c, i, start, &taken)
    for j in 0..<taken.count { state.unplace(taken[j]) }
    guard put(c, Placement(day: day, start: start, workers: Workers(p), price: 0)) else { return giveUp() }
    return recreate(&taken)
  }

  private mutating func drawAnyStart(_ place: Int) -> Int {
    let turn = random.below(state.slotCount)
    for step in 0..<state.slotCount {
      let slot = (turn + step) % state.slotCount
      if state.problem.contacts.starts[place + slot / 64] >> UInt64(slot % 64) & 1 == 1 { return slot }
    }
    return -1
  }

  /// The contacts of a day between which one more would have no room.
  private func takeClashing(_ c: ContactIndex, _ i: PersonDay, _ start: SlotIndex, _ taken: inout Taken) {
    let contacts = state.problem.contacts
    let zones = state.problem.zones.count
    for j in 0..<Int(state.heldCount[i]) {
      let other = Int(state.held[i * state.heldLimit + j])
      if contacts.isFixed[other] { continue }
      let begin = Int(state.contactStart[other])
      let isBefore = begin + Int(contacts.onward[other * zones + contacts.zone.int(c)]) <= start
      let isAfter = start + Int(contacts.onward[c * zones + contacts.zone.int(other)]) <= begin
      if !isBefore && !isAfter { taken.append(other) }
    }
  }
}
