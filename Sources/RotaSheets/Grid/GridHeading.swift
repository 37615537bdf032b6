internal import RotaFiles
internal import RotaModel

/// What a cell over a column of a grid says of its day: a weekday, a date, or a part of one.
struct GridHeading: Hashable {
  var weekday: Weekday?
  var date: WrittenDate?

  enum WrittenDate: Hashable {
    case day(Day)
    /// `30/11` or `07/12/26`, of which the one or the other is the month.
    case numbers(Int, Int, year: Int?)
    /// `30 Nov`
    case dayOfMonth(Int, month: Int, year: Int?)
    /// `30`
    case number(Int)
  }

  /// Whether it says alone that it stands for a day.
  var isStrong: Bool {
    if weekday != nil { return true }
    if case .number? = date { return false }
    return date != nil
  }

  init(weekday: Weekday? = nil, date: WrittenDate? = nil) {
    self.weekday = weekday
    self.date = date
  }

  init?(_ cell: SheetCell, _ read: inout ReadOnce<GridHeading?>) {
    switch cell.value {
    case .day(let day): self.init(date: .day(day))
    case .moment(let moment): self.init(date: .day(moment.day))
    case .number(let text):
      guard let number = Int(text), (1...31).contains(number) else { return nil }
      self.init(date: .number(number))
    case .text(let text):
      guard let heading = read(text) else { return nil }
      self = heading
    default: return nil
    }
  }

  /// `Mon`, `Monday 30`, `Mon 30/11`, `Mon 30th Nov 2026`
  init?(text: String) {
    guard GridHeading.mayBeDay(text) else { return nil }
    let plain = text.lowercased()
    let hasISODate = plain.hasISODate
    let words = plain.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" || $0 == "-" && !hasISODate }
    guard !words.isEmpty, words.count <= 5 else { return nil }
    var (weekday, number, month, year): (Weekday?, Int?, Int?, Int?)
    var date: WrittenDate?
    for word in words.map({ Meant.withoutOrdinal(String($0).trimmingSuffix(".")) }) {
      if let day = Weekday(written: word), weekday == nil {
        weekday = day
      } else if let named = GridHeading.month(word), month == nil {
        month = named
      } else if let day = Day(word), date == nil {
        date = .day(day)
      } else if let numbers = GridHeading.numbers(word), date == nil {
        date = numbers
      } else if let whole = Int(word), (1...31).contains(whole), number == nil {
        number = whole
      } else if let whole = Int(word), (2000...2100).contains(whole), year == nil {
        year = whole
      } else {
        return nil
      }
    }
    if let number {
      guard date == nil else { return nil }
      date = month.map { .dayOfMonth(number, month: $0, year: year) } ?? .number(number)
    } else if month != nil {
      return nil
    }
    guard weekday != nil || date != nil else { return nil }
    self.init(weekday: weekday, date: date)
  }

  /// Most cells of a sheet are no days, and are known for none by a glance: a number in the front, or two letters of a
  /// weekday or a month.
  private static func mayBeDay(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    guard let first = text.first(where: { $0 != "(" }), !first.isNumber else { return true }
    return starts.contains(text.prefix(2).lowercased())
  }

  private static let starts: Set = [
    "mo", "tu", "we", "th", "fr", "sa", "su", "di", "mi", "do", "so", "ja", "fe", "ma", "ap", "ju", "au", "se", "oc",
    "no", "de",
  ]

  /// With what another row over the same column says.
  func with(_ other: GridHeading) -> GridHeading {
    GridHeading(weekday: weekday ?? other.weekday, date: date ?? other.date)
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return (monthNames.firstIndex { $0.hasPrefix(word) } ?? (word == "sept" ? 8 : nil)).map { $0 + 1 }
  }

  /// `30/11`, `30.11.`, `07/12/2026`
  private static func numbers(_ word: String) -> WrittenDate? {
    guard word.utf8.count <= 10, word.contains(where: { $0 == "/" || $0 == "." }),
      let match = word.wholeMatch(of: #/(\d{1,2})([\/.])(\d{1,2})(?:[\/.](\d{4}|\d{2}))?/#),
      let first = Int(match.1),
      let second = Int(match.3), (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12
    else { return nil }
    let year = match.4.flatMap { Int($0) }.map { $0 < 100 ? 2000 + $0 : $0 }
    return .numbers(first, second, year: year)
  }
}

extension Weekday {
  private static let wholeNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let otherNames = [
    "weds": 2, "tues": 1, "thurs": 3, "thur": 3, "montag": 0, "di": 1, "dienstag": 1, "mi": 2, "mittwoch": 2, "do": 3,
    "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "so": 6, "sonntag": 6,
  ]

  /// `mo`, `Tues`, `Weds`, `Thursday`
  init?(written word: String) {
    let word = word.lowercased()
    guard word.utf8.count >= 2,
      let place = Self.otherNames[word] ?? Self.wholeNames.firstIndex(where: { $0.hasPrefix(word) || $0 + "s" == word })
    else { return nil }
    self.init(rawValue: place)
  }
}

extension String {
  fileprivate var hasISODate: Bool { utf8.count >= 10 && contains(#/\d{4}-\d{2}-\d{2}/#) }

  func trimmingSuffix(_ suffix: Character) -> String { last == suffix ? String(dropLast()) : self }
}
