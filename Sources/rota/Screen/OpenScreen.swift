internal import ArgumentParser
internal import Foundation
internal import RotaModel
internal import RotaScreen
internal import RotaTerminal
internal import RotaUI
internal import RotaWorkspace

/// The screen. It is what `rota` does on a terminal when nothing else is said.
struct OpenScreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "The screen, for planning by hand and by machine.",
    usage: "rota [<team>] [--names <file>] [<options>]",
    discussion: "'rota keys' prints all that it can do. Into a pipe goes what 'rota show' prints.")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The store (TEAM.store).", valueName: "file"))
  var store: String?

  @Option(help: "The week to open: a date, this-week or next-week.")
  var from: String?

  @Option(help: ArgumentHelp("What to take for now: '2026-12-02 17:40'.", valueName: "time"))
  var now: String?

  @Option(
    help: ArgumentHelp("Initials for pseudonyms, 'C014 J.K.' a line, to be read by you alone.", valueName: "file"))
  var names: String?

  @OptionGroup var voice: Voice

  /// Whether a command line that names no command means the screen.
  static func isMeant(by arguments: [String]) -> Bool {
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else { return false }
    guard let command = try? Self.parse(arguments) else { return false }
    return command.files.allSatisfy { TeamArgument.namesTeam($0) && $0 != "-" } && command.files.count < 2
  }

  func run() throws {
    let team = try Files(files, rotas: 0).team
    let names = try names.map { try NamesFile.read($0) } ?? [:]
    if team == "-" { throw Refusal(.wrongInput, "error: the screen needs a team file of its own, not standard input") }
    let wall = try Dates(Clock(timezone: TimeZone.current.identifier), at: Date().timeIntervalSince1970)
      .moment(now ?? "now")
    let theme = voice.noColor ? Theme.mono : Theme(environment: Terminal.environment)
    let screen: Screen<Message>
    do throws(ScreenRefusal) {
      screen = try Screen(theme: theme)
    } catch {
      throw Refusal(.wrongInput, "error: \(error.words)\nhelp: 'rota show' prints a week, 'rota plan' makes one")
    }
    let session = ScreenSession(.init(team: team, store: store, from: from, now: now)) { [mailbox = screen.mailbox] in
      mailbox.post($0)
    }
    var state = State(size: screen.size, now: wall)
    state.names = names
    var showing = Showing(state: state, session: session)
    let signal = showing.run(on: screen) { Editor.open(team, at: $0) }
    session.end()
    screen.close()
    if let signal { throw ExitCode(128 + signal) }
  }
}
