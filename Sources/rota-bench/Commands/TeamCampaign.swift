internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct TeamCampaign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Plan teams again and again, and say how good the rotas are.",
    discussion: """
      A team is a team file, or one that generate.py writes: a size (s, m, l, xl or staff:children), with '@SEED' for a \
      seed of its own and '+rich' for one that uses all of the spec: m, m@3, 20:110@1+rich. generate.py and evaluate.py \
      are looked for in $ROTA_REFERENCE, else in ../shared/reference. Ends with 1 where a rota breaks a must, or where \
      the engine, the judge and evaluate.py are not of one mind.
      """)

  @Argument(help: ArgumentHelp("Team files or sizes.", valueName: "teams"))
  var teams: [String] = []

  @Option(help: ArgumentHelp("In place of teams: so many generated ones, 3:4 to 120:340.", valueName: "n"))
  var generated: Int?

  @Option(help: ArgumentHelp("Plan for so many seconds; each of several: 1,10,60 (10).", valueName: "s"))
  var seconds: String?

  @Option(help: ArgumentHelp("Plan for so much work, N or N:K; each of several.", valueName: "n"))
  var effort: String?

  @Option(help: "Threads to use (all).")
  var threads: Int?

  @Option(help: ArgumentHelp("Where chance begins in the planner: 1-5, 7 or 1,3,8-10.", valueName: "seeds"))
  var seeds = "1"

  @Option(help: ArgumentHelp("The seeds of sizes that name none (1).", valueName: "seeds"))
  var teamSeeds: String?

  @Option(help: "The Monday on which the rota begins.")
  var from = "2026-11-30"

  @Option(help: ArgumentHelp("Write every rota into this folder.", valueName: "folder"))
  var out: String?

  @Option(help: ArgumentHelp("Keep what is measured here, after each run.", valueName: "file"))
  var results: String?

  @Flag(help: "Go on with --results where it was left off.")
  var resume = false

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  @Flag(help: "Time and score at each improvement.")
  var trace = false

  @Flag(help: "What each family of moves was worth.")
  var profile = false

  @Flag(help: "Have evaluate.py judge every rota too.")
  var judgeWithReference = false

  func validate() throws {
    if seconds != nil, effort != nil { throw ValidationError("say --seconds or --effort, not both") }
    if resume, results == nil { throw ValidationError("--resume needs --results: the file to go on with") }
    if teams.isEmpty, generated == nil {
      throw ValidationError("no team: name team files or sizes, or say --generated")
    }
    if generated != nil, !teams.isEmpty || teamSeeds != nil {
      throw ValidationError("--generated chooses its own teams and their seeds: name no others")
    }
    if let generated, !(1...10_000).contains(generated) {
      throw ValidationError("--generated \(generated): a number of teams is from 1 to 10000")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads): a number of threads is from 1 to 1024")
    }
  }

  func run() throws {
    let campaign = try campaign()
    let results = try campaign.run().only(campaign.asked)
    switch format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table:
      try Console.put(generated == nil ? CampaignTable(results: results).text : SpreadSummary(results: results).text)
      if trace { try Console.put(DetailTables(results: results).trace) }
      if profile { try Console.put(DetailTables(results: results).profile) }
    }
    for line in results.unsound { Console.warn(line) }
    if !results.unsound.isEmpty { throw ExitCode(1) }
  }
}

extension TeamCampaign {
  private func campaign() throws -> Campaign {
    _ = try Asked.horizon(from: from)
    return Campaign(
      teams: try measuredTeams(), from: from, spans: try spans(),
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, seeds: try Seeds.read(seeds),
      keeping: Campaign.Keeping(
        resultsFile: results, resumes: resume, folder: out, trace: trace, profile: profile,
        reference: judgeWithReference))
  }

  private func measuredTeams() throws -> [MeasuredTeam] {
    if let generated { return GeneratedTeam.spread(generated).map { .generated($0) } }
    return try MeasuredTeam.teams(teams, seeds: try teamSeeds.map { try Seeds.read($0) })
  }

  private func spans() throws -> [Span] {
    if let effort { return try Span.efforts(effort) }
    return try Span.seconds(seconds ?? "10")
  }
}

extension Span {
  /// `200`, `200,400`, `200:37`.
  static func efforts(_ text: String) throws(Refusal) -> [Span] {
    var spans: [Span] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let span = Span.effort(String(part))
      _ = try span.budget
      spans.append(span)
    }
    return try once(spans, text)
  }

  /// `10`, `1,10,60`, `0.5`.
  static func seconds(_ text: String) throws(Refusal) -> [Span] {
    var spans: [Span] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let seconds = Double(part), seconds.isFinite, seconds > 0, seconds <= 86_400 else {
        throw .unmeasurable("'\(part)' is no number of seconds above 0 and up to a day")
      }
      spans.append(.seconds(seconds))
    }
    return try once(spans, text)
  }

  private static func once(_ spans: [Span], _ text: String) throws(Refusal) -> [Span] {
    guard Set(spans).count == spans.count else { throw .unmeasurable("'\(text)' names a time twice") }
    return spans
  }
}
