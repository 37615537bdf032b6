import RotaModel

typealias PersonIndex = Int
/// A person's day: `person × days + day`.
typealias PersonDay = Int
/// A person's week: `person × weeks + week`.
typealias PersonWeek = Int
typealias DayIndex = Int
typealias ContactIndex = Int
/// A slot of the service window, the first being 0.
typealias SlotIndex = Int
/// One bit for each slot of the window, in so many words.
typealias SlotBits = UInt64

/// The days and slots of the horizon, as whole numbers from 0.
///
/// As a rule they are the team's. Where what is published lies between two of its steps or outside its window, because
/// these have changed since, slots are as small and the window is as wide as that asks for: only what is new keeps to
/// the team's.
struct Grid: Sendable, BitwiseCopyable {
  let horizon: Horizon
  let dayCount: Int
  let weekCount: Int
  /// Minutes of a slot.
  let slot: Int
  let window: TimeRange
  /// The team's, in minutes; what is priced by the slot is priced by this.
  let teamSlot: Int
  let teamWindow: TimeRange
  /// Slots of a step of the team's grid.
  let step: Int
  /// Where in each step the team's grid lies.
  let phase: Int
  let slotCount: Int
  /// Words of `SlotBits` that hold a day.
  let words: Int
  /// Real minutes from the horizon's beginning, by `day × (slots + 1) + slot`: rest is measured in these.
  let realMinutes: Table<Int32>

  init(_ service: Service, _ horizon: Horizon, _ published: Rota?, _ memory: Memory) {
    self.horizon = horizon
    dayCount = horizon.dayCount
    weekCount = horizon.weekCount
    teamSlot = service.slot
    teamWindow = service.window
    let times = Grid.times(published, horizon)
    let slot = times.reduce(service.slot) { greatestCommonDivisor($0, $1) }
    let window = TimeRange(
      times.reduce(service.window.start, min), times.reduce(service.window.end, max))
    self.slot = slot
    self.window = window
    step = service.slot / slot
    phase = (0..<step).first { (window.start + $0 * slot) % service.slot == 0 } ?? 0
    slotCount = window.length / slot
    words = (slotCount + 63) / 64
    let origin = service.clock.instant(horizon.first, 0)
    realMinutes = memory.table(
      horizon.days.flatMap { day in
        (0...window.length / slot).map {
          Int32(service.clock.instant(day, window.start + $0 * slot) - origin)
        }
      })
  }

  /// When anything published begins or ends.
  private static func times(_ published: Rota?, _ horizon: Horizon) -> [Minutes] {
    guard let published else { return [] }
    let shifts = published.shifts.filter { horizon.contains($0.day) && $0.time.start < $0.time.end }
    let contacts = published.contacts.filter { horizon.contains($0.day) }
    return shifts.flatMap { shift in [shift.time, shift.pause].flatMap { $0.map { [$0.start, $0.end] } ?? [] } }
      + contacts.map(\.time.start)
  }

  func day(_ index: DayIndex) -> Day { horizon.first + index }
  func index(_ day: Day) -> DayIndex { day - horizon.first }
  func minute(_ slotIndex: SlotIndex) -> Minutes { window.start + slotIndex * slot }

  /// The last slot boundary not after a minute; it may lie outside the window.
  func floorSlot(_ minute: Minutes) -> SlotIndex { floorDivide(minute - window.start, slot) }
  /// The first slot boundary not before a minute; it may lie outside the window.
  func ceilSlot(_ minute: Minutes) -> SlotIndex { ceilingDivide(minute - window.start, slot) }
  /// The slots that a length takes, parts rounded up.
  func slots(_ length: Minutes) -> Int { ceilingDivide(length, slot) }
  /// The slots that a number of hours allows.
  func slots(within hours: Hours) -> Int { floorDivide(hours.millionths * 60, Hours.scale * slot) }

  /// The slots of whole steps of the team's grid that a number of hours allows, or asks for.
  func steps(within hours: Hours) -> Int { floorDivide(hours.millionths * 60, Hours.scale * teamSlot) * step }
  func steps(filling hours: Hours) -> Int { ceilingDivide(hours.millionths * 60, Hours.scale * teamSlot) * step }
  func steps(within length: Minutes) -> Int { length / teamSlot * step }
  func steps(filling length: Minutes) -> Int { ceilingDivide(length, teamSlot) * step }

  /// Whether a slot begins on the team's grid, as all that is new does.
  @inline(__always)
  func isOnTeamGrid(_ slotIndex: SlotIndex) -> Bool { step == 1 || minute(slotIndex) % teamSlot == 0 }

  /// Nil off the grid or outside the window.
  func exactSlot(_ minute: Minutes) -> SlotIndex? {
    let index = floorSlot(minute)
    return index >= 0 && index <= slotCount && self.minute(index) == minute ? index : nil
  }

  @inline(__always)
  func real(_ day: DayIndex, _ slotIndex: SlotIndex) -> Int { realMinutes.int(day * (slotCount + 1) + slotIndex) }

  /// The bits of one word of a stretch of slots.
  @inline(__always)
  func bits(_ lower: SlotIndex, _ upper: SlotIndex, word: Int) -> SlotBits {
    let low = max(0, lower - word * 64)
    let high = min(64, upper - word * 64)
    if low >= high { return 0 }
    return (~0 >> UInt64(64 - (high - low))) << UInt64(low)
  }

  /// A whole day's bits for which something holds.
  func mask(where holds: (SlotIndex) -> Bool) -> [SlotBits] {
    var result = [SlotBits](repeating: 0, count: words)
    for index in 0..<slotCount where holds(index) { result[index / 64] |= 1 << UInt64(index % 64) }
    return result
  }
}
