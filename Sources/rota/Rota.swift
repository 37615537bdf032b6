internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaTerminal
internal import RotaModel
internal import RotaWorkspace

@main
struct Rota: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Plans who works when, and who sees which child when.",
    discussion: """
      TEAM is a team file (.yaml or .yml, or - for standard input). Left out, it is the file that ROTA_TEAM names, else \
      the one team file in this folder. 'rota init team.yaml' writes one of your own.
      """,
    version: Product.version,
    subcommands: [
      Check.self, MakePlan.self, PlanBatch.self, PlanBatchTeam.self, Score.self, Show.self, Diff.self, Why.self,
      RecordMoment.self, MakeOffer.self, AskWhatIf.self, EffectiveTeam.self, Init.self, Import.self, EditDraft.self,
      TakeLeave.self, Undo.self,
      Redo.self,
      Versions.self, Publish.self, Told.self,
      EnterOutcome.self, EnterWorked.self, Backup.self, Restore.self, Log.self, ShowSubject.self,
      HoldSubject.self, Forget.self, Retain.self, Now.self, Me.self, AskLead.self, Requests.self, ShowLedger.self,
      ShowAccess.self, OpenSession.self, Keys.self, OpenScreen.self,
    ],
    defaultSubcommand: Show.self)

  static func main() {
    guardTerminal()
    Interrupt.endAtOnce()
    // A reader that has seen enough, as `head` does, is no fault of ours.
    signal(SIGPIPE, SIG_IGN)
    Foundation.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    var meant: (any ParsableCommand.Type)?
    do {
      try Refusal.check(arguments)
      try checkCommand(arguments)
      let given = withValuesThatBeginWithADash(arguments)
      let words = OpenScreen.isMeant(by: given) ? ["screen"] + given : given
      var command = try parseAsRoot(words)
      meant = type(of: command)
      try command.run()
      return 0
    } catch let refusal as Refusal {
      Console.warn(refusal.message)
      return refusal.cause.status
    } catch let mistake as ValidationError where meant != nil {
      Console.warn("error: \(mistake.message)" + usage(of: meant))
      return Refusal.Cause.wrongInput.status
    } catch let status as ExitCode {
      return status.rawValue
    } catch is ReaderGone {
      return 0
    } catch {
      return explain(error)
    }
  }

  /// Of the command that was begun; the library knows only that of the whole program by then.
  private static func usage(of command: (any ParsableCommand.Type)?) -> String {
    // Over ssh the command that was begun is not the one that was asked for.
    guard !KeySession.isOpen, let command, let usage = command.configuration.usage else { return "" }
    return "\nUsage: \(usage)\n  See 'rota \(command._commandName) --help' for more information."
  }

  /// Help and the version are results; anything else is a mistake on the command line.
  private static func explain(_ error: any Error) -> Int32 {
    let message = withoutFarGuess(fullMessage(for: error))
    guard exitCode(for: error) == .success else {
      Console.warn(message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message)
      return 2
    }
    do {
      try Console.put(message + "\n")
      return 0
    } catch let refusal as Refusal {
      Console.warn(refusal.message)
      return refusal.cause.status
    } catch {
      return 0
    }
  }

  /// `--seed -1` and `--note "- as asked"` have a value, not another option.
  private static func withValuesThatBeginWithADash(_ arguments: [String]) -> [String] {
    arguments.reduce(into: []) { words, next in
      let isValue = next.hasPrefix("-") && next.dropFirst().contains { $0.isNumber || $0.isWhitespace }
      guard isValue, !next.hasPrefix("--"), let option = words.last, option.hasPrefix("--"), !option.contains("=")
      else {
        return words.append(next)
      }
      words[words.count - 1] = "\(option)=\(next)"
    }
  }

  /// The library offers the nearest of all options, however far it is from what was typed.
  private static func withoutFarGuess(_ message: String) -> String {
    guard let found = message.firstMatch(of: #/(Unknown option '--?([^']+)')\. Did you mean '--?([^']+)'\?/#),
      nearest(String(found.2), in: [String(found.3)]) == nil
    else { return message }
    return message.replacing(found.0, with: found.1)
  }

  /// Without this, a command misspelt would be taken for a file to show.
  private static func checkCommand(_ arguments: [String]) throws {
    guard let first = arguments.first, !first.hasPrefix("-"), !first.contains(where: { "./@".contains($0) }) else {
      return
    }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    if first == "help" { return try checkHelp(arguments.dropFirst().first, names) }
    guard !names.contains(first), !FileManager.default.fileExists(atPath: first) else { return }
    throw unknownCommand(first, names)
  }

  private static func checkHelp(_ topic: String?, _ names: [String]) throws {
    guard let topic, !topic.hasPrefix("-"), !names.contains(topic) else { return }
    throw unknownCommand(topic, names)
  }

  private static func unknownCommand(_ name: String, _ names: [String]) -> ValidationError {
    let guess = thenDidYouMean(nearest(name, in: names))
    return ValidationError("rota has no command '\(name)'\(guess)")
  }
}
