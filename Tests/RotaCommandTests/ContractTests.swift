import Foundation
import RotaTestSupport
import Testing

@Suite("What every command keeps to")
struct ContractTests {
  private func plan(_ monday: String, _ folder: String) throws {
    let output = try Command.run(
      ["plan", "--from", monday, "--effort", "1", "--format", "none", "--store", "team.yaml.store"], in: folder)
    #expect(output.status == 0, "\(output.errors)")
  }

  @Test("Of two drafts either is within reach: by --from, or by the day that is asked about")
  func twoDrafts() throws {
    try inHarbour { folder in
      try plan("2026-11-30", folder)
      try plan("2026-12-07", folder)
      for monday in ["2026-11-30", "2026-12-07"] {
        let shown = try Command.run(["show", "@draft", "--from", monday, "--format", "json"], in: folder)
        #expect(shown.out.contains("\"from\": \"\(monday)\""), "\(shown.errors)")
        #expect(try Command.run(["score", "@draft", "--from", monday], in: folder).status == 0)
        #expect(try Command.run(["diff", "@draft", "@draft", "--from", monday], in: folder).status == 0)
        #expect(try Command.run(["why", "@draft", "ana@\(monday)"], in: folder).status == 0)
        #expect(try Command.run(["show", "--day", monday], in: folder).status == 0)
      }
    }
  }

  @Test("A dash is standard input or output: a sheet, a team that is changed, a new team")
  func dash() throws {
    try inHarbour { folder in
      let rows = "name,hours\nZed,20\n"
      let sheet = try Command.run(["import", "team.yaml", "-", "--staff", "--dry-run"], in: folder, input: rows)
      #expect(sheet.status == 0 && sheet.errors.contains("1 added"), "\(sheet.errors)")
      try rows.write(toFile: folder + "/staff.csv", atomically: true, encoding: .utf8)
      let team = try Command.run(["import", "-", "staff.csv", "--staff"], in: folder, input: HarbourTeam.yaml)
      #expect(team.out.contains("name: Zed") && text(folder + "/team.yaml") == HarbourTeam.yaml)
      let new = try Command.run(["init", "-"], in: folder, input: "Harbour\n")
      #expect(new.out.contains("name: Harbour"))
      #expect(new.errors.contains("What is your service called? Harbour\n"))
      #expect(new.errors.contains("When are you open? mon-fri 09:00-19:00 (nothing was said)"))
      #expect(try Command.run(["init", "-", "--quiet"], in: folder).errors.isEmpty)
      let twice = try Command.run(["score", "-", "rota.json", "--after", "-"], in: folder, input: HarbourTeam.yaml)
      #expect(twice.status == 2 && twice.errors.contains("can be read once only"))
    }
  }

  @Test(
    "What is wrong in a thousand rows alike is said once, with how many; leaving them out is offered where it helps")
  func alike() throws {
    try inHarbour { folder in
      let rows = "name,hours\n" + (1...1000).map { "P\($0),many\n" }.joined()
      try rows.write(toFile: folder + "/staff.csv", atomically: true, encoding: .utf8)
      let output = try Command.run(["import", "staff.csv", "--staff"], in: folder)
      #expect(output.status == 2 && output.errors.split(separator: "\n").count < 6)
      #expect(output.errors.contains("(1000 cells: B2, B3, B4, B5, …)") && !output.errors.contains("--skip-bad"))
      try "name,hours\nZed,20\nYan,many\n".write(toFile: folder + "/staff.csv", atomically: true, encoding: .utf8)
      #expect(try Command.run(["import", "staff.csv", "--staff"], in: folder).errors.contains("--skip-bad"))
    }
  }

  @Test("A day is pinned as it is, off or on; a person of two names is one argument")
  func pinned() throws {
    try inHarbour { folder in
      try plan("2026-11-30", folder)
      let at = ["--now", "2026-11-28 10:00"]
      #expect(try Command.run(["edit", "pin shift cara 2026-12-02"] + at, in: folder).status == 0)
      let team = try Command.run(["team", "--from", "2026-11-30"], in: folder).out
      #expect(team.contains("off: true"), "Cara is on leave, and so off")
      #expect(try Command.run(["show", "rota.json", "--person", "ANA"], in: folder).status == 0)
    }
  }
}
