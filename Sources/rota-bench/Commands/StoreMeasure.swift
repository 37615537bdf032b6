internal import ArgumentParser
internal import RotaAnswers
internal import RotaWorkspace

struct StoreMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Fill a store with years of weeks, and say how long things take in it then.",
    discussion: """
      One week is planned and kept again and again, each with edits of a hand, which pin what they set, and versions. \
      What is measured is the last week: the store is as full as it gets. A team is named as for 'team'.
      """)

  @Argument(help: ArgumentHelp("A team file or a size.", valueName: "team"))
  var team: String

  @Option(help: "So many weeks.")
  var weeks = 104

  @Option(help: "So many versions of each.")
  var versions = 5

  @Option(help: "So many edits of each.")
  var edits = 200

  @Option(help: ArgumentHelp("The work that the planned week is given, N or N:K.", valueName: "n"))
  var effort = "20"

  @Option(help: "Where the draws begin.")
  var seed = 1

  @Option(help: ArgumentHelp("Keep what is measured here.", valueName: "file"))
  var results: String?

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func validate() throws {
    for (name, value, range) in [
      ("weeks", weeks, 1...520), ("versions", versions, 1...50), ("edits", edits, 0...5000),
    ] where !range.contains(value) {
      throw ValidationError(
        "--\(name) \(value): a number of \(name) is from \(range.lowerBound) to \(range.upperBound)")
    }
    if !Seeds.range.contains(seed) { throw ValidationError("--seed \(seed): a seed is from 0 to \(Int32.max)") }
  }

  func run() throws {
    let teams = try MeasuredTeam.teams([team], seeds: nil)
    guard let first = teams.first else { throw Refusal.unmeasurable("no team: name a team file or a size") }
    if let results { try OutputFile(results, isPrivate: false).check() }
    let measured = try StoreCampaign(
      team: first, weeks: weeks, versions: versions, edits: edits, effort: effort, seed: seed
    ).run()
    if let results { try ResultsFile.write(measured, to: results) }
    switch format {
    case .json: try Console.put(try ResultsFile.text(measured))
    case .table: try Console.put(StoreTable(results: measured).text)
    }
  }
}
