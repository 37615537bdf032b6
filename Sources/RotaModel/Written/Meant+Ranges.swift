/// Stretches of the day.
extension Meant {
  /// `09:00-18:00` for `9am - 6pm`, `9 to 18:00`.
  package static func range(_ text: some StringProtocol) -> String? { rangeReadings(text).first }

  /// Each stretch that may be meant: `2-10` is of the night, or of the afternoon and the evening.
  package static func rangeReadings(_ text: some StringProtocol) -> [String] {
    let plain = String(text).plainCharacters.lowercased().replacing(" to ", with: "-").replacing(" until ", with: "-")
      .replacing(" till ", with: "-")
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    let ends = parts.map { time($0).flatMap { clockMinutes($0) } }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return [] }
    let noon = 720
    // `4-6.30pm` begins in the afternoon, `9-5pm` in the morning.
    if isAfternoon(parts[1]), !isMarked(parts[0]), start + noon < end { return [stretch(start + noon, end)] }
    guard start < end else {
      // Nine to five is till the afternoon; 16:00 to 09:00 is through the night.
      let isOfNoon = !isMarked(parts[1]) && (start < noon + 60 || isAfternoon(parts[0]))
      return isOfNoon && end > 0 && start < end + noon && end + noon <= 1440 ? [stretch(start, end + noon)] : []
    }
    let mayBeAfternoon = [parts[0], parts[1]].allSatisfy { !isMarked($0) } && (60..<420).contains(start)
    return [stretch(start, end)] + (mayBeAfternoon && end <= noon ? [stretch(start + noon, end + noon)] : [])
  }

  private static func stretch(_ start: Minutes, _ end: Minutes) -> String { "\(clockTime(start))-\(clockTime(end))" }

  private static func isAfternoon(_ time: String) -> Bool { time.filter { $0 != "." }.hasSuffix("pm") }

  /// Whether it says which half of the day it is in: by `am` and `pm`, or with four figures.
  private static func isMarked(_ time: String) -> Bool {
    time.contains("m") || time.hasPrefix("0") || time.prefix { $0.isNumber }.count == 4
  }
}
