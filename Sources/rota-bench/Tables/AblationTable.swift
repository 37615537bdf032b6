internal import RotaModel

/// How much worse rotas are without each family of moves, for people: a table for each team and time.
struct AblationTable {
  let results: Results

  var text: String {
    let rows = results.runs.rows
    return results.heading
      + rows.filter { $0.key.without.isEmpty }.map { key, whole in
        AblationTable.table(key, whole, rows.filter { $0.key.isVariant(of: key) }.map { ($0.key.without, $0.runs) })
      }.joined()
  }

  private static func table(_ key: RowKey, _ whole: [Run], _ variants: [([String], [Run])]) -> String {
    var table = TextTable(["without", "service", "", "wishes", "", "for a seed"])
    table.rows = [
      [
        "nothing", Spread(whole.map(\.score.service))?.words ?? "–", "",
        Spread(whole.map(\.score.wishes))?.words ?? "–",
      ]
        + ["", ""]
    ]
    table.rows += variants.map { without, runs in row(without.joined(separator: ", "), whole, runs) }
    return "\n\(key.words), \(counted(whole.count, "seed"))\n\(table.text)"
  }

  private static func row(_ name: String, _ whole: [Run], _ runs: [Run]) -> [String] {
    let pairs = runs.compactMap { run in
      whole.first { $0.asked.seed == run.asked.seed }.map { (with: $0.score, without: run.score) }
    }
    let worse = pairs.count { $0.with.order < $0.without.order }
    let better = pairs.count { $0.without.order < $0.with.order }
    return [
      name,
      Spread(pairs.map(\.without.service))?.words ?? "–", change(pairs.map { ($0.with.service, $0.without.service) }),
      Spread(pairs.map(\.without.wishes))?.words ?? "–", change(pairs.map { ($0.with.wishes, $0.without.wishes) }),
      "\(worse) worse, \(better) better",
    ]
  }

  /// `+12 (+2.3 %)`, of the means.
  private static func change(_ pairs: [(Int, Int)]) -> String {
    guard let with = Spread(pairs.map(\.0)), let without = Spread(pairs.map(\.1)) else { return "–" }
    let difference = Figures.signed(without.mean - with.mean)
    if with.mean == 0 || difference == "0" { return difference }
    return "\(difference) (\(Figures.signed(100 * (without.mean - with.mean) / with.mean)) %)"
  }
}

extension RowKey {
  /// The same but for what was left out.
  fileprivate func isVariant(of whole: RowKey) -> Bool {
    !without.isEmpty && team == whole.team && from == whole.from && span == whole.span && threads == whole.threads
  }
}
