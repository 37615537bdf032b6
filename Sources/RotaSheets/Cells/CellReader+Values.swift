internal import RotaFiles
internal import RotaModel

/// Numbers, days and times, as people write them and as spreadsheets change them.
extension CellReader {
  mutating func whole(_ row: SheetRow, _ column: String, _ range: ClosedRange<Int>) -> Int? {
    row[column].flatMap { text in
      value(
        row, column, text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        meant: { Meant.number($0, minutes: ["minutes", "write-up"].contains(column)) }
      ) {
        // A spreadsheet may have saved 60 as 60.00.
        Int($0.withoutNoughtParts).flatMap { range.contains($0) ? $0 : nil }
      }
    }
  }

  mutating func hours(_ row: SheetRow, _ column: String) -> Hours? {
    guard let text = row[column] else { return nil }
    let readable = sheet.allowsDecimalComma ? text.replacing(",", with: ".") : text
    return value(
      row, column, text, expected: "a number of hours such as 37 or 22.5, at most 168", meant: { Meant.number($0) }
    ) { text in
      let number = text == row[column] ? readable : text
      return Hours(number).flatMap { (Hours.zero...Hours(168)).contains($0) ? $0 : nil }
    }
  }

  /// `4-10` hours.
  mutating func hourRange(_ row: SheetRow, _ column: String) -> ClosedRange<Hours>? {
    row[column].flatMap { text in
      value(
        row, column, text, expected: "a shortest and a longest shift in hours such as 4-10", isDateOrTime: true,
        meant: { text in
          CellReader.pairMadeADate(text).map { "\($0)-\($1)" } ?? Meant.hours(text)
        }
      ) { text in
        let ends = text.split(separator: "-").map { Hours(trimmed($0)) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high, high <= Hours(24) else { return nil }
        return low...high
      }
    }
  }

  /// `1 of 2` weekends.
  mutating func weekends(_ row: SheetRow, _ column: String) -> Contract.Weekends? {
    row[column].flatMap { text in
      value(
        row, column, text, expected: "a number of weekends such as '1 of 2'", isDateOrTime: true,
        meant: { text in
          let plain = text.lowercased().replacing(#/ *weekends?/#, with: "")
          return CellReader.pairMadeADate(plain).map { "\($0) of \($1)" }
            ?? Meant.weekends(plain)?.wholeMatch(of: #/\{max: (\d+), of: (\d+)\}/#).map { "\($0.1) of \($0.2)" }
        }
      ) { text in
        guard let match = text.lowercased().wholeMatch(of: #/(\d{1,2})\s*of\s*(\d{1,2})/#), let most = Int(match.1),
          let of = Int(match.2), of >= 1
        else { return nil }
        return Contract.Weekends(max: most, of: of)
      }
    }
  }

  /// What `4-10` was before a spreadsheet took it for a date: the smaller number comes first, whichever of them it made
  /// the month.
  private static func pairMadeADate(_ text: String) -> (Int, Int)? {
    switch SpreadsheetForm(text) {
    case .dayOfMonth(let day, let month): (min(day, month), max(day, month))
    case .day(let day), .dayOrDay(let day, _):
      (min(day.civil.day, day.civil.month), max(day.civil.day, day.civil.month))
    default: nil
    }
  }

  mutating func time(_ row: SheetRow, _ column: String) -> Minutes? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a time such as 08:30", isDateOrTime: true, meant: { Meant.time($0) }) {
        clockMinutes($0)
      }
    }
  }

  /// `13:00-13:30`
  mutating func timeRange(_ row: SheetRow, _ column: String) -> TimeRange? {
    row[column].flatMap { text in
      value(
        row, column, text, expected: "a stretch of the day such as 13:00-13:30", isDateOrTime: true,
        help: CellReader.which(Meant.rangeReadings(text)), meant: { CellReader.only(Meant.rangeReadings($0)) }
      ) { text in
        let ends = text.split { $0 == "-" || $0 == "–" }.map { clockMinutes(trimmed($0)) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
        return TimeRange(start, end)
      }
    }
  }

  mutating func day(_ row: SheetRow, _ column: String) -> Day? {
    guard let text = row[column] else { return nil }
    let order = dayOrder(column)
    if order == nil, Day(text) == nil, case .dayOrDay(let day, let other) = SpreadsheetForm(text) {
      report(row, column, SheetMessage.dayOrDay(column, text, day, other))
      return nil
    }
    return value(
      row, column, text, expected: "a date such as 2026-11-30", isDateOrTime: true,
      meant: { text in
        if case .dayOrDay(let british, let american) = SpreadsheetForm(text) {
          return "\(order == .monthFirst ? american : british)"
        }
        return Meant.day(text)
      }
    ) { Day($0) }
  }

  /// As it was said, or as the dates of the column have it that can be read in one way only.
  private mutating func dayOrder(_ column: String) -> Doubt? {
    if let said = sheet.settled.first(where: { $0 == .dayFirst || $0 == .monthFirst }) { return said }
    if dayOrders[column] == nil {
      var orders: Set<Doubt> = []
      for row in sheet.rows {
        guard let text = row[column], text.utf8.count >= 6, text.first?.isNumber == true,
          let match = text.prefixMatch(of: #/(\d{1,2})[\/.\-](\d{1,2})[\/.\-]\d{2}/#),
          let first = Int(match.1),
          let second = Int(match.2)
        else { continue }
        if first > 12 { orders.insert(.dayFirst) }
        if second > 12 { orders.insert(.monthFirst) }
      }
      dayOrders[column] = orders
    }
    return dayOrders[column]?.count == 1 ? dayOrders[column]?.first : nil
  }

  mutating func weekdays(_ row: SheetRow, _ column: String) -> Weekdays {
    guard let text = row[column], text.lowercased() != "none" else { return [] }
    let listed = list(row, column).joined(separator: ",")
    if let days = Weekdays(text: text) ?? Weekdays(text: listed) { return days }
    return value(
      row, column, text, expected: "days such as mon,wed or sat-sun", meant: { Meant.period($0) }
    ) { Weekdays(text: $0) } ?? []
  }

  /// Several are parted by `;` or by a line each, since a comma stands between weekdays.
  mutating func periods(_ row: SheetRow, _ column: String) -> [TypedPeriod] {
    let texts = (row[column] ?? "").split { $0 == ";" || $0 == "|" || $0.isNewline }.map { trimmed($0) }
    return texts.filter { !$0.isEmpty }.compactMap { text in
      value(
        row, column, text, expected: "a period such as 'mon-fri 15:30-20:00' or 2026-12-04", isDateOrTime: true,
        help: CellReader.which(Meant.periodReadings(text)), meant: { CellReader.only(Meant.periodReadings($0)) }
      ) { TypedPeriod($0) }
    }
  }

  /// What has several readings is not read.
  fileprivate static func only(_ readings: [String]) -> String? { readings.count == 1 ? readings[0] : nil }

  static func which(_ readings: [String]) -> String? {
    readings.count > 1 ? "it may be \(either(readings)): write which" : nil
  }
}
