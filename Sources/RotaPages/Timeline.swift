package import RotaModel

/// Time across a page: every slot of the window has the same number of columns.
package struct Timeline: Hashable, Sendable {
  package let slot: Minutes
  /// Columns of a slot.
  package let width: Int
  package let window: TimeRange
  private let whole: TimeRange

  /// All of the day; or, where a minute is said, at twice the detail no more of it than there is room for, from its
  /// beginning or to its end, with that minute in it.
  package init(_ service: Service, columns: Int, halfAt minute: Minutes? = nil) {
    let whole = TimeRange(service.window.start / 60 * 60, ceilingDivide(service.window.end, 60) * 60)
    let steps = [service.slot, 15, 20, 30, 60, 120, 240].filter { $0 % service.slot == 0 }
    let slot = steps.first { whole.length / $0 <= max(1, columns) * (minute == nil ? 1 : 2) } ?? 1440
    let length = min(whole.length, minute == nil ? whole.length : columns * slot / 60 * 60)
    let isFirst = (minute ?? whole.start) < whole.start + length
    window = isFirst ? TimeRange(whole.start, whole.start + length) : TimeRange(whole.end - length, whole.end)
    self.whole = whole
    self.slot = slot
    width = max(1, min(3, columns / max(1, length / slot)))
  }

  package var goesOnBefore: Bool { window.start > whole.start }
  package var goesOnAfter: Bool { window.end < whole.end }

  package var starts: [Minutes] { Array(stride(from: window.start, to: window.end, by: slot)) }
  /// Minutes that one label and one figure stand for: whole hours, three columns at least.
  package var hour: Minutes { ceilingDivide(3 * slot, 60 * width) * 60 }
  package var hours: [Minutes] { Array(stride(from: window.start, to: window.end, by: hour)) }
  /// Columns of an hour's label.
  package var hourWidth: Int { hour / slot * width }

  package func column(_ minute: Minutes) -> Int { floorDivide(minute - window.start, slot) * width }
  package func minute(_ column: Int) -> Minutes { window.start + column / width * slot }
}
