internal import RotaModel

extension TeamWriter {
  func id<Subject>(_ id: Identifier<Subject>) -> YAMLText { .text(id.text) }

  func words<Subject>(_ words: Set<Identifier<Subject>>) -> [YAMLText] { words.sorted().map { id($0) } }

  func periods(_ periods: [Period]) -> YAMLText { .list(periods.map { period($0) }) }

  func period(_ period: Period, withTime: Bool = false) -> YAMLText {
    var words: [String] = []
    if let dates = period.dates {
      let isOne = dates.lowerBound == dates.upperBound
      words.append(isOne ? "\(dates.lowerBound)" : "\(dates.lowerBound)..\(dates.upperBound)")
    }
    if let calendar = period.calendar, team.calendars.indices.contains(calendar) {
      words.append(team.calendars[calendar].name)
    }
    if let weekdays = period.weekdays { words.append(weekdays.text) }
    if withTime || !period.isWholeDay || words.isEmpty { words.append("\(period.time)") }
    return .text(words.joined(separator: " "))
  }

  /// Calendars or bands by name; that of the bank holidays is said by `holidays`.
  func named(_ calendars: [NamedCalendar]) -> Entries {
    calendars.compactMap { calendar in
      guard case .periods(let periods) = calendar.days else { return nil }
      return (calendar.name, self.periods(periods))
    }
  }
}

extension TeamWriter.Entries {
  mutating func add(_ key: String, _ text: String?) {
    if let text { append((key, .text(text))) }
  }

  mutating func add(_ key: String, _ values: [YAMLText]) {
    if !values.isEmpty { append((key, .list(values))) }
  }

  mutating func add(_ key: String, _ entries: TeamWriter.Entries) {
    if !entries.isEmpty { append((key, .map(entries))) }
  }
}
