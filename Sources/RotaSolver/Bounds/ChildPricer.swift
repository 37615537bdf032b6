import RotaModel

/// The cheapest workers, days and starts for a child's contacts of a week at given prices.
///
/// Each worker of a contact is a seat, and seats with one worker are a block: the price of the blocks is continuity.
/// Seats choose their days and starts for themselves, so days apart, a partner's capacity and one child in one place are
/// let go; so is that a contact's workers come at one time.
struct ChildPricer: ~Copyable {
  /// Prefix sums by `personDay × (slots + 1) + slot`: the price of somebody's time, and of not being free beside it.
  struct Offer {
    let time: UnsafePointer<Int>
    let busy: UnsafePointer<Int>
  }

  /// A seat that is filled: who, and when.
  struct Held {
    let contact: ContactIndex
    let person: PersonIndex
    let day: DayIndex
    let start: SlotIndex
  }

  private struct Seat {
    let contact: ContactIndex
    let number: Int
  }

  static let mostSeats = 8

  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place: held here they would be hundreds of fields for the compiler to follow.
  private var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }
  private let measure: Measure
  private let choices: ContactChoices
  private let change: ChangePrices
  private let people: Int
  private let slots: Int

  /// By `seat × people + person`.
  private let costs: UnsafeMutablePointer<Int>
  /// By set of seats: the cheapest worker for all of them, and who.
  private let block: UnsafeMutablePointer<Int>
  private let worker: UnsafeMutablePointer<Int32>
  private let sum: UnsafeMutablePointer<Int>
  /// By set of seats still to be filled: the price, and the block, or the contact left out, that comes first.
  private let total: UnsafeMutablePointer<Int>
  private let first: UnsafeMutablePointer<Int32>

  init(_ tables: UnsafePointer<Tables>, _ measure: Measure, _ choices: ContactChoices, _ change: ChangePrices) {
    self.tables = tables
    let problem = tables.pointee
    self.measure = measure
    self.choices = choices
    self.change = change
    people = problem.staff.count
    slots = problem.grid.slotCount
    costs = .allocate(capacity: ChildPricer.mostSeats * people)
    let sets = 1 << ChildPricer.mostSeats
    block = .allocate(capacity: sets)
    worker = .allocate(capacity: sets)
    sum = .allocate(capacity: sets)
    total = .allocate(capacity: sets)
    first = .allocate(capacity: sets)
  }

  deinit {
    costs.deallocate()
    block.deallocate()
    worker.deallocate()
    sum.deallocate()
    total.deallocate()
    first.deallocate()
  }

  /// The price of a group, and the seats that it fills.
  func price(_ group: Int, _ offer: Offer, _ hold: (Held) -> Void) -> Int {
    var result = 0
    var seats: [Seat] = []
    var isFirst = true
    for j in choices.groups.range(group) {
      let c = Int(choices.groups.items[j])
      let count = min(ChildPricer.mostSeats, problem.contacts.workers.int(c))
      if seats.count + count > ChildPricer.mostSeats {
        result += price(seats, choices.freeWorkers.int(group), isFirst, offer, hold)
        isFirst = false
        seats = []
      }
      for number in 0..<count { seats.append(Seat(contact: c, number: number)) }
    }
    return result + price(seats, choices.freeWorkers.int(group), isFirst, offer, hold)
  }

  /// Contacts beyond what is solved at once pay no continuity, which is never too much.
  private func price(
    _ seats: [Seat], _ freeWorkers: Int, _ isFirst: Bool, _ offer: Offer, _ hold: (Held) -> Void
  ) -> Int {
    if seats.isEmpty { return 0 }
    let continuity = isFirst && freeWorkers > 0 ? problem.weights.continuity * measure.wishes : 0
    fill(seats, offer)
    // One of two workers or more brings the skill that is asked: the seat that pays for the key worker, or another.
    let open = seats.indices.filter { seats[$0].number == 0 && rarest(seats[$0].contact) != 0 }.prefix(2)
    var best = Int.max
    var chosen: [Held] = []
    for mode in 0..<1 << open.count {
      let bound = open.enumerated().map { place, seat in
        (seat: seat + mode >> place & 1, asks: rarest(seats[seat].contact))
      }
      let price = cover(seats, bound, continuity)
      if price < best {
        best = price
        chosen = held(seats, offer)
      }
    }
    for seat in chosen { hold(seat) }
    return best - continuity * freeWorkers
  }
}

/// What a seat costs with each worker.
extension ChildPricer {
  private func fill(_ seats: [Seat], _ offer: Offer) {
    costs.update(repeating: Measure.never, count: seats.count * people)
    for (s, seat) in seats.enumerated() {
      let c = seat.contact
      let row = problem.contacts.row.int(c)
      for j in choices.candidates.range(c) {
        let candidate = choices.candidates.items[j]
        let p = Int(candidate.person)
        let rank = Int(problem.contacts.rank[row * people + p])
        let ranked = seat.number == 0 ? problem.contacts.rankPrice.int(row * 3 + rank) * measure.wishes : 0
        costs[s * people + p] = ranked + change.price(c, p) + place(c, candidate, offer).price
      }
    }
  }

  /// The cheapest day and start of one worker's part in a contact.
  @inline(__always)
  private func place(
    _ c: ContactIndex, _ candidate: ContactChoices.Candidate, _ offer: Offer
  ) -> (price: Int, day: DayIndex, start: SlotIndex) {
    let contacts = problem.contacts
    let length = contacts.length.int(c)
    let tail = contacts.tail.int(c)
    let words = problem.grid.words
    let share = measure.wishes / contacts.workers.int(c)
    let unloved = problem.weights.preferredTime * share
    var best = (price: Measure.never, day: 0, start: 0)
    for offset in 0..<contacts.dayCount.int(c) {
      let d = contacts.firstDay.int(c) + offset
      let row = (Int(candidate.person) * problem.grid.dayCount + d) * (slots + 1)
      let time = offer.time + row
      let busy = offer.busy + row
      let pattern = contacts.patternDay[c] == ContactTables.noDay ? 0 : problem.weights.pattern.contact * share
      for word in 0..<words {
        var open = choices.starts[Int(candidate.bits) + offset * words + word]
        let preferred = contacts.preferred[contacts.bitsStart.int(c) + offset * words + word]
        while open != 0 {
          let bit = open.trailingZeroBitCount
          let start = word * 64 + bit
          open &= open &- 1
          var price = time[min(slots, start + tail)] - time[start] + busy[min(slots, start + length)] - busy[start]
          if preferred >> UInt64(bit) & 1 == 0 { price += unloved }
          if pattern > 0 && !(Int(contacts.patternDay[c]) == d && Int(contacts.patternStart[c]) == start) {
            price += pattern
          }
          price += change.price(c, d, start)
          if price < best.price { best = (price, d, start) }
        }
      }
    }
    return best
  }

  /// The bit of what a joint contact asks that the fewest of its candidates bring; 0 where all bring all.
  private func rarest(_ c: ContactIndex) -> UInt32 { choices.rarest[c] }

  @inline(__always)
  private func isAllowed(_ s: Int, _ seats: [Seat], _ p: PersonIndex, _ bound: [(seat: Int, asks: UInt32)]) -> Bool {
    for demand in bound where demand.seat == s {
      let row = problem.contacts.row.int(seats[s].contact)
      if problem.contacts.everBrings[row * problem.staff.count + p] & demand.asks == 0 { return false }
    }
    return true
  }
}

/// Seats into blocks.
extension ChildPricer {
  private func cover(_ seats: [Seat], _ bound: [(seat: Int, asks: UInt32)], _ continuity: Int) -> Int {
    let sets = 1 << seats.count
    priceBlocks(seats, bound)
    total[0] = 0
    for set in 1..<sets {
      let low = set.trailingZeroBitCount
      total[set] = Measure.never
      // Every block that holds the first seat.
      let others = set & (set - 1)
      var part = others
      while true {
        let own = part | 1 << low
        if block[own] < Measure.never {
          let price = block[own] + continuity + total[set & ~own]
          if price < total[set] {
            total[set] = price
            first[set] = Int32(own)
          }
        }
        if part == 0 { break }
        part = (part - 1) & others
      }
      leaveOut(seats, set, low)
    }
    return total[sets - 1]
  }

  private func leaveOut(_ seats: [Seat], _ set: Int, _ low: Int) {
    let contact = seats[low].contact
    var mine = 0
    for s in seats.indices where seats[s].contact == contact { mine |= 1 << s }
    guard set & mine == mine else { return }
    let price = measure.of(problem.contacts.unmet[contact]) + total[set & ~mine]
    if price < total[set] {
      total[set] = price
      first[set] = -Int32(mine)
    }
  }

  private func priceBlocks(_ seats: [Seat], _ bound: [(seat: Int, asks: UInt32)]) {
    let sets = 1 << seats.count
    block.update(repeating: Measure.never, count: sets)
    var known = [Bool](repeating: false, count: people)
    for s in seats.indices {
      for j in choices.candidates.range(seats[s].contact) { known[Int(choices.candidates.items[j].person)] = true }
    }
    for p in 0..<people where known[p] {
      var allowed = 0
      for s in seats.indices where costs[s * people + p] < Measure.never && isAllowed(s, seats, p, bound) {
        allowed |= 1 << s
      }
      sum[0] = 0
      var set = allowed & -allowed
      while set != 0 {
        let low = set.trailingZeroBitCount
        let rest = set & (set - 1)
        let isImpossible = sum[rest] >= Measure.never || seatsTwice(seats, low, rest)
        sum[set] = isImpossible ? Measure.never : sum[rest] + costs[low * people + p]
        if sum[set] < block[set] {
          block[set] = sum[set]
          worker[set] = Int32(p)
        }
        set = (set - allowed) & allowed
      }
    }
  }

  /// Whether a contact would have one worker in two of its seats: they lie side by side.
  @inline(__always)
  private func seatsTwice(_ seats: [Seat], _ low: Int, _ rest: Int) -> Bool {
    var s = low + 1
    while s < seats.count && seats[s].contact == seats[low].contact {
      if rest >> s & 1 == 1 { return true }
      s += 1
    }
    return false
  }

  private func held(_ seats: [Seat], _ offer: Offer) -> [Held] {
    var result: [Held] = []
    var set = 1 << seats.count - 1
    while set > 0 {
      let choice = Int(first[set])
      if choice < 0 {
        set &= ~(-choice)
        continue
      }
      let p = worker[choice]
      for s in seats.indices where choice >> s & 1 == 1 {
        let c = seats[s].contact
        for j in choices.candidates.range(c) where choices.candidates.items[j].person == p {
          let place = place(c, choices.candidates.items[j], offer)
          result.append(Held(contact: c, person: Int(p), day: place.day, start: place.start))
        }
      }
      set &= ~choice
    }
    return result
  }
}
