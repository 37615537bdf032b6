internal import ArgumentParser
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct Now: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Say who is on, out where, due back when, overdue, and how to reach them.",
    usage: "rota now [<team>] [--now <time>] [--format <format>] [--store <file>]",
    discussion: """
      From what is published. Somebody is overdue who should have been back for a step of the team's grid and of whose last \
      contact nothing is known: 'rota outcome' or 'rota me --ended' says that they are.
      """
  )
  .example("rota now")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var visitor: ActingAs
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let accessed = try visitor.access(Files(files, rotas: 0).team)
    let moment = accessed.opened.now
    let team = try accessed.opened.team(at: moment)
    var now = try accessed.opened.whoIsOn(at: moment)
    if !accessed.viewer.isLead || visitor.name != nil { now = now.seen(by: try visitor.person(accessed, team).id) }
    switch format {
    case .text: try Console.put(asIs: NowPage.text(team, now, on: Console(voice: voice).paper(contacts: true)))
    case .json: try Console.put(asIs: now.json)
    }
  }
}
