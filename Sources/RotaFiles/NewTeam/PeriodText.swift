internal import RotaModel

/// A period as the team files of newcomers say it: the grammar of the spec with `holiday` as the one calendar, which
/// each new team has.
struct PeriodText: Hashable {
  let text: String
  let period: Period

  init?(_ text: String) {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map { String($0) }
    self.text = words.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    var period = Period()
    if let last = words.last, last.contains(":") {
      guard let time = TimeRange(text: last) else { return nil }
      period.time = time
      words.removeLast()
    }
    if let first = words.first, let dates = Self.dates(first) {
      period.dates = dates
      words.removeFirst()
    } else if words.first == "holiday" {
      period.calendar = 0
      words.removeFirst()
    }
    if let first = words.first, let days = Weekdays(text: first) {
      period.weekdays = days
      words.removeFirst()
    }
    guard words.isEmpty else { return nil }
    self.period = period
  }

  private static func dates(_ text: String) -> ClosedRange<Day>? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = Day(ends[0]), let last = Day(ends[ends.count - 1]), first <= last
    else { return nil }
    return first...last
  }
}

extension TimeRange {
  /// `09:00-17:30`; nil where it is empty.
  init?(text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = clockMinutes(ends[0]), let end = clockMinutes(ends[1]), start < end else {
      return nil
    }
    self.init(start, end)
  }
}

extension Weekdays {
  /// `mon,wed`, `sat-mon`.
  init?(text: String) {
    self = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(word: $0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
      formUnion(Weekdays(from: first, through: last))
    }
  }

  var count: Int { Weekday.allCases.count { contains($0) } }

  /// `mon-fri`, `sat-mon`, or runs of days with commas between them.
  var text: String {
    for first in Weekday.allCases {
      for last in Weekday.allCases where first != last && Weekdays(from: first, through: last) == self {
        return "\(first.word)-\(last.word)"
      }
    }
    var runs: [[Weekday]] = []
    for day in Weekday.allCases where contains(day) {
      if let last = runs.last?.last, last.rawValue == day.rawValue - 1 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return first == last ? first.word : "\(first.word)-\(last.word)"
    }.joined(separator: ",")
  }
}
