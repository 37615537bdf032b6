import Foundation
import RotaTestSupport

/// The built program, run as a stranger would.
enum Bench {
  struct Output: Hashable {
    let status: Int32
    let out: String
    let errors: String
  }

  /// Beside the test bundle, else where a build puts it.
  private static let program: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/rota-bench"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.path + "/.build/debug/rota-bench"
  }()

  static func run(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Output {
    // Files, not pipes: a pipe that nobody drains stops the program.
    let files = [".stdout", ".stderr"].map { URL(fileURLWithPath: "\(folder)/\($0)") }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "HOME": folder].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Output(status: process.terminationStatus, out: texts[0], errors: texts[1])
  }
}

/// Runs in a folder with the harbour's `team.yaml`.
func inHarbour<Result>(_ body: (_ folder: String) throws -> Result) throws -> Result {
  try withScratch { folder in
    try HarbourTeam.yaml.write(toFile: "\(folder)/team.yaml", atomically: true, encoding: .utf8)
    return try body(folder)
  }
}
