/// The best shape of a day for each number of paid slots.
struct PaidTable {
  let price: UnsafeMutablePointer<Int>
  let shape: UnsafeMutablePointer<Shape>
  let count: Int

  static let impossible = Int.max / 8

  init(slotCount: Int) {
    count = slotCount + 1
    price = .allocate(capacity: count)
    shape = .allocate(capacity: count)
  }

  func release() {
    price.deallocate()
    shape.deallocate()
  }

  func clear() {
    for paid in 0..<count { price[paid] = PaidTable.impossible }
  }
}
