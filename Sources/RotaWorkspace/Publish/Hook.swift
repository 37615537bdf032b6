internal import Foundation
internal import RotaModel

/// A command of the team's own, run by the shell beside the team file, one message on its standard input.
struct Hook {
  let command: String
  let folder: URL
  /// In seconds.
  var limit = 10.0

  /// What went wrong; nil where it ended well and in time.
  func run(input: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardInput = pipe
    do { try process.run() } catch { return "it can't be run" }
    // Whoever doesn't read it all is no failure of ours, unless they end with one.
    try? pipe.fileHandleForWriting.write(contentsOf: Data((printableLines(input) + "\n").utf8))
    try? pipe.fileHandleForWriting.close()
    let end = Date().addingTimeInterval(limit)
    while process.isRunning, Date() < end { usleep(5_000) }
    guard !process.isRunning else {
      // The shell leads a group of its own, in which is all that it has started.
      kill(-process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return "not done after \(Int(limit)) s"
    }
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal { return "ended by signal \(process.terminationStatus)" }
    return process.terminationStatus == 0 ? nil : "exit \(process.terminationStatus)"
  }
}
