internal import ArgumentParser
internal import RotaAnswers
internal import RotaWorkspace
internal import RotaPages
internal import RotaText

struct Diff: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Say what changed from one rota to another, by person.",
    usage: "rota diff [<team>] <rota> <rota> [--from <day>] [--format <format>]"
  )
  .example("rota diff @published @draft")

  @Argument(
    help: ArgumentHelp("The team file, then the old rota and the new one.", valueName: "team and rotas"),
    completion: .offering(.teams, .rotas, .rotaFiles))
  var files: [String] = []

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var week: InWeek

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let files = try Files(files, rotas: 2)
    let opened = try kept.open(files.team)
    let team = try opened.team()
    let rotas = try files.rotas.map { path in
      let name = try opened.named(path, from: week.from, meant: opened.week(ofAnyOf: files.rotas))
      let rota = try opened.rotaAsSeen(name, team)
      if case .file = name { _ = try team.judge(rota, named: path) }
      return rota
    }
    let changes = try Changes(team, comparing: rotas[0], with: rotas[1])
    switch format {
    case .text:
      try Console.put(asIs: ChangesPage(team, changes).text(on: Console(voice: voice).paper(contacts: true)))
    case .json: try Console.put(asIs: changes.json)
    }
  }
}
