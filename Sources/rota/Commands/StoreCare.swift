internal import ArgumentParser
internal import RotaWorkspace

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the store, whole, while it is in use.", usage: "rota backup [<team>] -o <file> [--store <file>]")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"))
  var files: [String] = []

  @Option(name: .short, help: ArgumentHelp("The copy; it must not be there yet.", valueName: "file"))
  var output: String

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: Voice

  func run() throws {
    let store = try kept.store ?? "\(Files(files, rotas: 0).team).store"
    try StoreCare.backUp(store, to: output)
    Console(voice: voice).say("\(store) is copied to \(output)")
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the store, which is kept beside it.",
    usage: "rota restore [<team>] <backup> [--store <file>]")

  @Argument(help: ArgumentHelp("The team file, then the backup.", valueName: "team and backup"))
  var words: [String] = []

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: Voice

  func run() throws {
    let (file, rest) = try Files.team(words)
    guard rest.count == 1 else { throw ValidationError("which backup? Say it as 'rota restore copy.store'") }
    let store = kept.store ?? "\(file).store"
    let before = try StoreCare.restore(rest[0], to: store)
    Console(voice: voice).say("\(store) is as \(rest[0]) has it\(before.map { "; what it was is in \($0)" } ?? "")")
  }
}

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who changed what, and when.", usage: "rota log [<team>] [--about <id>] [--last <n>] [--store <file>]"
  )

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Only what is about this child or member of staff.", valueName: "id"))
  var about: String?

  @Option(help: "So many lines at most.", transform: Reading.integer(1...1_000_000, "a number of lines from 1 on"))
  var last = 1000

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: Voice

  func run() throws {
    let opened = try OpenTeam(Files(files, rotas: 0).team, store: kept.store)
    let lines = try StoreCare.log(opened, subject: about, last: last)
    try Console.put(lines.map { $0 + "\n" }.joined())
  }
}
