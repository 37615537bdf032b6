/// Dates, times and lengths as they are said to people. Files have forms of their own.
extension Day {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Wed 2 Dec`.
  package var words: String {
    let (_, month, day) = civil
    return "\(weekday.name) \(day) \(Day.months[month - 1])"
  }

  /// `Wed 2 Dec`, and `Wed 2 Dec 2026` where that is not today's year: then it does not go without saying.
  package func words(on today: Day) -> String { year == today.year ? words : "\(words) \(year)" }
}

extension Weekday {
  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `Wed`.
  package var name: String { Weekday.names[rawValue] }
}

extension TimeRange {
  /// `13:00–21:30`.
  package var words: String { "\(clockTime(start))–\(clockTime(end))" }
}

extension Moment {
  /// `Wed 2 Dec 17:40`.
  package var words: String { "\(day.words) \(clockTime(minute))" }

  /// `Wed 2 Dec 17:40`, and `Wed 2 Dec 2026 17:40` where that is not today's year.
  package func words(on today: Day) -> String { "\(day.words(on: today)) \(clockTime(minute))" }
}

extension Hours {
  /// `37 h`, `22 h 30`.
  package var words: String { durationInWords(wholeMinutes) }
}

/// `10 h 15`, `11 h`, `45 min`.
package func durationInWords(_ minutes: Minutes) -> String {
  if minutes < 0 { return "−\(durationInWords(-minutes))" }
  let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
  if hours == 0 { return "\(rest) min" }
  return rest == 0 ? "\(hours) h" : "\(hours) h \(padded(rest, to: 2))"
}

/// `1 day`, `2 days`.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// `Ana`, `Ana and Ben`, `Ana, Ben and Cara`; nobody where there is none.
package func listed(_ names: [String]) -> String { enumerated(names, "and") }

/// `ana or ben`.
package func either(_ names: [String]) -> String { enumerated(names, "or") }

private func enumerated(_ names: [String], _ word: String) -> String {
  guard let last = names.last else { return "nobody" }
  return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) \(word) \(last)"
}

/// Forms that a page or a screen needs besides, where there is little room.
package enum Words {
  /// `Wed 2`
  package static func shortDay(_ day: Day) -> String { "\(day.weekday.name) \(day.civil.day)" }

  /// `2 Dec`
  private static func dayAndMonth(_ day: Day) -> String { String(day.words.dropFirst(4)) }

  /// `30 Nov – 6 Dec 2026`
  package static func span(_ first: Day, _ last: Day) -> String {
    let from = first.civil
    let start =
      from.year != last.year
      ? "\(dayAndMonth(first)) \(from.year)" : from.month != last.civil.month ? dayAndMonth(first) : "\(from.day)"
    return "\(start) – \(dayAndMonth(last)) \(last.year)"
  }

  /// `30 Nov – 6 Dec`, and `30 Nov – 6 Dec 2026` unless both are in today's year.
  package static func span(_ first: Day, _ last: Day, on today: Day) -> String {
    let whole = span(first, last)
    return first.year == today.year && last.year == today.year ? String(whole.dropLast(5)) : whole
  }

  /// Hours as a decimal, to the hundredth: `36.5`.
  package static func hours(_ minutes: Minutes) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    let places = padded(hundredths % 100, to: 2)
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(places.hasSuffix("0") ? String(places.prefix(1)) : places)"
  }

  /// `1 staff wish`, `2 staff wishes`
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `mentoring`, `evening-check 2` where the week has more than one of it.
  package static func need(_ id: ContactID, times: Int) -> String {
    guard let occurrence = id.occurrence, times > 1 else { return id.need.text }
    return "\(id.need) \(occurrence.number)"
  }
}
