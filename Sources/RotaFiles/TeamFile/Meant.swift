internal import RotaModel

/// What somebody is likely to mean who writes a date, an hour or a number as they write it elsewhere. It is never taken as
/// read: it is what a message says to write.
enum Meant {
  /// `37.5` for `37,5`, `37.5h` and `“37.5”`; where minutes are wanted, `60` for `1h`.
  static func number(_ text: String, minutes: Bool = false) -> String? {
    let plain = text.plainCharacters.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let digits = String(plain.prefix { $0.isNumber || $0 == "." || $0 == "," })
    let number = digits.replacing(",", with: ".")
    guard let hours = Hours(number), number != text else { return nil }
    switch plain.dropFirst(digits.count) {
    case "": return number
    case "h", "hr", "hrs", "hour", "hours": return minutes ? "\(hours.nearestMinutes)" : number
    case "m", "min", "mins", "minute", "minutes": return minutes ? number : nil
    default: return nil
    }
  }

  /// `18:00` for `6pm`, `18.00` and `18:00:00`.
  static func time(_ text: some StringProtocol) -> String? {
    let text = String(text).plainCharacters.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let minutes = clockMinutes(text.replacing(".", with: ":")) { return clockTime(minutes) }
    if case .time(let minutes) = SpreadsheetForm(text) { return clockTime(minutes) }
    return Int(text).flatMap { (0...24).contains($0) ? clockTime($0 * 60) : nil }
  }

  /// `09:00-18:00` for `9am - 6pm`, `9 to 18:00`.
  static func range(_ text: some StringProtocol) -> String? {
    let plain = String(text).plainCharacters.lowercased().replacing(" to ", with: "-").replacing(" until ", with: "-")
    let ends = plain.split(separator: "-", omittingEmptySubsequences: false).map { time($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    return start < end ? "\(start)-\(end)" : nil
  }

  /// `2026-12-02` for `02/12/2026` and `2 Dec 2026`, the day before the month, as it is written in Britain.
  static func day(_ text: some StringProtocol) -> String? {
    switch SpreadsheetForm(String(text).plainCharacters) {
    case .day(let day), .dayOrDay(let day, _): "\(day)"
    default: nil
    }
  }

  /// A date and a time.
  static func moment(_ text: String) -> String? {
    let text = text.plainCharacters
    for place in text.indices where text[place].isWhitespace || text[place] == "," {
      let rest = text[text.index(after: place)...].drop { $0.isWhitespace }
      if let day = day(text[..<place]), let time = time(rest) {
        return Moment("\(day) \(time)").map { "\($0)" }
      }
    }
    return nil
  }

  /// A whole period: `mon-fri 15:30-20:00` for `weekdays 3.30pm to 8pm`, `2026-12-02..2026-12-04` for
  /// `2 Dec 2026 to 4 Dec 2026`. Whether it is one now is for the reader to say.
  static func period(_ text: String) -> String? {
    var words = text.plainCharacters.lowercased().filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace)
      .map { String($0) }
    joinDates(&words)
    joinRanges(&words)
    let meant = words.map { word in
      days(word) ?? weekdays(word) ?? (word.contains(where: \.isNumber) ? range(word) : nil) ?? word
    }.joined(separator: " ")
    return meant == text ? nil : meant
  }

  /// A date in three words is one.
  private static func joinDates(_ words: inout [String]) {
    var place = 0
    while place + 2 < words.count {
      if let day = day(words[place...place + 2].joined(separator: " ")) { words[place...place + 2] = [day] }
      place += 1
    }
  }

  /// `a to b`, `a - b`: one word.
  private static func joinRanges(_ words: inout [String]) {
    while let place = words.indices.dropFirst().dropLast().first(where: {
      ["to", "until", "till", "through", "-"].contains(words[$0])
    }) {
      words[place - 1...place + 1] = ["\(words[place - 1])-\(words[place + 1])"]
    }
  }

  /// Dates, or dates from and to.
  private static func days(_ word: String) -> String? {
    if let day = day(word) { return day }
    for dash in ["..", "."] {
      let ends = word.split(separator: dash, maxSplits: 1).map { day($0) }
      if ends.count == 2, let first = ends[0], let last = ends[1] { return "\(first)..\(last)" }
    }
    // A dash parts dates that have dashes in them.
    for place in word.indices where word[place] == "-" {
      let (before, after) = (word[..<place], word[word.index(after: place)...])
      let ends = [before, after].map { day($0) }
      if let first = ends[0], let last = ends[1] { return "\(first)..\(last)" }
    }
    return nil
  }

  private static let everyday = [
    "weekday": "mon-fri", "weekdays": "mon-fri", "workdays": "mon-fri", "weekend": "sat-sun", "weekends": "sat-sun",
    "daily": "mon-sun", "everyday": "mon-sun",
  ]
  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static func weekdays(_ word: String) -> String? {
    if let days = everyday[word] { return days }
    let parts = word.split(separator: ",").map { part in part.split(separator: "-").map { weekday(String($0)) } }
    let days = parts.map { $0.compactMap { $0 }.joined(separator: "-") }
    return parts.isEmpty || parts.contains { $0.contains(nil) || $0.isEmpty } ? nil : days.joined(separator: ",")
  }

  /// By its first letters, in full or with an s.
  private static func weekday(_ word: String) -> String? {
    let singular = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    return names.first { singular.count >= 3 && $0.hasPrefix(singular) }.map { String($0.prefix(3)) }
  }
}
