internal import RotaModel

/// What replanning came to, for people.
struct ReplanTable {
  let results: ReplanResults
  private static let mostListed = 10

  var text: String { heading + first + table + worst }

  private var heading: String {
    let asked = results.asked
    let parts =
      [
        asked.team, "from \(asked.from)", counted(results.count, "moment"), "seed \(asked.seed)",
        "published at \(results.published.score.service)/\(results.published.score.wishes) (\(asked.published))",
        counted(asked.threads, "thread"),
      ] + results.provenance.words
    return parts.joined(separator: " · ") + "\n"
  }

  /// Of all answers, the long ones too: how long a search is to be does not change how it begins.
  private var first: String {
    let answers = results.runs.flatMap { $0.answers + [$0.against] }
    guard let first = Quantiles(answers.map(\.first)), let compiling = Quantiles(answers.map(\.compiling)) else {
      return ""
    }
    return
      "first legal answer: \(first.words); compiling the problem is \(Figures.milliseconds(compiling.middle)) of it\n"
      + (broken > 0 ? "\(counted(broken, "moment")) in which a rule is broken whatever is done\n" : "")
  }

  private var broken: Int { results.runs.count { $0.unavoidable > 0 } }

  private var table: String {
    var table = TextTable([
      "time", "service matched", "and no more told", "better", "service above", "told", "change", "took",
    ])
    for (place, span) in results.asked.spans.enumerated() {
      table.rows.append(cells(span, results.runs.map { ($0.answers[place], $0.against) }))
    }
    table.rows.append(cells(results.asked.against, results.runs.map { ($0.against, $0.against) }))
    return table.text
  }

  private func cells(_ span: String, _ pairs: [(Answer, Answer)]) -> [String] {
    let above = Spread(pairs.map { Double($0.score.service - $1.score.service) })
    let isLong = pairs.allSatisfy { $0 == $1 }
    return [
      span,
      isLong ? "–" : share(pairs.count { $0.matches($1) }),
      isLong ? "–" : share(pairs.count { $0.matches($1) && $0.told <= $1.told }),
      isLong ? "–" : share(pairs.count { $0.score.service < $1.score.service }),
      isLong ? "–" : above.map { Figures.signed($0.mean) } ?? "–",
      Spread(pairs.map(\.0.told)).map { Figures.rounded($0.mean, places: 2) } ?? "–",
      Spread(pairs.map(\.0.score.service)).map { Figures.rounded($0.mean) } ?? "–",
      Quantiles(pairs.map(\.0.elapsed)).map { Figures.milliseconds($0.middle) } ?? "–",
    ]
  }

  /// `190 (95 %)`.
  private func share(_ count: Int) -> String {
    "\(count) (\(Figures.rounded(100 * Double(count) / Double(max(1, results.count)))) %)"
  }

  /// Where the last of the short times lost most.
  private var worst: String {
    guard let span = results.asked.spans.last else { return "" }
    let missed = results.runs.compactMap { run in run.answers.last.map { (run, $0) } }
      .filter { !$1.matches($0.against) || $1.told > $0.against.told }
      .sorted { ($1.1.lack(of: $1.0), $0.0.number) < ($0.1.lack(of: $0.0), $1.0.number) }
    guard !missed.isEmpty else { return "" }
    var table = TextTable(["missed in \(span)", "service", "in \(results.asked.against)", "told", "unmet"])
    table.rows = missed.prefix(ReplanTable.mostListed).map { run, answer in
      [
        "\(run.number): \(run.what)", "\(answer.score.service)", "\(run.against.score.service)",
        "\(answer.told), \(run.against.told)", "\(answer.unmet), \(run.against.unmet)",
      ]
    }
    return table.text
  }
}

extension Answer {
  /// No worse in service than the long search.
  func matches(_ long: Answer) -> Bool { (score.must, score.service) <= (long.score.must, long.score.service) }

  fileprivate func lack(of run: ReplanRun) -> Int { score.service - run.against.score.service }
}

extension ReplanResults {
  /// Each answer that breaks a must, or that the engine scored otherwise than the judge.
  var unsound: [String] {
    runs.flatMap { run in
      zip(run.answers + [run.against], asked.spans + [asked.against]).filter { !run.isSound($0.0) }.map {
        answer, span in
        "wrong: moment \(run.number), \(run.what), \(span): judge \(answer.score.words), engine \(answer.engine.words)"
      }
    }
  }
}

/// The middle, the 95th of 100 and the last of what was measured.
struct Quantiles: Hashable, Sendable {
  let middle: Double
  let high: Double
  let most: Double

  /// Nil where there are none.
  init?(_ figures: [Double]) {
    let sorted = figures.sorted()
    guard let last = sorted.last else { return nil }
    middle = sorted[sorted.count / 2]
    high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    most = last
  }

  var words: String {
    "\(Figures.milliseconds(middle)), in 95 of 100 within \(Figures.milliseconds(high)), "
      + "\(Figures.milliseconds(most)) at most"
  }
}

extension Figures {
  /// `8.3 ms`, `12 ms`.
  static func milliseconds(_ seconds: Double) -> String {
    let value = seconds * 1000
    return rounded(value, places: value < 10 ? 1 : 0) + " ms"
  }
}
