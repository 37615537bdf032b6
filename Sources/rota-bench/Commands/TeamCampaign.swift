internal import ArgumentParser
internal import RotaAnswers
internal import RotaWorkspace

struct TeamCampaign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Plan teams again and again, and say how good the rotas are.",
    discussion: """
      A team is a team file, or one that generate.py writes: a size (s, m, l, xl or staff:children), with '@SEED' for a \
      seed of its own, '+rich' for one that uses all of the first edition and '+full' for one that uses all of the \
      second: m, m@3, 20:110@1+rich. generate.py and evaluate.py \
      are looked for in $ROTA_REFERENCE, else in Tests/Reference. Ends with 1 where a rota breaks a must, or where \
      the engine, the judge and evaluate.py are not of one mind.
      """)

  @Argument(help: ArgumentHelp("Team files or sizes.", valueName: "teams"))
  var teams: [String] = []

  @Option(help: ArgumentHelp("In place of teams: so many generated ones, 3:4 to 120:340.", valueName: "n"))
  var generated: Int?

  @OptionGroup var options: CampaignOptions

  @Option(help: ArgumentHelp("Write every rota into this folder.", valueName: "folder"))
  var out: String?

  @Flag(help: "Time, score and bound at each improvement.")
  var trace = false

  @Flag(help: "What each family of moves was worth. Timing them slows the search a little.")
  var profile = false

  @Option(help: ArgumentHelp("Leave these families of moves out: force,repair.", valueName: "names"))
  var without: String?

  @Flag(help: "Have evaluate.py judge every rota too.")
  var judgeWithReference = false

  func validate() throws {
    if teams.isEmpty, generated == nil {
      throw ValidationError("no team: name team files or sizes, or say --generated")
    }
    if generated != nil, !teams.isEmpty || options.teamSeeds != nil {
      throw ValidationError("--generated chooses its own teams and their seeds: name no others")
    }
    if let generated, !(1...10_000).contains(generated) {
      throw ValidationError("--generated \(generated): a number of teams is from 1 to 10000")
    }
  }

  func run() throws {
    let campaign = try campaign()
    let results = try campaign.run().only(campaign.asked)
    switch options.format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table:
      try Console.put(generated == nil ? CampaignTable(results: results).text : SpreadSummary(results: results).text)
      if trace { try Console.put(DetailTables(results: results).trace) }
      if profile { try Console.put(DetailTables(results: results).profile) }
    }
    try results.endWithWhatIsWrong()
  }
}

extension TeamCampaign {
  private func campaign() throws -> Campaign {
    var campaign = try options.campaign(try measuredTeams())
    if let without { campaign.without = [try MoveFamilies.read(without)] }
    campaign.keeping.folder = out
    campaign.keeping.trace = trace
    campaign.keeping.profile = profile
    campaign.keeping.reference = judgeWithReference
    return campaign
  }

  private func measuredTeams() throws -> [MeasuredTeam] {
    if let generated { return GeneratedTeam.spread(generated).map { .generated($0) } }
    return try options.measuredTeams(teams)
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
