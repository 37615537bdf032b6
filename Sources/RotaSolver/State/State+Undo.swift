/// A move begins, touches what it likes, and is kept or undone as a whole.
extension State {
  @inline(__always)
  mutating func begin() {
    journal.personDays = 0
    journal.contacts = 0
    journal.total = total
    journal.missing = missing
  }

  /// Whether a move may still touch so many more days and contacts.
  @inline(__always)
  var hasRoomInJournal: Bool { journal.personDays < Journal.capacity - 32 && journal.contacts < Journal.capacity - 32 }

  @inline(__always)
  mutating func save(_ i: PersonDay) {
    for entry in 0..<journal.personDays where journal.personDay[entry].personDay == Int32(truncatingIfNeeded: i) {
      return
    }
    let entry = journal.personDays
    journal.personDays = entry + 1
    let w = i / dayCount * weekCount + i % dayCount / 7
    journal.personDay[entry] = Journal.SavedDay(
      personDay: Int32(truncatingIfNeeded: i), heldCount: heldCount[i], shape: shape[i], price: dayPrice[i],
      week: week[w], weekPrice: weekPrice[w])
    for j in 0..<Int(heldCount[i]) { journal.held[entry * heldLimit + j] = held[i * heldLimit + j] }
    for j in 0..<words {
      journal.bits[(entry * 2) * words + j] = present[i * words + j]
      journal.bits[(entry * 2 + 1) * words + j] = free[i * words + j]
    }
  }

  @inline(__always)
  mutating func save(contact c: ContactIndex) {
    for entry in 0..<journal.contacts where journal.contact[entry].contact == Int32(truncatingIfNeeded: c) { return }
    let entry = journal.contacts
    journal.contacts = entry + 1
    journal.contact[entry] = Journal.SavedContact(
      contact: Int32(truncatingIfNeeded: c), day: contactDay[c], start: contactStart[c], price: contactPrice[c])
    let first = problem.contacts.workerStart.int(c)
    for j in 0..<problem.contacts.workers.int(c) { journal.workers[entry * journal.most + j] = worker[first + j] }
  }

  /// Everything as it was at `begin`.
  mutating func undo() {
    for entry in 0..<journal.contacts {
      let c = Int(journal.contact[entry].contact)
      uncount(c)
      // So that it is not taken for the largest of its old week while the others are put back.
      contactDay[c] = -1
    }
    for entry in 0..<journal.contacts { restore(contact: entry) }
    for entry in stride(from: journal.personDays - 1, through: 0, by: -1) { restore(day: entry) }
    total = journal.total
    missing = journal.missing
    journal.personDays = 0
    journal.contacts = 0
  }

  private mutating func restore(contact entry: Int) {
    let saved = journal.contact[entry]
    let c = Int(saved.contact)
    contactDay[c] = saved.day
    contactStart[c] = saved.start
    let first = problem.contacts.workerStart.int(c)
    for j in 0..<problem.contacts.workers.int(c) { worker[first + j] = journal.workers[entry * journal.most + j] }
    contactPrice[c] = saved.price
    count(c)
  }

  private mutating func restore(day entry: Int) {
    let saved = journal.personDay[entry]
    let i = Int(saved.personDay)
    let p = i / dayCount
    let d = i % dayCount
    if problem.base.isPresent { countTold(i, shape[i], -1) }
    if d % 7 >= 5 { _ = countWeekend(i, shape[i], saved.shape) }
    shape[i] = saved.shape
    if problem.base.isPresent { countTold(i, shape[i], 1) }
    heldCount[i] = saved.heldCount
    for j in 0..<Int(saved.heldCount) { held[i * heldLimit + j] = journal.held[entry * heldLimit + j] }
    dayPrice[i] = saved.price
    let w = p * weekCount + d / 7
    week[w] = saved.week
    weekPrice[w] = saved.weekPrice
    for j in 0..<words {
      let oldPresent = journal.bits[(entry * 2) * words + j]
      let oldFree = journal.bits[(entry * 2 + 1) * words + j]
      recount(i, j, present[i * words + j], oldPresent, problem.cover.presentLines)
      recount(i, j, free[i * words + j], oldFree, problem.cover.freeLines)
      present[i * words + j] = oldPresent
      free[i * words + j] = oldFree
    }
  }

  /// Heads only, for prices come back with the total.
  @inline(__always)
  private mutating func recount(
    _ i: PersonDay, _ word: Int, _ now: SlotBits, _ then: SlotBits, _ lines: Lists<Int32>
  ) {
    let changed = now ^ then
    if changed == 0 { return }
    let d = i % dayCount
    for j in lines.range(i) {
      let line = Int(lines.items[j])
      var bits = changed & problem.cover.holds[(line * dayCount + d) * words + word]
      let row = heads + ((line * dayCount + d) * slotCount + word * 64)
      while bits != 0 {
        let slot = bits.trailingZeroBitCount
        row[slot] &+= Int16(truncatingIfNeeded: (then >> UInt64(slot)) & 1) &* 2 &- 1
        bits &= bits &- 1
      }
    }
  }
}
