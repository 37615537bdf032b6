import Foundation
import RotaTestSupport
import Testing

@testable import RotaWorkspace

@Suite("The team's own command")
struct HookTests {
  @Test("is given its message; how it ended is said where it ended badly")
  func message() throws {
    try withScratch { folder in
      let folder = URL(fileURLWithPath: folder)
      #expect(Hook(command: "cat > heard", folder: folder).run(input: "your rota changed") == nil)
      let heard = try String(contentsOf: folder.appendingPathComponent("heard"), encoding: .utf8)
      #expect(heard == "your rota changed\n")
      #expect(Hook(command: "cat > /dev/null; exit 3", folder: folder).run(input: "") == "exit 3")
    }
  }

  @Test("that is not done in time is ended with all that it started")
  func limit() throws {
    try withScratch { folder in
      let folder = URL(fileURLWithPath: folder)
      let command = "cat > /dev/null; sleep 60 & echo $! > started.tmp; mv started.tmp started; wait"
      let problem = Hook(command: command, folder: folder, limit: 1).run(input: "")
      #expect(problem == "not done after 1 s")
      let text = try String(contentsOf: folder.appendingPathComponent("started"), encoding: .utf8)
      let started = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      for _ in 0..<500 where runs(started) { usleep(10_000) }
      #expect(!runs(started))
    }
  }

  /// Whoever has ended may stand in the table of processes until somebody asks how.
  private func runs(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    let state = text.split(separator: ")").last?.split(separator: " ").first
    return state != "Z" && state != "X"
  }
}
