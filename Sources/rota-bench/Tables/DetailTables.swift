internal import RotaModel

/// What `--trace` and `--profile` add below the table.
struct DetailTables {
  let results: Results

  /// Each improvement of each run.
  var trace: String {
    results.runs.map { run in
      var table = TextTable(["time", "epoch", "service", "bound", "wishes", "bound", "unmet"])
      table.rows = (run.trace ?? []).map {
        [
          Figures.rounded($0.seconds, places: 3) + " s", "\($0.epoch)", "\($0.service)",
          $0.bound.map { "\($0.service)" } ?? "–", "\($0.wishes)", $0.bound.map { "\($0.wishes)" } ?? "–",
          "\($0.unmet)",
        ]
      }
      return "\n\(run.asked.words)\n\(table.text)"
    }.joined()
  }

  /// Each family of moves, the runs of a row together.
  var profile: String {
    results.runs.rows.map { key, runs in
      let moves = DetailTables.summed(runs.compactMap(\.profile))
      let work = max(1, moves.reduce(0) { $0 + $1.work })
      let seconds = max(1e-9, moves.reduce(0) { $0 + $1.seconds })
      var table = TextTable([
        "move", "tried", "taken", "new bests", "time", "of all", "work", "of all", "gain", "gain per 1000 of work",
      ])
      table.rows = moves.map { move in
        [
          move.name, Figures.large(Double(move.tried)),
          Figures.rounded(100 * Double(move.taken) / Double(max(1, move.tried)), places: 2) + " %",
          "\(move.newBests)", Figures.seconds(move.seconds), Figures.rounded(100 * move.seconds / seconds) + " %",
          Figures.large(Double(move.work)), Figures.rounded(100 * Double(move.work) / Double(work)) + " %",
          Figures.large(Double(move.gain)),
          move.work > 0 ? Figures.rounded(1000 * Double(move.gain) / Double(move.work), places: 2) : "–",
        ]
      }
      return "\n\(key.words), \(counted(runs.count, "seed"))\n\(table.text)"
    }.joined()
  }

  private static func summed(_ profiles: [[MoveCount]]) -> [MoveCount] {
    let names = profiles.flatMap { $0.map(\.name) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return names.map { name in
      MoveCount(adding: profiles.flatMap { $0 }.filter { $0.name == name }, named: name)
    }
  }
}
