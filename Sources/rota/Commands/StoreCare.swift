internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the store, whole, while it is in use.", usage: "rota backup [<team>] -o <file> [--store <file>]"
  )
  .example("rota backup -o monday.store")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(
    name: .short, help: ArgumentHelp("The copy, which must not be there yet; - is a pipe.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let store = try kept.store ?? "\(Files(files, rotas: 0).team).store"
    if output == "-", Terminal.isTerminal(STDOUT_FILENO) {
      throw Refusal(
        .wrongInput,
        "a backup is not for a terminal", help: "send it into a pipe or a file, as in 'rota backup -o copy.store'")
    }
    try StoreCare.backUp(store, to: output)
    guard output != "-" else { return }
    Console(voice: voice).say("\(store) is copied to \(output)")
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the store, which is kept beside it.",
    usage: "rota restore [<team>] <backup> [--nothing-since] [--store <file>]",
    discussion: """
      What was published after the backup was made people know: it is kept where the store in place can still be read. \
      Where it can't, you are asked; without an answer it is taken that there was something, and people are told again.
      """
  )
  .example("rota restore copy.store")

  @Argument(
    help: ArgumentHelp("The team file, then the backup; - is standard input.", valueName: "team and backup"),
    completion: .file())
  var words: [String] = []

  @Flag(help: "Nothing was published after the backup was made.")
  var nothingSince = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    guard rest.count == 1 else { throw ValidationError("which backup? Say it as 'rota restore copy.store'") }
    let restoring = try RestoreStore(
      rest[0], to: kept.store ?? "\(file).store", of: file, at: kept.now.time)
    let done = try restoring.carryOut(published: mayHaveBeen(restoring))
    done.forEach { Console(voice: voice).say($0) }
  }

  private func mayHaveBeen(_ restoring: RestoreStore) -> Bool {
    guard restoring.isUnsure, !nothingSince, Terminal.isTerminal(STDIN_FILENO) else { return !nothingSince }
    Console.warn("\(restoring.state.prefix(1).uppercased())\(restoring.state.dropFirst()).")
    Console.prompt("Was anything published after that, or may it have been?", standard: "yes")
    return !["n", "no"].contains((Console.answer() ?? "").lowercased())
  }
}

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who changed what, and when; or who has looked at a child.",
    usage: "rota log [<team>] [--about <id> | --child <id>] [--last <n>] [--store <file>]"
  )
  .example("rota log --about ben --last 20")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Only what is about this child or member of staff.", valueName: "id"),
    completion: .offering(.children, .people))
  var about: String?

  @Option(
    help: ArgumentHelp("Who has looked at this child, and when.", valueName: "id"), completion: .offering(.children))
  var child: String?

  @Option(help: "So many lines at most.", transform: Reading.integer(1...1_000_000, "a number of lines from 1 on"))
  var last = 1000

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if about != nil, child != nil { throw ValidationError("say one of --about and --child") }
  }

  func run() throws {
    let opened = try kept.open(Files(files, rotas: 0).team)
    let lines = try StoreCare.log(opened, about: about, looksAt: child, last: last)
    if lines.isEmpty {
      Console(voice: voice).say(child.map { "nobody has looked at \($0)" } ?? "nothing is in the log of that")
    }
    try Console.put(lines.map { $0 + "\n" }.joined())
  }
}
