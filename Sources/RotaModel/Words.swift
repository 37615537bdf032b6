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
package func listed(_ names: [String]) -> String {
  guard let last = names.last else { return "nobody" }
  return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
}
