internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take staff, children, needs or last week's rota from a spreadsheet saved as CSV.",
    usage: "rota import [<team>] <file.csv> (--staff | --children | --needs | --rota -o <file>) [<options>]",
    discussion: """
      A row is about whoever has its id or its name; what it leaves blank stays as it is. The team file is changed in \
      place: notes, order and layout stay; one from standard input goes to standard output. If a row is wrong, all that are wrong are listed and nothing is imported. \
      config/csv has templates; what your own headings mean is asked once, and kept beside the team file.
      """
  )
  .example("rota import staff.csv --staff --dry-run")

  @Argument(
    help: ArgumentHelp("The team file, then the sheet.", valueName: "team and sheet"),
    completion: .file(extensions: ["yaml", "yml", "csv"]))
  var files: [String] = []

  @Flag(help: "Its rows are staff.")
  var staff = false

  @Flag(help: "Its rows are children.")
  var children = false

  @Flag(help: "Its rows are needs of children.")
  var needs = false

  @Flag(help: "Its rows are shifts and contacts of a rota, as 'show --format csv' writes them; it needs -o.")
  var rota = false

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp("What a heading means: 'Surname=name', or 'Notes=' to leave it out.", valueName: "heading=name"))
  var columns: [String] = []

  @Flag(help: "Leave wrong rows out, and take the others.")
  var skipBad = false

  @Flag(help: "Only say what would come of it.")
  var dryRun = false

  @Option(
    name: .short, help: ArgumentHelp("Write the rota here; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    guard [staff, children, needs, rota].count(where: { $0 }) == 1 else {
      throw ValidationError("say what the rows are: one of --staff, --children, --needs and --rota")
    }
    if rota, output == nil { throw ValidationError("--rota needs -o, the rota file to write") }
    if !rota, output != nil { throw ValidationError("-o goes with --rota; the others change the team file") }
  }

  private var kind: ImportSheet.Kind { staff ? .staff : children ? .children : needs ? .needs : .rota }

  func run() throws {
    let console = Console(voice: voice)
    let (team, sheet) = try teamAndSheet()
    var sheetImport = try ImportSheet(kind, sheet: sheet, team: team, saying: columns)
    if Terminal.isTerminal(STDIN_FILENO), sheet != "-", team != "-" {
      sheetImport.ask { question, problem in
        if let problem { Console.warn(problem) }
        Console.prompt(question, standard: "none")
        return Console.answer()
      }
    }
    if let output {
      let file = output == "-" ? nil : OutputFile(output, isPrivate: true)
      try file?.check()
      let (text, warnings) = try sheetImport.rota(skippingBad: skipBad)
      console.say(warnings)
      if dryRun { return }
      if let file { try file.write(text) } else { try Console.put(asIs: text) }
    } else {
      let outcome = try sheetImport.apply(skippingBad: skipBad, dry: dryRun)
      console.say(outcome.warnings)
      if let text = outcome.text { try Console.put(text) }
      console.say("\(outcome.words)\(dryRun ? ", if this were no dry run" : "")")
    }
  }

  private func teamAndSheet() throws -> (team: String, sheet: String) {
    let taken = try TeamArgument(
      files, environment: Terminal.environment, folder: FileManager.default.currentDirectoryPath)
    guard let sheet = taken.rest.first else { throw ValidationError("which sheet? Name a file that ends in .csv") }
    if let other = taken.rest.first(where: { TeamArgument.namesTeam($0) && $0 != "-" }) {
      throw ValidationError("the team comes first, and once: '\(other)' is one too many")
    }
    if taken.rest.count > 1 { throw ValidationError("'\(taken.rest[1])' is one argument too many") }
    return (taken.team, sheet)
  }
}
