internal import Foundation

extension Results {
  /// An empty campaign on this machine.
  static func here() -> Results {
    let here = Provenance.here()
    return Results(machine: here.machine, commit: here.commit, build: here.build, date: here.date)
  }
}

extension Provenance {
  static func here() -> Provenance {
    Provenance(machine: .here, commit: commitOfThisProgram, build: build, date: Date.now.ISO8601Format())
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  /// The checkout in which the program was built, not the folder in which it is run.
  private static var commitOfThisProgram: String {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    guard let commit = git(["rev-parse", "HEAD"], in: program) else { return "unknown" }
    let changes = git(["status", "--porcelain", "--untracked-files=no"], in: program) ?? ""
    return commit + (changes.isEmpty ? "" : " with changes")
  }

  private static func git(_ arguments: [String], in folder: String) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text.trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }
}

extension Machine {
  static var here: Machine {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return Machine(
      cpu: model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount)
  }
}
