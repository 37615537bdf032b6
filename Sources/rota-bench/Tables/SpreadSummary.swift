internal import RotaModel

/// One row about many generated teams: whether all is right with them, and where the planner is worst.
struct SpreadSummary {
  let results: Results
  private static let mostListed = 10

  var text: String {
    let runs = results.runs
    let complete = runs.compactMap(\.firstComplete)
    var parts = [
      "\(counted(runs.count, "run")) on \(counted(Set(runs.map(\.asked.team)).count, "team"))",
      "must 0 in \(runs.count { $0.score.must == 0 })",
      "engine = judge in \(runs.count { $0.engine == $0.score })",
    ]
    let judged = runs.filter { $0.reference != nil }
    parts.append(
      judged.isEmpty
        ? "evaluate.py not asked"
        : "judge = evaluate.py in \(judged.count { $0.reference == $0.score }) of \(judged.count)")
    parts.append("service 0 in \(runs.count { $0.score.service == 0 })")
    parts.append("every contact planned in \(runs.count { $0.unmet == 0 })")
    if let first = Spread(complete) { parts.append("first complete after \(Figures.seconds(first.most)) at most") }
    return results.heading + parts.joined(separator: " · ") + "\n" + worst
  }

  /// By service left for each contact owed: a large team has more to leave.
  private var worst: String {
    let short = results.runs.filter { $0.score.service > 0 }.sorted {
      SpreadSummary.share($0) > SpreadSummary.share($1)
    }
    guard !short.isEmpty else { return "" }
    var table = TextTable(["most service left", "seed", "service", "wishes", "unmet", "owed", "first complete"])
    table.rows = short.prefix(SpreadSummary.mostListed).map { run in
      [
        run.asked.team, "\(run.asked.seed)", "\(run.score.service)", "\(run.score.wishes)", "\(run.unmet)",
        "\(run.owed)", run.firstComplete.map { Figures.seconds($0) } ?? "never",
      ]
    }
    return table.text
  }

  private static func share(_ run: Run) -> Double { Double(run.score.service) / Double(max(1, run.owed)) }
}
