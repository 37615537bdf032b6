internal import ArgumentParser
internal import Foundation
internal import RotaModel
internal import RotaWorkspace

/// What a forced command of sshd runs. It is nobody's to type, so no help lists it.
struct OpenSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Give whoever came over ssh with a key their own view, and nothing else.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var team: String

  @Option(help: ArgumentHelp("Whose key it is.", valueName: "id"))
  var key: String

  @Option(help: ArgumentHelp("The team's store.", valueName: "file"))
  var store: String?

  func run() throws {
    let asked = Terminal.environment["SSH_ORIGINAL_COMMAND"] ?? ""
    forgetEnvironment()
    // Without a shell behind it, a program that is suspended hangs until the line is cut.
    signal(SIGTSTP, SIG_IGN)
    let viewer = try AccessedTeam.viewer(ofSession: team, store: store, key: PersonID(key))
    let isTerminal = Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDOUT_FILENO)
    let command = try RemoteCommand(
      asked, team: team, store: store, by: viewer, isTerminal: isTerminal)
    switch command {
    case .help(let text): try Console.put(text)
    case .run(let arguments):
      var command = try Rota.parseAsRoot(arguments)
      try command.run()
    }
  }

  /// Whatever a client sends along says what its terminal is and which language it speaks, and nothing else.
  private func forgetEnvironment() {
    let kept = ["TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "COLUMNS", "NO_COLOR", "HOME", "USER", "LOGNAME"]
    for name in Terminal.environment.keys where !kept.contains(name) { unsetenv(name) }
    setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1)
  }
}

struct ShowAccess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Say who may do what; write the lines that give each person their view over ssh.",
    usage: "rota access [<team>] [--authorized-keys <file>] [--program <path>] [--store <file>]",
    discussion: """
      --authorized-keys writes a line for each key under 'access' in the team file into ~/.ssh/authorized_keys of the \
      account that owns the store, whole or not at all; - is standard output. Whoever comes with the key sees what is \
      theirs, a lead all of it, and has no shell.
      """
  )
  .example("rota access")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Write the lines for sshd here; - is standard output.", valueName: "file"), completion: .file())
  var authorizedKeys: String?

  @Option(help: ArgumentHelp("Where rota is on the machine that they are for (here).", valueName: "path"))
  var program: String?

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let team = try Files(files, rotas: 0).team
    guard let authorizedKeys else {
      // Whoever is let in is let in by the file as it is.
      let opened = try OpenTeam(team, store: kept.store, asItIs: true, at: kept.now.time)
      return try Console.put(AccessPage(opened).text)
    }
    let keys = try AuthorizedKeys(team, store: kept.store)
    if let fault = keys.fault { Console.warn("\(fault)\nwarning: who may come in is written as the file says it") }
    for person in keys.leftOut { Console.warn("warning: no line is written for \(person)") }
    let program = program ?? ProgramItself.path
    if authorizedKeys == "-" { return try Console.put(try keys.lines(program: program)) }
    let count = try keys.write(to: authorizedKeys, program: program)
    Console(voice: voice).say("\(counted(count, "key")) written to \(authorizedKeys)")
  }
}
