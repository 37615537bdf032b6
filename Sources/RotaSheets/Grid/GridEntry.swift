internal import RotaFiles
internal import RotaModel

/// What a cell of a grid says of somebody's day.
enum GridEntry: Hashable {
  case off
  /// Away, and paid.
  case leave
  case shift(TimeRange)
  /// A shift that goes on past midnight.
  case night
  /// What only the team knows: `E`.
  case code(String)

  private static let offWords: Set = [
    "off", "rdo", "do", "d/o", "day off", "rest", "rest day", "nwd", "n/w", "not working", "non working",
    "non-working", "-", "–", "—", "free", "off duty", "frei",
  ]
  private static let leaveWords: Set = [
    "al", "a/l", "annual leave", "annual", "leave", "holiday", "hol", "hols", "sick", "sick leave", "toil",
    "mat leave", "maternity", "bank holiday", "bh", "b/h", "unpaid leave", "study leave", "compassionate leave",
    "urlaub",
    "krank",
  ]

  /// Nil for a blank.
  init?(_ cell: SheetCell, _ read: inout ReadOnce<GridEntry?>) {
    switch cell.value {
    case .text(let text):
      guard let entry = read(text) else { return nil }
      self = entry
    case .day, .moment, .time, .length, .number, .yesNo, .error: self = .code(cell.text)
    }
  }

  init?(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return nil }
    let plain = words.lowercased()
    if Self.offWords.contains(plain) {
      self = .off
    } else if Self.leaveWords.contains(plain) {
      self = .leave
    } else {
      self = Self.times(plain) ?? .code(words)
    }
  }

  /// `08-16`, `8.30am-5pm`, `0930 1730`, `E 08:00-16:00`
  static func times(_ text: String) -> GridEntry? {
    guard text.utf8.count <= 60, text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    let plain = joined(text)
    guard plain.utf8.contains(UInt8(ascii: "-")) else { return pair(plain) }
    var found = plain.matches(
      of:
        #/(?:^|[^0-9:.\-])(\d{1,2}(?:[:.h]?\d{2})? ?(?:[ap]\.?m\.?)?)-(\d{1,2}(?:[:.h]?\d{2})?(?: ?[ap]\.?m\.?)?)(?![0-9:.\-])/#
    )
    // Two stretches are no shift of ours: what they mean is asked.
    guard found.count == 1, let match = found.popLast() else { return nil }
    return entry(String(match.output.1), String(match.output.2))
  }

  /// `0930 1730`, `08:00/16:00`
  private static func pair(_ text: String) -> GridEntry? {
    guard (9...11).contains(text.utf8.count),
      let pair = text.wholeMatch(of: #/(\d{2}[:.]?\d{2})[ \/](\d{2}[:.]?\d{2})/#)
    else { return nil }
    return entry("\(pair.1)", "\(pair.2)")
  }

  /// With a bare dash between from and to.
  private static func joined(_ text: String) -> String {
    let words = text.replacing(" to ", with: "-").replacing(" till ", with: "-").replacing(" until ", with: "-")
    let dashed = words.map { "–—~".contains($0) ? "-" : $0 }
    return dashed.split(separator: "-", omittingEmptySubsequences: false).map { trimmed(String($0)) }
      .joined(separator: "-")
  }

  private static func entry(_ from: String, _ to: String) -> GridEntry? {
    let readings = Meant.rangeReadings("\(from)-\(to)")
    // `2-10` may be of the afternoon and the evening: what it means is asked.
    if readings.count > 1 { return nil }
    if let range = readings.first.flatMap({ range($0) }) {
      // Quarters of an hour are what shifts are made of.
      return .shift(range)
    }
    guard let start = Meant.time(from).flatMap({ clockMinutes($0) }),
      let end = Meant.time(to).flatMap({ clockMinutes($0) })
    else { return nil }
    return end <= start ? .night : nil
  }

  private static func range(_ text: String) -> TimeRange? {
    let ends = text.split(separator: "-").compactMap { clockMinutes($0) }
    return ends.count == 2 && ends[0] < ends[1] ? TimeRange(ends[0], ends[1]) : nil
  }
}
