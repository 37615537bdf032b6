internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take staff, children, needs, leave, cover, contacts or a rota from a spreadsheet: a workbook or CSV.",
    usage:
      "rota import [<team>] <sheet> (--staff | --children | --needs | --leave | --cover | --contacts | --rota) [<options>]",
    discussion: """
      A row is about whoever has its id or its name; what it leaves blank stays as it is. The team file is changed in \
      place: notes, order and layout stay; one from standard input goes to standard output. If a row is wrong, all that are wrong are listed and nothing is imported. \
      config/csv has templates; of a workbook the sheet is taken that is called so. What your own headings mean is asked once, and kept beside the team file.
      """
  )
  .example("rota import staff.csv --staff --dry-run")

  @Argument(
    help: ArgumentHelp("The team file, then the sheet.", valueName: "team and sheet"),
    completion: .file(extensions: ["yaml", "yml", "csv", "xlsx", "ods"]))
  var files: [String] = []

  @Flag(help: "Its rows are staff.")
  var staff = false

  @Flag(help: "Its rows are children.")
  var children = false

  @Flag(help: "Its rows are needs of children.")
  var needs = false

  @Flag(help: "Its rows are leave: who, from when, to when.")
  var leave = false

  @Flag(help: "Its rows are lines of cover: how many must be on shift, and when.")
  var cover = false

  @Flag(help: "Its rows are contacts that are asked for once: child, need, minutes, and when.")
  var contacts = false

  @Flag(
    help: """
      Shifts and contacts as 'show --format csv' lists them, or a grid: people down, days across. Each week becomes \
      its draft in the store, unless -o says a file.
      """)
  var rota = false

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp("What a heading means: 'Surname=name', or 'Notes=' to leave it out.", valueName: "heading=name"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("Of a workbook, the sheet that is meant.", valueName: "name"))
  var sheet: String?

  @Option(
    name: .customLong("read"),
    help: ArgumentHelp(
      "How to read what may be read in two ways: day-first, month-first, lost-nought.", valueName: "how"))
  var reading: [String] = []

  @Option(
    name: .customLong("code"),
    help: ArgumentHelp("Of a grid, what a code in it means: 'E=08:00-16:00', 'X=off'.", valueName: "code"))
  var codes: [String] = []

  @OptionGroup var kept: StoreOption

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
    guard [staff, children, needs, leave, cover, contacts, rota].count(where: { $0 }) == 1 else {
      throw ValidationError(
        "say what the rows are: one of --staff, --children, --needs, --leave, --cover, --contacts and --rota")
    }
    if !rota, kept.store != nil { throw ValidationError("--store goes with --rota; the others change the team file") }
    if output != nil, kept.store != nil { throw ValidationError("--store and -o don't go together") }
    if !rota, output != nil { throw ValidationError("-o goes with --rota; the others change the team file") }
  }

  private var kind: ImportSheet.Kind {
    staff
      ? .staff
      : children ? .children : needs ? .needs : leave ? .leave : cover ? .cover : contacts ? .contacts : .rota
  }

  func run() throws {
    let console = Console(voice: voice)
    let (team, file) = try teamAndSheet()
    var sheetImport = try ImportSheet(
      kind, sheet: file, named: sheet, team: team, saying: columns, reading: reading)
    let ask: ((String, String?) -> String?)? =
      Terminal.isTerminal(STDIN_FILENO) && file != "-" && team != "-" ? { Console.asked($0, $1) } : nil
    if rota, output == nil, team == "-" { throw ValidationError("a team from standard input has no store: say -o") }
    if let grid = try sheetImport.gridRota(codes: codes, now: kept.now.time, ask: ask) {
      return try keep(grid, of: team, console)
    }
    if ask != nil {
      sheetImport.ask(Console.asked)
      try sheetImport.askForDoubts(Console.asked)
    }
    if rota {
      try keep(try sheetImport.rota(skippingBad: skipBad), of: team, console)
    } else {
      let outcome = try sheetImport.apply(skippingBad: skipBad, dry: dryRun)
      console.say(outcome.warnings)
      if let text = outcome.text { try Console.put(text) }
      console.say("\(outcome.words)\(dryRun ? ", if this were no dry run" : "")")
    }
  }

  private func keep(_ rota: ImportedRota, of team: String, _ console: Console) throws {
    if let output { return try write(rota, to: output, console) }
    console.say(rota.warnings)
    if dryRun { return }
    for week in try kept.open(team, for: .changing).keepImported(rota) { console.say(week.words) }
  }

  private func write(_ rota: ImportedRota, to output: String, _ console: Console) throws {
    let file = output == "-" ? nil : OutputFile(output, isPrivate: true)
    try file?.check()
    console.say(rota.warnings)
    if dryRun { return }
    if let file { try file.write(rota.text) } else { try Console.put(asIs: rota.text) }
  }

  private func teamAndSheet() throws -> (team: String, sheet: String) {
    let taken = try TeamArgument(
      files, environment: Terminal.environment, folder: FileManager.default.currentDirectoryPath)
    guard let sheet = taken.rest.first else {
      throw ValidationError("which sheet? Name a file that ends in .xlsx, .ods or .csv")
    }
    if let other = taken.rest.first(where: { TeamArgument.namesTeam($0) && $0 != "-" }) {
      throw ValidationError("the team comes first, and once: '\(other)' is one too many")
    }
    if taken.rest.count > 1 { throw ValidationError("'\(taken.rest[1])' is one argument too many") }
    return (taken.team, sheet)
  }
}
