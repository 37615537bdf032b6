internal import Foundation
package import RotaAnswers
package import RotaModel

/// Teams planned side by side, each by a process of its own: one that fails, hangs or wants too much memory stops no
/// other.
package struct Batch: Sendable {
  package let teams: [BatchTeam]
  /// Where results go.
  package let folder: String
  /// Begins the process for a team: its arguments, after which the team's own follow.
  package let program: String
  package let arguments: [String]
  /// How many at once.
  package let jobs: Int
  /// A process that is not done by then is ended, in seconds.
  package let limit: Double

  package init(
    _ teams: [BatchTeam], in folder: String, by program: String, _ arguments: [String], jobs: Int, limit: Double
  ) {
    self.teams = teams
    self.folder = folder
    self.program = program
    self.arguments = arguments
    self.jobs = jobs
    self.limit = limit
  }

  /// Whether results can be written, before any work is done.
  package func check() throws(Refusal) {
    _ = try BatchTeam(file: "", name: "trial").output("\(folder)/trial")
  }

  /// How a team ended, and what its process had to say.
  package struct Ending: Sendable {
    package let result: BatchResult
    package let complaints: String
  }

  /// Told of each as it ends. Cancelled, no other is begun, and those that run are ended: they leave whole files.
  package func run(
    isCancelled: () -> Bool, ended: (Ending) -> Void, waiting wait: () -> Void
  ) -> [BatchResult] {
    var waiting = teams.makeIterator()
    var running: [TeamProcess] = []
    var results: [BatchResult] = []
    var isOver = false
    while !isOver || !running.isEmpty {
      if isCancelled() {
        isOver = true
        running.forEach { $0.cancel() }
      }
      while !isOver, running.count < jobs {
        guard let team = waiting.next() else {
          isOver = true
          break
        }
        running.append(TeamProcess(team, of: self))
      }
      // Asked once: one that ends a moment later is told of the next time.
      let (done, going) = running.partedByEnd
      running = going
      for ending in done.compactMap(\.ending) {
        results.append(ending.result)
        ended(ending)
      }
      if !running.isEmpty {
        wait()
        usleep(2_000)
      }
    }
    return results.sorted { $0.name < $1.name }
  }
}

/// The process of one team, while it runs and when it has ended.
private final class TeamProcess {
  private let team: BatchTeam
  private let batch: Batch
  private let process = Process()
  private let said: FileHandle?
  private let complaints: FileHandle?
  private let began = Date()
  private var isCancelled = false
  private var isTooLate = false
  private var hasBegun = false

  init(_ team: BatchTeam, of batch: Batch) {
    self.team = team
    self.batch = batch
    said = FileHandle.unnamed()
    complaints = FileHandle.unnamed()
    process.executableURL = URL(fileURLWithPath: batch.program)
    process.arguments = batch.arguments + [team.file, "--name", team.name, "--out", batch.folder]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = said ?? FileHandle.nullDevice
    process.standardError = complaints ?? FileHandle.nullDevice
    hasBegun = (try? process.run()) != nil
  }

  /// Politely: it ends at once, and no file that is not whole stays behind.
  func cancel() {
    guard hasBegun, !isCancelled else { return }
    isCancelled = true
    process.terminate()
  }

  var isDone: Bool {
    guard hasBegun, process.isRunning else { return true }
    if Date().timeIntervalSince(began) > batch.limit, !isTooLate {
      isTooLate = true
      kill(process.processIdentifier, SIGKILL)
    }
    return false
  }

  /// Nil where it was cancelled before it had an end of its own.
  var ending: Batch.Ending? {
    if let result = BatchResult(json: said?.text ?? "") { return Batch.Ending(result: result, complaints: words) }
    if isCancelled, !isRefused { return nil }
    let failed = BatchResult(
      file: team.file, name: team.name, outcome: .failed(why),
      hundredths: Int(Date().timeIntervalSince(began) * 100))
    // What the process could not say itself is kept too, where it can be.
    if !isRefused { try? failed.write(in: batch.folder) }
    let kept = isRefused ? (try? BatchResult(in: batch.folder, name: team.name)).flatMap(\.self) : nil
    return Batch.Ending(result: kept ?? failed, complaints: words)
  }

  private var words: String { complaints?.text ?? "" }

  /// It said so itself, and has kept it.
  private var isRefused: Bool {
    hasBegun && process.terminationReason == .exit && [2, 3].contains(process.terminationStatus)
  }

  private var why: String {
    if !hasBegun { return "its process could not be begun" }
    if isRefused { return "its result could not be written" }
    if isTooLate { return "not done after \(Int(batch.limit)) s, so it was ended" }
    if process.terminationReason == .uncaughtSignal {
      return "its process was ended by signal \(process.terminationStatus): no memory left, or a mistake in rota"
    }
    return "its process ended with \(process.terminationStatus)"
  }
}

extension [TeamProcess] {
  fileprivate var partedByEnd: (done: [TeamProcess], going: [TeamProcess]) {
    reduce(into: ([], [])) { parts, process in
      if process.isDone { parts.0.append(process) } else { parts.1.append(process) }
    }
  }
}

extension FileHandle {
  fileprivate var text: String {
    try? seek(toOffset: 0)
    let bytes = (try? read(upToCount: 1 << 20)) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }
}
