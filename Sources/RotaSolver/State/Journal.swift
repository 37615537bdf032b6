/// What a move has touched, as it was before: the first touch of a person's day or a contact saves it.
struct Journal {
  let heldLimit: Int
  let words: Int
  let most: Int
  static let capacity = 512

  var personDays = 0
  var contacts = 0
  let personDay: UnsafeMutablePointer<SavedDay>
  let held: UnsafeMutablePointer<Int16>
  let bits: UnsafeMutablePointer<SlotBits>
  let contact: UnsafeMutablePointer<SavedContact>
  let workers: UnsafeMutablePointer<Int16>

  var total = Price.zero
  var missing = 0

  struct SavedDay: BitwiseCopyable {
    let personDay: Int32
    let heldCount: Int16
    let shape: Shape
    let price: Price
    let week: WeekTotals
    let weekPrice: Price
  }

  struct SavedContact: BitwiseCopyable {
    let contact: Int32
    let day: Int16
    let start: Int16
    let price: Price
  }

  init(heldLimit: Int, words: Int, most: Int) {
    self.heldLimit = heldLimit
    self.words = words
    self.most = most
    personDay = .allocate(capacity: Journal.capacity)
    held = .allocate(capacity: Journal.capacity * heldLimit)
    bits = .allocate(capacity: Journal.capacity * words * 2)
    contact = .allocate(capacity: Journal.capacity)
    workers = .allocate(capacity: Journal.capacity * most)
  }

  func release() {
    personDay.deallocate()
    held.deallocate()
    bits.deallocate()
    contact.deallocate()
    workers.deallocate()
  }
}
