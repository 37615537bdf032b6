internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Read team files and report every error and warning, with its place.",
    usage: "rota check [<team> ...] [--format <format>] [--strict] [--now <time>]"
  )
  .example("rota check team.yaml")

  @Argument(help: ArgumentHelp("Team files; - is standard input.", valueName: "team"), completion: .team)
  var teams: [String] = []

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

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
    let checking = Checking(paths, at: now.time)
    switch format {
    case .json: try Console.put(asIs: checking.json)
    case .text: if !checking.text.isEmpty { Console.warn(checking.text) }
    }
    Console(voice: voice).say("\(paths.joined(separator: ", ")): \(checking.summary)")
    if checking.hasErrors { throw ExitCode(2) }
    if checking.hasWarnings, strict { throw ExitCode(1) }
  }
}
