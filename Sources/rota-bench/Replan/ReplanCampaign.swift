internal import RotaAnswers
internal import RotaModel
internal import RotaSolver
internal import RotaWorkspace
internal import RotaTerminal

/// A published rota, then one disruption after another, each on its own: the next begins from the published rota again.
struct ReplanCampaign {
  let team: MeasuredTeam
  let from: String
  let published: Span
  let spans: [Span]
  let against: Span
  let threads: Int
  let seed: Int
  let moments: Int
  let resultsFile: String?
  let resumes: Bool

  private var asked: ReplanAsked {
    ReplanAsked(
      team: team.name, from: from, published: published.words, spans: spans.map(\.words), against: against.words,
      threads: threads, seed: seed, moments: moments)
  }

  func run() throws -> ReplanResults {
    let earlier = try earlierResults()
    if let resultsFile { try OutputFile(resultsFile, isPrivate: false).check() }
    let ready = try ReadyTeam(team)
    try check(ready, earlier)
    let provenance = earlier?.provenance ?? Provenance.here()
    if provenance.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the planner") }
    let line = Console.progress()
    line.show("planning the rota that is published")
    let plan = try publishedPlan(ready, earlier?.published)
    var results =
      earlier
      ?? ReplanResults(
        provenance: provenance, asked: asked, digest: ready.digest,
        published: PublishedPlan(effort: plan.origin?.effort ?? "", score: Points(plan.score ?? Score())))
    results.plan(moments)
    try measure(ready, plan, &results, line)
    line.wipe()
    return results
  }

  private func measure(
    _ ready: ReadyTeam, _ published: Rota, _ results: inout ReplanResults, _ line: ProgressLine
  ) throws {
    let done = Set(results.runs.map(\.number))
    if !done.isEmpty { Console.warn("\(done.count) of \(results.planned) moments are there already") }
    let began = ContinuousClock.now
    var made = 0
    for number in 1...moments where !done.contains(number) {
      guard let disruption = Disruption.draw(seed: seed, number: number, team: ready.team, published: published) else {
        throw Refusal.unmeasurable("nothing that can happen would change the rota of \(team.name)")
      }
      let left = (ContinuousClock.now - began) / .seconds(60) / Double(max(1, made)) * Double(moments - number + 1)
      let toGo = made > 0 && left >= 1 ? " · about \(Int(left.rounded())) min to go" : ""
      let words = "moment \(number) of \(moments) · \(disruption.words)"
      func answer(_ span: Span) throws -> Answer {
        line.show("\(words) · \(span.words)\(toGo)")
        return try disruption.answer(
          ready.team, published: published, span, seed: number, threads: threads,
          progress: { line.show("\(words) · \(span.words) · \($0.best.service)/\($0.best.wishes)\(toGo)") })
      }
      results.add(
        ReplanRun(
          number: number, what: disruption.words, answers: try spans.map { try answer($0) },
          against: try answer(against)))
      if let resultsFile { try ResultsFile.write(results, to: resultsFile) }
      made += 1
    }
  }
}

extension ReplanCampaign {
  /// A later sitting has the rota of the first again by its effort, whatever the clock did.
  private func publishedPlan(_ ready: ReadyTeam, _ earlier: PublishedPlan?) throws -> Rota {
    let horizon = try Asked.horizon(from: from)
    let budget = try earlier.map { try Span.effort($0.effort).budget } ?? published.budget
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(team: ready.team, horizon: horizon)
    } catch {
      throw Refusal.unplannable(team.name, error)
    }
    let rota = Solver(problem, seed: seed, threads: threads).run(budget).rota
    if let earlier, rota.score.map({ Points($0) }) != earlier.score {
      throw Refusal.unmeasurable("the published rota of \(resultsFile ?? "the results") can't be had again")
    }
    return rota
  }

  private func earlierResults() throws -> ReplanResults? {
    guard let resultsFile, ResultsFile.exists(resultsFile) else { return nil }
    guard resumes else {
      throw Refusal.unmeasurable(
        "\(resultsFile) is there already",
        help: "--resume goes on with it; otherwise name a new file, or move that one away")
    }
    let earlier: ReplanResults = try ResultsFile.read(resultsFile)
    try earlier.provenance.check(against: Provenance.here(), file: resultsFile)
    return earlier
  }

  private func check(_ ready: ReadyTeam, _ earlier: ReplanResults?) throws(Refusal) {
    guard let earlier, let resultsFile else { return }
    guard earlier.digest == ready.digest else {
      throw .unmeasurable("\(team.name) has changed since it was measured into \(resultsFile)")
    }
    guard earlier.asked.isSame(as: asked) else {
      throw .unmeasurable(
        "\(resultsFile) was asked something else: other times, threads, seed or week", help: "measure into a new file")
    }
  }
}

extension ReplanAsked {
  /// But for the number of moments: a campaign can be made longer.
  fileprivate func isSame(as other: ReplanAsked) -> Bool {
    team == other.team && from == other.from && published == other.published && spans == other.spans
      && against == other.against && threads == other.threads && seed == other.seed
  }
}
