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
  mutating func gatherCandidates(_ c: ContactIndex, _ most: Int) -> Int {
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
    let workers = contacts.workers.int(c)
    var offered = 0
    for d in contacts.firstDay.int(c)..<contacts.firstDay.int(c) + contacts.dayCount.int(c) {
      if !state.isFreeDay(c, d) || !openStarts(c, d) { continue }
      for candidate in 0..<count { findStarts(c, Int(offers.people[candidate]), d, candidate, breadth) }
      state.work += 6 * count
      if workers == 1 {
        offerAlone(d, count, breadth, &offered)
      } else {
        offerTogether(c, d, count, workers, breadth, &offered)
      }
    }
    return offered
  }

  /// The starts of a day that the need, the child and the partner leave open. False where there is none.
  private mutating func openStarts(_ c: ContactIndex, _ d: DayIndex) -> Bool {
    let contacts = state.problem.contacts
    let place = contacts.starts(c, d, words: state.words)
    if place < 0 { return false }
    var any: SlotBits = 0
    for word in 0..<state.words {
      offers.open[word] = contacts.starts[place + word]
      offers.preferred[word] = contacts.preferred[place + word]
      any |= offers.open[word]
    }
    if state.problem.base.isPresent { keepPublishedStart(c, d) }
    if any == 0 { return false }
    let length = contacts.length.int(c)
    for j in contacts.ofChild.range(contacts.child.int(c)) {
      let other = Int(contacts.ofChild.items[j])
      if Int(state.contactDay[other]) != d || other == c { continue }
      let begin = Int(state.contactStart[other])
      for word in 0..<state.words {
        offers.open[word] &= ~state.problem.grid.bits(
          begin - length + 1, begin + contacts.length.int(other), word: word)
      }
    }
    if contacts.partner[c] >= 0 { closeWhereBusy(c, d) }
    any = 0
    for word in 0..<state.words { any |= offers.open[word] }
    return any != 0
  }

  /// A published contact had best stay at its time, so mostly nothing else is looked at on its day.
  private mutating func keepPublishedStart(_ c: ContactIndex, _ d: DayIndex) {
    guard Int(state.problem.base.day[c]) == d, !random.once(in: 8) else { return }
    let start = Int(state.problem.base.start[c])
    guard (0..<state.slotCount).contains(start), offers.open[start / 64] >> UInt64(start % 64) & 1 == 1 else { return }
    for word in 0..<state.words { offers.open[word] &= word == start / 64 ? 1 << UInt64(start % 64) : 0 }
  }

  private func closeWhereBusy(_ c: ContactIndex, _ d: DayIndex) {
    for word in 0..<state.words {
      var bits = offers.open[word]
      while bits != 0 {
        let slot = bits.trailingZeroBitCount
        bits &= bits &- 1
        if !state.partnerIsFree(c, d, word * 64 + slot) { offers.open[word] &= ~(1 << UInt64(slot)) }
      }
    }
  }

  /// At which starts a contact fits into this worker's day, as it is or stretched, gap by gap between what it holds.
  private func findStarts(_ c: ContactIndex, _ p: PersonIndex, _ d: DayIndex, _ candidate: Int, _ breadth: Breadth) {
    let words = state.words
    let fitting = offers.fitting + candidate * words
    let stretching = offers.stretching + candidate * words
    for word in 0..<words {
      fitting[word] = 0
      stretching[word] = 0
    }
    offers.personal[candidate] = Int32(truncatingIfNeeded: personalPrice(c, p, d))
    let i = p * state.dayCount + d
    let duty = state.problem.staff.freedom[i]
    if duty == .fixed { return }
    let row = state.problem.contacts.row.int(c)
    if state.problem.contacts.changesByDay(row) && state.problem.contacts.brings(row, p, d) == 0 { return }
    let shape = state.shape[i]
    if !shape.isOn {
      if !breadth.opensDays || duty == .running || isFull(p, d) { return }
      offers.personal[candidate] += 16 + Int32(truncatingIfNeeded: stretchPrice)
      findStartsOfNewShift(c, i, stretching)
      return
    }
    let contacts = state.problem.contacts
    let zones = state.problem.zones
    let zone = contacts.zone.int(c)
    let back = state.backAtBase(c, 0)
    let longest = state.problem.staff.longest.int(p)
    let firstStart = max(0, shape.end - longest)
    let lastEnd = min(state.slotCount, shape.start + longest)
    var previous = -1
    for j in 0...Int(state.heldCount[i]) {
      let next = j < Int(state.heldCount[i]) ? Int(state.held[i * state.heldLimit + j]) : -1
      let inbound = contacts.inbound.int(zone)
      let ready =
        previous < 0
        ? shape.start + inbound
        : Int(state.contactStart[previous]) + Int(contacts.onward[previous * zones.count + zone])
      let latest =
        next < 0
        ? shape.end - back
        : Int(state.contactStart[next]) - Int(contacts.onward[c * zones.count + contacts.zone.int(next)])
      let widestReady = previous < 0 ? firstStart + inbound : ready
      let widestLatest = next < 0 ? lastEnd - back : latest
      for word in 0..<words {
        let open = offers.open[word]
        fitting[word] |= open & state.problem.grid.bits(ready, latest + 1, word: word)
        stretching[word] |= open & state.problem.grid.bits(widestReady, widestLatest + 1, word: word)
      }
      previous = next
    }
    // What lies across the break fits once the break has moved.
    if shape.hasPause {
      for word in 0..<words {
        fitting[word] &= ~state.problem.grid.bits(
          shape.pauseStart - contacts.tail.int(c) + 1, shape.pauseEnd, word: word)
      }
    }
  }

  /// The starts around which the day, its flex hours and leave leave room for a shift.
  private func findStartsOfNewShift(_ c: ContactIndex, _ i: PersonDay, _ found: UnsafeMutablePointer<SlotBits>) {
    let inbound = state.problem.contacts.inbound.int(state.problem.contacts.zone.int(c))
    let back = state.backAtBase(c, 0)
    let reach = state.problem.staff.reach.base + i * (state.slotCount + 1)
    var furthest = 0
    var begun = 0
    for word in 0..<state.words {
      var bits = offers.open[word]
      while bits != 0 {
        let bit = bits & (~bits &+ 1)
        let start = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        while begun <= start - inbound {
          furthest = max(furthest, Int(reach[begun]))
          begun += 1
        }
        if furthest >= start + back { found[word] |= bit }
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
      + (state.problem.base.isPresent ? state.newsPrice(c, p, d) * weight : 0)
  }
}
