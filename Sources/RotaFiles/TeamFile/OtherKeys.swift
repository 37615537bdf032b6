internal import RotaModel

/// Keys by other words than the file has for them.
enum OtherKeys {
  struct Word {
    let key: String
    /// What to write; nil where that is said of another key already.
    let help: String?
    /// Whether its value may stay as it is.
    var isOtherWord = false
  }

  private static let words = [
    "day": "date", "who": "staff", "person": "staff", "people": "staff", "worker": "staff", "title": "name",
    "days": "when", "dates": "when", "date": "when", "time": "within", "length": "minutes", "duration": "minutes",
    "keyworker": "key-worker", "key_worker": "key-worker", "home": "zone", "area": "zone", "weekly": "times",
  ]
  private static let starts = ["from", "start", "begin"]
  private static let ends = ["to", "until", "end", "till"]

  /// Nil for a key that is no other word for one of these.
  static func meant(_ key: String, among keys: [String], in entries: [YAMLNode.Entry]) -> Word? {
    func value(_ words: [String]) -> String? {
      entries.first { words.contains($0.key.text ?? "") }?.value.text
    }
    let (written, key) = (key, key.lowercased())
    if keys.contains("when"), value(["when"]) == nil, let first = value(starts), let last = value(ends) {
      let dates = "\(Meant.day(first) ?? first)..\(Meant.day(last) ?? last)"
      if starts.contains(key) { return Word(key: "when", help: "write when: \(dates)") }
      if ends.contains(key) { return Word(key: "when", help: nil) }
    }
    guard let word = words[key], keys.contains(word), value([word]) == nil else { return nil }
    let text = value([written]) ?? ""
    let isDay = word != "date" || Day(text) != nil || Meant.day(text) != nil
    return Word(
      key: word, help: isDay ? "write \(word): \(text.shortened)" : "write date: and a day, as in 2026-12-04",
      isOtherWord: isDay)
  }
}
