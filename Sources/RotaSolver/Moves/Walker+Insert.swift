import RotaModel

/// Putting a contact that is left out where it is cheapest: the workhorse of construction, repair and every larger move.
extension Walker {
  /// How widely insertion looks.
  struct Breadth {
    let candidates: Int
    /// May begin a shift on a day off.
    let opensDays: Bool
    /// One offer in so many is overlooked ("blinks", Christiaens and Vanden Berghe 2020); 0 for none.
    let blink: Int
    /// How many of the best offers are tried in earnest.
    let tries: Int

    static let narrow = Breadth(candidates: 12, opensDays: false, blink: 24, tries: 4)
    static let wide = Breadth(candidates: Offers.mostCandidates, opensDays: true, blink: 0, tries: 12)
  }

  /// Places a contact at the best offer that proves legal. False where there is none.
  mutating func insert(_ c: ContactIndex, _ breadth: Breadth) -> Bool {
    let count = gatherCandidates(c, breadth.candidates)
    if count == 0 { return false }
    let offered = gatherOffers(c, count, breadth)
    for k in 0..<offered where put(c, offers.best[k]) { return true }
    return false
  }

  /// The key worker, the known, the child's workers so far, and others drawn at random.
  private mutating func gatherCandidates(_ c: ContactIndex, _ most: Int) -> Int {
    let contacts = state.problem.contacts
    let row = contacts.row.int(c)
    let range = contacts.candidates.range(row)
    if range.count <= most {
      for (count, j) in range.enumerated() { offers.people[count] = contacts.candidates.items[j] }
      return range.count
    }
    var count = 0
    let ranks = contacts.rank.base + row * state.people
    let seen = state.shared + contacts.child.int(c) * state.weekCount * state.people
    for j in range where count < most - 4 {
      let p = Int(contacts.candidates.items[j])
      if ranks[p] == 0 && seen[p] == 0 { continue }
      offers.people[count] = Int32(truncatingIfNeeded: p)
      count += 1
    }
    let first = count
    let offset = random.below(range.count)
    for step in 0..<range.count where count < most {
      let p = contacts.candidates.items[range.lowerBound + (offset + step) % range.count]
      if ranks[Int(p)] != 0 || seen[Int(p)] != 0 { continue }
      if random.below(3) == 0 && range.count - step > most - count { continue }
      offers.people[count] = p
      count += 1
    }
    return max(first, count)
  }

  /// Fills `offers.best`, the cheapest first, with at most one offer for each worker and day.
  private mutating func gatherOffers(_ c: ContactIndex, _ count: Int, _ breadth: Breadth) -> Int {
    let contacts = state.problem.contacts
    var offered = 0
    for d in contacts.firstDay.int(c)..<contacts.firstDay.int(c) + contacts.dayCount.int(c) {
      if !state.isFreeDay(c, d) || hasNoStart(c, d) { continue }
      for candidate in 0..<count {
        estimate(c, Int(offers.people[candidate]), d, candidate, opensDays: breadth.opensDays)
      }
      state.work += 12 * count
      if contacts.workers.int(c) == 1 {
        offerAlone(c, d, count, breadth, &offered)
      } else {
        offerTogether(c, d, count, breadth, &offered)
      }
    }
    return offered
  }

  private func hasNoStart(_ c: ContactIndex, _ d: DayIndex) -> Bool {
    let place = state.problem.contacts.starts(c, d, words: state.words)
    if place < 0 { return true }
    for word in 0..<state.words where state.problem.contacts.starts[place + word] != 0 { return false }
    return true
  }

  /// What each start would cost this worker on this day, about: stretching the shift, another break, a new shift.
  private func estimate(_ c: ContactIndex, _ p: PersonIndex, _ d: DayIndex, _ candidate: Int, opensDays: Bool) {
    let row = offers.row(candidate)
    for slot in 0..<state.slotCount { row[slot] = Offers.impossible }
    let i = p * state.dayCount + d
    let duty = state.problem.staff.duties[i]
    if duty == .fixed { return }
    let shape = state.shape[i]
    if !shape.isOn && (!opensDays || duty == .running || isFull(p, d)) { return }
    let contacts = state.problem.contacts
    let place = contacts.starts(c, d, words: state.words)
    let personal = personalPrice(c, p, d)
    let reach = state.problem.staff.reach.base + i * (state.slotCount + 1)
    for word in 0..<state.words {
      var bits = contacts.starts[place + word]
      while bits != 0 {
        let start = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if !shape.isOn {
          if Int(reach[max(0, start - contacts.inbound.int(contacts.zone.int(c)))]) > start { row[start] = Int32(personal + 40) }
          continue
        }
        let stretch = stretch(c, i, start, shape)
        if stretch >= 0 {
          row[start] = Int32(truncatingIfNeeded: personal + stretch * 2 + state.preferencePrice(c, d, start))
        }
      }
    }
  }

  private func isFull(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    Int(state.week[state.weekOf(p, d)].days) >= state.problem.staff.mostDays.int(p)
  }

  /// Key worker and continuity for one more contact with this person.
  private func personalPrice(_ c: ContactIndex, _ p: PersonIndex, _ d: DayIndex) -> Int {
    let contacts = state.problem.contacts
    let row = contacts.row.int(c)
    let childWeek = contacts.child.int(c) * state.weekCount + d / 7
    let isNew = state.shared[childWeek * state.people + p] == 0 && state.workersSeen[childWeek] > 0
    return contacts.rankPrice.int(row * 3 + Int(contacts.rank[row * state.people + p]))
      + (isNew ? state.problem.weights.continuity : 0)
  }

  /// Slots by which a shift would have to grow for a contact; a break in the way counts as one. -1 where contacts bar it.
  private func stretch(_ c: ContactIndex, _ i: PersonDay, _ start: SlotIndex, _ shape: Shape) -> Int {
    let contacts = state.problem.contacts
    let zones = state.problem.zones
    var grown = 0
    var previous = -1
    var after = -1
    for j in 0..<Int(state.heldCount[i]) {
      let other = Int(state.held[i * state.heldLimit + j])
      if Int(state.contactStart[other]) > start {
        after = other
        break
      }
      previous = other
    }
    if previous >= 0 {
      let ready = Int(state.contactStart[previous]) + Int(contacts.onward[previous * zones.count + contacts.zone.int(c)])
      if ready > start { return -1 }
    } else {
      grown += max(0, shape.start - (start - contacts.inbound.int(contacts.zone.int(c))))
    }
    if after >= 0 {
      if start + Int(contacts.onward[c * zones.count + contacts.zone.int(after)]) > Int(state.contactStart[after]) { return -1 }
    } else {
      grown += max(0, state.backAtBase(c, start) - shape.end)
    }
    if shape.hasPause && start < shape.pauseEnd && shape.pauseStart < start + contacts.tail.int(c) { grown += 1 }
    return grown
  }

  /// Each worker's cheapest start of the day.
  private mutating func offerAlone(_ c: ContactIndex, _ d: DayIndex, _ count: Int, _ breadth: Breadth, _ offered: inout Int) {
    for candidate in 0..<count {
      let row = offers.row(candidate)
      var best = Int(Offers.impossible)
      var bestStart = -1
      eachStart(c, d) { walker, start in
        let price = Int(row[start])
        if price >= Int(Offers.impossible) { return }
        // Ties are broken at random.
        let weighed = price * 8 + walker.random.below(8)
        if weighed >= best || !walker.isOpen(c, d, start, breadth) { return }
        best = weighed
        bestStart = start
      }
      if bestStart < 0 { continue }
      let workers = Workers(Int(offers.people[candidate]))
      offers.add(Placement(day: d, start: bestStart, workers: workers, price: best), &offered, breadth.tries)
    }
  }

  /// The cheapest set of workers for each start of the day.
  private mutating func offerTogether(_ c: ContactIndex, _ d: DayIndex, _ count: Int, _ breadth: Breadth, _ offered: inout Int) {
    let wanted = state.problem.contacts.workers.int(c)
    var found = offered
    eachStart(c, d) { walker, start in
      guard let (workers, price) = walker.team(c, start, count, wanted), walker.isOpen(c, d, start, breadth) else { return }
      let weighed = price * 8 + walker.random.below(8)
      walker.offers.add(Placement(day: d, start: start, workers: workers, price: weighed), &found, breadth.tries)
    }
    offered = found
  }

  @inline(__always)
  private mutating func eachStart(_ c: ContactIndex, _ d: DayIndex, _ visit: (inout Walker, SlotIndex) -> Void) {
    let place = state.problem.contacts.starts(c, d, words: state.words)
    for word in 0..<state.words {
      var bits = state.problem.contacts.starts[place + word]
      while bits != 0 {
        let start = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        visit(&self, start)
      }
    }
  }

  @inline(__always)
  private mutating func isOpen(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex, _ breadth: Breadth) -> Bool {
    if breadth.blink > 0 && random.once(in: breadth.blink) { return false }
    return state.childIsFree(c, d, start) && state.partnerIsFree(c, d, start)
  }

  /// Several workers: the cheapest that brings something still asked, again and again; the last ones only by price.
  private mutating func team(_ c: ContactIndex, _ start: SlotIndex, _ count: Int, _ wanted: Int) -> (Workers, Int)? {
    let contacts = state.problem.contacts
    let row = contacts.row.int(c)
    let asks = contacts.asks[row]
    let brings = contacts.brings.base + row * state.people
    var brought: UInt32 = 0
    var chosen = Workers()
    var sum = 0
    guard wanted <= Workers.most else { return nil }
    for turn in 0..<wanted {
      let left = wanted - turn
      var best = Int(Offers.impossible)
      var pick = -1
      for candidate in 0..<count {
        let price = Int(offers.row(candidate)[start])
        if price >= Int(Offers.impossible) { continue }
        let p = Int(offers.people[candidate])
        if chosen.contains(p) { continue }
        let lacking = (asks & ~(brought | brings[p])).nonzeroBitCount
        if left == 1 && lacking > 0 { continue }
        let weighed = price + lacking * 30
        if weighed < best {
          best = weighed
          pick = candidate
        }
      }
      if pick < 0 { return nil }
      let p = Int(offers.people[pick])
      sum += Int(offers.row(pick)[start])
      brought |= brings[p]
      chosen.append(p)
    }
    return (chosen, sum)
  }

  /// Carries an offer out, shifts stretching to hold it. False, with nothing changed, where no legal shape holds it.
  mutating func put(_ c: ContactIndex, _ offer: Placement) -> Bool {
    if !state.hasRoomInJournal { return false }
    var shapes = (Shape.off, Shape.off)
    var more: [Shape] = []
    for j in 0..<offer.workers.count {
      let p = offer.workers[j]
      if Int(state.heldCount[p * state.dayCount + offer.day]) >= state.heldLimit - 1 { return false }
      guard let shape = shape(holding: c, offer.start, p, offer.day) else { return false }
      if j == 0 { shapes.0 = shape } else if j == 1 { shapes.1 = shape } else { more.append(shape) }
    }
    for j in 0..<offer.workers.count {
      let p = offer.workers[j]
      let shape = j == 0 ? shapes.0 : j == 1 ? shapes.1 : more[j - 2]
      if state.shape[p * state.dayCount + offer.day] != shape { state.set(p, offer.day, shape) }
    }
    state.place(c, offer.day, offer.start, offer.workers)
    return true
  }

  /// A legal shape of a day that holds one more contact: as it is, stretched, or made anew.
  private mutating func shape(holding c: ContactIndex, _ start: SlotIndex, _ p: PersonIndex, _ d: DayIndex) -> Shape? {
    let i = p * state.dayCount + d
    let extra = DayShaper.Extra(contact: c, start: start)
    let old = state.shape[i]
    if old.isOn {
      if state.fits(i, old, adding: extra) { return old }
      let stretched = stretched(i, old, c, start)
      if stretched != old && state.isAllowed(i, stretched) && state.fits(i, stretched, adding: extra)
        && state.isLegalWeek(p, d, stretched)
      {
        return stretched
      }
    }
    state.work += 60
    guard let new = shaper.shape(state, p, d, adding: extra, taste, &random, exponential),
      state.isAllowed(i, new), state.fits(i, new, adding: extra), state.isLegalWeek(p, d, new)
    else { return nil }
    return new
  }

  private func stretched(_ i: PersonDay, _ old: Shape, _ c: ContactIndex, _ start: SlotIndex) -> Shape {
    let contacts = state.problem.contacts
    let first = start - contacts.inbound.int(contacts.zone.int(c))
    let last = state.backAtBase(c, start)
    let count = Int(state.heldCount[i])
    let isFirst = count == 0 || Int(state.contactStart[Int(state.held[i * state.heldLimit])]) > start
    let isLast = count == 0 || Int(state.contactStart[Int(state.held[i * state.heldLimit + count - 1])]) < start
    return Shape(
      start: isFirst ? min(old.start, first) : old.start, end: isLast ? max(old.end, last) : old.end,
      pauseStart: old.pauseStart, pauseEnd: old.pauseEnd)
  }
}
