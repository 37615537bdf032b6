import RotaModel

/// Contacts come and go; each knows its workers' days, its child and its partner.
extension State {
  @inline(__always)
  func isPlaced(_ c: ContactIndex) -> Bool { contactDay[c] >= 0 }

  @inline(__always)
  func workers(of c: ContactIndex) -> UnsafeMutableBufferPointer<Int16> {
    UnsafeMutableBufferPointer(
      start: worker + problem.contacts.workerStart.int(c), count: problem.contacts.workers.int(c))
  }

  /// Takes a contact out of the rota.
  mutating func unplace(_ c: ContactIndex) {
    save(contact: c)
    let d = Int(contactDay[c])
    for p in workers(of: c) { save(Int(p) * dayCount + d) }
    uncount(c)
    contactDay[c] = -1
    count(c)
    for p in workers(of: c) {
      remove(c, Int(p) * dayCount + d)
      refresh(Int(p), d)
    }
    if problem.contacts.isMandatory[c] { missing += 1 }
    reprice(c)
  }

  /// Puts a contact that is left out at a time and with workers for whom it fits.
  mutating func place(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex, _ chosen: Workers) {
    save(contact: c)
    for j in 0..<chosen.count { save(chosen[j] * dayCount + d) }
    uncount(c)
    contactDay[c] = Int16(truncatingIfNeeded: d)
    contactStart[c] = Int16(truncatingIfNeeded: start)
    let first = problem.contacts.workerStart.int(c)
    for j in 0..<chosen.count { worker[first + j] = Int16(truncatingIfNeeded: chosen[j]) }
    count(c)
    for j in 0..<chosen.count {
      insert(c, chosen[j] * dayCount + d)
      refresh(chosen[j], d)
    }
    if problem.contacts.isMandatory[c] { missing -= 1 }
    reprice(c)
  }

  private mutating func remove(_ c: ContactIndex, _ i: PersonDay) {
    let list = held + i * heldLimit
    let count = Int(heldCount[i])
    var j = 0
    while j < count && Int(list[j]) != c { j += 1 }
    while j + 1 < count {
      list[j] = list[j + 1]
      j += 1
    }
    heldCount[i] = Int16(truncatingIfNeeded: count - 1)
  }

  private mutating func insert(_ c: ContactIndex, _ i: PersonDay) {
    let list = held + i * heldLimit
    var j = Int(heldCount[i])
    while j > 0 && contactStart[Int(list[j - 1])] > contactStart[c] {
      list[j] = list[j - 1]
      j -= 1
    }
    list[j] = Int16(truncatingIfNeeded: c)
    heldCount[i] += 1
  }

  /// Enters a contact into the counts of its child and partner; left out, it is a change to be told all the same.
  @inline(__always)
  mutating func count(_ c: ContactIndex) { tally(c, 1) }
  @inline(__always)
  mutating func uncount(_ c: ContactIndex) { tally(c, -1) }

  @inline(__always)
  private mutating func tally(_ c: ContactIndex, _ sign: Int) {
    if problem.base.isPresent { countTold(contact: c, sign) }
    let d = Int(contactDay[c])
    if d < 0 { return }
    let childWeek = problem.contacts.child.int(c) * weekCount + d / 7
    let row = shared + childWeek * people
    for p in workers(of: c) {
      let before = row[Int(p)]
      if sign > 0 {
        row[Int(p)] = before &+ 1
        if before == 0 { workersSeen[childWeek] += 1 }
      } else {
        row[Int(p)] = before &- 1
        if before == 1 { workersSeen[childWeek] -= 1 }
      }
    }
    let partner = problem.contacts.partner.int(c)
    if partner >= 0 {
      let busy = partnerBusy + ((partner * dayCount + d) * slotCount + Int(contactStart[c]))
      // What is past may run beyond the window, where its need has grown since.
      let length = min(problem.contacts.length.int(c), slotCount - Int(contactStart[c]))
      for slot in 0..<length { busy[slot] += Int16(truncatingIfNeeded: sign) }
    }
    priceContinuity(childWeek, without: sign < 0 ? c : -1)
  }

  /// Different workers beyond the largest contact's number.
  @inline(__always)
  private mutating func priceContinuity(_ childWeek: Int, without gone: ContactIndex) {
    let child = childWeek / weekCount
    let w = childWeek % weekCount
    var largest = 0
    for j in problem.contacts.ofChild.range(child) {
      let c = Int(problem.contacts.ofChild.items[j])
      if c != gone && contactDay[c] >= 0 && Int(contactDay[c]) / 7 == w {
        largest = max(largest, problem.contacts.workers.int(c))
      }
    }
    let price = Price(wishes: problem.weights.continuity * max(0, Int(workersSeen[childWeek]) - largest))
    total += price - childPrice[childWeek]
    childPrice[childWeek] = price
  }

  /// A contact's own price anew, and that of the week after, which is used to it.
  private mutating func reprice(_ c: ContactIndex) {
    repriceOne(c)
    let later = problem.contacts.weekAfter.int(c)
    if later >= 0 {
      save(contact: later)
      repriceOne(later)
    }
  }

  @inline(__always)
  mutating func repriceOne(_ c: ContactIndex) {
    let price = price(contact: c)
    total += price - contactPrice[c]
    contactPrice[c] = price
  }

  @inline(__always)
  func price(contact c: ContactIndex) -> Price {
    if contactDay[c] < 0 { return problem.contacts.unmet[c] }
    let contacts = problem.contacts
    let d = Int(contactDay[c])
    let start = Int(contactStart[c])
    let row = contacts.row.int(c)
    var rank: UInt8 = 0
    for p in workers(of: c) { rank = max(rank, contacts.rank[row * people + Int(p)]) }
    let wishes = contacts.rankPrice.int(row * 3 + Int(rank)) + preferencePrice(c, d, start) + patternPrice(c, d, start)
    return Price(service: problem.base.isPresent ? changePrice(contact: c) : 0, wishes: wishes)
  }

  @inline(__always)
  func preferencePrice(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Int {
    let place = problem.contacts.starts(c, d, words: words)
    if place < 0 { return problem.weights.preferredTime }
    let isPreferred = problem.contacts.preferred[place + start / 64] >> UInt64(start % 64) & 1 == 1
    return isPreferred ? 0 : problem.weights.preferredTime
  }

  @inline(__always)
  func patternPrice(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Int {
    let earlier = problem.contacts.weekBefore.int(c)
    if earlier >= 0 {
      if contactDay[earlier] < 0 { return 0 }
      return Int(contactDay[earlier]) + 7 == d && Int(contactStart[earlier]) == start
        ? 0 : problem.weights.pattern.contact
    }
    let day = problem.contacts.patternDay[c]
    if day == ContactTables.noDay { return 0 }
    return Int(day) == d && Int(problem.contacts.patternStart[c]) == start ? 0 : problem.weights.pattern.contact
  }
}

/// The workers chosen for a contact, held in a register or two.
struct Workers: BitwiseCopyable {
  private var people: SIMD16<Int16> = SIMD16(repeating: -1)
  private(set) var count = 0

  static let most = 16

  @inline(__always) init() {}

  @inline(__always) init(_ p: PersonIndex) { append(p) }

  @inline(__always)
  mutating func append(_ p: PersonIndex) {
    if count == Workers.most { return }
    people[count] = Int16(truncatingIfNeeded: p)
    count += 1
  }

  @inline(__always)
  subscript(index: Int) -> PersonIndex {
    get { Int(people[index]) }
    set { people[index] = Int16(truncatingIfNeeded: newValue) }
  }

  @inline(__always)
  func contains(_ p: PersonIndex) -> Bool {
    for j in 0..<count where Int(people[j]) == p { return true }
    return false
  }
}
