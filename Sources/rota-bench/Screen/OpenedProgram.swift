internal import Foundation
internal import RotaAnswers
internal import RotaTerminal
internal import RotaWorkspace

/// The program itself, opened on a terminal of ours: how soon it shows the week, and what it does while nobody does
/// anything.
struct OpenedProgram {
  let team: String
  let from: String
  let size: Size
  /// Drawn with the week, and not before.
  let sign: String

  struct Outcome {
    let firstScreen: Duration
    /// Of one core.
    let idleShare: Double
  }

  private static let patience: Duration = .seconds(20)

  /// Beside this program: a build makes both.
  static func path() throws(Refusal) -> String {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    guard FileManager.default.isExecutableFile(atPath: "\(folder)/rota") else {
      throw .unmeasurable("there is no rota beside rota-bench, in \(folder)", help: "swift build makes both")
    }
    return "\(folder)/rota"
  }

  func run(idle seconds: Double) throws -> Outcome {
    let terminal = try PseudoTerminal(size)
    defer { terminal.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try OpenedProgram.path())
    process.arguments = [team, "--from", from]
    process.environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let line = FileHandle(fileDescriptor: terminal.line, closeOnDealloc: false)
    process.standardInput = line
    process.standardOutput = line
    process.standardError = FileHandle.nullDevice
    let begin = ContinuousClock.now
    try process.run()
    defer { end(process, terminal) }
    while !terminal.hasShown(sign) {
      guard process.isRunning, .now - begin < Self.patience else {
        throw Refusal.unmeasurable("rota shows no week of \(team)")
      }
      usleep(500)
    }
    let firstScreen = ContinuousClock.now - begin
    terminal.forget()
    Thread.sleep(forTimeInterval: 1)
    let before = processorTime(process.processIdentifier)
    Thread.sleep(forTimeInterval: seconds)
    return Outcome(
      firstScreen: firstScreen, idleShare: (processorTime(process.processIdentifier) - before) / seconds)
  }

  private func end(_ process: Process, _ terminal: PseudoTerminal) {
    terminal.type(Array("q".utf8))
    for _ in 0..<200 where process.isRunning { usleep(10_000) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// Seconds that all its threads have run.
  private func processorTime(_ process: Int32) -> Double {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let text = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/schedstat", encoding: .utf8)
      return sum + (text?.split(separator: " ").first.flatMap { Double($0) } ?? 0) * 1e-9
    }
  }
}
