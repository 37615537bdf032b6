internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import RotaModel
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
    var showing = Showing(state: state, session: session, team: team)
    let signal = showing.run(on: screen)
    session.end()
    screen.close()
    if let signal { throw ExitCode(128 + signal) }
  }
}

/// The loop: whatever has happened goes into the state, what it asks for is done, and the screen is drawn once.
private struct Showing {
  var state: State
  let session: ScreenSession
  let team: String

  /// The signal that ended it; nil where the lead did.
  mutating func run(on screen: some Display<Message>) -> Int32? {
    screen.draw(view(state, size: screen.size))
    session.begin()
    let clock = Ticking(every: 2) { [session] in session.look() }
    defer { clock.stop() }
    while true {
      for event in screen.wait() {
        switch event {
        case .end(let signal): return signal
        case .mail(let message): if take(message, screen) { return nil }
        case .key(let key): if take(.key(key), screen) { return nil }
        }
      }
      screen.draw(view(state, size: screen.size))
    }
  }

  /// Whether that was the end.
  private mutating func take(_ message: Message, _ screen: some Display<Message>) -> Bool {
    for effect in update(&state, message) {
      switch effect {
      case .quit: return true
      case .suspend: kill(getpid(), SIGTSTP)
      case .redraw: screen.aside {}
      case .openEditor(let place):
        session.waitForAll()
        let outcome = screen.aside { Editor.open(team, at: place) }
        session.run(.reread)
        if let problem = outcome { screen.mailbox.post(.refused(problem)) }
      default: session.run(effect)
      }
    }
    return false
  }
}

/// Something done once in a while, until it is stopped.
private struct Ticking {
  private let timer: any DispatchSourceTimer

  init(every seconds: Int, _ body: @escaping @Sendable () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds), leeway: .milliseconds(500))
    timer.setEventHandler(handler: body)
    timer.resume()
  }

  func stop() { timer.cancel() }
}
