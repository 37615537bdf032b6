import RotaModel

/// What search mutates: flat columns in one block of memory, every cached figure kept in step by `refresh`.
///
/// The block begins with the decisions (shapes of days, places and workers of contacts), so that keeping the best rota
/// is one copy. Everything behind it is derived and can be made anew.
struct State: ~Copyable {
  /// Keeps the tables' memory.
  let owner: Compiled
  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place.
  var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }

  // Decisions.
  let shape: UnsafeMutablePointer<Shape>
  /// -1 where a contact is left out.
  let contactDay: UnsafeMutablePointer<Int16>
  let contactStart: UnsafeMutablePointer<Int16>
  /// By `ContactTables.workerStart`.
  let worker: UnsafeMutablePointer<Int16>

  // By person-day: the contacts in the order of their starts, who is there, and the day's own price.
  let held: UnsafeMutablePointer<Int16>
  let heldCount: UnsafeMutablePointer<Int16>
  let present: UnsafeMutablePointer<SlotBits>
  let free: UnsafeMutablePointer<SlotBits>
  let dayPrice: UnsafeMutablePointer<Price>

  // By person-week, in slots.
  let week: UnsafeMutablePointer<WeekTotals>
  let weekPrice: UnsafeMutablePointer<Price>
  /// By week: those of limited weekends who work this one.
  let weekendWorkers: UnsafeMutablePointer<Int16>

  /// By `(line × days + day) × slots + slot`.
  let heads: UnsafeMutablePointer<Int16>
  /// By `(partner × days + day) × slots + slot`.
  let partnerBusy: UnsafeMutablePointer<Int16>
  /// By `(child × weeks + week) × people + person`: contacts that they share.
  let shared: UnsafeMutablePointer<UInt8>
  /// By `child × weeks + week`: different workers.
  let workersSeen: UnsafeMutablePointer<Int16>
  let childPrice: UnsafeMutablePointer<Price>
  let contactPrice: UnsafeMutablePointer<Price>
  /// By person: shifts and contacts of theirs that differ from what is published.
  let told: UnsafeMutablePointer<Int32>

  /// The price of the whole.
  var total = Price.zero
  /// Pinned contacts that are not placed; pinned days without a shift.
  var missing = 0
  var journal: Journal
  /// Slots and contacts visited: the search's own clock.
  var work = 0

  private let block: UnsafeMutableRawPointer
  let decisionBytes: Int
  let byteCount: Int
  let dayCount: Int
  let weekCount: Int
  let slotCount: Int
  let words: Int
  let people: Int
  let contactCount: Int
  let heldLimit: Int

  init(_ problem: Compiled) {
    owner = problem
    tables = problem.tables
    let problem = tables.pointee
    let contacts = problem.contacts
    dayCount = problem.grid.dayCount
    weekCount = problem.grid.weekCount
    slotCount = problem.grid.slotCount
    words = problem.grid.words
    people = problem.staff.count
    contactCount = contacts.count
    heldLimit = max(16, owner.mostHeldInADay + 4)
    let personDays = people * dayCount
    let personWeeks = people * weekCount

    var layout = Layout()
    let shapeAt = layout.add(personDays, Shape.self)
    let contactDayAt = layout.add(contactCount, Int16.self)
    let contactStartAt = layout.add(contactCount, Int16.self)
    let workerAt = layout.add(contacts.workerTotal, Int16.self)
    decisionBytes = layout.size
    let heldAt = layout.add(personDays * heldLimit, Int16.self)
    let heldCountAt = layout.add(personDays, Int16.self)
    let presentAt = layout.add(personDays * words, SlotBits.self)
    let freeAt = layout.add(personDays * words, SlotBits.self)
    let dayPriceAt = layout.add(personDays, Price.self)
    let weekAt = layout.add(personWeeks, WeekTotals.self)
    let weekPriceAt = layout.add(personWeeks, Price.self)
    let weekendAt = layout.add(weekCount, Int16.self)
    let headsAt = layout.add(problem.cover.lineCount * dayCount * slotCount, Int16.self)
    let partnerAt = layout.add(contacts.partnerCount * dayCount * slotCount, Int16.self)
    let sharedAt = layout.add(contacts.childCount * weekCount * people, UInt8.self)
    let seenAt = layout.add(contacts.childCount * weekCount, Int16.self)
    let childPriceAt = layout.add(contacts.childCount * weekCount, Price.self)
    let contactPriceAt = layout.add(contactCount, Price.self)
    let toldAt = layout.add(people, Int32.self)
    byteCount = layout.size

    block = .allocate(byteCount: byteCount, alignment: 64)
    shape = layout.column(block, shapeAt, personDays)
    contactDay = layout.column(block, contactDayAt, contactCount)
    contactStart = layout.column(block, contactStartAt, contactCount)
    worker = layout.column(block, workerAt, contacts.workerTotal)
    held = layout.column(block, heldAt, personDays * heldLimit)
    heldCount = layout.column(block, heldCountAt, personDays)
    present = layout.column(block, presentAt, personDays * words)
    free = layout.column(block, freeAt, personDays * words)
    dayPrice = layout.column(block, dayPriceAt, personDays)
    week = layout.column(block, weekAt, personWeeks)
    weekPrice = layout.column(block, weekPriceAt, personWeeks)
    weekendWorkers = layout.column(block, weekendAt, weekCount)
    heads = layout.column(block, headsAt, problem.cover.lineCount * dayCount * slotCount)
    partnerBusy = layout.column(block, partnerAt, contacts.partnerCount * dayCount * slotCount)
    shared = layout.column(block, sharedAt, contacts.childCount * weekCount * people)
    workersSeen = layout.column(block, seenAt, contacts.childCount * weekCount)
    childPrice = layout.column(block, childPriceAt, contacts.childCount * weekCount)
    contactPrice = layout.column(block, contactPriceAt, contactCount)
    told = layout.column(block, toldAt, people)
    journal = Journal(heldLimit: heldLimit, words: words, most: max(1, contacts.workers.most))
    clear()
  }

  deinit {
    journal.release()
    block.deallocate()
  }

  /// Nobody works and nothing is planned.
  mutating func clear() {
    for i in 0..<people * dayCount { shape[i] = .off }
    for c in 0..<contactCount {
      contactDay[c] = -1
      contactStart[c] = -1
    }
    derive()
  }

  var decisions: UnsafeMutableRawPointer { block }
}

/// What a person's week adds up to, in slots.
struct WeekTotals: BitwiseCopyable, Equatable {
  var paid: Int16 = 0
  var unsocial: Int16 = 0
  var lates: Int16 = 0
  var days: Int16 = 0

  @inline(__always)
  static func + (a: WeekTotals, b: WeekTotals) -> WeekTotals {
    WeekTotals(
      paid: a.paid + b.paid, unsocial: a.unsocial + b.unsocial, lates: a.lates + b.lates, days: a.days + b.days)
  }

  @inline(__always)
  static func - (a: WeekTotals, b: WeekTotals) -> WeekTotals {
    WeekTotals(
      paid: a.paid - b.paid, unsocial: a.unsocial - b.unsocial, lates: a.lates - b.lates, days: a.days - b.days)
  }
}

/// Places for columns in one block, each on a boundary of a cache line.
private struct Layout {
  private(set) var size = 0

  mutating func add<Element>(_ count: Int, _ type: Element.Type) -> Int {
    let place = size
    size = (size + max(1, count) * MemoryLayout<Element>.stride + 63) / 64 * 64
    return place
  }

  func column<Element>(_ block: UnsafeMutableRawPointer, _ place: Int, _ count: Int) -> UnsafeMutablePointer<Element> {
    let column = (block + place).bindMemory(to: Element.self, capacity: max(1, count))
    (block + place).initializeMemory(as: UInt8.self, repeating: 0, count: max(1, count) * MemoryLayout<Element>.stride)
    return column
  }
}

extension Compiled {
  /// The contacts that a published rota puts into one person's day, for room in the state.
  fileprivate var mostHeldInADay: Int {
    guard let published else { return 0 }
    let pairs = published.rota.contacts.flatMap { contact in contact.staff.map { "\($0) \(contact.day.number)" } }
    return Dictionary(grouping: pairs, by: \.self).values.map(\.count).max() ?? 0
  }
}
