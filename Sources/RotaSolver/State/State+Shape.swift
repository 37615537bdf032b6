/// What ties a person's day to the ones beside it, and to everybody's weekend.
extension State {
  /// What it costs that a start is far from the day before's, and the day after's from it.
  @inline(__always)
  func swing(_ p: PersonIndex, _ d: DayIndex, _ shape: Shape) -> Int {
    shape.isOn ? swing(p, d, from: shape.start) : 0
  }

  @inline(__always)
  func swing(_ p: PersonIndex, _ d: DayIndex, from start: SlotIndex) -> Int {
    let row = self.shape + p * dayCount
    let shapes = problem.shapes
    let before = d == 0 ? shapes.ofFirst(p, start) : shapes.beside(row[d - 1], start)
    return before + (d + 1 < dayCount ? shapes.beside(row[d + 1], start) : 0)
  }

  /// The week whose shared weekend hangs on this day alone; nil on a weekday, too.
  @inline(__always)
  private func decidedWeekend(_ i: PersonDay) -> Int? {
    let day = i % dayCount % 7
    guard day >= 5, !shape[day == 5 ? i + 1 : i - 1].isOn else { return nil }
    let w = i % dayCount / 7
    return problem.weekends.isLimited[i / dayCount * weekCount + w] ? w : nil
  }

  /// Counts a weekend that somebody comes to work, or no longer does; its price is the caller's.
  @inline(__always)
  mutating func countWeekend(_ i: PersonDay, _ old: Shape, _ new: Shape) -> Int {
    guard old.isOn != new.isOn, let w = decidedWeekend(i) else { return 0 }
    let before = Int(weekendWorkers[w])
    let after = before + (new.isOn ? 1 : -1)
    weekendWorkers[w] = Int16(truncatingIfNeeded: after)
    return problem.weekends.price(w, after) - problem.weekends.price(w, before)
  }

  /// What it adds that a person works a day at a weekend, with everybody else's as it is.
  @inline(__always)
  func weekendPrice(_ i: PersonDay) -> Int {
    guard let w = decidedWeekend(i) else { return 0 }
    let others = Int(weekendWorkers[w]) - (shape[i].isOn ? 1 : 0)
    return problem.weekends.price(w, others + 1) - problem.weekends.price(w, others)
  }
}
