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
struct Grid: Sendable, BitwiseCopyable {
  let horizon: Horizon
  let dayCount: Int
  let weekCount: Int
  /// Minutes of a slot.
  let slot: Int
  let window: TimeRange
  let slotCount: Int
  /// Words of `SlotBits` that hold a day.
  let words: Int
  /// Real minutes from the horizon's beginning, by `day × (slots + 1) + slot`: rest is measured in these.
  let realMinutes: Table<Int32>

  init(_ service: Service, _ horizon: Horizon, _ memory: Memory) {
    self.horizon = horizon
    dayCount = horizon.dayCount
    weekCount = horizon.weekCount
    slot = service.slot
    window = service.window
    slotCount = service.window.length / service.slot
    words = (slotCount + 63) / 64
    let origin = service.clock.instant(horizon.first, 0)
    realMinutes = memory.table(
      horizon.days.flatMap { day in
        (0...service.window.length / service.slot).map {
          Int32(service.clock.instant(day, service.window.start + $0 * service.slot) - origin)
        }
      })
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
  /// The slots that a number of hours asks for.
  func slots(filling hours: Hours) -> Int { ceilingDivide(hours.millionths * 60, Hours.scale * slot) }

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
