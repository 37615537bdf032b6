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
    var price = 0
    if d == 0 {
      price = shapes.ofFirst(p, start)
    } else if row[d - 1].isOn && abs(row[d - 1].start - start) > shapes.swingLimit {
      price = shapes.swing
    }
    if d + 1 < dayCount && row[d + 1].isOn && abs(row[d + 1].start - start) > shapes.swingLimit {
      price += shapes.swing
    }
    return price
  }

  /// The weekend's other day; nil on a weekday.
  @inline(__always)
  func otherWeekendDay(_ i: PersonDay) -> PersonDay? {
    let day = i % dayCount % 7
    return day < 5 ? nil : day == 5 ? i + 1 : i - 1
  }

  /// Counts a weekend that somebody comes to work, or no longer does; its price is the caller's.
  @inline(__always)
  mutating func countWeekend(_ i: PersonDay, _ old: Shape, _ new: Shape) -> Int {
    guard old.isOn != new.isOn, let other = otherWeekendDay(i), !shape[other].isOn else { return 0 }
    let p = i / dayCount
    let w = i % dayCount / 7
    guard problem.weekends.isLimited[p * weekCount + w] else { return 0 }
    let before = Int(weekendWorkers[w])
    let after = before + (new.isOn ? 1 : -1)
    weekendWorkers[w] = Int16(truncatingIfNeeded: after)
    return problem.weekends.price(w, after) - problem.weekends.price(w, before)
  }

  /// What it adds that a person works a day at a weekend, with everybody else's as it is.
  @inline(__always)
  func weekendPrice(_ i: PersonDay) -> Int {
    guard let other = otherWeekendDay(i), !shape[other].isOn else { return 0 }
    let p = i / dayCount
    let w = i % dayCount / 7
    guard problem.weekends.isLimited[p * weekCount + w] else { return 0 }
    let others = Int(weekendWorkers[w]) - (shape[i].isOn ? 1 : 0)
    return problem.weekends.price(w, others + 1) - problem.weekends.price(w, others)
  }
}
