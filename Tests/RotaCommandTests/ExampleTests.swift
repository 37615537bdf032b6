import Foundation
import RotaTestSupport
import Testing

@Suite("The help of every command has an example")
struct ExampleTests {
  static let now = "--now '2026-12-02 18:00'"
  private static let at = ["--now", "2026-11-28 10:00"]

  /// A week that is published, a draft with a step to take back and one to make again, a request that waits, a backup.
  private static let made: [[String]] = [
    ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"] + at,
    ["publish", "--yes"] + at,
    ["request", "leave", "2026-12-11", "--as", "ben"] + at,
    ["edit", "shift cara 2026-12-05 10:00-14:00"] + at,
    ["edit", "shift cara 2026-12-05 10:00-13:00"] + at,
    ["undo"] + at,
    ["backup", "-o", "copy.store"],
  ]

  private static let more = """
    retain: 2w
    moments: {arrest: [{id: visit, minutes: 60, start-within: 20h, priority: critical}]}
    access: {keys: {ben: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ben"}}

    """

  static func inTeamAtWork(_ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + more).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      chmod("\(folder)/team.yaml", 0o600)
      try "name,hours\nZed,20\n".write(toFile: folder + "/staff.csv", atomically: true, encoding: .utf8)
      try "child,need,minutes,date,from,to\nK1,court,60,03/12/2026,9am,noon\n".write(
        toFile: folder + "/contacts.csv", atomically: true, encoding: .utf8)
      for (name, bytes) in [
        ("rota.xlsx", SheetZip.week), ("rota.ods", SheetZip.openDocumentWeek), ("team.xlsx", SheetZip.lists),
      ] {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      for command in made {
        let output = try Command.run(command, in: folder)
        #expect(output.status == 0, "\(command): \(output.errors)")
      }
      try body(folder)
    }
  }

  /// What types a line in a copy of the folder, so that no line finds what another has left.
  static func shell(_ line: String, _ folder: String, _ copy: String) -> String {
    """
    mkdir \(copy) && cp -p \(folder)/*.* \(copy) && cd \(copy) && \
    PATH=\(BuiltProgram.folder):$PATH && \(line) </dev/null
    """
  }

  @Test("It can be typed as it stands, by a team that has such people: it is done, with 0")
  func examples() throws {
    try Self.inTeamAtWork { folder in
      for command in try HelpTree.commands() {
        let name = command.commandName
        let help = try Command.run(["help", name], in: folder).out
        let line = try #require(
          help.split(separator: "\n").first { $0.hasPrefix("  rota \(name)") }.map { String($0.dropFirst(2)) },
          "\(name)")
        let copy = "\(folder)/\(name)"
        let typed = command.takes("--now") ? "\(line) \(Self.now)" : line
        let output = try Outside.run(["sh", "-c", Self.shell(typed, folder, copy)])
        if name == "screen" {
          #expect(output.status == 2 && output.errors.contains("terminal"), "\(line): \(output.errors)")
        } else {
          #expect(output.status == 0, "\(line): \(output.errors)")
        }
      }
    }
  }
}
