package import RotaModel

extension Weekdays {
  package var count: Int { Weekday.allCases.count { contains($0) } }

  /// `mon-fri`, `sat-mon`, or runs of days with commas between them.
  package var text: String {
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
