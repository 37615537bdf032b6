/// What a spreadsheet makes of dates and times that were typed into it, recognised so that the message can say what is
/// likely meant. It is never taken as read: 03/04/2026 is a day in March or in April.
package enum SpreadsheetForm: Hashable {
  case day(Day)
  case dayOrDay(Day, Day)
  /// A day without its year, `30-Nov`, also what becomes of `4-10`.
  case dayOfMonth(day: Int, month: Int)
  case time(Minutes)

  package init?(_ text: String) {
    guard Self.mayBeOne(text),
      let form = Self.numericDate(text) ?? Self.namedMonth(text) ?? Self.time(text) ?? Self.serial(text)
    else {
      return nil
    }
    self = form
  }

  /// Most texts are none, and are known for none by a glance; a pattern takes longer.
  private static func mayBeOne(_ text: String) -> Bool {
    (2...40).contains(text.utf8.count) && text.utf8.contains { (48...57).contains($0) }
  }

  private static func numericDate(_ text: String) -> SpreadsheetForm? {
    guard text.utf8.count >= 6, text.utf8.contains(where: { dateSigns.contains($0) }) else { return nil }
    if let match = text.wholeMatch(of: #/(\d{4})[\/.\-](\d{1,2})[\/.\-](\d{1,2})(?:[ T][\d:.]+(?: ?[AaPp][Mm])?)?/#) {
      return calendarDay(match.1, match.2, match.3).map { .day($0) }
    }
    guard
      let match = text.wholeMatch(of: #/(\d{1,2})[\/.\-](\d{1,2})[\/.\-](\d{4}|\d{2})(?: [\d:.]+(?: ?[AaPp][Mm])?)?/#)
    else { return nil }
    let year = match.3.count == 2 ? "20" + match.3 : match.3
    let british = calendarDay(year, match.2, match.1)
    let american = calendarDay(year, match.1, match.2)
    switch (british, american) {
    case (let day?, let other?) where day != other: return .dayOrDay(day, other)
    case (let day?, _), (nil, let day?): return .day(day)
    case (nil, nil): return nil
    }
  }

  private static let dateSigns: Set = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func namedMonth(_ text: String) -> SpreadsheetForm? {
    let words = text.lowercased().split { $0 == "-" || $0 == " " || $0 == "." || $0 == "/" || $0 == "," }
    guard (2...3).contains(words.count), let place = words.firstIndex(where: { Int($0) == nil }), place < 2,
      let month = months.firstIndex(where: { words[place].hasPrefix($0) }), let day = Int(words[1 - place]),
      (1...31).contains(day)
    else { return nil }
    guard words.count == 3 else { return .dayOfMonth(day: day, month: month + 1) }
    guard let year = Int(words[2]), (0...9999).contains(year) else { return nil }
    return Day(year: year < 100 ? 2000 + year : year, month: month + 1, day: day).map { .day($0) }
  }

  /// `8:00:00 AM`, `8 am`, `08:00:00`, and a fraction of a day.
  private static func time(_ text: String) -> SpreadsheetForm? {
    if text.hasPrefix("0"), let match = text.wholeMatch(of: #/0[.,]\d+/#),
      let part = Double(match.0.replacing(",", with: "."))
    {
      return .time(Int((part * 1440).rounded()))
    }
    guard text.utf8.contains(where: { timeSigns.contains($0) }) else { return nil }
    let pattern = #/(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?\s*([ap])?\.?m?\.?/#
    guard let match = text.lowercased().wholeMatch(of: pattern), match.3 != nil || match.4 != nil,
      let hour = Int(match.1), hour < 24, let minute = Int(match.2 ?? "0"), minute < 60
    else { return nil }
    switch match.4 {
    case "a"?: return hour <= 12 ? .time(hour % 12 * 60 + minute) : nil
    case "p"?: return hour <= 12 ? .time((hour % 12 + 12) * 60 + minute) : nil
    default: return .time(hour * 60 + minute)
    }
  }

  /// Seconds, or the half of the day.
  private static let timeSigns = Set(":apAP".utf8)

  /// Days counted from 1899-12-30; the numbers of the years 2000 to 2100 only.
  private static func serial(_ text: String) -> SpreadsheetForm? {
    let whole = text.split(whereSeparator: { $0 == "." || $0 == "," }).first ?? ""
    guard whole.count == 5, let number = Int(whole), (36_526...73_415).contains(number), text.count <= 20,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
    else { return nil }
    return .day(Day(number: number - 25_569))
  }

  private static func calendarDay(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
