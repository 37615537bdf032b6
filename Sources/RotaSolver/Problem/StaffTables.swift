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
  let freedom: Table<DayFreedom>

  /// By person, in slots.
  let shortest: Table<Int32>
  let longest: Table<Int32>
  let mostPaid: Table<Int32>
  let mostDays: Table<Int32>
  let weekendsMax: Table<Int32>
  let weekendsOf: Table<Int32>

  /// By person-week, in slots: below 0 where more is carried than the week asks for.
  let target: Table<Int32>
  let hours: HoursPrices
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

  /// By `(day × steps + slot % steps) × (slots + 1) + slot`: unsocial slots of the day before that slot, counted in steps
  /// of the team's grid.
  let unsocialBefore: Table<Int32>
  /// The first end of a shift, in slots, that is late.
  let lateFrom: Int

  /// A day's unsocial slots before each slot, counted as for a shift that begins on the team's grid.
  @inline(__always)
  func unsocialRow(_ d: DayIndex, _ grid: Grid) -> UnsafePointer<Int32> {
    unsocialBefore.base + (d * grid.step + grid.phase) * (grid.slotCount + 1)
  }

  static let noStart: Int16 = -1
  /// A start off the grid, equal to no other.
  static let oddStart: Int16 = -2
  static let longAgo = Int32(-1_000_000)
}

/// What a day asks of a person before any search.
enum DayFreedom: UInt8, BitwiseCopyable, Sendable {
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

  /// The steps of a shift, from its start on, that lie in it or touch it; `step` slots each.
  @inline(__always)
  func steps(in shape: Shape, of step: Int) -> Int {
    if step == 1 { return max(0, min(shape.end, Int(upper)) - max(shape.start, Int(lower))) }
    return stride(from: shape.start, to: shape.end, by: step).count { $0 < Int(upper) && Int(lower) < $0 + step }
  }
}
