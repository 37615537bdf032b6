internal import RotaModel

/// Times and periods.
extension Diagnostic.Message {
  package static func notTimeRange(_ text: String) -> Self {
    Self(
      "not-a-time-range", "'\(text.shortened)' is no stretch of the day",
      help: Meant.range(text).map { "write \($0)" } ?? "write it as 08:00-23:00; the day ends at 24:00")
  }
  package static func emptyTimeRange(_ text: String) -> Self {
    Self(
      "empty-range", "'\(text.shortened)' ends before it starts",
      help: "the day ends at 24:00; what goes on past it is another period")
  }
  package static func emptyDates(_ text: String) -> Self {
    Self("empty-range", "'\(text.shortened)' ends before it starts", help: "the earlier date comes first")
  }
  package static func notDay(_ text: String) -> Self {
    Self("not-a-day", "'\(text.shortened)' is no day of the calendar", help: dayHelp(text))
  }

  private static func dayHelp(_ text: String) -> String {
    if let day = Meant.day(text) { return "write \(day)" }
    let days = Meant.days(ofTwoDigits: text)
    if !days.isEmpty { return "write \(days.joined(separator: " or "))" }
    if text.contains(","), text.split(separator: ",").allSatisfy({ Meant.day($0) != nil || Day(String($0)) != nil }) {
      return "each date is a period of its own"
    }
    let parts = Meant.partsOfDay(text)
    if parts.count == 3, (1...12).contains(parts[1]), parts[0] > 0 {
      return "that month has \(Day.length(ofMonth: parts[1], year: parts[0])) days"
    }
    return "dates are written 2026-12-04, times 15:30-20:00"
  }

  /// What is no period, with what is likely meant by it.
  package static func likelyPeriod(_ text: String, meant: String) -> Self {
    Self("not-a-period", "'\(text.shortened)' is not how days and times are written here", help: "write \(meant)")
  }
  package static func notDateTime(found: String, meant: String? = nil) -> Self {
    Self(
      "not-a-date-time", "expected a date and a time, found \(found)",
      help: "write \(meant ?? "it as 2026-12-02 17:40")")
  }
  package static func notPeriod(found: String) -> Self {
    Self(
      "not-a-period", "expected when: dates or a calendar, weekdays, a time; found \(found)",
      help: "for instance mon-fri 15:30-20:00, 2026-12-04 or sat-sun")
  }
  package static func notWeekday(_ word: String, of text: String, near guess: String?) -> Self {
    Self(
      "not-a-period", "'\(word.shortened)' in '\(text.shortened)' is no weekday and no calendar",
      help: didYouMean(guess)
        ?? "weekdays are mon, tue, wed, thu, fri, sat, sun, written mon,wed or mon-fri")
  }
  package static func leftInPeriod(_ word: String, of text: String) -> Self {
    Self(
      "not-a-period", "'\(word.shortened)' in '\(text.shortened)' can't stand there",
      help: "the order is dates or a calendar, weekdays, time, with no blanks inside each: term mon,wed 15:30-20:00")
  }
  package static func laterCalendar(_ name: String) -> Self {
    Self("later-calendar", "the calendar '\(name)' is not known yet", help: "write it above what uses it")
  }
  package static func calendarName(_ name: String) -> Self {
    Self("calendar-name", "a calendar can't be called '\(name)': a period would take it for days or a time")
  }
  package static func emptyCalendar(_ name: String) -> Self {
    Self("empty-range", "the calendar '\(name)' has no days")
  }
  package static func noTime(_ text: String) -> Self {
    Self("no-time", "'\(text.shortened)' has no time, and a duty needs one", help: "for instance wed 10:00-11:30")
  }
  package static func offGrid(_ range: String, slot: Int) -> Self {
    Self(
      "off-grid", "\(range) does not begin and end on steps of \(slot) minutes",
      help: "both ends must be multiples of \(slot) minutes")
  }
  package static func unknownTimeZone(_ name: String, near guess: String?) -> Self {
    Self(
      "unknown-time-zone", "no time zone called '\(name.shortened)'",
      help: didYouMean(guess) ?? "for instance Europe/London")
  }
  package static func startByBeforeAfter(_ startBy: String, _ after: String) -> Self {
    Self("start-by-before-after", "start-by, \(startBy), is before after, \(after)")
  }
}
