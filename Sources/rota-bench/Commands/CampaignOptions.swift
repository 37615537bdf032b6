internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

/// What every campaign of plans is asked.
struct CampaignOptions: ParsableArguments {
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

  @Option(help: ArgumentHelp("Keep what is measured here, after each run.", valueName: "file"))
  var results: String?

  @Flag(help: "Go on with --results where it was left off.")
  var resume = false

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func validate() throws {
    if seconds != nil, effort != nil { throw ValidationError("say --seconds or --effort, not both") }
    if resume, results == nil { throw ValidationError("--resume needs --results: the file to go on with") }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads): a number of threads is from 1 to 1024")
    }
  }

  func campaign(_ teams: [MeasuredTeam]) throws -> Campaign {
    _ = try Asked.horizon(from: from)
    return Campaign(
      teams: teams, from: from, spans: try effort.map { try Span.efforts($0) } ?? Span.seconds(seconds ?? "10"),
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, seeds: try Seeds.read(seeds),
      keeping: Campaign.Keeping(resultsFile: results, resumes: resume))
  }

  func measuredTeams(_ arguments: [String]) throws -> [MeasuredTeam] {
    try MeasuredTeam.teams(arguments, seeds: try teamSeeds.map { try Seeds.read($0) })
  }
}

extension Results {
  /// What is wrong is said last, where it is seen.
  func endWithWhatIsWrong() throws {
    for line in unsound { Console.warn(line) }
    if !unsound.isEmpty { throw ExitCode(1) }
  }
}
