/// Places offered for one contact on one day: for each candidate worker, at which starts the contact fits.
struct Offers {
  static let mostCandidates = 40
  static let mostTries = 16

  let people: UnsafeMutablePointer<Int32>
  /// By candidate: the price of the person, whatever the start.
  let personal: UnsafeMutablePointer<Int32>
  /// By `candidate × words + word`: starts that fit as the day is, and those that fit once it is stretched.
  let fitting: UnsafeMutablePointer<SlotBits>
  let stretching: UnsafeMutablePointer<SlotBits>
  /// By word: starts that the need, the child and the partner leave open on the day; and those preferred.
  let open: UnsafeMutablePointer<SlotBits>
  let preferred: UnsafeMutablePointer<SlotBits>
  /// The best placements, the cheapest first.
  let best: UnsafeMutablePointer<Placement>
  let words: Int

  init(words: Int) {
    self.words = words
    people = .allocate(capacity: Offers.mostCandidates)
    personal = .allocate(capacity: Offers.mostCandidates)
    fitting = .allocate(capacity: Offers.mostCandidates * words)
    stretching = .allocate(capacity: Offers.mostCandidates * words)
    open = .allocate(capacity: words)
    preferred = .allocate(capacity: words)
    best = .allocate(capacity: Offers.mostTries + 1)
  }

  func release() {
    people.deallocate()
    personal.deallocate()
    fitting.deallocate()
    stretching.deallocate()
    open.deallocate()
    preferred.deallocate()
    best.deallocate()
  }

  /// Enters a placement in its order; of two for the same first worker and day the cheaper stays.
  func add(_ placement: Placement, _ count: inout Int, _ most: Int) {
    let limit = min(most, Offers.mostTries)
    if count == limit && placement.price >= best[count - 1].price { return }
    for k in 0..<count where best[k].day == placement.day && best[k].workers[0] == placement.workers[0] {
      if best[k].price <= placement.price { return }
      for later in k..<count - 1 { best[later] = best[later + 1] }
      count -= 1
      break
    }
    var k = min(count, limit - 1)
    while k > 0 && best[k - 1].price > placement.price {
      best[k] = best[k - 1]
      k -= 1
    }
    best[k] = placement
    count = min(count + 1, limit)
  }
}

/// Where a contact goes.
struct Placement: BitwiseCopyable {
  var day: DayIndex
  var start: SlotIndex
  var workers: Workers
  var price: Int
}
