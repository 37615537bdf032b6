import Foundation
import RotaTestSupport
import Testing

@Suite("The commands, as their page has them")
struct CommandTests {
  @Test(
    "Help and the version are results: on standard output, with 0",
    arguments: [["--help"], ["help", "plan"], ["plan", "--help"], ["--version"], ["score", "--version"]])
  func help(arguments: [String]) throws {
    try withScratch { folder in
      let output = try Command.run(arguments, in: folder)
      #expect(output.status == 0 && !output.out.isEmpty && output.errors.isEmpty)
    }
  }

  @Test("Every command of this version is in the help, and none that does nothing yet")
  func commands() throws {
    try withScratch { folder in
      let help = try Command.run(["--help"], in: folder).out
      let names = help.matches(of: /\n  ([a-z]+)(?: \(default\))? {2,}/).map { String($0.output.1) }
      #expect(
        names == [
          "check", "plan", "batch", "score", "show", "diff", "why", "moment", "offer", "team", "init", "import", "edit",
          "leave",
          "undo",
          "redo",
          "versions", "publish", "told", "outcome", "worked", "backup", "restore", "log", "subject", "hold", "forget",
          "retain", "now", "me", "request", "requests", "ledger", "access", "keys", "screen",
        ])
    }
  }

  @Test("A team that is right is checked with 0 and an empty list; one that is wrong with 2, its places in order")
  func check() throws {
    try inHarbour { folder in
      let right = try Command.run(["check", "--format", "json"], in: folder)
      #expect(right.status == 0)
      #expect(right.out.hasPrefix("{\n  \"diagnostics\": []\n}"))
      try HarbourTeam.yaml.replacing("role: senior", with: "rolle: senior").write(
        toFile: folder + "/wrong.yaml", atomically: true, encoding: .utf8)
      let wrong = try Command.run(["check", "wrong.yaml", "team.yaml"], in: folder)
      #expect(wrong.status == 2)
      #expect(wrong.errors.hasPrefix("wrong.yaml:7:26: error: "))
      #expect(wrong.errors.contains("did you mean 'role'?"))
      let json = try Command.run(["check", "wrong.yaml", "--format", "json", "--quiet"], in: folder)
      #expect(json.out.contains(#""line": 7, "column": 26, "severity": "error", "code": "unknown-key""#))
      #expect(json.errors.isEmpty)
    }
  }

  @Test("Only with --strict do warnings end a check with 1")
  func strictCheck() throws {
    try inHarbour { folder in
      // Nobody holds the skill, which is legal and can't work.
      try HarbourTeam.yaml.replacing("skills: [family], priority", with: "skills: [sailing], priority").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let output = try Command.run(["check"], in: folder)
      #expect(output.status == 0 && output.errors.contains("warning: "))
      #expect(try Command.run(["check", "--strict"], in: folder).status == 1)
    }
  }

  @Test("The team comes from standard input, from ROTA_TEAM or from the folder")
  func teams() throws {
    try inHarbour { folder in
      let named = try Command.run(["score", "team.yaml", "rota.json", "--format", "json"], in: folder)
      #expect(named.status == 0)
      for (arguments, input, environment) in [
        (["score", "-", "rota.json"], HarbourTeam.yaml, [:]),
        (["score", "rota.json"], "", ["ROTA_TEAM": folder + "/team.yaml"]), (["score", "rota.json"], "", [:]),
        (["score", "team.yaml", "-"], HarbourTeam.rota, [:]),
      ] {
        let output = try Command.run(
          arguments + ["--format", "json"], in: folder, input: input, environment: environment)
        #expect(output.out == named.out)
      }
    }
  }

  @Test("Without last week's rota, score says that rest and days were not checked; with it, or quietly, it doesn't")
  func unchecked() throws {
    try inHarbour { folder in
      let said = "rest and days from last week: not checked"
      let output = try Command.run(["score", "rota.json"], in: folder)
      #expect(output.errors.hasPrefix(said))
      #expect(try Command.run(["score", "rota.json", "--quiet"], in: folder).errors.isEmpty)
      let before = HarbourTeam.rota.replacing("2026-11-30", with: "2026-11-23").replacing(
        "2026-12-0", with: "2026-11-2")
      try before.write(toFile: folder + "/before.json", atomically: true, encoding: .utf8)
      #expect(try Command.run(["score", "rota.json", "--after", "before.json"], in: folder).errors.isEmpty)
      let same = try Command.run(["score", "rota.json", "--after", "rota.json"], in: folder)
      #expect(same.status == 2 && same.errors.hasPrefix("error: the rota of --after is for 30 Nov – 6 Dec 2026"))
    }
  }

  @Test("Into a pipe a week is as wide as COLUMNS says, else as A4 landscape, with no colour and no child's pseudonym")
  func pipe() throws {
    try inHarbour { folder in
      let wide = try Command.run(["show", "rota.json"], in: folder).out
      #expect(wide.contains("10:00–18:30") && !wide.contains("K1") && !wide.contains("\u{1B}"))
      let narrow = try Command.run(["rota.json"], in: folder, environment: ["COLUMNS": "60"]).out
      #expect(narrow.contains(" Ana       10:00"))
      let ascii = try Command.run(["show", "rota.json"], in: folder, environment: ["LANG": "C"]).out
      #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
      #expect(
        try Command.run(["show", "rota.json", "--contacts"], in: folder).out.contains("contains children's data"))
    }
  }

  @Test("To a file a rota goes without contacts unless they are asked for, and the file is then for its owner alone")
  func toFile() throws {
    try inHarbour { folder in
      for format in ["table", "csv", "json"] {
        let output = try Command.run(["show", "rota.json", "--format", format, "-o", "out"], in: folder)
        #expect(output.status == 0 && output.out.isEmpty)
        #expect(text(folder + "/out")?.contains("K1") == false)
      }
      try FileManager.default.removeItem(atPath: folder + "/out")
      _ = try Command.run(["show", "rota.json", "--format", "csv", "--contacts", "-o", "out"], in: folder)
      #expect(text(folder + "/out")?.contains("K1/visit/2026-11-30/1") == true)
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/out")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("A diff is told in words and in JSON")
  func diff() throws {
    try inHarbour { folder in
      let words = try Command.run(["diff", "rota.json", "changed.json"], in: folder)
      #expect(words.out.hasPrefix("Ben  Thu 3 Dec 12:00–19:00 → 12:00–18:30, goes earlier\n"))
      let json = try Command.run(["diff", "rota.json", "changed.json", "--format", "json"], in: folder)
      #expect(json.out.hasPrefix("{\n  \"people\": [\n    {\"staff\": \"ben\","))
    }
  }

  @Test("The answers of init are the lines of standard input; the file it writes is checked without an error")
  func initialise() throws {
    try withScratch { folder in
      let output = try Command.run(["init", "mine.yaml"], in: folder, input: "Harbour Team\nmon-fri 09:00-17:00\n")
      #expect(output.status == 0)
      #expect(text(folder + "/mine.yaml")?.contains("Harbour Team") == true)
      #expect(try Command.run(["check"], in: folder).status == 0)
    }
  }

  @Test("The effective team of a week is a team file that checks")
  func team() throws {
    try inHarbour { folder in
      let dated = "leave:\n  - {staff: ana, when: 2026-12-01}\n  - {staff: ana, when: 2026-12-08}\n"
      try dated.write(toFile: folder + "/dated", atomically: true, encoding: .utf8)
      let output = try Command.run(
        ["team", "--from", "2026-11-30", "--dated", "dated", "-o", "week.yaml"], in: folder)
      #expect(output.status == 0)
      let written = try #require(text(folder + "/week.yaml"))
      #expect(written.contains("2026-12-01") && !written.contains("2026-12-08"))
      #expect(try Command.run(["check", "week.yaml"], in: folder).status == 0)
    }
  }
}
