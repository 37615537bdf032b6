import RotaModel

/// The contacts of the horizon that may be planned: where, by whom, for how long and at what price.
struct ContactTables: Sendable, BitwiseCopyable {
  let count: Int

  let child: Table<Int32>
  let zone: Table<Int32>
  /// Slots taken by the contact itself, and with its write-up.
  let length: Table<Int32>
  let tail: Table<Int32>
  let minutes: Table<Int32>
  /// Minutes with the write-up.
  let tailMinutes: Table<Int32>
  /// By `contact × zones + zone`: slots from its start until its worker can begin there.
  let onward: Table<Int16>
  /// By zone: slots from the base to it.
  let inbound: Table<Int32>

  let workers: Table<Int32>
  /// Where a contact's workers begin in `State.worker`.
  let workerStart: Table<Int32>
  let workerTotal: Int

  /// By contact: the row of its need in the tables by person.
  let row: Table<Int32>
  /// What a person brings; 0 where they may not go: see `brings(_:_:_:)`.
  let brings: Table<UInt32>
  /// By row: where it begins in `brings`, and how far one day is from the next, 0 where no skill ends.
  let bringsStart: Table<Int32>
  let bringsStep: Table<Int32>
  /// By `row × people + person`: what a person brings on one day or another.
  let everBrings: Table<UInt32>
  /// By row: what the workers must bring together.
  let asks: Table<UInt32>
  /// By `row × people + person`: 2 the key worker, 1 known, 0 else.
  let rank: Table<UInt8>
  /// By `row × 3 + rank`.
  let rankPrice: Table<Int32>
  /// By row: those who may go on some day, the key worker and the known first.
  let candidates: Lists<Int32>

  /// The first day on which it may lie, how many days, and where their bits begin in `starts` and `preferred`.
  let firstDay: Table<Int32>
  let dayCount: Table<Int32>
  let bitsStart: Table<Int32>
  /// By `bitsStart + (day − firstDay) × words + word`.
  let starts: Table<SlotBits>
  /// Likewise: the starts that no preference speaks against.
  let preferred: Table<SlotBits>

  let unmet: Table<Price>
  /// Pinned, so never left out.
  let isMandatory: Table<Bool>
  /// Began before now: it stays as published.
  let isFixed: Table<Bool>
  /// Agreed by a pin: `apart` does not bind it.
  let isAgreed: Table<Bool>
  let apart: Table<Int32>
  /// Other contacts of the same need.
  let siblings: Lists<Int32>
  /// Contacts of a child.
  let ofChild: Lists<Int32>
  let childCount: Int
  /// -1 for none.
  let partner: Table<Int32>
  let partnerCapacity: Table<Int32>
  let partnerCount: Int

  /// The contact of the same need and number a week before or after, -1 for none.
  let weekBefore: Table<Int32>
  let weekAfter: Table<Int32>
  /// Where the previous rota's pattern would put it, `noDay` for nowhere; a start off the grid equals none.
  let patternDay: Table<Int16>
  let patternStart: Table<Int16>

  static let noDay: Int16 = -1000

  /// What a person brings to contacts of a row on a day; 0 where they may not go.
  @inline(__always)
  func brings(_ row: Int, _ p: PersonIndex, _ d: DayIndex) -> UInt32 {
    brings[bringsStart.int(row) + d * bringsStep.int(row) + p]
  }

  /// Whether it is not the same on every day what people bring.
  @inline(__always)
  func changesByDay(_ row: Int) -> Bool { bringsStep[row] != 0 }

  @inline(__always)
  func starts(_ contact: ContactIndex, _ day: DayIndex, words: Int) -> Int {
    let offset = day - firstDay.int(contact)
    return offset >= 0 && offset < dayCount.int(contact) ? bitsStart.int(contact) + offset * words : -1
  }
}

/// What a published rota had of the contacts, for the price of changing it.
struct BaseTables: Sendable, BitwiseCopyable {
  let isPresent: Bool
  /// By person-day.
  let shapes: Table<Shape>
  /// By `personDay`: the first start, in slots, that is no longer short notice.
  let noticeFrom: Table<Int16>
  /// By contact: `ContactTables.noDay` where it was not planned.
  let day: Table<Int16>
  let start: Table<Int16>
  let workers: Lists<Int32>
  /// By person: things changed for them whatever is planned, such as a contact that is cancelled.
  let told: Table<Int32>
}
