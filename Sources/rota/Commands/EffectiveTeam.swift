internal import ArgumentParser
internal import RotaModel
internal import RotaWorkspace

struct EffectiveTeam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Write standing and dated facts as one team file, for some weeks.",
    usage: "rota team [<team>] [--from <day>] [--weeks <n>] [--dated <file>] [-o <file>]"
  )
  .example("rota team --from next-week -o next-week.yaml")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @OptionGroup var which: WhichWeeks

  @Option(
    name: .short, help: ArgumentHelp("Write it here; - is standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let opened = try OpenTeam(
      Files(files, rotas: 0).team, store: kept.store, dated: which.dated, asItIs: true, at: kept.now.time)
    let horizon = try opened.dates.horizon(from: which.from, weeks: which.weeks)
    let text = try opened.team(from: horizon.first).effectiveFile(in: horizon)
    guard let output, output != "-" else { return try Console.put(asIs: text) }
    let file = OutputFile(output, isPrivate: true)
    try file.check()
    try file.write(text)
  }
}
