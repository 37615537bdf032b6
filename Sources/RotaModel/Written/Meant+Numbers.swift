/// Numbers, and hours.
extension Meant {
  /// `37.5` for `37,5`, `37.5h` and `“37.5”`; where minutes are wanted, `60` for `1h`.
  package static func number(_ text: String, minutes: Bool = false) -> String? {
    if let words = numberWords[text.lowercased()] { return words }
    let plain = text.plainCharacters.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let length = hoursAndMinutes(plain) {
      if minutes { return "\(length)" }
      return (length * 100).isMultiple(of: 60) ? "\(Hours(millionths: length * Hours.scale / 60))" : nil
    }
    let digits = String(plain.prefix { $0.isNumber || $0 == "." || $0 == "," })
    let number = digits.reduce(into: "") { $0 += fractions[$1] ?? String($1) }.replacing(",", with: ".")
    guard let hours = Hours(number), number != text else { return nil }
    switch plain.dropFirst(digits.count) {
    case "", "x", "times": return number
    case let unit where perWeek.contains(String(unit)): return minutes ? nil : number
    case "h", "hr", "hrs", "hour", "hours": return minutes ? "\(hours.nearestMinutes)" : number
    case "m", "min", "mins", "minute", "minutes": return minutes ? number : nil
    default: return nil
    }
  }

  private static let perWeek: Set = [
    "xweek", "xaweek", "x/week", "/week", "/wk", "pw", "xpw", "aweek", "perweek", "xperweek", "timesaweek",
    "timesperweek", "timespw", "hpw", "h/week", "hrs/week", "hrspw", "hoursperweek", "hoursaweek", "hrsperweek",
  ]

  private static let fractions: [Character: String] = ["½": ".5", "¼": ".25", "¾": ".75"]
  private static let numberWords = [
    "once": "1", "twice": "2", "weekly": "1", "once a week": "1", "twice a week": "2", "one": "1", "two": "2",
    "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "none": "0",
  ]

  /// Minutes of `1h30`, `1h30m`, `1hour30`, `1:30`.
  package static func hoursAndMinutes(_ text: String) -> Minutes? {
    // A pattern takes its time, and most texts are known for no length by a glance.
    guard text.utf8.count <= 16, text.first?.isNumber == true, text.contains(where: { $0 == "h" || $0 == ":" }),
      let match = text.wholeMatch(of: #/(\d{1,3})(?:h|hr|hrs|hour|hours|:)(\d{1,2})(?:m|min|mins|minutes)?/#),
      let hours = Int(match.1), let minutes = Int(match.2), minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  /// `4-9` for `4h-9h` and `4 to 9`.
  package static func hours(_ text: String) -> String? {
    let plain = text.plainCharacters.lowercased().replacing(" to ", with: "-")
    let ends = plain.split(separator: "-", omittingEmptySubsequences: false).map { part in
      number(String(part)) ?? (Hours(String(part)) == nil ? nil : String(part))
    }
    guard ends.count == 2, let shortest = ends[0], let longest = ends[1] else { return nil }
    return "\(shortest)-\(longest)"
  }

  /// `{max: 1, of: 4}` for `1 in 4`, `1/4` and `every other`.
  package static func weekends(_ text: String) -> String? {
    let plain = text.lowercased()
    if ["every other", "alternate", "every second"].contains(plain) { return "{max: 1, of: 2}" }
    guard let match = plain.wholeMatch(of: #/(\d{1,2}) ?(?:in|of|out of|from|\/|:) ?(\d{1,2})/#) else { return nil }
    return "{max: \(match.1), of: \(match.2)}"
  }

  /// The word of a few that another means, or that it alone begins.
  package static func word(_ text: String, among words: [String]) -> String? {
    let plain = text.plainCharacters.lowercased()
    if words.contains(plain) { return plain }
    if let other = otherWords[plain], words.contains(other) { return other }
    let begun = words.filter { $0.hasPrefix(plain) }
    return begun.count == 1 && plain.count >= 3 ? begun[0] : nil
  }

  private static let otherWords = [
    "urgent": "critical", "top": "critical", "medium": "standard", "med": "standard", "normal": "standard",
    "routine": "standard", "low": "standard", "important": "high",
  ]
}
