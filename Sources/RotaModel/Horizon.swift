/// The days that a rota is for: whole weeks from a Monday.
package struct Horizon: Hashable, Sendable, BitwiseCopyable {
  package let first: Day
  package let weekCount: Int

  /// Nil unless the first day is a Monday and there is a week at least.
  package init?(from first: Day, weeks: Int) {
    guard first.weekday == .mon, weeks >= 1 else { return nil }
    self.first = first
    weekCount = weeks
  }

  /// Nil unless it is whole weeks from a Monday.
  package init?(from first: Day, days: Int) {
    guard days % 7 == 0 else { return nil }
    self.init(from: first, weeks: days / 7)
  }

  package var dayCount: Int { weekCount * 7 }
  package var last: Day { first + (dayCount - 1) }
  package var days: ClosedRange<Day> { first...last }
  /// The Mondays.
  package var weeks: [Day] { (0..<weekCount).map { first + 7 * $0 } }

  package func contains(_ day: Day) -> Bool { days.contains(day) }
}
