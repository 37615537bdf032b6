/// The one grammar for *when*: dates or a calendar's name, then weekdays, then a time; any part may be missing, not all.
package struct Period: Hashable, Sendable {
  package var dates: ClosedRange<Day>?
  /// A place in `Team.calendars`: a calendar is meant as it stood where the period was written.
  package var calendar: Int?
  package var weekdays: Weekdays?
  /// The whole day where no time is said.
  package var time: TimeRange

  package init(
    dates: ClosedRange<Day>? = nil, calendar: Int? = nil, weekdays: Weekdays? = nil, time: TimeRange = .wholeDay
  ) {
    self.dates = dates
    self.calendar = calendar
    self.weekdays = weekdays
    self.time = time
  }

  package static let always = Period(weekdays: .all)

  package var isWholeDay: Bool { time == .wholeDay }

  /// Whole days without an end that is known: entered for so long, and called off on the day that they end.
  package static func untilFurtherNotice(from day: Day) -> Period { Period(dates: day...(day + farAhead)) }

  package var isUntilFurtherNotice: Bool {
    dates.map { $0.upperBound - $0.lowerBound == Self.farAhead } ?? false && isWholeDay
  }

  private static let farAhead = 364
}

/// Days with a name: `term`, `holiday`.
package struct NamedCalendar: Hashable, Sendable {
  package enum Days: Hashable, Sendable {
    case bankHolidays(BankHolidays)
    case periods([Period])
  }

  package let name: String
  package let days: Days

  package init(name: String, days: Days) {
    self.name = name
    self.days = days
  }
}

extension [NamedCalendar] {
  /// Whether a period holds on a day, whatever the hour.
  package func on(_ period: Period, _ day: Day) -> Bool {
    if let dates = period.dates, !dates.contains(day) { return false }
    if let weekdays = period.weekdays, !weekdays.contains(day.weekday) { return false }
    if let calendar = period.calendar { return holds(calendar, day) }
    return true
  }

  /// Whether a stretch of a day lies wholly in the period.
  package func holds(_ period: Period, _ day: Day, _ stretch: TimeRange) -> Bool {
    period.time.contains(stretch) && on(period, day)
  }

  /// Whether a stretch of a day, unless it is empty, touches the period.
  package func touches(_ period: Period, _ day: Day, _ stretch: TimeRange) -> Bool {
    stretch.start < stretch.end && period.time.overlaps(stretch) && on(period, day)
  }

  /// Whether the calendar at a place has the day in it.
  package func holds(_ calendar: Int, _ day: Day) -> Bool {
    guard indices.contains(calendar) else { return false }
    switch self[calendar].days {
    case .bankHolidays(let rule): return rule.contains(day)
    case .periods(let periods): return periods.contains { on($0, day) }
    }
  }

  /// The calendar that a name means at the end of the file: the last one of that name.
  package func place(of name: String) -> Int? { lastIndex { $0.name == name } }
}
