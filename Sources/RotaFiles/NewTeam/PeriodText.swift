internal import RotaModel

/// A period as the team files of newcomers say it: the grammar of team files with `holiday` as the one calendar, which
/// each new team has.
struct TypedPeriod: Hashable {
  let text: String
  let period: Period

  init?(_ text: String) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var reader = TeamReader()
    reader.calendars = [NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))]
    let node = YAMLNode(place: Place(source: 0, line: 1, column: 1), content: .scalar(text, isPlain: true))
    guard let period = reader.period(node), reader.findings.isEmpty else { return nil }
    self.text = text
    self.period = period
  }
}

extension Weekdays {
  /// `mon,wed`, `sat-mon`.
  init?(text: String) {
    guard let period = TypedPeriod(text)?.period, let days = period.weekdays else { return nil }
    guard period == Period(weekdays: days) else { return nil }
    self = days
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
