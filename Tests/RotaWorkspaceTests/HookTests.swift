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
      #expect(run(Hook(command: "cat > heard", folder: folder), "your rota changed") == nil)
      let heard = try String(contentsOf: folder.appendingPathComponent("heard"), encoding: .utf8)
      #expect(heard == "your rota changed\n")
      #expect(run(Hook(command: "cat > /dev/null; exit 3", folder: folder)) == "exit 3")
      let words = #"cat > /dev/null; printf 'first\nno \033[31maddress for ana\n' >&2; exit 1"#
      #expect(run(Hook(command: words, folder: folder))?.hasPrefix("exit 1: no ") == true)
      #expect(run(Hook(command: words, folder: folder))?.contains("\u{1B}") == false, "nothing of it steers a terminal")
    }
  }

  @Test("that hands over to the background is done when it ends itself, and what it left running goes on")
  func background() throws {
    try withScratch { folder in
      let folder = URL(fileURLWithPath: folder)
      let start = ContinuousClock.now
      #expect(run(Hook(command: "cat > /dev/null; sleep 20 & echo $! > left; exit 0", folder: folder)) == nil)
      #expect(run(Hook(command: "cat > /dev/null; sleep 20 & exit 3", folder: folder)) == "exit 3")
      #expect(ContinuousClock.now - start < .seconds(8))
      let text = try String(contentsOf: folder.appendingPathComponent("left"), encoding: .utf8)
      let left = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(runs(left))
      kill(left, SIGKILL)
    }
  }

  @Test("that is not done in time is ended with all that it started")
  func limit() throws {
    try withScratch { folder in
      let folder = URL(fileURLWithPath: folder)
      let command = "cat > /dev/null; sleep 60 & echo $! > started.tmp; mv started.tmp started; wait"
      let problem = run(Hook(command: command, folder: folder, limit: 1))
      #expect(problem == "not done after 1 s")
      let text = try String(contentsOf: folder.appendingPathComponent("started"), encoding: .utf8)
      let started = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      for _ in 0..<500 where runs(started) { usleep(10_000) }
      #expect(!runs(started))
    }
  }

  /// Each waits for all the others to have begun: one after another none would end.
  @Test("runs for all of them side by side, so that one that hangs holds up nobody")
  func sideBySide() throws {
    try withScratch { folder in
      let command = "read who; touch $who; while [ $(ls | wc -l) -lt 6 ]; do sleep 0.02; done"
      var endings: [Int: String] = [:]
      Hook(command: command, folder: URL(fileURLWithPath: folder)).run((0..<6).map { "\($0)" }) { _ in
        true
      } end: {
        endings[$0] = $1 ?? "well"
      }
      #expect(endings == Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, "well") }))
    }
  }

  private func run(_ hook: Hook, _ message: String = "") -> String? {
    var ending: String?
    hook.run([message]) { _ in
      true
    } end: {
      ending = $1
    }
    return ending
  }

  /// Whoever has ended may stand in the table of processes until somebody asks how.
  private func runs(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    let state = text.split(separator: ")").last?.split(separator: " ").first
    return state != "Z" && state != "X"
  }
}
