internal import ArgumentParser
internal import RotaWorkspace

struct Ablation: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leave one family of moves out at a time, and say how much worse the rotas are without it.",
    discussion: """
      Teams are named as for 'team'. Measure with --effort: the same work with and without each family, whatever else \
      the machine does. A family earns its place where the rotas are worse without it.
      """)

  @Argument(help: ArgumentHelp("Team files or sizes.", valueName: "teams"))
  var teams: [String]

  @Option(help: ArgumentHelp("Only these families (all).", valueName: "names"))
  var families: String?

  @OptionGroup var options: CampaignOptions

  func run() throws {
    var campaign = try options.campaign(try options.measuredTeams(teams))
    let families = try families.map { try MoveFamilies.read($0) } ?? MoveFamilies.all
    campaign.without = [[]] + families.map { [$0] }
    let results = try campaign.run().only(campaign.asked)
    switch options.format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table: try Console.put(AblationTable(results: results).text)
    }
    try results.endWithWhatIsWrong()
  }
}
