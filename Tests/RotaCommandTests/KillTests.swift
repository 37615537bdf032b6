import Foundation
import RotaTestSupport
import Testing

@Suite("A program that is killed loses nothing that it said was kept")
struct KillTests {
  private let at = ["--now", "2026-11-28 10:00"]

  /// Forty commands, each killed at an instant of its own; the store opens after each, whole, with all that was kept.
  @Test("Edits, undo and redo, killed at any instant, are done whole or not at all")
  func edits() throws {
    try inHarbour { folder in
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      var known = try draft(folder)
      var kept = 0
      for number in 0..<40 {
        let start = 9 + number % 5
        let change = number % 4 == 3 ? ["undo"] : ["edit", "shift cara 2026-12-05 \(start):00-\(start + 4):00"]
        let before = known
        let process = try Command.process(change + at, in: folder)
        try process.run()
        // From before the program has begun to after it has ended, in steps that hit each part of it.
        usleep(UInt32(number * 37 % 40) * 4_000)
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        let output = try Command.output(of: process, in: folder)
        known = try draft(folder)
        if output.status == 0 {
          kept += 1
          #expect(change == ["undo"] || known.contains("2026-12-05"), "what was kept is there")
        } else if known != before, change != ["undo"] {
          #expect(known.contains("2026-12-05,"), "done whole, though it was not said")
        }
      }
      #expect(try Command.run(["backup", "-o", "copy"], in: folder).status == 0, "every page and reference is whole")
      #expect(kept < 40)
    }
  }

  @Test("A publish that is killed published all of it or nothing, and nobody is told twice by itself")
  func publish() throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + "notify: \"cat >> told\"\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      for number in 0..<8 {
        let process = try Command.process(["publish", "--yes", "--allow-notify"] + at, in: folder)
        try process.run()
        usleep(UInt32(number + 1) * 15_000)
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        _ = try Command.output(of: process, in: folder)
        #expect(try Command.run(["versions"], in: folder).status == 0)
      }
      _ = try Command.run(["publish", "--yes", "--allow-notify"] + at, in: folder)
      for _ in 0..<2 { #expect(try Command.run(["told", "--send", "--allow-notify"], in: folder).status == 0) }
      let messages = (text(folder + "/told") ?? "").split(separator: "\n")
      #expect(messages.count <= 3 && Set(messages).count == messages.count)
      #expect(try Command.run(["versions"], in: folder).out.contains("@1  published"))
    }
  }

  /// Empty where all has been undone, the plan too.
  private func draft(_ folder: String) throws -> String {
    let output = try Command.run(["show", "@draft", "--format", "csv"], in: folder)
    #expect(output.status == 0 || output.errors.contains("the store has no draft"), "\(output.errors)")
    return output.out
  }
}
