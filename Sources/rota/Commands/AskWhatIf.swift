internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct AskWhatIf: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "Say what would come of something, before it is decided.",
    usage: "rota what-if [<team>] <rota> <what> [--from <day>] [--format <format>] [<options>]",
    discussion: """
      The week is planned with it, beside the one that there is, and nothing of that is kept. What to ask:
      \(WhatIfReading.grammar)
      """
  )
  .example("rota what-if @draft leave ben 2026-12-04")

  @Argument(
    help: ArgumentHelp("The team file, the rota, and what would be.", valueName: "team, rota and what"),
    completion: .offering(.teams, .rotas, .rotaFiles, .words(WhatIfReading.verbs), .people))
  var words: [String] = []

  @Option(help: "text, for people; json, for programs: as of why.")
  var format = Format.text

  @OptionGroup var week: InWeek
  @OptionGroup var beside: Beside
  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    guard let rota = rest.first else { throw ValidationError("a rota is missing, and what would be") }
    let opened = try kept.open(file, for: .looking)
    let asked = try ExplainedRota(
      rota, of: "", from: week.from, in: opened, after: beside.after, base: beside.base)
    let change = try WhatIfReading(asked.answers.judged.team, now: opened.now).whatIf(Array(rest.dropFirst()))
    let explanation = try asked.answers.explain(change)
    if let note = asked.note { console.tell(note) }
    switch format {
    case .text: try Console.put(asIs: explanation.text(on: console.paper(contacts: true)))
    case .json: try Console.put(asIs: explanation.json)
    }
  }
}
