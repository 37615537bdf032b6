internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

struct Replan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Upset a published rota again and again, and say how soon and how well it is mended.",
    discussion: """
      A rota is planned and published. Then, each time from the published rota anew, something happens that is drawn \
      from the seed: a critical moment (of the kinds that the team file has, else of four usual ones), sickness, or leave \
      at short notice. Each is answered in each of the short times and in the long one, by which the short ones are \
      judged: is the service as good, and are no more people told? A team is named as for 'team'. Ends with 1 where an \
      answer breaks a must, or where the engine and the judge are not of one mind.
      """)

  @Argument(help: ArgumentHelp("A team file or a size.", valueName: "team"))
  var team: String

  @Option(help: "So many moments, each of its own.")
  var moments = 200

  @Option(help: "Where the draws and the planner's chance begin.")
  var seed = 1

  @Option(help: ArgumentHelp("Answer in so many seconds; each of several (0.05,0.2,0.5).", valueName: "s"))
  var seconds: String?

  @Option(help: ArgumentHelp("Answer with so much work, N or N:K; each of several.", valueName: "n"))
  var effort: String?

  @Option(help: ArgumentHelp("The long answer: seconds (10), or with --effort work (800).", valueName: "s or n"))
  var against: String?

  @Option(help: ArgumentHelp("How the published rota is planned: as --against.", valueName: "s or n"))
  var published: String?

  @Option(help: "Threads to use (all).")
  var threads: Int?

  @Option(help: "The Monday on which the rota begins.")
  var from = "2026-11-30"

  @Option(help: ArgumentHelp("Keep what is measured here, after each moment.", valueName: "file"))
  var results: String?

  @Flag(help: "Go on with --results where it was left off.")
  var resume = false

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func validate() throws {
    if seconds != nil, effort != nil { throw ValidationError("say --seconds or --effort, not both") }
    if resume, results == nil { throw ValidationError("--resume needs --results: the file to go on with") }
    if !(1...100_000).contains(moments) {
      throw ValidationError("--moments \(moments): a number of moments is from 1 to 100000")
    }
    if !Seeds.range.contains(seed) { throw ValidationError("--seed \(seed): a seed is from 0 to \(Int32.max)") }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads): a number of threads is from 1 to 1024")
    }
  }

  func run() throws {
    let results = try campaign().run()
    switch format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table: try Console.put(ReplanTable(results: results).text)
    }
    for line in results.unsound { Console.warn(line) }
    if !results.unsound.isEmpty { throw ExitCode(1) }
  }

  private func campaign() throws -> ReplanCampaign {
    _ = try Asked.horizon(from: from)
    let teams = try MeasuredTeam.teams([team], seeds: nil)
    guard let first = teams.first else { throw Refusal.unmeasurable("no team: name a team file or a size") }
    let long = try against.map { try span($0, option: "--against") } ?? (effort == nil ? .seconds(10) : .effort("800"))
    return ReplanCampaign(
      team: first, from: from, published: try published.map { try span($0, option: "--published") } ?? long,
      spans: try effort.map { try Span.efforts($0) } ?? Span.seconds(seconds ?? "0.05,0.2,0.5"), against: long,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, seed: seed, moments: moments,
      resultsFile: results, resumes: resume)
  }

  /// One time, of the same sort as the short ones.
  private func span(_ text: String, option: String) throws(Refusal) -> Span {
    let spans = effort == nil ? try Span.seconds(text) : try Span.efforts(text)
    guard spans.count == 1, let span = spans.first else {
      throw .unmeasurable("\(option) is one time, not '\(text)'")
    }
    return span
  }
}
