/// What somebody is likely to mean who writes a date, an hour or a number as they write it elsewhere. In a team file it is
/// what a message says to write; in a sheet it is taken as read, and said.
package enum Meant {
  /// A length of time in one of some units: `90m` for `1h30`, `2d` for `2 days`.
  package static func length(_ text: String, units: [String]) -> String? {
    let plain = text.plainCharacters.lowercased().filter { !$0.isWhitespace }
    if let minutes = hoursAndMinutes(plain) { return "\(minutes)m" }
    // `1.5h`; and 90 with no unit, which is minutes.
    if plain.contains(where: { ".,".contains($0) }), let minutes = number(plain, minutes: true) { return "\(minutes)m" }
    if Int(plain) != nil { return "\(plain)m" }
    let digits = plain.prefix { $0.isNumber }
    let unit = plain.dropFirst(digits.count)
    guard let number = Int(digits), number > 0, let name = unit.first,
      units.contains(String(name))
    else { return nil }
    return "\(number)\(name)"
  }

  /// Of years, months and days as well.
  package static func weeks(_ text: String) -> Int? {
    let plain = text.plainCharacters.lowercased().filter { !$0.isWhitespace }
    let digits = plain.prefix { $0.isNumber }
    guard let number = Int(digits), (1...1000).contains(number) else { return nil }
    switch plain.dropFirst(digits.count) {
    case "", "week", "weeks", "wk", "wks": return number
    case "year", "years", "y", "yr", "yrs": return number * 52
    case "month", "months": return ceilingDivide(number * 52, 12)
    case "day", "days", "d": return ceilingDivide(number, 7)
    default: return nil
    }
  }

  private static let timeWords = ["noon": 720, "midday": 720, "12noon": 720, "midnight": 1440, "12midnight": 1440]

  /// `18:00` for `6pm`, `18.00` and `18:00:00`.
  package static func time(_ text: some StringProtocol) -> String? {
    let text = String(text).plainCharacters.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let minutes = timeWords[text.lowercased()] { return clockTime(minutes) }
    if let minutes = clockMinutes(text.replacing(".", with: ":")) { return clockTime(minutes) }
    if case .time(let minutes) = SpreadsheetForm(text) { return clockTime(minutes) }
    // `1530`, `15h30` and `20h`.
    if (2...5).contains(text.utf8.count),
      let match = text.lowercased().wholeMatch(of: #/(\d{1,2})(?:h(\d{2})?|(\d{2}))/#), let hour = Int(match.1),
      let minute = Int(match.2 ?? match.3 ?? "0"), let minutes = clockMinutes(clockTime(hour * 60 + minute)),
      minute < 60
    {
      return clockTime(minutes)
    }
    return Int(text).flatMap { (0...24).contains($0) ? clockTime($0 * 60) : nil }
  }

  /// `2026-12-02` for `02/12/2026`, `2 Dec 2026` and `20261202`, the day before the month, as it is written in Britain.
  package static func day(_ text: some StringProtocol) -> String? {
    guard days(ofTwoDigits: String(text)).isEmpty else { return nil }
    if text.utf8.count == 8, let match = String(text).wholeMatch(of: #/(20\d{2})(\d{2})(\d{2})/#) {
      return Day("\(match.1)-\(match.2)-\(match.3)").map { "\($0)" }
    }
    return switch SpreadsheetForm(String(text).plainCharacters) {
    case .day(let day), .dayOrDay(let day, _): "\(day)"
    default: nil
    }
  }

  /// `27-03-31` may be of 2027 or of 2031: each way in which it is near enough to be meant.
  package static func days(ofTwoDigits text: String) -> [String] {
    guard text.utf8.count == 8, let match = text.wholeMatch(of: #/(\d{2})-(\d{2})-(\d{2})/#), let month = Int(match.2),
      let first = Int(match.1), let last = Int(match.3)
    else { return [] }
    let days = [Day(year: 2000 + first, month: month, day: last), Day(year: 2000 + last, month: month, day: first)]
    let likely = days.compactMap { $0 }.filter { (2015...2045).contains($0.year) }.map { "\($0)" }
    return likely.count == 2 && likely[0] == likely[1] ? [likely[0]] : likely
  }

  /// Year, month and day of what is written as a day, whether or not the month has it.
  package static func partsOfDay(_ text: String) -> [Int] {
    if let match = text.wholeMatch(of: #/(\d{1,2})[\/.](\d{1,2})[\/.](\d{4})/#) {
      return [match.3, match.2, match.1].compactMap { Int($0) }
    }
    if let match = text.lowercased().wholeMatch(of: #/(\d{1,2}) ([a-z]{3,9}) (\d{4})/#),
      let day = Meant.day("1 \(match.2) \(match.3)").flatMap({ Day($0) })
    {
      return [day.civil.year, day.civil.month] + [Int(match.1)].compactMap { $0 }
    }
    return text.split(separator: "-").compactMap { Int($0) }
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
  package static func period(_ text: String) -> String? {
    var words = text.plainCharacters.lowercased().filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace)
      .map { String($0) }
    joinDates(&words)
    joinRanges(&words)
    dropWeekday(&words)
    joinWeekdays(&words)
    putDaysFirst(&words)
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

  /// `a to b`, `a - b`, `a .. b`: one word.
  private static func joinRanges(_ words: inout [String]) {
    while let place = words.indices.dropFirst().dropLast().first(where: {
      ["to", "until", "till", "through", "-", ".."].contains(words[$0])
    }) {
      let sign = words[place] == ".." ? ".." : "-"
      words[place - 1...place + 1] = ["\(words[place - 1])\(sign)\(words[place + 1])"]
    }
  }

  /// `mon, wed`, `mon and wed`, `mon & wed`, `mon wed`: one word, parted by commas.
  private static func joinWeekdays(_ words: inout [String]) {
    let signs = ["and", "&", "+", ",", "/", ";"]
    var place = 0
    while place + 1 < words.count {
      let isSign = signs.contains(words[place + 1])
      let next = place + (isSign ? 2 : 1)
      let first = words[place].hasSuffix(",") ? String(words[place].dropLast()) : words[place]
      guard next < words.count, first != words[next], isListed(first), isListed(words[next]) else {
        place += 1
        continue
      }
      words[place...next] = ["\(first),\(words[next])"]
    }
  }

  /// Weekdays, or dates.
  private static func isListed(_ word: String) -> Bool {
    weekdays(word) != nil || word.split(separator: ",").allSatisfy { Day(String($0)) != nil || day($0) != nil }
  }

  /// `Mon 2 Nov 2026`: the date says it all, where it is that weekday.
  private static func dropWeekday(_ words: inout [String]) {
    guard words.count > 1, let name = weekday(words[0].filter { $0 != "," }), let day = Day(words[1]),
      day.weekday.word == name
    else { return }
    words.removeFirst()
  }

  /// `13:00-14:00 wed`: the days come first.
  private static func putDaysFirst(_ words: inout [String]) {
    guard words.count == 2, words[0].contains(where: \.isNumber), range(words[0]) != nil, isListed(words[1]) else {
      return
    }
    words.swapAt(0, 1)
  }

  /// Dates, or dates from and to.
  private static func days(_ word: String) -> String? {
    if let day = day(word) { return day }
    let listed = word.split(separator: ",").map { Day(String($0)) ?? day($0).flatMap { Day($0) } }
    // Days that follow each other are from and to.
    if listed.count > 1, let first = listed[0], let last = listed[listed.count - 1],
      listed.enumerated().allSatisfy({ $1 == first + $0 })
    {
      return "\(first)..\(last)"
    }
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
    let parts = word.split { ",/;+&".contains($0) }.map { part in part.split(separator: "-").map { weekday(String($0)) }
    }
    let days = parts.map { $0.compactMap { $0 }.joined(separator: "-") }
    return parts.isEmpty || parts.contains { $0.contains(nil) || $0.isEmpty } ? nil : days.joined(separator: ",")
  }

  /// By its first letters, in full or with an s.
  package static func weekday(_ word: String) -> String? {
    let singular = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    return names.first { singular.count >= 3 && $0.hasPrefix(singular) }.map { String($0.prefix(3)) }
  }
}
