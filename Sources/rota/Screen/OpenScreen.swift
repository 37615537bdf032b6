internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaSession
internal import RotaTerminal
internal import RotaUI
internal import RotaWorkspace

/// The screen. It is what `rota` does on a terminal when nothing else is said: the whole of it for a lead, for a member
/// of staff their own.
struct OpenScreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "The screen, for planning by hand and by machine.",
    usage: "rota [<team>] [--names <file>] [--as <id>] [<options>]",
    discussion: """
      'rota keys' prints all that it can do. Into a pipe goes what 'rota show' prints. Staff have a screen of their own \
      days, where they confirm, and ask for leave, wishes and swaps; a lead sees it with --as.
      """
  )
  .example("rota screen team.yaml --from next-week")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: "The week to open: a date, this-week or next-week.")
  var from: String?

  @Option(
    help: ArgumentHelp("Initials for pseudonyms, 'C014 J.K.' a line, to be read by you alone.", valueName: "file"),
    completion: .file())
  var names: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The screen of this member of staff.", valueName: "id"),
    completion: .offering(.people))
  var name: String?

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  /// Whether a command line that names no command means the screen.
  static func isMeant(by arguments: [String]) -> Bool {
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else { return false }
    guard let command = try? Self.parse(arguments) else { return false }
    return command.files.allSatisfy { TeamArgument.namesTeam($0) && $0 != "-" } && command.files.count < 2
  }

  func run() throws {
    let team = try Files(files, rotas: 0).team
    if team == "-" { throw Refusal(.wrongInput, "the screen needs a team file of its own, not standard input") }
    // An owner needs no team file without a mistake: the screen shows them.
    if name == nil, !KeySession.isOpen, AccessedTeam.owns(team, store: kept.store) { return try showWhole(team) }
    let accessed = try AccessedTeam(team, store: kept.store, key: KeySession.key, at: kept.now.time)
    if name == nil, accessed.viewer.isLead { return try showWhole(team) }
    try showOwn(accessed)
  }

  private func showWhole(_ team: String) throws {
    let names = try names.map { try NamesFile.read($0) } ?? [:]
    try show(help: "'rota show' prints a week, 'rota plan' makes one") { (screen: Screen<LeadMessage>, wall) in
      let session = LeadSession(
        .init(team: team, store: kept.store, from: from, time: kept.now.time, key: KeySession.key)
      ) {
        [mailbox = screen.mailbox] in
        mailbox.post($0)
      }
      var state = LeadState(size: screen.size, now: wall)
      state.hasShell = !KeySession.isOpen
      state.names = names
      var loop = ScreenLoop(state: state, session: session)
      defer { session.end() }
      return loop.run(on: screen) { Editor.open(team, at: $0) }
    }
  }

  /// Nothing of what only a lead may see is read for it.
  private func showOwn(_ accessed: AccessedTeam) throws {
    if from != nil || names != nil {
      throw Refusal(.wrongInput, "--from and --names are for the lead's screen; yours begins with today")
    }
    let moment = accessed.opened.now
    let person = try accessed.viewer.person(as: name, in: accessed.opened.team(at: moment))
    try show(help: "'rota me' prints your own days") { (screen: Screen<StaffMessage>, _) in
      let session = StaffSession(.init(accessed: accessed, person: person)) { [mailbox = screen.mailbox] in
        mailbox.post($0)
      }
      var loop = ScreenLoop(state: StaffState(size: screen.size, now: moment), session: session)
      defer { session.waitForAll() }
      return loop.run(on: screen) { _ in "there is no editor on this screen" }
    }
  }

  private func show<News: ScreenMessage>(
    help: String, _ body: (Screen<News>, _ wall: Moment) throws -> Int32?
  ) throws {
    let wall = kept.now.time.moment(on: .ofThisMachine)
    let theme = voice.noColor ? Theme.mono : Theme(environment: Terminal.environment)
    let screen: Screen<News>
    do throws(ScreenRefusal) {
      screen = try Screen(theme: theme)
    } catch {
      throw Refusal(.wrongInput, "\(error.words)", help: "\(help)")
    }
    let signal = try body(screen, wall)
    screen.close()
    if let signal { throw ExitCode(128 + signal) }
  }
}
