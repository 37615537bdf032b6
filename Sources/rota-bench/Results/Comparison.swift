internal import RotaAnswers
internal import RotaWorkspace

/// Two campaigns side by side, seed by seed.
struct Comparison: Codable, Hashable, Sendable {
  enum Verdict: String, Codable, Hashable, Sendable { case better, worse, same }

  /// Means over the seeds that both campaigns have.
  struct Means: Codable, Hashable, Sendable {
    let must: Double
    let service: Double
    let wishes: Double
    let movesPerSecond: Double
    let peakMegabytes: Double
    /// Over the runs that found a complete rota.
    let firstComplete: Double?
  }

  struct Row: Codable, Hashable, Sendable {
    let team: String
    let from: String
    let span: String
    let threads: Int
    let seeds: Int
    let first: Means
    let second: Means
    /// Seeds for which the second campaign's rota is better, worse.
    let better: Int
    let worse: Int
    let verdict: Verdict
  }

  let rows: [Row]
  /// Runs of one campaign that the other does not have.
  let onlyInFirst: Int
  let onlyInSecond: Int
}

extension Comparison {
  /// Nothing in common is an error: there would be nothing but empty rows.
  init(_ first: Results, _ second: Results, named names: (String, String)) throws(Refusal) {
    let others = Dictionary(uniqueKeysWithValues: second.runs.map { ($0.asked, $0) })
    let shared = first.runs.filter { others[$0.asked] != nil }
    guard !shared.isEmpty else {
      throw .unmeasurable("\(names.0) and \(names.1) have no run in common: other teams, times, threads or seeds")
    }
    for run in shared where others[run.asked]?.digest != run.digest {
      throw .unmeasurable("\(names.0) and \(names.1) measured different teams under the name \(run.asked.team)")
    }
    rows = shared.rows.compactMap { key, runs in Row(key, runs, runs.compactMap { others[$0.asked] }) }
    onlyInFirst = first.runs.count - shared.count
    onlyInSecond = second.runs.count - shared.count
  }
}

extension Comparison.Row {
  init?(_ key: RowKey, _ runs: [Run], _ others: [Run]) {
    guard let first = Comparison.Means(runs), let second = Comparison.Means(others) else { return nil }
    team = key.teamWords
    from = key.from
    span = key.span.words
    threads = key.threads
    seeds = runs.count
    self.first = first
    self.second = second
    better = zip(runs, others).count { $1.score.order < $0.score.order }
    worse = zip(runs, others).count { $0.score.order < $1.score.order }
    let (old, new) = ((first.must, first.service, first.wishes), (second.must, second.service, second.wishes))
    verdict = new < old ? .better : old < new ? .worse : .same
  }
}

extension Comparison.Means {
  init?(_ runs: [Run]) {
    func mean(_ figure: (Run) -> Double?) -> Double? { Spread(runs.compactMap(figure))?.mean }
    guard let must = mean({ Double($0.score.must) }), let service = mean({ Double($0.score.service) }),
      let wishes = mean({ Double($0.score.wishes) }), let movesPerSecond = mean({ Double($0.movesPerSecond) }),
      let peakMegabytes = mean({ $0.peakMegabytes })
    else { return nil }
    self.must = must
    self.service = service
    self.wishes = wishes
    self.movesPerSecond = movesPerSecond
    self.peakMegabytes = peakMegabytes
    firstComplete = mean(\.firstComplete)
  }
}
