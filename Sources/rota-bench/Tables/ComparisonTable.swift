internal import RotaModel

/// What got better or worse, for people.
struct ComparisonTable {
  let comparison: Comparison

  var text: String {
    var table = TextTable(["team", "time", "seeds", "service", "", "wishes", "", "moves/s", "for a seed", ""])
    table.rows = comparison.rows.map { row in
      [
        row.team, row.threads == 2 ? row.span : "\(row.span), \(counted(row.threads, "thread"))", "\(row.seeds)",
        between(row.first.service, row.second.service), change(row.first.service, row.second.service),
        between(row.first.wishes, row.second.wishes), change(row.first.wishes, row.second.wishes),
        change(row.first.movesPerSecond, row.second.movesPerSecond, inPercentOnly: true),
        "\(row.better) better, \(row.worse) worse", words(row),
      ]
    }
    return table.text + ending
  }

  private func words(_ row: Comparison.Row) -> String {
    let musts = row.first.must + row.second.must
    let verdict = row.verdict == .same ? "the same" : row.verdict.rawValue
    return musts > 0 ? "\(verdict), must \(between(row.first.must, row.second.must))" : verdict
  }

  private func between(_ first: Double, _ second: Double) -> String {
    "\(Figures.rounded(first)) → \(Figures.rounded(second))"
  }

  /// `−12 (−2.3 %)`; from nothing there is no per cent.
  private func change(_ first: Double, _ second: Double, inPercentOnly: Bool = false) -> String {
    let difference = Figures.signed(second - first)
    guard first != 0 else { return inPercentOnly ? "–" : difference }
    let percent = "\(Figures.signed(100 * (second - first) / first)) %"
    return inPercentOnly ? percent : difference == "0" ? "0" : "\(difference) (\(percent))"
  }

  private var ending: String {
    let rows = comparison.rows
    let runs = rows.reduce(0) { $0 + $1.seeds }
    let counts = [Comparison.Verdict.better, .worse, .same].map { verdict in rows.count { $0.verdict == verdict } }
    return
      "\(counts[0]) better, \(counts[1]) worse, \(counts[2]) the same; by the means of \(counted(runs, "pair")) of runs\n"
  }
}
