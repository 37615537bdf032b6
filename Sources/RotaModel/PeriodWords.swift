extension Team {
  /// `Wed 2 Dec – Thu 3 Dec`, `Wed 2 Dec 13:00–24:00`, `mon-fri`.
  package func words(_ period: Period) -> String {
    var parts: [String] = []
    if let dates = period.dates {
      let isOne = dates.lowerBound == dates.upperBound
      parts.append(isOne ? dates.lowerBound.words : "\(dates.lowerBound.words) – \(dates.upperBound.words)")
    }
    if let calendar = period.calendar, calendars.indices.contains(calendar) { parts.append(calendars[calendar].name) }
    if let days = period.weekdays, days != .all {
      parts.append(Weekday.allCases.filter { days.contains($0) }.map(\.name).joined(separator: ", "))
    }
    if !period.isWholeDay { parts.append(period.time.words) }
    return parts.isEmpty ? "every day" : parts.joined(separator: " ")
  }
}
