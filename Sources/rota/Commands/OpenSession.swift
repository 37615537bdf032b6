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
