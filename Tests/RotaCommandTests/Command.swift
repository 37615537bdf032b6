import Foundation
import RotaTestSupport

/// The built program, run as a stranger would.
enum Command {
  struct Output: Hashable {
    let status: Int32
    let out: String
    let errors: String
  }

  /// A program that is not yet started, its output going to files of a folder: a pipe that nobody drains would stop it.
  static func process(
    _ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]
  ) throws -> Process {
    let files = ["stdin", "stdout", "stderr"].map { URL(fileURLWithPath: folder + "/." + $0) }
    for file in files { try Data().write(to: file) }
    try Data(input.utf8).write(to: files[0])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.rota)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "HOME": folder].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    return process
  }

  static func output(of process: Process, in folder: String) throws -> Output {
    process.waitUntilExit()
    // A shell says 128 and the signal's number of a program that a signal ended.
    let signalled = process.terminationReason == .uncaughtSignal
    return Output(
      status: process.terminationStatus + (signalled ? 128 : 0),
      out: try String(contentsOfFile: folder + "/.stdout", encoding: .utf8),
      errors: try String(contentsOfFile: folder + "/.stderr", encoding: .utf8))
  }

  static func run(
    _ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]
  ) throws -> Output {
    let process = try process(arguments, in: folder, input: input, environment: environment)
    try process.run()
    return try output(of: process, in: folder)
  }
}

/// Runs in a folder with `team.yaml`, `rota.json` and `changed.json` of the harbour team.
func inHarbour<Result>(_ body: (_ folder: String) throws -> Result) throws -> Result {
  try withScratch { folder in
    for (name, text) in [
      ("team.yaml", HarbourTeam.yaml), ("rota.json", HarbourTeam.rota), ("changed.json", HarbourTeam.changedRota),
    ] {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    chmod("\(folder)/team.yaml", 0o600)
    return try body(folder)
  }
}

func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

/// What a whole number is, in JSON, by its key.
func figure(_ name: String, in json: String) -> String? {
  json.split(separator: "\"\(name)\": ").dropFirst().first.map { String($0.prefix { $0.isNumber }) }
}
