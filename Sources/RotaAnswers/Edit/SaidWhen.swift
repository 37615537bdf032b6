package import RotaModel

/// Days and times as a command says them: as a team file has them, or as people write them, where that is one day and
/// one time. What comes of it is said in full.
package enum SaidWhen {
  /// `2026-12-02`, `tomorrow`, `sat 12 dec`
  package static func day(
    _ text: String, from today: Day, like: String = "'2026-12-02'"
  ) throws(Refusal) -> Day {
    let days = Meant.days(text, from: today)
    try checkOne(text, days.map { "\($0)" })
    guard let day = days.first else { throw .wrongInput("'\(text)' is no date; say it as \(like)") }
    return day
  }

  /// `16:00`, `4pm`; before midnight.
  package static func time(_ text: String, like: String = "'16:00'") throws(Refusal) -> Minutes {
    let times = clockMinutes(text).map { [$0] } ?? Meant.timeReadings(text).compactMap { clockMinutes($0) }
    try checkOne(text, times.map { clockTime($0) })
    guard let minute = times.first, minute < 1440 else {
      throw .wrongInput("'\(text)' is no time of day; say it as \(like)")
    }
    return minute
  }

  /// `13:00-21:30`, `9-5`; the end of what is written in full may be before the start.
  package static func range(_ text: String, like: String = "'13:00-21:30'") throws(Refusal) -> TimeRange {
    if let range = ends(text) { return range }
    let ranges = Meant.rangeReadings(text)
    try checkOne(text, ranges)
    guard let range = ranges.first.flatMap({ ends($0) }), range.start < range.end else {
      throw .wrongInput("'\(text)' is no stretch of the day; say it as \(like)")
    }
    return range
  }

  /// `2026-12-02 17:40`, `tomorrow 9am`
  package static func moment(_ text: String, from now: Moment) throws(Refusal) -> Moment {
    if text == "now" { return now }
    let moments = Meant.moments(text, from: now)
    try checkOne(text, moments.map { "\($0)" })
    guard let moment = moments.first else {
      throw .wrongInput("'\(text)' is no date and time; say it as '2026-12-02 17:40', or 'now'")
    }
    return moment
  }

  /// What has several readings is never guessed.
  private static func checkOne(_ text: String, _ readings: [String]) throws(Refusal) {
    if readings.count > 1 { throw .wrongInput("'\(text)' may be \(either(readings)): say which") }
  }

  private static func ends(_ text: String) -> TimeRange? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { clockMinutes($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    return TimeRange(start, end)
  }
}
