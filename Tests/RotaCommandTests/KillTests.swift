import Foundation
import RotaTestSupport
import Testing

@Suite("A program that is killed loses nothing that it said was kept")
struct KillTests {
  fileprivate let at = ["--now", "2026-11-28 10:00"]

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

  @Test("Ctrl-C and a polite kill leave no file that is not whole", arguments: [SIGINT, SIGTERM])
  func litter(signal: Int32) throws {
    try inHarbour { folder in
      let known = Set(["team.yaml", "rota.json", "changed.json", "team.yaml.store", "copy", "out.json"]).union([
        // By which what was being written is taken back.
        "team.yaml.store-journal"
      ])
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none"]
      var (made, ended) = (0, 0)
      for number in 0..<16 {
        for name in ["team.yaml.store", "copy", "out.json"] { unlink("\(folder)/\(name)") }
        let process = try Command.process(
          plan + ["--store", "team.yaml.store", "-o", "out.json"] + at, in: folder)
        try process.run()
        // While the store is being made, or once it is.
        let isMade = number % 4 == 3
        while process.isRunning,
          try names(folder).allSatisfy({ isMade ? $0 != "team.yaml.store" : !$0.hasPrefix("team.yaml.store.") })
        {
          usleep(200)
        }
        usleep(UInt32(number) * 1_000)
        if process.isRunning { kill(process.processIdentifier, signal) }
        let output = try Command.output(of: process, in: folder)
        ended += output.status == 128 + signal ? 1 : 0
        let left = try names(folder)
        #expect(Set(left).isSubset(of: known), "\(left)")
        guard left.contains("team.yaml.store") else { continue }
        made += 1
        #expect(try Command.run(["versions"], in: folder).status == 0)
        let backup = try Command.process(["backup", "-o", "copy"], in: folder)
        try backup.run()
        while backup.isRunning, try !names(folder).contains("copy") { usleep(200) }
        if backup.isRunning { kill(backup.processIdentifier, signal) }
        let copied = try Command.output(of: backup, in: folder).status == 0
        let isThere = FileManager.default.fileExists(atPath: folder + "/copy")
        #expect(isThere || !copied)
        if isThere { #expect(try Command.run(["restore", "copy", "--store", "other"], in: folder).status == 0) }
        for name in try names(folder) where name.hasPrefix("other") { unlink("\(folder)/\(name)") }
      }
      #expect(ended > 0 && made > 0)
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".std") }
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
      for _ in 0..<2 { #expect(try Command.run(["told", "--send", "--allow-notify"] + at, in: folder).status == 0) }
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

/// The whole of it is `ROTA_KILLS=500 swift test --filter KillTests`.
extension KillTests {
  private static let kills = ProcessInfo.processInfo.environment["ROTA_KILLS"].flatMap { Int($0) } ?? 40

  @Test("A whole session, killed at random instants: every version that was said to be published is there, whole")
  func session() throws {
    try inHarbour { folder in
      let decided = ["--force", "--note", "as it is", "--decided-by", "Dina", "--instead", "a call"]
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"]
      var (said, weeks): (Set<String>, [String]) = ([], [])
      var chance = SystemRandomNumberGenerator()
      #expect(try Command.run(plan, in: folder).status == 0)
      for number in 0..<Self.kills {
        let hour = Int.random(in: 9...13, using: &chance)
        let words: [String] =
          switch Int.random(in: 0..<8, using: &chance) {
          case 0: plan
          case 1, 2: ["publish", "--yes"] + decided + at
          case 3: ["undo"]
          case 4: ["leave", "ben", "2026-12-0\(1 + number % 6)", "--reason", "annual"] + at
          case 5: ["worked", "ana", "2026-12-0\(1 + number % 6)", "10:00-18:00", "--now", "2026-12-07 09:00"]
          default: ["edit", "shift cara 2026-12-05 \(hour):00-\(hour + 4):00"] + at
          }
        let process = try Command.process(words, in: folder)
        try process.run()
        usleep(UInt32.random(in: 0..<250_000, using: &chance))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        let output = try Command.output(of: process, in: folder)
        if let version = output.errors.firstMatch(of: /published as (@\d+)/)?.output.1 { said.insert(String(version)) }
        let versions = try Command.run(["versions"], in: folder)
        #expect(versions.status == 0, "\(words): \(versions.errors)")
        #expect(said.allSatisfy { versions.out.contains("\($0)  published") }, "\(words): \(versions.out)")
        // What is published once stays as it is: the newest are looked at each time, all of them now and then.
        let found = versions.out.matches(of: /(@\d+)  published/).map { String($0.output.1) }
        let isForAll = number % 50 == 49 || number == Self.kills - 1
        for (place, version) in found.enumerated() where isForAll || place >= min(weeks.count, found.count - 2) {
          let week = try Command.run(["show", version, "--format", "csv"], in: folder).out
          if place < weeks.count { #expect(week == weeks[place], "\(version)") } else { weeks.append(week) }
        }
      }
      #expect(try Command.run(["backup", "-o", "copy"], in: folder).status == 0, "every page and reference is whole")
    }
  }

  /// The command kills whoever runs it when the first message has left.
  @Test("Killed between a message and its record, somebody is perhaps told: never again by itself, by name they are")
  func perhapsTold() throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + "notify: \"cat >> told; test ! -e fatal || kill -9 $PPID\"\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      try "".write(toFile: folder + "/fatal", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      _ = try Command.run(["edit", "shift ben 2026-12-06 off", "shift cara 2026-12-05 off"] + at, in: folder)
      let publish = try Command.run(["publish", "--yes", "--allow-notify"] + at, in: folder)
      #expect(publish.status == 128 + SIGKILL, "\(publish.errors)")
      let after = try Command.run(["told"], in: folder)
      // The letters leave side by side: how many others had begun by then is chance.
      #expect(after.out.contains("perhaps told: Ana"), "\(after.out)")
      try FileManager.default.removeItem(atPath: folder + "/fatal")
      let rest = try Command.run(["told", "--send"] + at, in: folder)
      #expect(rest.status == 0 && rest.out.contains("perhaps told: Ana"), "\(rest.out)\(rest.errors)")
      func letters(to person: String) -> Int {
        text(folder + "/told")?.split(separator: "\n").count { $0.contains("\"person\":\"\(person)\"") } ?? 0
      }
      #expect(letters(to: "ana") == 1 && letters(to: "ben") <= 1 && letters(to: "cara") <= 1)
      #expect(try Command.run(["told", "ana", "--send"] + at, in: folder).out.contains("told: Ana"))
      #expect(letters(to: "ana") == 2)
    }
  }
}
