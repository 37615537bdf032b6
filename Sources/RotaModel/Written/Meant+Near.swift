/// Days and times as they are said from where one stands: `tomorrow 9am`, `thursday`, `sat 12 dec`.
extension Meant {
  /// Each day that may be meant. What can be read in one way only gives one.
  package static func days(_ text: String, from today: Day) -> [Day] {
    if let day = Day(text) { return [day] }
    // A date with a time behind it is more than a day.
    if text.contains(":") { return [] }
    let written = dayReadings(text).compactMap { Day($0) }
    if !written.isEmpty { return written }
    let words = text.plainCharacters.lowercased().split { $0.isWhitespace || $0 == "," }.map {
      withoutOrdinal(String($0))
    }
    .filter { !["on", "the", "of", "this", "at"].contains($0) }
    if let away = near[words.joined(separator: " ")] { return [today + away] }
    if words.count == 2, words[0] == "next", let name = weekday(words[1]), let weekday = Weekday(word: name) {
      // On a Monday, the next Friday is said of the one in four days and of the one in eleven.
      let coming = today + 1 + (weekday.rawValue - (today + 1).weekday.rawValue + 7) % 7
      return coming.monday == today.monday ? [coming, coming + 7] : [coming]
    }
    return said(words).map { $0.days(near: today) } ?? []
  }

  private static let near = [
    "today": 0, "now": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1, "day after tomorrow": 2,
  ]

  /// A date, then a time; a time alone is of the day itself.
  package static func moments(_ text: String, from now: Moment) -> [Moment] {
    if let moment = Moment(text) { return [moment] }
    let words = text.split { $0.isWhitespace || $0 == "," }.map { String($0) }.filter { $0.lowercased() != "at" }
    for count in [1, 2] where words.count >= count {
      let times = timeReadings(words.suffix(count).joined(separator: " ")).compactMap { clockMinutes($0) }
      guard !times.isEmpty else { continue }
      let days = words.count == count ? [now.day] : days(words.dropLast(count).joined(separator: " "), from: now.day)
      let moments = days.flatMap { day in times.filter { $0 < 1440 }.map { Moment(day, $0) } }
      if !moments.isEmpty { return moments }
    }
    return []
  }

  /// A weekday, a number and a month, of which some are said.
  private struct SaidDay {
    var weekday: Weekday?
    var number: Int?
    var month: Int?

    /// Where a month is said, from three months back to nine ahead; else the next. A weekday on that very day is of
    /// today, or of next week.
    func days(near today: Day) -> [Day] {
      if number == nil, month == nil, weekday == today.weekday { return [today, today + 7] }
      let reach = month == nil ? today...(today + 31) : (today - 90)...(today + 275)
      let fitting = reach.filter { day in
        (weekday ?? day.weekday) == day.weekday && (number ?? day.civil.day) == day.civil.day
          && (month ?? day.civil.month) == day.civil.month
      }
      return Array(fitting.prefix(1))
    }
  }

  /// Nil where a word is none of these.
  private static func said(_ words: [String]) -> SaidDay? {
    var said = SaidDay()
    for word in words {
      if let number = Int(word), (1...31).contains(number), said.number == nil {
        said.number = number
      } else if let name = weekday(word), said.weekday == nil {
        said.weekday = Weekday(word: name)
      } else if word.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(word) }), said.month == nil {
        said.month = month + 1
      } else {
        return nil
      }
    }
    guard said.weekday != nil || said.number != nil, said.month == nil || said.number != nil else { return nil }
    return said
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// `1` for `1st`.
  package static func withoutOrdinal(_ word: String) -> String {
    let digits = word.prefix { $0.isNumber }
    return ["st", "nd", "rd", "th"].contains(word[digits.endIndex...]) && !digits.isEmpty ? String(digits) : word
  }
}
