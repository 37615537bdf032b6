/// Figures of several runs: their mean, and how far they lie apart.
struct Spread: Codable, Hashable, Sendable {
  let mean: Double
  let least: Double
  let most: Double

  /// Nil where there are none: never a nought for want of figures.
  init?(_ figures: [Double]) {
    guard let least = figures.min(), let most = figures.max() else { return nil }
    self.least = least
    self.most = most
    mean = figures.reduce(0, +) / Double(figures.count)
  }

  init?(_ figures: [Int]) { self.init(figures.map { Double($0) }) }

  /// `533.2 (521–541)`, `0` where all are the same.
  var words: String {
    let middle = Figures.rounded(mean)
    return least == most ? middle : "\(middle) (\(Figures.rounded(least))–\(Figures.rounded(most)))"
  }
}

/// What runs differ in when they are put into one row: nothing but the seed.
struct RowKey: Hashable, Sendable {
  let team: String
  let from: String
  let span: Span
  let threads: Int
  let without: [String]

  init(_ asked: Asked) {
    team = asked.team
    from = asked.from
    span = asked.span
    threads = asked.threads
    without = asked.without
  }

  /// `m@1`, `m@1 without force`.
  var teamWords: String { team + (without.isEmpty ? "" : " without \(without.joined(separator: ", "))") }

  /// `m@1 without force, 10 s`.
  var words: String { "\(teamWords), \(span.words)" }
}

extension [Run] {
  /// Runs that differ in the seed alone, in the order in which they first come.
  var rows: [(key: RowKey, runs: [Run])] {
    var order: [RowKey] = []
    var groups: [RowKey: [Run]] = [:]
    for run in self {
      let key = RowKey(run.asked)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(run)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
