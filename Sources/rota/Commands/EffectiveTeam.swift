internal import ArgumentParser
internal import RotaWorkspace

struct EffectiveTeam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Write standing and dated facts as one team file, for some weeks.",
    usage: "rota team [<team>] [--from <day>] [--weeks <n>] [--dated <file>] [-o <file>]")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"))
  var files: [String] = []

  @Option(help: "The Monday of the first week: a date, this-week or next-week (next-week).")
  var from: String?

  @Option(help: "For how many weeks, 1 to 8.", transform: Reading.integer(1...8, "a number of weeks from 1 to 8"))
  var weeks = 1

  @Option(help: ArgumentHelp("A file with leave, contacts, cancelled and pins of these weeks.", valueName: "file"))
  var dated: String?

  @Option(help: ArgumentHelp("The moment from which next week is counted, or now.", valueName: "time"))
  var now: String?

  @Option(name: .short, help: ArgumentHelp("Write it here; - is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var voice: Voice

  func run() throws {
    let opened = try Open.team(try Files(files, rotas: 0).team, dated: dated)
    let horizon = try Dates(opened.team, now: now).horizon(from: from, weeks: weeks)
    let text = opened.team.effectiveFile(in: horizon)
    guard let output, output != "-" else { return try Console.put(text) }
    let file = OutputFile(output, isPrivate: true)
    try file.check()
    try file.write(text)
  }
}
