internal import RotaModel

/// What moments came to, for people.
struct MomentTable {
  let results: MomentResults
  private static let mostListed = 10

  var text: String { heading + times + kinds + compared + worst }

  private var runs: [MomentRun] { results.runs }
  private var answered: [MomentRun] { runs.filter { !$0.ways.isEmpty } }

  private var heading: String {
    let asked = results.asked
    let parts =
      [
        asked.team, "from \(asked.from)", counted(runs.count, "moment"), "seed \(asked.seed)",
        counted(asked.threads, "thread"),
      ] + results.provenance.words
    return parts.joined(separator: " · ") + "\n"
  }

  private var times: String {
    let lines = [
      ("first way", Quantiles(answered.compactMap(\.first))), ("all ways", Quantiles(answered.map(\.elapsed))),
      ("no way, and why", Quantiles(runs.filter { $0.ways.isEmpty }.map(\.elapsed))),
    ]
    return lines.compactMap { name, quantiles in quantiles.map { "\(name): \($0.words)\n" } }.joined()
  }

  private var kinds: String {
    let counts = (1...3).map { number in "\(number): \(runs.count { $0.ways.count == number })" }
    let without = runs.filter { $0.ways.isEmpty }
    return "moments with so many ways, \(counts.joined(separator: ", "))"
      + "; with none \(without.count), of which \(without.count(where: \.isNearestKnown)) have one that is late\n"
  }

  private var replanned: [(run: MomentRun, long: MomentWay)] {
    runs.compactMap { run in run.long.map { (run, $0) } }
  }

  private var compared: String {
    let pairs = replanned
    guard !pairs.isEmpty else { return "" }
    let better = pairs.count { $0.long.score.service < $0.run.least }
    let fewer = pairs.count { pair in (pair.run.ways.map(\.told).min() ?? 0) > pair.long.told }
    return "a replan of \(Figures.rounded(results.asked.against)) s: "
      + "better in service in \(share(better, pairs.count)); tells fewer people in \(share(fewer, pairs.count))\n"
  }

  private func share(_ count: Int, _ all: Int) -> String {
    "\(count) of \(all) (\(Figures.rounded(100 * Double(count) / Double(max(1, all)))) %)"
  }

  private var worst: String {
    let missed = replanned.filter { $0.long.score.service < $0.run.least }
      .sorted { $0.run.least - $0.long.score.service > $1.run.least - $1.long.score.service }
    guard !missed.isEmpty else { return "" }
    var table = TextTable(["better by the long replan", "service", "replan", "told", "replan"])
    table.rows = missed.prefix(Self.mostListed).map { run, long in
      [
        "\(run.number): \(run.what)", "\(run.least)", "\(long.score.service)",
        "\(run.ways.map(\.told).min() ?? 0)", "\(long.told)",
      ]
    }
    return table.text
  }
}

extension MomentRun {
  /// The best service of its ways.
  fileprivate var least: Int { ways.map(\.score.service).min() ?? .max }
}
