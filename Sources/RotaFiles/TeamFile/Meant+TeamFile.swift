internal import RotaModel

/// What is likely meant where a team file has it otherwise.
extension Meant {
  /// Hours by day, for somebody who names a day.
  static func flex(_ text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == ":" }).map { String($0) }
    guard let first = words.first, let day = weekday(first) else { return nil }
    switch words.count {
    case 1: return "{default: off, \(day): 09:00-17:00} with the hours of that day"
    case 2: return words[1] == "off" ? "{\(day): off}" : range(words[1]).map { "{\(day): \($0)}" }
    default: return nil
    }
  }

  /// Two values that a comma has parted: `write [ana, ben]`, `write mon,wed`.
  static func together(_ first: String, _ second: String, of key: String) -> String? {
    if let period = period("\(first), \(second)"), !period.contains(" ") || key == "when" || key == "within" {
      return "write \(period)"
    }
    if TeamKeys.lists.contains(key) { return "write [\(first), \(second)]" }
    return Day(second) == nil ? nil : "each date is an entry of its own"
  }
}
