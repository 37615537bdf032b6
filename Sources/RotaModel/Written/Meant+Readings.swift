/// Each way in which something may be read, of which one is taken, and several are asked about.
extension Meant {
  /// With a date such as `07/12/2026`, the day may come first, or the month.
  package static func readings(_ text: String, _ read: (String) -> [String]) -> [String] {
    let texts = [text] + (monthFirst(text).map { [$0] } ?? [])
    return texts.flatMap(read).reduce(into: []) { readings, reading in
      if !readings.contains(reading) { readings.append(reading) }
    }
  }

  package static func dayReadings(_ text: String) -> [String] {
    let twoDigits = days(ofTwoDigits: text)
    return twoDigits.isEmpty ? readings(text) { day($0).map { [$0] } ?? [] } : twoDigits
  }

  /// Of the hours of the clock, `5` may be of the morning or of the afternoon.
  package static func timeReadings(_ text: String) -> [String] {
    guard let time = time(text), let minutes = clockMinutes(time) else { return [] }
    let isBare = Int(text).map { (1...7).contains($0) } ?? false
    return [time] + (isBare && !text.hasPrefix("0") ? [clockTime(minutes + 720)] : [])
  }

  package static func momentReadings(_ text: String) -> [String] { readings(text) { moment($0).map { [$0] } ?? [] } }

  package static func periodReadings(_ text: String) -> [String] {
    readings(text) { text in
      guard let period = period(text) else { return [] }
      // The hours stand last.
      let words = text.plainCharacters.lowercased().split(whereSeparator: \.isWhitespace).map { String($0) }
      let times = words.indices.lazy.map { rangeReadings(words[$0...].joined(separator: " ")) }.first { !$0.isEmpty }
      guard let times, period.contains(times[0]) else { return [period] }
      return times.map { period.replacing(times[0], with: $0) }
    }
  }

  /// The same with day and month turned round in each date that may be read so.
  private static func monthFirst(_ text: String) -> String? {
    guard text.utf8.count >= 6, text.contains(where: \.isNumber) else { return nil }
    let dashed = text.wholeMatch(of: #/(\d{1,2})-(\d{1,2})-(\d{4})/#).map { "\($0.2)-\($0.1)-\($0.3)" }
    let turned =
      dashed
      ?? text.replacing(#/(\d{1,2})([\/.])(\d{1,2})([\/.])(\d{4}|\d{2})/#) { match in
        let date = match.output
        return "\(date.3)\(date.2)\(date.1)\(date.4)\(date.5)"
      }
    return turned == text ? nil : turned
  }
}
