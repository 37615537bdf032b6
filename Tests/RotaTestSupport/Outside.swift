internal import Foundation

/// Programs that we did not write: what they read is what the rest of the world reads.
package enum Outside {
  package struct Output: Sendable {
    package let status: Int32
    package let text: String
    package let errors: String
  }

  package struct Failure: Error, Hashable, Sendable {
    package let message: String
  }

  /// Runs a command, found on the path.
  package static func run(_ command: [String], input: String = "") throws -> Output {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("rota-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: a pipe that nobody drains stops the program.
    let files = try ["in", "out", "errors"].map { name in
      let file = scratch.appendingPathComponent(name)
      try Data((name == "in" ? input : "").utf8).write(to: file)
      return file
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Output(status: process.terminationStatus, text: texts[0], errors: texts[1])
  }

  /// What a command says, which must end well.
  package static func text(_ command: [String], input: String = "") throws -> String {
    let output = try run(command, input: input)
    guard output.status == 0 else { throw Failure(message: output.errors) }
    return output.text
  }

  package static func has(_ program: String) -> Bool {
    (try? run(["sh", "-c", "command -v \(program)"]).status) == 0
  }

  /// A Python that has a module: the one on the path may be another than the system's.
  package static func python(with module: String) -> String? {
    ["python3", "/usr/bin/python3"].first { python in
      (try? run([python, "-c", "import \(module)"]).status) == 0
    }
  }
}
