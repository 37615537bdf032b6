internal import RotaModel

/// The columns of a grid that stand for days, week by week, with their dates where the sheet says them.
struct GridDays: Hashable {
  struct Week: Hashable {
    /// Nil where no date is said.
    var monday: Day?
    /// Monday first; nil for a day that has no column.
    var columns: [Int?]
  }

  private(set) var weeks: [Week]

  /// What stands above or in the name of the sheet: `w/c 30 Nov`, by the column from which it holds.
  struct Anchor: Hashable {
    let column: Int
    let day: Day
  }

  /// Nil where the headings are no days that follow each other. A date without its year is the one that is nearest to
  /// today.
  init?(_ headings: [(column: Int, heading: GridHeading)], anchors: [Anchor], near today: Day) {
    // Dates that aren't those of their weekdays were left from another week: the weekdays count.
    let readings =
      [true, false].map { dayFirst in headings.map { Self.day($0.heading, dayFirst: dayFirst, near: today) } }
      + [headings.map { _ in nil }]
    for days in readings {
      guard let weeks = Self.weeks(headings, days, anchors) else { continue }
      self.weeks = weeks
      return
    }
    return nil
  }

  /// The day before the month, as it is written in Britain, where no other day beside it says otherwise.
  static func date(of heading: GridHeading, near today: Day) -> Day? {
    day(heading, dayFirst: true, near: today) ?? day(heading, dayFirst: false, near: today)
  }

  private static func day(_ heading: GridHeading, dayFirst: Bool, near today: Day) -> Day? {
    func day(_ number: Int, _ month: Int, _ year: Int?) -> Day? {
      if let year { return Day(year: year, month: month, day: number) }
      let years = [today.year - 1, today.year, today.year + 1]
      let days = years.compactMap { Day(year: $0, month: month, day: number) }
      let fitting = heading.weekday.map { weekday in days.filter { $0.weekday == weekday } } ?? days
      return fitting.min { abs($0 - today) < abs($1 - today) }
    }
    switch heading.date {
    case .day(let day)?: return day
    case .dayOfMonth(let number, let month, let year)?: return day(number, month, year)
    case .numbers(let first, let second, let year)?:
      return dayFirst ? day(first, second, year) : day(second, first, year)
    case .number?, nil: return nil
    }
  }

  /// Nil unless the days follow each other.
  private static func weeks(
    _ headings: [(column: Int, heading: GridHeading)], _ days: [Day?], _ anchors: [Anchor]
  ) -> [Week]? {
    var weeks: [Week] = []
    var last: (weekday: Weekday, day: Day?)?
    for (place, (column, heading)) in headings.enumerated() {
      let day = days[place]
      if let day, let weekday = heading.weekday, day.weekday != weekday { return nil }
      guard let weekday = heading.weekday ?? day?.weekday else { continue }
      if let before = last?.day, let day, !(1...7).contains(day - before) { return nil }
      let isNext = last.map { before in
        day.flatMap { day in before.day.map { $0.monday != day.monday } }
          ?? (weekday.rawValue <= before.weekday.rawValue)
      }
      if isNext ?? true { weeks.append(Week(monday: nil, columns: Array(repeating: nil, count: 7))) }
      weeks[weeks.count - 1].columns[weekday.rawValue] = column
      if let day { weeks[weeks.count - 1].monday = day.monday }
      last = (weekday, day)
    }
    guard weeks.contains(where: { $0.columns.count { $0 != nil } >= 3 }) else { return nil }
    date(&weeks, by: anchors)
    return weeks
  }

  /// Weeks without a date of their own are dated by what stands above them, or follow from those beside them.
  private static func date(_ weeks: inout [Week], by anchors: [Anchor]) {
    for place in weeks.indices where weeks[place].monday == nil {
      let columns = weeks[place].columns.compactMap { $0 }
      guard let first = columns.min(), let last = columns.max() else { continue }
      if let anchor = anchors.last(where: { (first - 1...last).contains($0.column) }) {
        weeks[place].monday = anchor.day.monday
      }
    }
    if weeks.count == 1 || weeks.allSatisfy({ $0.monday == nil }), let anchor = anchors.first, weeks[0].monday == nil {
      weeks[0].monday = anchor.day.monday
    }
    for place in weeks.indices.dropFirst() where weeks[place].monday == nil {
      weeks[place].monday = weeks[place - 1].monday.map { $0 + 7 }
    }
    for place in weeks.indices.dropLast().reversed() where weeks[place].monday == nil {
      weeks[place].monday = weeks[place + 1].monday.map { $0 - 7 }
    }
  }

  /// The columns of all days.
  var columns: [Int] { weeks.flatMap { $0.columns.compactMap { $0 } } }
}
