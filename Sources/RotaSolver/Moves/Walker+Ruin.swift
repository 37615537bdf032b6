extension Walker {
  /// Takes related contacts out and puts them back in where they are cheapest
  /// (ruin and recreate on strings; Christiaens and Vanden Berghe 2020).
  mutating func reinsert() -> Bool {
    guard let c = drawPlaced() else { return false }
    var taken = Taken()
    switch random.below(4) {
    case 0: taken.append(c)
    case 1:
      let monday = Int(state.contactDay[c]) / 7 * 7
      takeChild(of: c, on: monday..<monday + 7, &taken)
    case 2: takeDay(of: c, &taken)
    default: takeNear(c, &taken)
    }
    for j in 0..<taken.count { state.unplace(taken[j]) }
    return recreate(&taken)
  }

  /// Puts back what was taken in a random order, hardest first now and then; all of it or the price decides.
  ///
  /// Contacts put back cost something or nothing, so a change that is too dear without them is given up at once.
  mutating func recreate(_ taken: inout Taken, handing over: Handover = .nothing) -> Bool {
    var unmet = Price.zero
    for j in 0..<taken.count { unmet += state.problem.contacts.unmet[taken[j]] }
    let limit = exponential.noise(temperature, &random)
    if (state.total - state.journal.total - unmet).energy(weight) > limit { return giveUp() }
    for j in 0..<taken.count {
      let k = j + random.below(taken.count - j)
      taken.swapAt(j, k)
    }
    if random.once(in: 2) { taken.sort { state.problem.contacts.workers[$0] > state.problem.contacts.workers[$1] } }
    for j in 0..<taken.count {
      if !handOver(taken[j], over) { _ = insert(taken[j], .narrow) }
      unmet -= state.problem.contacts.unmet[taken[j]]
      if (state.total - state.journal.total - unmet).energy(weight) > limit { return giveUp() }
    }
    return decide(limit)
  }

  /// Half the time a contact stays at its time and goes to whoever took its worker's day over.
  private mutating func handOver(_ c: ContactIndex, _ over: Handover) -> Bool {
    if over.first < 0 || random.once(in: 2) { return false }
    let start = Int(state.contactStart[c])
    var workers = Workers()
    var day = -1
    for p in state.workers(of: c) {
      if Int(p) == over.first {
        workers.append(over.second)
        day = over.firstDay
      } else if Int(p) == over.second {
        workers.append(over.first)
        day = over.secondDay
      } else {
        workers.append(Int(p))
      }
    }
    if day < 0 || !bringAll(c, day, workers) || !state.mayBegin(c, day, start) { return false }
    for j in 0..<workers.count {
      for k in j + 1..<max(j + 1, workers.count) where workers[j] == workers[k] { return false }
      if !state.shape[workers[j] * state.dayCount + day].isOn { return false }
    }
    return put(c, Placement(day: day, start: start, workers: workers, price: 0), exactly: false)
  }

  /// A child's contacts of some days.
  func takeChild(of c: ContactIndex, on days: Range<DayIndex>, _ taken: inout Taken) {
    let contacts = state.problem.contacts
    for j in contacts.ofChild.range(contacts.child.int(c)) {
      let other = Int(contacts.ofChild.items[j])
      if days.contains(Int(state.contactDay[other])) && !contacts.isFixed[other] { taken.append(other) }
    }
  }

  /// All contacts of one of its workers on its day.
  mutating func takeDay(of c: ContactIndex, _ taken: inout Taken) {
    let workers = state.workers(of: c)
    takeDay(Int(workers[random.below(workers.count)]) * state.dayCount + Int(state.contactDay[c]), &taken)
  }

  func takeDay(_ i: PersonDay, _ taken: inout Taken) {
    for j in 0..<Int(state.heldCount[i]) {
      let c = Int(state.held[i * state.heldLimit + j])
      if !state.problem.contacts.isFixed[c] { taken.append(c) }
    }
  }

  /// Contacts at about the same hour of the same day.
  private mutating func takeNear(_ c: ContactIndex, _ taken: inout Taken) {
    let wanted = 2 + random.below(4)
    taken.append(c)
    let offset = random.below(state.contactCount)
    for step in 0..<state.contactCount where taken.count < wanted {
      let other = (offset + step) % state.contactCount
      if other == c || state.contactDay[other] != state.contactDay[c] { continue }
      if abs(Int(state.contactStart[other]) - Int(state.contactStart[c])) > 6 || state.problem.contacts.isFixed[other] {
        continue
      }
      taken.append(other)
    }
    state.work += 10
  }
}

/// Two people who take each other's days over.
struct Handover: BitwiseCopyable {
  let first: PersonIndex
  let firstDay: DayIndex
  let second: PersonIndex
  let secondDay: DayIndex

  init(_ first: PersonIndex, _ firstDay: DayIndex, _ second: PersonIndex, _ secondDay: DayIndex) {
    self.first = first
    self.firstDay = firstDay
    self.second = second
    self.secondDay = secondDay
  }

  static let nothing = Handover(-1, -1, -1, -1)
}

/// A few contacts in hand, without allocation.
struct Taken: BitwiseCopyable {
  private var items: SIMD32<Int16> = SIMD32(repeating: -1)
  private(set) var count = 0

  init() {}

  init(_ c: ContactIndex) { append(c) }

  @inline(__always)
  mutating func append(_ c: ContactIndex) {
    if count == 24 { return }
    if contains(c) { return }
    items[count] = Int16(truncatingIfNeeded: c)
    count += 1
  }

  @inline(__always)
  subscript(index: Int) -> ContactIndex { Int(items[index]) }

  func contains(_ c: ContactIndex) -> Bool {
    for j in 0..<count where Int(items[j]) == c { return true }
    return false
  }

  /// Takes one out of the hand; the last comes in its place.
  mutating func remove(_ j: Int) -> ContactIndex {
    swapAt(j, count - 1)
    count -= 1
    return self[count]
  }

  mutating func swapAt(_ j: Int, _ k: Int) {
    let kept = items[j]
    items[j] = items[k]
    items[k] = kept
  }

  mutating func sort(by isBefore: (ContactIndex, ContactIndex) -> Bool) {
    for j in 1..<max(1, count) {
      var k = j
      while k > 0 && isBefore(self[k], self[k - 1]) {
        swapAt(k, k - 1)
        k -= 1
      }
    }
  }
}
