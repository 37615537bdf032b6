import Foundation
import RotaTestSupport
import Testing

@Suite("With --now every command can be repeated")
struct NowTests {
  private static let at = ["--now", "2026-11-28 10:00"]

  /// Whatever asks what the time is, one after another, as a team would in some weeks.
  private static let commands: [[String]] = [
    ["check"], ["plan", "--from", "next-week", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
    ["team"], ["show", "@draft"], ["show", "@draft", "--format", "ics"], ["score", "@draft"],
    ["why", "@draft", "ana@2026-12-01"], ["edit", "shift cara 2026-12-05 10:00-14:00"], ["undo"], ["redo"],
    ["publish", "--yes", "--force", "--note", "agreed", "--decided-by", "Dina", "--instead", "a call"],
    ["versions"], ["told"], ["told", "ana", "--by", "phone"], ["diff", "@1", "rota.json"],
    ["show", "--child", "K1", "@1"],
    ["request", "leave", "2026-12-04", "--as", "ben"], ["request", "wish", "avoid", "2026-12-11", "--as", "ana"],
    ["requests"], ["requests", "--approve", "1"], ["requests", "--decline", "2", "--because", "too late"],
    ["leave", "cara", "2026-12-04", "--reason", "sick"], ["worked", "ana", "2026-11-27", "09:00-17:00"],
    ["outcome", "K1/visit/2026-11-30/1", "refused", "--owe-again"], ["me", "--as", "ben"],
    ["me", "--as", "ben", "--ack"], ["offer", "--list"], ["what-if", "@draft", "leave", "ana", "2026-12-03"],
    ["now"], ["ledger"], ["access"], ["hold", "K2", "--note", "asked for"], ["hold"], ["subject", "K1"],
    ["plan", "--from", "next-week", "--effort", "1", "--format", "json"], ["versions", "--restore", "1"],
    ["backup", "-o", "copy"],
    ["publish", "--yes", "--force", "--note", "again", "--decided-by", "D", "--instead", "-"],
    ["restore", "copy"], ["restore", "copy"], ["hold", "K2", "--release"], ["forget", "K2", "--yes"],
    ["retain", "--yes"], ["log"], ["log", "--child", "K1"], ["versions"],
  ]

  @Test("Every command that asks the clock takes it: all but the one that says the keys")
  func everyCommandTakesIt() throws {
    let without = try HelpTree.commands().filter { command in
      !(command.arguments ?? []).contains { $0.names?.contains { $0.name == "now" } ?? false }
    }
    #expect(without.map(\.commandName).sorted() == ["keys"])
    // What batch says has the seconds in it that each team took; the harbour has no moments; sheets know the year by it.
    let used = Set(Self.commands.compactMap(\.first)).union(["screen", "batch", "moment", "import", "init"])
    #expect(try Set(HelpTree.commands().map(\.commandName)).subtracting(used) == ["keys"])
  }

  /// All that is said, and all that is kept but for the random name by which calendars know a store.
  private func run() throws -> [String] {
    try inHarbour { folder in
      try (HarbourTeam.yaml + "retain: 2w\n").write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      var said: [String] = []
      for command in Self.commands {
        let output = try Command.run(command + Self.at, in: folder)
        #expect(output.status == 0, "\(command): \(output.errors)")
        said.append("\(command): \(output.out)\(output.errors)")
      }
      let dump = "import sqlite3, sys; print('\\n'.join(sqlite3.connect(sys.argv[1]).iterdump()))"
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let stores = files.filter { $0.hasPrefix("team.yaml.store") }
      #expect(stores.count == 3, "two restores have each laid one aside")
      for store in stores {
        let text = try Outside.text(["python3", "-c", dump, "\(folder)/\(store)"])
        said.append("\(store): " + text.replacing(#/INSERT INTO "calendar".*/#, with: ""))
      }
      return said.map { $0.replacing(#/UID:.*|[0-9a-f]{32}/#, with: "") }
    }
  }

  @Test("The same commands at the same --now say and keep the same, whenever they are really given")
  func repeatable() throws {
    let (first, second) = (try run(), try run())
    for (one, other) in zip(first, second) { #expect(one == other) }
    let log = try #require(first.first { $0.hasPrefix("[\"log\"]") })
    let lines = log.split(separator: "\n")
    #expect(lines.count > 15 && lines.allSatisfy { $0.contains("Sat 28 Nov 10:00 by ") }, "\(log)")
  }

  @Test("What is no time is refused by every command, and nothing is changed")
  func noTime() throws {
    try inHarbour { folder in
      for command in Self.commands {
        let output = try Command.run(command + ["--now", "soon"], in: folder)
        #expect(output.status == 2 && output.errors.contains("'soon' is no date and time"), "\(command)")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/team.yaml.store"))
    }
  }
}
