/// Periods as they are said to people.
extension Team {
  /// `Wed 2 Dec – Thu 3 Dec`, `Wed 2 Dec 13:00–24:00`, `Mon–Fri`; with the years where there are two.
  package func words(_ period: Period) -> String {
    var parts: [String] = []
    if let dates = period.dates {
      let (first, last) = (dates.lowerBound, dates.upperBound)
      let isOneYear = first.year == last.year
      let ends = [first, last].map { isOneYear ? $0.words : "\($0.words) \($0.year)" }
      parts.append(first == last ? first.words : "\(ends[0]) – \(ends[1])")
    }
    if let calendar = period.calendar, calendars.indices.contains(calendar) { parts.append(calendars[calendar].name) }
    if let days = period.weekdays, days != .all {
      parts.append(days.words)
    }
    if !period.isWholeDay { parts.append(period.time.words) }
    return parts.isEmpty ? "every day" : parts.joined(separator: " ")
  }
}

extension Leave {
  /// `Wed 2 Dec – Thu 3 Dec`, or `from Wed 2 Dec until further notice`.
  package func words(in team: Team) -> String {
    guard when.isUntilFurtherNotice, let first = when.dates?.lowerBound else { return team.words(when) }
    return "from \(first.words) until further notice"
  }
}

extension Weekdays {
  /// `Mon–Fri`, `Sat and Sun`, `Mon, Wed and Fri`.
  fileprivate var words: String {
    var runs: [[Weekday]] = []
    for day in Weekday.allCases where contains(day) {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return listed(
      runs.flatMap { run in run.count > 2 ? ["\(run[0].name)–\(run[run.count - 1].name)"] : run.map(\.name) })
  }
}
