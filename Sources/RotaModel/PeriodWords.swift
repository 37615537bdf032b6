/// When, in words.
extension Team {
  /// `Wed 2 Dec – Thu 3 Dec 2026`, `Mon 28 Dec 2026 – Sun 3 Jan 2027`, `Wed 2 Dec 2026 13:00–24:00`, `mon-fri`. What is
  /// asked for or entered for some later time is of a year that goes not without saying.
  package func words(_ period: Period) -> String {
    var parts: [String] = []
    if let dates = period.dates {
      let (first, last) = (dates.lowerBound, dates.upperBound)
      let start = first.year == last.year ? first.words : "\(first.words) \(first.year)"
      parts.append(first == last ? "\(first.words) \(first.year)" : "\(start) – \(last.words) \(last.year)")
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
  /// `Wed 2 Dec – Thu 3 Dec`, or `from Wed 2 Dec 2026 until further notice`.
  package func words(in team: Team) -> String {
    guard when.isUntilFurtherNotice, let first = when.dates?.lowerBound else { return team.words(when) }
    return "from \(first.words) \(first.year) until further notice"
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
