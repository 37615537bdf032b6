/// Places offered for one contact: for each candidate worker and each start of a day, an estimate of its price.
struct Offers {
  static let mostCandidates = 40
  static let impossible = Int32.max / 4

  let people: UnsafeMutablePointer<Int32>
  let price: UnsafeMutablePointer<Int32>
  /// The best placements, the cheapest first.
  let best: UnsafeMutablePointer<Placement>
  static let mostTries = 16
  private let slotCount: Int

  init(slotCount: Int) {
    self.slotCount = slotCount
    people = .allocate(capacity: Offers.mostCandidates)
    price = .allocate(capacity: Offers.mostCandidates * slotCount)
    best = .allocate(capacity: Offers.mostTries + 1)
  }

  func release() {
    people.deallocate()
    price.deallocate()
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

  @inline(__always)
  func row(_ candidate: Int) -> UnsafeMutablePointer<Int32> { price + candidate * slotCount }
}

/// Where a contact goes.
struct Placement: BitwiseCopyable {
  var day: DayIndex
  var start: SlotIndex
  var workers: Workers
  var price: Int
}
