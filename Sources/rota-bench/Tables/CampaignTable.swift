internal import RotaModel

/// What a campaign came to, for people.
struct CampaignTable {
  let results: Results

  var text: String {
    let isBounded = results.runs.contains { $0.bound != nil }
    let bound = isBounded ? ["bound", "gap"] : []
    var table = TextTable(
      ["team", "time", "seeds", "service"] + bound + ["wishes"] + bound + ["first complete", "moves/s", "memory"])
    for (key, runs) in results.runs.rows { table.rows.append(CampaignTable.cells(key, runs, isBounded: isBounded)) }
    return results.heading + table.text
  }

  private static func cells(_ key: RowKey, _ runs: [Run], isBounded: Bool) -> [String] {
    let service = isBounded ? bounds(runs, \.score.service, \.service) : []
    let wishes = isBounded ? bounds(runs, \.score.wishes, \.wishes) : []
    let complete = runs.compactMap(\.firstComplete)
    let first = Spread(complete).map { spread in
      Figures.seconds(spread.mean) + (complete.count < runs.count ? " (\(complete.count) of \(runs.count))" : "")
    }
    return [key.teamWords, key.span.words, "\(runs.count)"]
      + [Spread(runs.map(\.score.service))?.words ?? "–"] + service
      + [Spread(runs.map(\.score.wishes))?.words ?? "–"] + wishes + [
        first ?? "never", Spread(runs.map(\.movesPerSecond)).map { Figures.large($0.mean) } ?? "–",
        Spread(runs.map(\.peakMegabytes)).map { "\(Figures.rounded($0.most, places: 0)) MB" } ?? "–",
      ]
  }

  /// The bound and the gap, each in the mean over the runs that have a bound; where nothing is left to gain, that.
  private static func bounds(
    _ runs: [Run], _ found: KeyPath<Run, Int>, _ bound: KeyPath<Bound, Int>
  ) -> [String] {
    let pairs = runs.compactMap { run in run.bound.map { (run[keyPath: found], $0[keyPath: bound]) } }
    guard let mean = Spread(pairs.map(\.1)), let gap = Spread(pairs.map { Bound.gap($0, $1) }) else {
      return ["–", "–"]
    }
    let proven = pairs.count { $0 == $1 }
    if proven == runs.count { return [mean.words, "proven"] }
    return [
      mean.words,
      "\(Figures.rounded(100 * gap.mean)) %" + (proven > 0 ? " (proven in \(proven) of \(runs.count))" : ""),
    ]
  }
}

extension Results {
  /// How it was measured, without which no figure below says anything.
  var heading: String {
    let threads = Set(runs.map(\.asked.threads)).sorted().map { counted($0, "thread") }
    let weeks = Set(runs.map(\.asked.from)).sorted().map { "from \($0)" }
    return (threads + provenance.words + weeks).joined(separator: " · ") + "\n"
  }

  /// Each run that breaks a must, or about which the judges and the engine differ.
  var unsound: [String] {
    runs.filter { !$0.isSound }.map { run in
      let others =
        [("engine", run.engine?.words ?? "no score")] + (run.reference.map { [("evaluate.py", $0.words)] } ?? [])
        + (run.bound.map { $0.allows(run.score) ? [] : [("bound", "\($0.service)/\($0.wishes)")] } ?? [])
      let words = others.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return "wrong: \(run.asked.words): judge \(run.score.words), \(words)"
    }
  }
}
