/// What a full store was measured to need.
struct StoreResults: KeptResults {
  static let format = "rota-bench-store/1"

  let format: String
  let provenance: Provenance
  let asked: StoreAsked
  let figures: [Figure]
  let bytes: Int

  init(provenance: Provenance, asked: StoreAsked, figures: [Figure], bytes: Int) {
    format = StoreResults.format
    self.provenance = provenance
    self.asked = asked
    self.figures = figures
    self.bytes = bytes
  }

  var count: Int { figures.count { $0.count > 0 } }
  var planned: Int { figures.count }

  var fault: String? {
    if format != StoreResults.format { return "its format is '\(format)', not '\(StoreResults.format)'" }
    return figures.contains { $0.median < 0 } || bytes < 0 ? "a figure is below 0" : nil
  }
}

struct StoreAsked: Codable, Hashable, Sendable {
  let team: String
  let weeks: Int
  let versions: Int
  let edits: Int
  let effort: String
  let seed: Int
}

/// Seconds that one thing took, again and again.
struct Figure: Codable, Hashable, Sendable {
  let what: String
  let count: Int
  let median: Double
  let high: Double
  /// What it may take; nil where nobody has said.
  let most: Double?

  init(_ what: String, _ seconds: [Double], most: Double?) {
    let quantiles = Quantiles(seconds)
    self.what = what
    self.most = most
    count = seconds.count
    median = Figures.precise(quantiles?.middle ?? 0)
    high = Figures.precise(quantiles?.high ?? 0)
  }
}

extension Figures {
  /// To a hundredth of a millisecond: some of these take no more than that.
  fileprivate static func precise(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100_000 }
}
