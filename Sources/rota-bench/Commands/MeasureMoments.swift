internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

struct MeasureMoments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moment",
    abstract: "Let critical moments come over a published rota, and say how soon and how good the ways out are.",
    discussion: """
      A rota is planned and published. Then, each time from the published rota anew, a critical moment comes that is \
      drawn from the seed, and the ways out are found as 'rota moment' finds them. The first of the moments are \
      replanned by a long search, too: is it better in service, and does it tell fewer people? A team is named as for \
      'team'. Ends with 1 where a way breaks a rule that was not broken.
      """)

  @Argument(help: ArgumentHelp("A team file or a size.", valueName: "team"))
  var team: String

  @Option(help: "So many moments, each of its own.")
  var moments = 200

  @Option(help: "Where the draws begin.")
  var seed = 1

  @Option(help: ArgumentHelp("Replan the first so many of them, too.", valueName: "count"))
  var replanned = 20

  @Option(help: ArgumentHelp("So long a replan takes.", valueName: "s"))
  var against = 10.0

  @Option(help: ArgumentHelp("How the published rota is planned.", valueName: "n"))
  var published = "200"

  @Option(help: "Threads to use (all).")
  var threads: Int?

  @Option(help: "The Monday on which the rota begins.")
  var from = "2026-11-30"

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func validate() throws {
    if !(1...100_000).contains(moments) {
      throw ValidationError("--moments \(moments): a number of moments is from 1 to 100000")
    }
    if !(0...moments).contains(replanned) {
      throw ValidationError("--replanned \(replanned): that is from 0 to the number of moments")
    }
    if !Seeds.range.contains(seed) { throw ValidationError("--seed \(seed): a seed is from 0 to \(Int32.max)") }
    if !(0.001...86_400).contains(against) {
      throw ValidationError("--against \(against): a time is more than 0 and up to 86400 seconds")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads): a number of threads is from 1 to 1024")
    }
  }

  func run() throws {
    _ = try Asked.horizon(from: from)
    guard let first = try MeasuredTeam.teams([team], seeds: nil).first else {
      throw Refusal.unmeasurable("no team: name a team file or a size")
    }
    let campaign = MomentCampaign(
      team: first, from: from, published: published, seed: seed, moments: moments, replanned: replanned,
      against: against, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let results = try campaign.run()
    switch format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table: try Console.put(MomentTable(results: results).text)
    }
    for line in results.unsound { Console.warn(line) }
    if !results.unsound.isEmpty { throw ExitCode(1) }
  }
}
