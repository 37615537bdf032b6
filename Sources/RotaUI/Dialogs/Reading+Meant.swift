internal import RotaModel
internal import RotaTerminal

/// What is typed as people write it: `9-5`, `sat 12 dec`, `22,5`, `urgent`.
extension Reading {
  /// The one plain form of what a field does not have so; nil where it has no reading, or several.
  func plain(_ text: String, _ expectation: Expectation) -> String? {
    let text = text.trimmed
    guard !text.isEmpty, firstProblem(text, expectation) != nil else { return nil }
    let readings = meant(text, expectation)
    return readings.count == 1 && firstProblem(readings[0], expectation) == nil ? readings[0] : nil
  }

  /// Each way in which it may be read.
  func meant(_ text: String, _ expectation: Expectation) -> [String] {
    switch expectation {
    case .optional(let inner): meant(text, inner)
    case .day: Meant.days(text, from: today).map { "\($0)" }
    case .times, .timesToTheMinute: Meant.rangeReadings(text)
    case .time: Meant.timeReadings(text)
    case .moment: Meant.moments(text, from: Moment(today, 0)).map { "\($0)" }
    case .number(_, let what): Meant.number(text, minutes: what.contains("minute")).map { [$0] } ?? []
    case .hours: Meant.number(text).map { [$0] } ?? []
    case .choice(let words): Meant.word(text, among: words).map { [$0] } ?? []
    case .person, .people, .child, .ends, .text, .letters: []
    }
  }
}

extension Form {
  /// What has one reading stands there in its plain form, where whoever typed it sees how it was read.
  mutating func readPlainly(_ reading: Reading?) {
    for index in rows.indices {
      if let plain = reading?.plain(rows[index].field.said, rows[index].expects) { rows[index].field.set(plain) }
    }
  }
}
