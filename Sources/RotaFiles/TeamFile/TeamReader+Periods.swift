internal import RotaModel

/// The one grammar for *when*: dates or a calendar's name, then weekdays, then a time; any part may be missing, not
/// all.
extension TeamReader {
  mutating func period(_ node: YAMLNode?, needsTime: Bool = false) -> Period? {
    guard let node else { return nil }
    guard let text = node.text, !node.isBlank, !text.allSatisfy(\.isWhitespace) else {
      error(.notPeriod(found: node.found), at: node.place)
      return nil
    }
    if !needsTime, let period = understood[text] { return period }
    if !needsTime, let (message, readings) = misread[text] {
      error(message, at: node.place, mend: node.mend(readings))
      return nil
    }
    let before = (count: errorCount, findings: findings.count)
    let period = readPeriod(node, text) { $0.period($1, needsTime: needsTime, at: node.place) }
    understood[text] = period
    // The same slip is said in the same words, however often it is made.
    if !needsTime, errorCount == before.count + 1, findings.count > before.findings, let last = findings.last,
      last.place == node.place
    {
      misread[text] = (last.message, last.mend?.readings.map(\.text) ?? [])
    }
    return period
  }

  /// One error where it is plain what is meant, else the reader's own.
  private mutating func readPeriod(
    _ node: YAMLNode, _ text: String, _ read: (inout TeamReader, String) -> Period?
  ) -> Period? {
    var trial = self
    let period = read(&trial, text)
    guard trial.errorCount == errorCount else {
      // Each look for what is meant takes time, and a thousand help nobody.
      if misread.count < 200, let meant = Meant.period(text) {
        var other = self
        if read(&other, meant) != nil, other.errorCount == errorCount {
          let mend = node.mend(Meant.periodReadings(text))
          if !isLookalike(node, meant: meant, mend: mend) {
            error(.likelyPeriod(text, meant: meant), at: node.place, mend: mend)
          }
          return nil
        }
      }
      if period == nil, isLookalike(node) { return nil }
      self = trial
      return period
    }
    return period
  }

  private mutating func period(_ text: String, needsTime: Bool, at place: Place) -> Period? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var time = TimeRange.wholeDay
    let timed = words.last?.contains(":") ?? false
    if timed {
      guard let range = timeRange(words.removeLast(), at: place) else { return nil }
      time = range
    } else if needsTime {
      error(.noTime(text), at: place)
      return nil
    }
    guard var period = dayPart(words, timed: timed, of: text, at: place) else { return nil }
    period.time = time
    return period
  }

  /// The days of a cover line: a period without its time.
  mutating func days(_ node: YAMLNode?) -> Period? {
    guard let node else { return nil }
    guard let text = node.text, !node.isBlank, !text.allSatisfy(\.isWhitespace) else {
      error(.notPeriod(found: node.found), at: node.place)
      return nil
    }
    return readPeriod(node, text) { reader, text in
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      return reader.dayPart(words, timed: true, of: text, at: node.place)
    }
  }

  /// Any of some periods; nil for a key that is left out, none for one left blank.
  mutating func periods(_ node: YAMLNode?) -> [Period]? {
    node.map { oneOrMore($0).compactMap { period($0) } }
  }

  private mutating func dayPart(_ words: [String], timed: Bool, of text: String, at place: Place) -> Period? {
    var words = words[...]
    var period = Period()
    if words.count > 2, Meant.partsOfDay(words.prefix(3).joined(separator: " ")).count == 3 {
      error(.notDay(words.prefix(3).joined(separator: " ")), at: place)
      return nil
    }
    if let first = words.first, looksLikeDates(first) {
      guard let dates = dates(first, at: place) else { return nil }
      period.dates = dates
      words.removeFirst()
    } else if let first = words.first, let calendar = calendars.place(of: first) {
      period.calendar = calendar
      words.removeFirst()
      if words.isEmpty, !timed, calendars[calendar].isEmpty { error(.emptyCalendar(first), at: place) }
    } else if let first = words.first, names.calendars.contains(first) {
      error(.laterCalendar(first), at: place)
      return nil
    }
    if let word = words.popFirst() {
      guard let weekdays = weekdays(word, first: period == Period(), of: text, at: place) else { return nil }
      period.weekdays = weekdays
    }
    if let word = words.first {
      error(.leftInPeriod(word, of: text), at: place)
      return nil
    }
    return period
  }

  private func looksLikeDates(_ word: String) -> Bool {
    word.utf8.first.map { (48...57).contains($0) } ?? false
  }

  private mutating func dates(_ word: String, at place: Place) -> ClosedRange<Day>? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1 || (parts.count == 3 && parts[1].isEmpty) else {
      error(.notDay(word), at: place)
      return nil
    }
    guard let first = day(String(parts[0]), at: place) else { return nil }
    guard parts.count == 3 else { return first...first }
    guard let last = day(String(parts[2]), at: place) else { return nil }
    guard first <= last else {
      error(.emptyDates(word), at: place)
      return nil
    }
    return first...last
  }

  private mutating func weekdays(_ word: String, first: Bool, of text: String, at place: Place) -> Weekdays? {
    var days = Weekdays()
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard (1...2).contains(ends.count) else {
        error(.notWeekday(String(part), of: text, near: nil), at: place)
        return nil
      }
      for end in ends where Weekday(word: end) == nil {
        let candidates = Weekday.allCases.map(\.word) + (first ? calendars.map(\.name) : [])
        let full = Weekday.allCases.first { end.lowercased().hasPrefix($0.word) }?.word
        let near = full ?? guess(end, in: candidates)
        error(.notWeekday(end, of: text, near: near), at: place)
        return nil
      }
      let found = ends.compactMap { Weekday(word: $0) }
      if let first = found.first, let last = found.last { days.formUnion(Weekdays(from: first, through: last)) }
    }
    return days
  }
}

extension NamedCalendar {
  fileprivate var isEmpty: Bool { days == .periods([]) }
}
