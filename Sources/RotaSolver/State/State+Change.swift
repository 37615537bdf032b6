import RotaModel

/// What differs from the published rota, and who must be told.
extension State {
  /// A shift that differs is one thing that its person must be told.
  @inline(__always)
  mutating func countTold(_ i: PersonDay, _ shape: Shape, _ sign: Int) {
    let base = problem.base.shapes[i]
    if base.start != shape.start || base.end != shape.end { tell(i / dayCount, sign) }
  }

  /// A contact that differs concerns its old workers and its new ones.
  mutating func countTold(contact c: ContactIndex, _ sign: Int) {
    guard isChanged(c) else { return }
    for j in problem.base.workers.range(c) { tell(Int(problem.base.workers.items[j]), sign) }
    if contactDay[c] >= 0 {
      for p in workers(of: c) { tell(Int(p), sign) }
    }
  }

  @inline(__always)
  private mutating func tell(_ p: PersonIndex, _ sign: Int) {
    let before = told[p]
    told[p] = before + Int32(truncatingIfNeeded: sign)
    let change = (told[p] > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
    total += Price(service: change * problem.weights.change.person)
  }

  /// What it costs, by the published rota, that this person takes a contact on this day; its start is not yet known.
  @inline(__always)
  func newsPrice(_ c: ContactIndex, _ p: PersonIndex, _ d: DayIndex) -> Int {
    let change = problem.weights.change
    let known = told[p] > 0 ? 0 : change.person
    if problem.base.day[c] == ContactTables.noDay { return known }
    let moved = Int(problem.base.day[c]) == d ? 0 : change.contactTime
    for j in problem.base.workers.range(c) where Int(problem.base.workers.items[j]) == p {
      return moved + (moved > 0 ? known : 0)
    }
    return moved + known + change.contactWorker
  }

  /// A shift that is changed, and its person if nothing else is told them.
  @inline(__always)
  func newsPrice(_ i: PersonDay, _ shape: Shape) -> Int {
    let base = problem.base.shapes[i]
    if base.start == shape.start && base.end == shape.end { return 0 }
    let now = self.shape[i]
    let others = Int(told[i / dayCount]) - (base.start == now.start && base.end == now.end ? 0 : 1)
    return changePrice(i, shape) + (others > 0 ? 0 : problem.weights.change.person)
  }

  func isMoved(_ c: ContactIndex) -> Bool {
    problem.base.day[c] != contactDay[c] || problem.base.start[c] != contactStart[c]
  }

  func hasOtherWorkers(_ c: ContactIndex) -> Bool {
    let base = problem.base.workers.range(c)
    let mine = workers(of: c)
    if base.count != mine.count { return true }
    return base.contains { j in !mine.contains(Int16(truncatingIfNeeded: problem.base.workers.items[j])) }
  }

  private func isChanged(_ c: ContactIndex) -> Bool {
    let wasPlanned = problem.base.day[c] != ContactTables.noDay
    if contactDay[c] < 0 { return wasPlanned }
    return !wasPlanned || isMoved(c) || hasOtherWorkers(c)
  }

  /// A published contact that is moved, or gets other workers.
  func changePrice(contact c: ContactIndex) -> Int {
    guard problem.base.day[c] != ContactTables.noDay, contactDay[c] >= 0 else { return 0 }
    let change = problem.weights.change
    return (isMoved(c) ? change.contactTime : 0) + (hasOtherWorkers(c) ? change.contactWorker : 0)
  }
}
