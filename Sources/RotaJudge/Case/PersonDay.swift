internal import RotaModel

/// One person's working day.
struct PersonDay: Hashable, Comparable {
  let staff: PersonID
  let day: Day

  static func < (a: PersonDay, b: PersonDay) -> Bool { (a.staff, a.day) < (b.staff, b.day) }
}

extension Shift {
  var key: PersonDay { PersonDay(staff: staff, day: day) }

  /// Minutes of the break that lie in a stretch.
  func pause(in stretch: TimeRange) -> Minutes { pause.map { $0.overlap(stretch) } ?? 0 }
}

/// A person's shifts, those of the previous rota included.
struct WorkedDays {
  /// In order.
  let days: [Day]
  private let shifts: [Day: Shift]

  init(_ shifts: [Day: Shift]) {
    self.shifts = shifts
    days = shifts.keys.sorted()
  }

  subscript(day: Day) -> Shift? { shifts[day] }

  func holds(_ day: Day) -> Bool { shifts[day] != nil }

  /// The shifts of the week from a Monday.
  func week(_ monday: Day) -> [Shift] { (monday...(monday + 6)).compactMap { shifts[$0] } }
}
