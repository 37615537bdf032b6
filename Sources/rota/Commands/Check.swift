internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Read team files and report every error and warning, with its place.",
    usage: "rota check [<team> ...] [--fix] [--format <format>] [--strict] [--now <time>]",
    discussion: """
      --fix writes what can be read in one way only as a team file has it: '9-5' becomes 09:00-17:00, 'Ana Pryce' her \
      id. What may be read in several ways is asked for, or left. Notes, order and layout stay.
      """
  )
  .example("rota check team.yaml")

  @Argument(help: ArgumentHelp("Team files; - is standard input.", valueName: "team"), completion: .team)
  var teams: [String] = []

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @Flag(help: "Write what can be read in one way only in the one plain form.")
  var fix = false

  @Flag(help: "End with 1 where there are warnings.")
  var strict = false

  @OptionGroup var now: NowOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let paths =
      teams.isEmpty
      ? [
        try TeamArgument([], environment: Terminal.environment, folder: FileManager.default.currentDirectoryPath).team
      ] : teams
    let console = Console(voice: voice)
    if fix { try mend(paths, console) }
    let checking = Checking(paths, at: now.time)
    switch format {
    case .json: try Console.put(asIs: checking.json)
    case .text: if !checking.text.isEmpty { Console.warn(checking.text) }
    }
    console.say("\(paths.joined(separator: ", ")): \(checking.summary)")
    if fix { console.say(checking.leftOpen.joined(separator: "\n")) } else { offer(checking, paths, console) }
    if checking.hasErrors { throw ExitCode(2) }
    if checking.hasWarnings, strict { throw ExitCode(1) }
  }

  private func mend(_ paths: [String], _ console: Console) throws {
    let ask: ((String, String?) -> String?)? = Terminal.isTerminal(STDIN_FILENO) ? { Console.asked($0, $1) } : nil
    for path in paths {
      let mended = try MendTeam(path, ask: ask)
      console.say(mended.words)
    }
  }

  private func offer(_ checking: Checking, _ paths: [String], _ console: Console) {
    let count = checking.canBeMended
    guard count > 0, !paths.contains("-") else { return }
    let which = count == 1 ? "one of these can" : "\(count) of these can"
    console.say("\(which) be read in one way only: 'rota check --fix \(paths.joined(separator: " "))' writes it so")
  }
}
