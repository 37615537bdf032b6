internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

@main
struct RotaBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota-bench",
    abstract: "Measures the planner, and says what got better or worse.",
    discussion: """
      Every rota that is measured is judged by the judge inside the product, and with --judge-with-reference by \
      evaluate.py too. Measure a release build: swift build -c release --product rota-bench.
      """,
    subcommands: [
      TeamCampaign.self, Ablation.self, Replan.self, MeasureMoments.self, ScreenMeasure.self,
      StoreMeasure.self, Compare.self,
    ])

  static func main() {
    // A reader that has seen enough, as `head` does, is no fault of ours; nor is a judge that died.
    signal(SIGPIPE, SIG_IGN)
    Foundation.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let refusal as Refusal {
      Console.warn(refusal.message)
      return refusal.cause.status
    } catch let status as ExitCode {
      return status.rawValue
    } catch is ReaderGone {
      return 0
    } catch {
      return explain(error)
    }
  }

  /// Help is a result; anything else is a mistake on the command line.
  private static func explain(_ error: any Error) -> Int32 {
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      Console.warn(message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message)
      return 2
    }
    return writeAll(message + "\n", to: STDOUT_FILENO) == nil ? 0 : 3
  }
}

extension Refusal {
  /// What can't be measured is an error, never a row of noughts.
  static func unmeasurable(_ what: String, help: String? = nil) -> Refusal {
    Refusal(.wrongInput, what, help: help)
  }
}
