internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

struct Score: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Judge a rota: every rule broken and every cost, with who, when and why.",
    usage: "rota score [<team>] <rota> [--after <rota>] [--base <rota> --now <time>] [--from <day>] [--format <format>]"
  )
  .example("rota score @draft")

  @Argument(
    help: ArgumentHelp("The team file, then the rota.", valueName: "team and rota"),
    completion: .offering(.teams, .rotas, .rotaFiles))
  var files: [String] = []

  @OptionGroup var week: InWeek

  @OptionGroup var beside: Beside

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let console = Console(voice: voice)
    let files = try Files(files, rotas: 1)
    let opened = try kept.open(files.team)
    let name = try opened.named(files.rotas[0], from: week.from)
    let (rota, team) = try opened.rotaAndTeam(name)
    var surroundings = try Surroundings(
      after: beside.after, base: beside.base, in: opened, team, for: rota.horizon)
    // What has begun is a fact, as `show` and the screen have it.
    if beside.base == nil {
      let known = try opened.surroundings(of: name, rota, team, now: opened.now)
      (surroundings.base, surroundings.now) = (known.base, known.now)
      surroundings.followsLeave = known.followsLeave
    }
    let report = try team.judge(rota, surroundings, named: files.rotas[0])
    if let note = surroundings.note(for: rota) { console.tell(note) }
    switch format {
    case .text: try Console.put(report.page)
    case .json: try Console.put(asIs: report.file)
    }
  }
}
