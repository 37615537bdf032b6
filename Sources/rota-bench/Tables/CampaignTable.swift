internal import RotaModel

/// What a campaign came to, for people.
struct CampaignTable {
  let results: Results

  var text: String {
    var table = TextTable([
      "team", "time", "seeds", "service", "wishes", "first complete", "moves/s", "memory",
    ])
    for (key, runs) in results.runs.rows { table.rows.append(CampaignTable.cells(key, runs)) }
    return results.heading + table.text
  }

  private static func cells(_ key: RowKey, _ runs: [Run]) -> [String] {
    let complete = runs.compactMap(\.firstComplete)
    let first = Spread(complete).map { spread in
      Figures.seconds(spread.mean) + (complete.count < runs.count ? " (\(complete.count) of \(runs.count))" : "")
    }
    return [
      key.team, key.span.words, "\(runs.count)",
      Spread(runs.map(\.score.service))?.words ?? "–", Spread(runs.map(\.score.wishes))?.words ?? "–",
      first ?? "never", Spread(runs.map(\.movesPerSecond)).map { Figures.large($0.mean) } ?? "–",
      Spread(runs.map(\.peakMegabytes)).map { "\(Figures.rounded($0.most, places: 0)) MB" } ?? "–",
    ]
  }
}

extension Results {
  /// How it was measured, without which no figure below says anything.
  var heading: String {
    let threads = Set(runs.map(\.asked.threads)).sorted().map { counted($0, "thread") }
    let weeks = Set(runs.map(\.asked.from)).sorted().map { "from \($0)" }
    let build = build == "release" ? [] : ["\(build) build"]
    return (threads + [machine.words, "commit \(shortCommit)"] + build + weeks)
      .joined(separator: " · ") + "\n"
  }

  /// As people quote it: `b1c036e`, `b1c036e with changes`.
  var shortCommit: String {
    let parts = commit.split(separator: " ", maxSplits: 1)
    guard commit != "unknown", let hash = parts.first else { return commit }
    return ([hash.prefix(9)] + parts.dropFirst()).joined(separator: " ")
  }

  /// Each run that breaks a must, or about which the judges and the engine differ.
  var unsound: [String] {
    runs.filter { !$0.isSound }.map { run in
      let others =
        [("engine", run.engine?.words ?? "no score")] + (run.reference.map { [("evaluate.py", $0.words)] } ?? [])
      let words = others.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return "wrong: \(run.asked.words): judge \(run.score.words), \(words)"
    }
  }
}
