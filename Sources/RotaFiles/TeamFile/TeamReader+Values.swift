internal import RotaModel

/// Values by the type that a key wants: nil, and an error, for what is none.
extension TeamReader {
  /// `meant` is what to write there, or each of the ways in which it may be read.
  mutating func wrong(_ what: String, found node: YAMLNode, meant: [String] = [], help: String? = nil) {
    let mend = node.mend(meant)
    if isLookalike(node, meant: meant.first, mend: mend) { return }
    error(
      .wrongValue(what, found: node.found, help: help ?? meant.first.map { "write \($0)" }), at: node.place, mend: mend)
  }

  mutating func wrong(_ what: String, found node: YAMLNode, number: MeantNumber?) {
    guard let number else { return wrong(what, found: node) }
    let mend = node.mend(number.text, isYAML: true)
    if isLookalike(node, meant: number.text, mend: mend) { return }
    error(.wrongValue(what, found: node.found, help: number.help), at: node.place, mend: mend)
  }

  /// Whether a character that only looks like another is all that is wrong; an error at its place where it is.
  mutating func isLookalike(_ node: YAMLNode, meant: String? = nil, mend: Mend? = nil) -> Bool {
    guard let (found, place) = node.text?.firstLookalike else { return false }
    error(.lookalike(found, meant: meant), at: node.place(after: place), mend: mend)
    return true
  }

  /// Free text on one line, which may look like a number: a telephone number, say.
  mutating func text(_ node: YAMLNode) -> String? {
    guard let text = lines(node)?.withoutLastBreak else { return nil }
    checkSeen(text, node)
    checkQuotes(text, node)
    return text
  }

  /// The same, which may go on for lines.
  mutating func lines(_ node: YAMLNode) -> String? {
    guard let text = node.text, !node.isBlank, !text.isEmpty else {
      wrong("a text", found: node)
      return nil
    }
    return text
  }

  /// What can't be seen steers the screens and pages on which it comes out, and makes two names of one.
  private mutating func checkSeen(_ text: String, _ node: YAMLNode) {
    guard let found = unprintable(in: text) else { return }
    let before = scalars(of: text).prefix { !$0.isHidden }.count
    error(.controlCharacter(found), at: node.place(after: before))
  }

  /// A word that other places name.
  mutating func word(_ node: YAMLNode, _ what: String) -> String? {
    guard let text = node.text, !node.isBlank, !text.isEmpty else {
      wrong(what, found: node)
      return nil
    }
    guard !node.isNumber, !node.isFlag else {
      wrong(what, found: node, number: MeantNumber(text: text.quotedForYAML, help: .quotes(text)))
      return nil
    }
    checkSeen(text, node)
    checkQuotes(text, node)
    return text
  }

  /// Quotes that a word processor has curled are part of the text, and nobody means them to be.
  private mutating func checkQuotes(_ text: String, _ node: YAMLNode) {
    guard let first = text.first.flatMap({ Lookalike($0) }), text.last.flatMap({ Lookalike($0) })?.plain == first.plain,
      first.plain == "\"" || first.plain == "'"
    else { return }
    let plain = String(text.dropFirst().dropLast())
    error(.lookalike(first, meant: "\"\(plain)\""), at: node.place, mend: node.mend(plain))
  }

  /// A word without white space, `/`, `,` and `@`, for it is part of the names of contacts and of command lines.
  mutating func id(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node, let text = word(node, what) else { return nil }
    guard !text.contains(where: { $0.isWhitespace || "/,@".contains($0) }) else {
      error(.badID(text), at: node.place)
      return nil
    }
    return text
  }

  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node else { return nil }
    if node.isFlag { return node.plainText == "true" }
    let yes = ["yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"]
    let meant = node.text.flatMap { yes[$0.lowercased()] }
    wrong("true or false", found: node, number: meant.map { MeantNumber(text: $0, help: "write \($0)") })
    return nil
  }

  mutating func whole(_ node: YAMLNode?, _ range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard node.isNumber, let text = node.plainText, let number = Int(text) ?? (text.contains(".") ? nil : Int.max)
    else {
      // A length of up to a day is in minutes.
      wrong(
        "a whole number from \(range.lowerBound) to \(range.upperBound)", found: node,
        number: MeantNumber(node, minutes: range.upperBound == 1440))
      return nil
    }
    guard range.contains(number) else {
      error(.outOfRange(text, "\(range.lowerBound)", "\(range.upperBound)"), at: node.place)
      return nil
    }
    return number
  }

  mutating func hours(_ node: YAMLNode?, _ range: ClosedRange<Int> = 0...168) -> Hours? {
    guard let node else { return nil }
    guard node.isNumber, let text = node.plainText else {
      wrong("hours from \(range.lowerBound) to \(range.upperBound)", found: node, number: MeantNumber(node))
      return nil
    }
    return hours(text, range, at: node.place)
  }

  mutating func hours(_ text: String, _ range: ClosedRange<Int> = 0...168, at place: Place) -> Hours? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count > 6 {
      error(.tooManyPlaces(text), at: place)
      return nil
    }
    guard let hours = Hours(text), Hours(range.lowerBound) <= hours, hours <= Hours(range.upperBound) else {
      error(.outOfRange(text, "\(range.lowerBound)", "\(range.upperBound)"), at: place)
      return nil
    }
    return hours
  }

  /// One of a few words.
  mutating func choice(_ node: YAMLNode, among words: [String]) -> String? {
    if let text = node.text, words.contains(text) { return text }
    let near = node.text.flatMap { text in
      let begun = words.filter { $0.hasPrefix(text.lowercased()) }
      return begun.count == 1 && !text.isEmpty ? begun[0] : guess(text, in: words)
    }
    let meant = node.text.flatMap { Meant.word($0, among: words) }
    error(.notOneOf(words, found: node.found, near: meant ?? near), at: node.place, mend: node.mend(meant))
    return nil
  }

  /// A time of day, `15:30`.
  mutating func time(_ node: YAMLNode?) -> Minutes? {
    guard let node else { return nil }
    if let minutes = node.text.flatMap({ clockMinutes($0) }) { return minutes }
    wrong("a time of day such as \"15:30\"", found: node, meant: node.text.map { Meant.timeReadings($0) } ?? [])
    return nil
  }

  /// A stretch of a day, `08:00-23:00`; there may be blanks round the dash.
  mutating func timeRange(_ node: YAMLNode?) -> TimeRange? {
    guard let node else { return nil }
    guard let text = node.text, !node.isBlank else {
      wrong("a stretch of the day such as \"08:00-23:00\"", found: node)
      return nil
    }
    let mend = timeEnds(text) == nil ? node.mend(Meant.rangeReadings(text)) : nil
    if timeEnds(text) == nil, isLookalike(node, meant: Meant.range(text), mend: mend) { return nil }
    return timeRange(text, at: node.place, mend: mend)
  }

  /// Both ends, whatever their order.
  private func timeEnds(_ text: String) -> (Minutes, Minutes)? {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { clockMinutes($0) ?? clockMinutes($0.withoutBlankEnds) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    return (start, end)
  }

  mutating func timeRange(_ text: String, at place: Place, mend: Mend? = nil) -> TimeRange? {
    guard let (start, end) = timeEnds(text) else {
      error(.notTimeRange(text), at: place, mend: mend)
      return nil
    }
    guard start < end else {
      error(.emptyTimeRange(text), at: place)
      return nil
    }
    return TimeRange(start, end)
  }

  mutating func day(_ node: YAMLNode?) -> Day? {
    guard let node else { return nil }
    guard let text = node.text else {
      wrong("a date such as 2026-12-04", found: node)
      return nil
    }
    guard Day(text) == nil else { return day(text, at: node.place) }
    let mend = node.mend(Meant.dayReadings(text))
    if isLookalike(node, meant: Meant.day(text), mend: mend) { return nil }
    return day(text, at: node.place, mend: mend)
  }

  mutating func day(_ text: String, at place: Place, mend: Mend? = nil) -> Day? {
    if let day = Day(text), day.year > 0 { return day }
    error(.notDay(text), at: place, mend: mend)
    return nil
  }

  /// A date-time, `2026-12-02 17:40`.
  mutating func moment(_ node: YAMLNode?) -> Moment? {
    guard let node else { return nil }
    if let moment = node.text.flatMap({ Moment($0) }) { return moment }
    let meant = node.text.map { Meant.momentReadings($0) } ?? []
    error(.notDateTime(found: node.found, meant: meant.first), at: node.place, mend: node.mend(meant))
    return nil
  }

  /// A length of time: `90m`, `72h`, `3d`.
  mutating func duration(_ node: YAMLNode?) -> Minutes? {
    guard let node else { return nil }
    let units: [Character: Int] = ["m": 1, "h": 60, "d": 1440]
    guard let text = node.text, let unit = text.last.flatMap({ units[$0] }), text.utf8.count <= 9,
      text.dropLast().utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text.dropLast()), number > 0
    else {
      let meant = node.text.flatMap { Meant.length($0, units: ["m", "h", "d"]) }
      wrong("a length of time such as 90m, 72h or 3d", found: node, meant: meant.map { [$0] } ?? [])
      return nil
    }
    return number * unit
  }

  /// How long something is kept: `104w`.
  mutating func weeks(_ node: YAMLNode) -> Int? {
    guard let text = node.text, text.last == "w", text.utf8.count <= 6,
      text.dropLast().utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text.dropLast()), number > 0
    else {
      let meant = node.text.flatMap { Meant.weeks($0) }
      wrong("a number of weeks such as 104w", found: node, meant: meant.map { ["\($0)w"] } ?? [])
      return nil
    }
    return number
  }
}

extension String {
  /// A block of text ends with one.
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension Substring {
  fileprivate var withoutBlankEnds: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
