import Foundation
import RotaTestSupport
import Testing

@Suite("What really happened, and the store's care")
struct HappenedCommandTests {
  private let at = ["--now", "2026-11-28 10:00"]
  private let after = ["--now", "2026-12-07 10:00"]

  private func inPublishedHarbour(_ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      let edit = ["edit", "shift ben 2026-12-06 off", "shift cara 2026-12-05 off"] + at
      _ = try Command.run(edit, in: folder)
      #expect(try Command.run(["publish", "--yes"] + at, in: folder).status == 0)
      try body(folder)
    }
  }

  /// Ben's Tuesday is pinned to 11:00–19:00 by the team file.
  @Test("Hours worked to the minute say what rest they leave, and the next plan goes on from them")
  func worked() throws {
    try inPublishedHarbour { folder in
      let output = try Command.run(["worked", "ben", "2026-12-01", "11:00-23:50"] + after, in: folder)
      #expect(output.status == 0 && output.out.hasPrefix("Ben Tue 1 Dec 11:00–23:50\n"), "\(output.errors)")
      _ = try Command.run(["worked", "ben", "2026-12-06", "12:00-23:50"] + after, in: folder)
      let next = ["plan", "--from", "2026-12-07", "--effort", "1", "--format", "json", "--store", "team.yaml.store"]
      let plan = try Command.run(next, in: folder)
      #expect(plan.status == 0 && !plan.errors.contains("not checked"), "\(plan.errors)")
      let monday = plan.out.split(separator: "\n").first { $0.contains("\"ben\"") && $0.contains("2026-12-07") }
      let start = monday?.split(separator: "\"start\": \"").last.map { String($0.prefix(5)) } ?? "24:00"
      #expect(start >= "10:50", "eleven hours after 23:50 on Sunday")
    }
  }

  @Test("A shift that went on past midnight ends the day after; what is still to come nobody has worked")
  func night() throws {
    try inPublishedHarbour { folder in
      let night = try Command.run(["worked", "ben", "2026-12-01", "11:00-00:40"] + after, in: folder)
      #expect(night.out.hasPrefix("Ben Tue 1 Dec 11:00–00:40\n"), "\(night.errors)")
      for (words, says) in [
        ("2026-12-07 09:00-17:00", "Mon 7 Dec 17:00 is still to come"),
        ("2026-12-01 11:00-10:00", "is 23 h"), ("2026-12-01 11:00-11:00", "no stretch of the day"),
      ] {
        let wrong = try Command.run(
          ["worked", "ben"] + words.split(separator: " ").map(String.init) + after, in: folder)
        #expect(wrong.status == 2 && wrong.errors.contains(says), "\(wrong.errors)")
      }
      let early = try Command.run(["outcome", "K1/visit/2026-11-30/1", "held"] + at, in: folder)
      #expect(early.status == 2 && early.errors.contains("still to come"), "\(early.errors)")
      #expect(try Command.run(["outcome", "K1/visit/2026-11-30/1", "refused"] + at, in: folder).status == 0)
    }
  }

  @Test("For payroll the hours past midnight are the next day's, from Sunday into a bank holiday too")
  func payroll() throws {
    try inHarbour { folder in
      let bands = "bands: {evening: mon-sun 20:00-24:00, sunday: sun, holiday: holiday}\n"
      let yaml = HarbourTeam.yaml.replacing("base: office}", with: "base: office, holidays: england-and-wales}")
      try (yaml + bands).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-12-21", "--effort", "1", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      let publish = [
        "publish", "--yes", "--decided-by", "dina", "--instead", "a call", "--force", "--note", "as it is",
      ]
      #expect(try Command.run(publish + ["--now", "2026-12-18 10:00"], in: folder).status == 0)
      let after = ["--now", "2026-12-28 10:00"]
      func ledger() throws -> [String: Int] {
        let csv = try Command.run(["ledger", "--format", "csv"] + after, in: folder).out
        let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let ben = try #require(rows.first { $0.contains("ben") })
        return Dictionary(uniqueKeysWithValues: zip(rows[0].map { String($0) }, ben.map { Int($0) ?? 0 }))
      }
      let before = try ledger()
      // Christmas is on Friday, and Monday the 28th is a bank holiday.
      _ = try Command.run(["worked", "ben", "2026-12-27", "18:00-00:40"] + after, in: folder)
      let night = try ledger()
      func more(_ name: String) -> Int { (night[name] ?? 0) - (before[name] ?? 0) }
      #expect(more("evening-minutes") == 240 && more("sunday-minutes") == 360)
      #expect(more("holiday-minutes") == 40 && more("paid-minutes") == 400)
    }
  }

  @Test("What was refused may be owed once more, in the week after; a contact that nobody was told of has no outcome")
  func outcome() throws {
    try inPublishedHarbour { folder in
      let held = try Command.run(["outcome", "K1/visit/2026-11-30/1", "held"] + after, in: folder)
      #expect(held.out == "K1 visit 1: held\n", "\(held.errors)")
      let said = try Command.run(["outcome", "K1/visit/2026-11-30/2", "refused"] + at, in: folder)
      #expect(said.errors.contains("--owe-again"))
      let next = ["plan", "--from", "2026-12-07", "--effort", "1", "--format", "none", "--store", "team.yaml.store"]
      let plan = try Command.run(next, in: folder)
      #expect(plan.errors.contains("not held last week: K1 visit 2 (refused)"), "\(plan.errors)")
      let refused = try Command.run(["outcome", "K1/visit/2026-11-30/2", "refused", "--owe-again"] + at, in: folder)
      #expect(refused.status == 0 && refused.out.contains("owed from Mon 7 Dec"), "\(refused.errors)")
      #expect(try Command.run(["team", "--from", "2026-12-07"], in: folder).out.contains("id: visit-again"))
      #expect(try !Command.run(next, in: folder).errors.contains("not held"))
      for (words, says) in [
        ("K1/visit/2026-12-07/1 held", "is in no published week"), ("K1/visti held", "did you mean 'K1/visit'?"),
        ("K1/visit/2026-11-30/1 hold", "did you mean 'held'?"),
      ] {
        let wrong = try Command.run(["outcome"] + words.split(separator: " ").map(String.init), in: folder)
        #expect(wrong.status == 2 && wrong.errors.contains(says), "\(wrong.errors)")
      }
    }
  }

  @Test("One day of five days' leave called off leaves four; what is left is said")
  func callOff() throws {
    try inPublishedHarbour { folder in
      #expect(try Command.run(["leave", "ben", "2026-12-07..2026-12-11"] + at, in: folder).status == 0)
      let off = try Command.run(["leave", "ben", "2026-12-09", "--cancel"] + at, in: folder)
      #expect(off.status == 0 && off.out.hasPrefix("Ben no longer away Wed 9 Dec"), "\(off.errors)")
      #expect(
        off.out.contains("still Mon 7 Dec – Tue 8 Dec 2026, Thu 10 Dec – Fri 11 Dec 2026"), "\(off.out)")
      let team = try Command.run(["team", "--from", "2026-12-07"], in: folder).out
      #expect(team.contains("2026-12-07..2026-12-08") && team.contains("2026-12-10..2026-12-11"), "\(team)")
      let none = try Command.run(["leave", "ben", "2026-12-09", "--cancel"] + at, in: folder)
      #expect(none.status == 2 && none.errors.contains("has no leave Wed 9 Dec"), "\(none.errors)")
    }
  }

  @Test("A backup is whole and its owner's alone; restored, the store is as it was, and what it was is kept")
  func backup() throws {
    try inPublishedHarbour { folder in
      #expect(try Command.run(["backup", "-o", "copy"], in: folder).status == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/copy")[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try Command.run(["backup", "-o", "copy"], in: folder).status == 2, "never over a file that is there")
      let before = try Command.run(["versions"], in: folder).out
      #expect(try Command.run(["edit", "shift cara 2026-12-05 10:00-14:00"] + at, in: folder).status == 0)
      let restored = try Command.run(["restore", "copy"], in: folder)
      #expect(restored.status == 0 && restored.errors.contains("what it was is in team.yaml.store.before-"))
      #expect(try Command.run(["versions"], in: folder).out == before)
      let log = try Command.run(["log"], in: folder).out
      #expect(log.contains("publish @1") && log.contains("plan planned"))
    }
  }

  private func publish(_ change: String, _ folder: String) throws -> String {
    #expect(try Command.run(["edit", change] + at, in: folder).status == 0)
    let words = ["publish", "--yes", "--force", "--note", "x", "--decided-by", "d", "--instead", "e"] + at
    return try Command.run(words, in: folder).errors
  }

  @Test("What was published after a backup was made people know: it is kept, and numbers go on from there")
  func restoredOver() throws {
    try inPublishedHarbour { folder in
      _ = try Command.run(["backup", "-o", "copy"], in: folder)
      #expect(try publish("shift cara 2026-12-05 10:00-14:00", folder).contains("published as @2"))
      let known = try Command.run(["show", "@2", "--format", "csv"], in: folder).out
      let restored = try Command.run(["restore", "copy"], in: folder)
      #expect(restored.errors.contains("@2 of 30 Nov – 6 Dec 2026 was published since"), "\(restored.errors)")
      #expect(try Command.run(["show", "@published", "--format", "csv"], in: folder).out == known)
      #expect(try Command.run(["told"], in: folder).out.contains("@2\n  not told: Cara"))
      #expect(try publish("shift cara 2026-12-05 10:00-15:00", folder).contains("published as @3"))
    }
  }

  @Test("Where nobody can say what was published since, people are told again, and no number is used twice")
  func restoredUnsure() throws {
    try inPublishedHarbour { folder in
      _ = try Command.run(["backup", "-o", "copy"], in: folder)
      for person in ["ana", "ben", "cara"] { _ = try Command.run(["told", person, "--by", "phone"], in: folder) }
      func calendar() throws -> [Int] {
        let text = try Command.run(["show", "@published", "--format", "ics"] + at, in: folder).out
        return text.matches(of: /SEQUENCE:(\d+)/).compactMap { Int($0.output.1) }
      }
      #expect(try publish("shift cara 2026-12-05 10:00-14:00", folder).contains("published as @2"))
      let before = try calendar().max() ?? 0
      try FileManager.default.removeItem(atPath: folder + "/team.yaml.store")
      let restored = try Command.run(["restore", "copy"], in: folder)
      #expect(restored.status == 0 && restored.errors.contains("the next version is @100"), "\(restored.errors)")
      #expect(restored.errors.contains("and its newest version is @1; what was published after that is lost\n"))
      #expect(try calendar().min() ?? 0 > before, "clients take what is so again, before anything is published")
      let own = try Command.run(["me", "--as", "ben", "--format", "ics"] + at, in: folder).out
      #expect(own.contains("SEQUENCE:99") && !own.contains("SEQUENCE:1\r"), "\(own)")
      #expect(try publish("shift cara 2026-12-05 10:00-15:00", folder).contains("published as @100"))
      #expect(try calendar().max() ?? 0 > before)
      try FileManager.default.removeItem(atPath: folder + "/team.yaml.store")
      #expect(try Command.run(["restore", "copy", "--nothing-since"], in: folder).status == 0)
      #expect(try publish("shift cara 2026-12-05 10:00-14:00", folder).contains("published as @2"))
    }
  }

  @Test("Dates of another century, and leave of decades, are a slip of the finger: refused, with what was understood")
  func farDates() throws {
    try inPublishedHarbour { folder in
      for (words, says) in [
        ("leave ben 2026-12-07..2099-12-31", "is 73 years long"), ("leave ben 2099-12-31", "is 73 years ahead"),
        ("leave ben 2006-12-07..2006-12-08", "is 19 years ago"),
        ("request leave 2026-12-28..2099-01-03 --as ben", "is 72 years long"),
        ("request wish day-off 2099-12-24 --as ben", "is 73 years ahead"),
        ("worked ben 1999-12-01 11:00-19:00", "is 27 years ago"),
      ] {
        let output = try Command.run(words.split(separator: " ").map(String.init) + at, in: folder)
        #expect(output.status == 2 && output.errors.contains(says), "\(words): \(output.out)\(output.errors)")
      }
      let over = try Command.run(["request", "leave", "2026-12-28..2027-01-03", "--as", "ben"] + at, in: folder)
      #expect(over.out.hasPrefix("request 1: leave Mon 28 Dec 2026 – Sun 3 Jan 2027"), "\(over.errors)")
      #expect(try Command.run(["requests"] + at, in: folder).out.contains("Mon 28 Dec 2026 – Sun 3 Jan 2027"))
    }
  }

  @Test(
    "With a mistake in the team file, whoever looks sees the last good state, said so on top; nothing is changed by it")
  func lastGood() throws {
    try inPublishedHarbour { folder in
      let known = try Command.run(["show", "@published", "--format", "csv"], in: folder).out
      let broken = HarbourTeam.yaml.replacing("contract: {hours: 30}", with: "kontract: 30")
      try broken.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      for words in [
        ["show", "@published", "--format", "csv"], ["now"], ["me", "--as", "ben"], ["requests"], ["versions"],
      ] {
        let isTimed = ["now", "me", "requests"].contains(words[0])
        let output = try Command.run(words + (isTimed ? at : []), in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
        #expect(
          output.errors.contains("kontract") && output.errors.contains("what follows is as it was on"),
          "\(output.errors)")
        if words[0] == "show" { #expect(output.out == known) }
      }
      for words in [
        ["edit", "shift cara 2026-12-05 10:00-14:00"], ["publish", "--yes"], ["plan"], ["access"], ["check"],
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 2 && !output.errors.contains("what follows"), "\(words): \(output.errors)")
      }
      #expect(try Command.run(["subject", "K1"], in: folder).out.contains("team_file"))
      try HarbourTeam.yaml.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      #expect(try Command.run(["now"] + at, in: folder).errors.isEmpty)
    }
  }

  @Test("A damaged store is said to be one, with the way back; nothing is written into it")
  func damaged() throws {
    try inPublishedHarbour { folder in
      try "this is no store at all, whatever its name may say, and long enough for a header".write(
        toFile: folder + "/team.yaml.store", atomically: true, encoding: .utf8)
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder + "/team.yaml.store" + ending)
      }
      chmod(folder + "/team.yaml.store", 0o600)
      let output = try Command.run(["versions"], in: folder)
      #expect(output.status == 2 && output.errors.contains("is not a store"), "\(output.errors)")
    }
  }
}
