import RotaModel

/// Back to what is published: a day of somebody who would have to be told or whose break moves, all of their days, or a
/// contact.
extension Walker {
  mutating func restore() -> Bool {
    guard state.problem.base.isPresent, let p = drawUpset() else { return false }
    var taken = Taken()
    let whole = random.once(in: 2)
    let turn = random.below(state.dayCount)
    for step in 0..<state.dayCount {
      let d = (turn + step) % state.dayCount
      guard differs(p, d) else { continue }
      takeChanged(p, d, &taken)
      if !whole { break }
    }
    for j in 0..<taken.count where state.isPlaced(taken[j]) { state.unplace(taken[j]) }
    for step in 0..<state.dayCount {
      let d = (turn + step) % state.dayCount
      let i = p * state.dayCount + d
      let old = state.problem.base.shapes[i]
      if state.shape[i] == old || state.problem.staff.freedom[i] == .fixed { continue }
      if !old.isOn {
        if state.maySendHome(i) { state.set(p, d, .off) }
      } else if state.allows(p, d, old) {
        state.set(p, d, old)
      }
      if !whole { break }
    }
    var left = Taken()
    for j in 0..<taken.count where !putBack(taken[j]) { left.append(taken[j]) }
    return recreate(&left)
  }

  /// Breaks that need not have moved, where they were.
  mutating func putBreaksBack() {
    guard state.problem.base.isPresent else { return }
    for i in 0..<state.people * state.dayCount where state.problem.staff.freedom[i] != .fixed {
      let (old, now) = (state.problem.base.shapes[i], state.shape[i])
      let (p, d) = (i / state.dayCount, i % state.dayCount)
      guard now != old, now.start == old.start, now.end == old.end, state.allows(p, d, old) else { continue }
      state.begin()
      state.set(p, d, old)
      if state.journal.total < state.total { state.undo() }
    }
  }

  private mutating func drawUpset() -> PersonIndex? {
    let turn = random.below(state.people)
    for step in 0..<state.people {
      let p = (turn + step) % state.people
      if state.told[p] > state.problem.base.told[p] || hasOtherBreaks(p) { return p }
    }
    return nil
  }

  private func hasOtherBreaks(_ p: PersonIndex) -> Bool {
    state.problem.weights.change.pause > 0
      && (p * state.dayCount..<(p + 1) * state.dayCount).contains { state.shape[$0] != state.problem.base.shapes[$0] }
  }

  /// Whether a person's day is not as published: its shape, what it holds, or what it held.
  private func differs(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    let i = p * state.dayCount + d
    if state.problem.staff.freedom[i] == .fixed { return false }
    if state.shape[i] != state.problem.base.shapes[i] { return true }
    for j in 0..<Int(state.heldCount[i]) where isChanged(Int(state.held[i * state.heldLimit + j])) { return true }
    return false
  }

  private func isChanged(_ c: ContactIndex) -> Bool {
    !state.problem.contacts.isFixed[c] && (state.isMoved(c) || state.hasOtherWorkers(c))
  }

  /// What a day holds and did not, and what it held and does not.
  private func takeChanged(_ p: PersonIndex, _ d: DayIndex, _ taken: inout Taken) {
    let i = p * state.dayCount + d
    for j in 0..<Int(state.heldCount[i]) {
      let c = Int(state.held[i * state.heldLimit + j])
      if isChanged(c) { taken.append(c) }
    }
    for c in 0..<state.contactCount where Int(state.problem.base.day[c]) == d && state.isPlaced(c) && isChanged(c) {
      for j in state.problem.base.workers.range(c) where Int(state.problem.base.workers.items[j]) == p {
        taken.append(c)
      }
    }
  }

  /// A contact to its published time and workers. False where there is no room, or none was published.
  private mutating func putBack(_ c: ContactIndex) -> Bool {
    let base = state.problem.base
    if base.day[c] == ContactTables.noDay { return false }
    let d = Int(base.day[c])
    let start = Int(base.start[c])
    guard (0..<state.dayCount).contains(d), (0..<state.slotCount).contains(start) else { return false }
    var workers = Workers()
    for j in base.workers.range(c) {
      let p = Int(base.workers.items[j])
      if !state.shape[p * state.dayCount + d].isOn { return false }
      workers.append(p)
    }
    state.work += 6
    guard workers.count == state.problem.contacts.workers.int(c), bringAll(c, d, workers), state.mayBegin(c, d, start)
    else {
      return false
    }
    return put(c, Placement(day: d, start: start, workers: workers, price: 0), exactly: false)
  }
}
