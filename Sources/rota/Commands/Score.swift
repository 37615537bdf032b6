internal import ArgumentParser
internal import RotaWorkspace

struct Score: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Judge a rota: every rule broken and every cost, with who, when and why.",
    usage: "rota score [<team>] <rota> [--after <rota>] [--base <rota> --now <time>] [--format <format>]")

  @Argument(help: ArgumentHelp("The team file, then the rota.", valueName: "team and rota"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The rota of the weeks before: rest, days and pattern go on from it.", valueName: "rota"))
  var after: String?

  @Option(help: ArgumentHelp("The rota that people know: to change it costs. Needs --now.", valueName: "rota"))
  var base: String?

  @Option(help: ArgumentHelp("The moment from which things may change: '2026-12-02 17:40', or now.", valueName: "time"))
  var now: String?

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var voice: Voice

  func run() throws {
    let console = Console(voice: voice)
    let files = try Files(files, rotas: 1)
    let opened = try Open.team(files.team)
    let rota = try Open.rota(files.rotas[0])
    let dates = try Dates(opened.team, now: now)
    let surroundings = try Surroundings(after: after, base: base, now: now, dates)
    let report = try opened.team.judge(rota, surroundings, named: files.rotas[0])
    if let note = surroundings.note(for: rota) { console.say(note) }
    switch format {
    case .text: try Console.put(report.page)
    case .json: try Console.put(report.file)
    }
  }
}
