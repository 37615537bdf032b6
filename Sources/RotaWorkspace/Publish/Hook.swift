internal import Foundation
internal import RotaModel

/// A command of the team's own, run by the shell beside the team file, one message on its standard input.
struct Hook {
  let command: String
  let folder: URL
  /// In seconds.
  var limit = 10.0
  /// How many run side by side: one that hangs holds up nobody.
  var atOnce = 16

  /// Once for each message. `begin` is asked before each, and answers false where it is not to leave; `end` is told how
  /// each ended as soon as it has: nil where that was well and in time.
  func run(_ messages: [String], begin: (Int) -> Bool, end: (Int, String?) -> Void) {
    var waiting = messages.indices.makeIterator()
    var running: [Int: Run] = [:]
    var isOver = false
    while !isOver || !running.isEmpty {
      while !isOver, running.count < atOnce {
        guard let number = waiting.next() else {
          isOver = true
          break
        }
        guard begin(number) else { continue }
        if let run = Run(self, messages[number]) { running[number] = run } else { end(number, "it can't be run") }
      }
      for (number, run) in running.sorted(by: { $0.key < $1.key }) where run.isDone {
        running[number] = nil
        end(number, run.ending)
      }
      if !running.isEmpty { usleep(5_000) }
    }
  }
}

/// One that is at it.
private struct Run {
  private let process = Process()
  private let complaints: FileHandle?
  private let limit: Double
  private let deadline: Date

  init?(_ hook: Hook, _ message: String) {
    limit = hook.limit
    deadline = Date().addingTimeInterval(hook.limit)
    complaints = FileHandle.unnamed()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", hook.command]
    process.currentDirectoryURL = hook.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints ?? FileHandle.nullDevice
    let pipe = Pipe()
    process.standardInput = pipe
    do { try process.run() } catch { return nil }
    // Whoever doesn't read it all is no failure of ours, unless they end with one.
    try? pipe.fileHandleForWriting.write(contentsOf: Data((printableLines(message) + "\n").utf8))
    try? pipe.fileHandleForWriting.close()
  }

  var isDone: Bool { shellsEnd != nil || Date() >= deadline }

  private enum End {
    case status(Int32), signal(Int32)
  }

  /// How the shell ended, nil where it runs. What it has left running in the background, a mail on its way say, is no
  /// business of ours; the library would wait for it.
  private var shellsEnd: End? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(process.processIdentifier), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return process.isRunning ? nil : ended(process.terminationReason == .uncaughtSignal, process.terminationStatus)
    }
    let child = info._sifields._sigchld
    guard child.si_pid != 0 else { return nil }
    return ended(info.si_code != CLD_EXITED, child.si_status)
  }

  private func ended(_ isKilled: Bool, _ number: Int32) -> End { isKilled ? .signal(number) : .status(number) }

  /// What went wrong, in its own last words too.
  var ending: String? {
    let how: String
    switch shellsEnd {
    case .status(0): return nil
    case .status(let number): how = "exit \(number)"
    case .signal(let number): how = "ended by signal \(number)"
    case nil:
      // The shell leads a group of its own, in which is all that it has started.
      kill(-process.processIdentifier, SIGKILL)
      return "not done after \(Int(limit)) s"
    }
    return [how, lastWords].compactMap { $0 }.joined(separator: ": ")
  }

  private static let mostWords = 160

  private var lastWords: String? {
    guard let complaints, (try? complaints.seek(toOffset: 0)) != nil,
      let bytes = try? complaints.read(upToCount: 1 << 16),
      let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).last
    else { return nil }
    let words = printable(line.trimmingCharacters(in: .whitespaces))
    return words.isEmpty ? nil : fitted(words, to: Self.mostWords)
  }
}

extension FileHandle {
  /// A file that nobody else finds, gone when it is closed.
  static func unnamed() -> FileHandle? {
    var path = Array((NSTemporaryDirectory() + "rota-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
