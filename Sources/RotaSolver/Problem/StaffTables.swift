import RotaModel

/// Everything about staff that search asks for: where a shift may lie, what a week may hold and what it costs.
struct StaffTables: Sendable, BitwiseCopyable {
  let count: Int

  /// By `personDay × (slots + 1) + start`: the furthest end of a shift that starts there; 0 where none may.
  let reach: Table<Int16>
  /// By person-day: the earliest end, for a pinned end or a shift that runs already.
  let earliestEnd: Table<Int16>
  /// By person-day: the earliest start of a break, for a shift that runs already.
  let earliestPause: Table<Int16>
  /// By person-day: a break that has begun and stays.
  let keptPause: Table<Shape>
  let duties: Table<DayDuty>

  /// By person, in slots.
  let shortest: Table<Int32>
  let longest: Table<Int32>
  let mostPaid: Table<Int32>
  let mostDays: Table<Int32>
  let weekendsMax: Table<Int32>
  let weekendsOf: Table<Int32>

  /// By person-week, in slots.
  let target: Table<Int32>
  /// By person-week: unsocial slots that cost nothing; beyond every week where the rule is off.
  let share: Table<Int32>

  /// By person-day.
  let wishes: Lists<DayWish>
  /// By person-day of the first week: the start in the week before as a slot, `noStart` where there was no shift.
  let startBefore: Table<Int16>

  /// By person: days worked in a row just before the horizon.
  let runBefore: Table<Int32>
  /// By person: the end of the last shift before the horizon in real minutes, far in the past where there is none.
  let lastEndBefore: Table<Int32>
  /// By person: bit `j` says that the weekend `j + 1` weeks before the first was worked.
  let weekendsBefore: Table<Int32>

  /// By `day × (slots + 1) + slot`: unsocial slots of the day before that slot.
  let unsocialBefore: Table<Int32>
  /// The first end of a shift, in slots, that is late.
  let lateFrom: Int

  static let noStart: Int16 = -1
  /// A start off the grid, equal to no other.
  static let oddStart: Int16 = -2
  static let longAgo = Int32(-1_000_000)
}

/// What a day asks of a person before any search.
enum DayDuty: UInt8, BitwiseCopyable, Sendable {
  case free
  /// A pin says that there is a shift.
  case mustWork
  /// A shift that began before now: its start stays, and its length may fall short.
  case running
  /// Past, or nothing left to decide: it stays as it is.
  case fixed
}

/// A wish about a day: the slots that it is about, `lower` to `upper`.
struct DayWish: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable { case dayOff, avoid, work }

  let kind: Kind
  let lower: Int16
  let upper: Int16

  @inline(__always)
  func touches(_ shape: Shape) -> Bool { shape.isOn && shape.start < Int(upper) && Int(lower) < shape.end }

  @inline(__always)
  func overlap(_ shape: Shape) -> Int { max(0, min(shape.end, Int(upper)) - max(shape.start, Int(lower))) }
}
