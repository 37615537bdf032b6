import Foundation
import RotaTestSupport
import Testing

@Suite("Commands on the store")
struct StoreCommandTests {
  private let at = ["--now", "2026-11-28 10:00"]

  private func plan(_ folder: String) throws -> Command.Output {
    try Command.run(
      ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"], in: folder)
  }

  @Test("A plan is the draft; a hand changes it, takes it back and does it again, each command a session of its own")
  func draft() throws {
    try inHarbour { folder in
      #expect(try plan(folder).errors.contains("kept as the draft of 30 Nov – 6 Dec 2026"))
      let before = try Command.run(["show", "@draft", "--format", "json"], in: folder).out
      let price = try Command.run(["edit", "shift", "ben", "2026-12-03", "off", "--dry-run"] + at, in: folder)
      #expect(price.status == 0 && price.errors.contains("nothing was changed"))
      #expect(try Command.run(["show", "@draft", "--format", "json"], in: folder).out == before)
      let edit = try Command.run(
        [
          "edit", "team.yaml", "shift ben 2026-12-03 off", "cancel K2/family/2026-11-30/1", "--decided-by", "Dina",
          "--instead", "a call",
        ] + at, in: folder)
      #expect(edit.status == 0, "\(edit.errors)")
      let after = try Command.run(["show", "@draft", "--format", "json"], in: folder).out
      #expect(after != before)
      let team = try Command.run(["team", "--from", "2026-11-30"], in: folder).out
      #expect(team.contains("cancelled:\n  - K2/family/2026-11-30/1") && team.contains("off: true"))
      #expect(try Command.run(["undo"], in: folder).out == "taken back: Ben Thu 3 Dec off; K2 family cancelled\n")
      #expect(try Command.run(["show", "@draft", "--format", "json"], in: folder).out == before)
      #expect(try Command.run(["redo"], in: folder).status == 0)
      #expect(try Command.run(["show", "@draft", "--format", "json"], in: folder).out == after)
      #expect(try plan(folder).errors.contains("this plan lies beside it as @draft:1"))
      #expect(try Command.run(["versions"], in: folder).out.contains("@draft:1  planned"))
    }
  }

  /// Ben is pinned to Tuesday, on which the team file later says that he is never there.
  @Test("What has begun of a published week is a fact, and breaks no rule by what the team file says since")
  func scoredWhileItRuns() throws {
    try inHarbour { folder in
      _ = try plan(folder)
      #expect(try Command.run(["publish", "--yes"] + at, in: folder).status == 0)
      let ben = "name: Ben, contract: {hours: 22.5}"
      try HarbourTeam.yaml.replacing(ben, with: "\(ben), flex: {tue: off}").write(
        toFile: "\(folder)/team.yaml", atomically: true, encoding: .utf8)
      func broken(_ now: String, _ rota: String) throws -> String? {
        let score = ["score", rota, "--format", "json", "--now", now]
        return figure("must", in: try Command.run(score, in: folder).out)
      }
      #expect(try broken("2026-11-29 10:00", "@published") != "0")
      for rota in ["@published", "@1"] { #expect(try broken("2026-12-02 10:00", rota) == "0", "\(rota)") }
    }
  }

  @Test("Who goes home sick works to the next step; the leave is called off again")
  func sick() throws {
    try inHarbour { folder in
      _ = try plan(folder)
      let draft = ["edit", "shift", "ana", "2026-11-30", "10:00-18:30", "--now", "2026-11-28 10:00"]
      #expect(try Command.run(draft, in: folder).status == 0)
      let sick = try Command.run(["leave", "ana", "now", "--reason", "sick", "--now", "2026-11-30 15:20"], in: folder)
      #expect(
        sick.out.contains("Ana away Mon 30 Nov 2026 15:20–24:00") && sick.out.contains("10:00–18:30 → 10:00–15:30"))
      let cancel = try Command.run(["leave", "ana", "2026-11-30", "--cancel", "--now", "2026-11-30 15:30"], in: folder)
      #expect(cancel.status == 0, "\(cancel.errors)")
      #expect(try !Command.run(["team", "--from", "2026-11-30"], in: folder).out.contains("reason: sick"))
    }
  }

  @Test(
    "What is wrong in a change is said with what was meant",
    arguments: [
      ("edit shfit ana 2026-12-01 off", "error: 'shfit' is no change; did you mean 'shift'?"),
      ("edit shift ana 2026-12-01", "error: 'shift ana 2026-12-01' is no change"),
      ("edit shift aan 2026-12-01 off", "error: no member of staff 'aan' in the team; did you mean 'ana'?"),
      ("edit shift ana someday off", "error: 'someday' is no date; say it as '2026-12-02'"),
      ("edit shift ana 2026-12-01 2-6", "error: '2-6' may be 02:00-06:00 or 14:00-18:00: say which"),
      ("edit shift ana 2026-12-01 9-", "error: '9-' is no stretch of the day; say it as '13:00-21:30'"),
      ("edit cancel K1", "error: 'K1' names no contact"),
      ("edit unpin shift ana 2026-12-01", "error: nothing is pinned there: shift ana 2026-12-01"),
      ("edit duty id: court, when: 2026-12-02", "<change>:1:28: error: '2026-12-02' has no time, and a duty needs one"),
      ("leave ana soon", "error: 'soon' says no time of leave"),
      ("leave ana 2026-12-03..2026-12-01", "error: leave from 2026-12-03 to 2026-12-01 is empty"),
      ("leave ana 2026-12-03 --hours lots", "error: 'lots' is no number of hours credited a day"),
      ("show @drat", "error: '@drat' is no version"), ("undo", "error: team.yaml has no store yet"),
      ("show @draft --store none", "error: there is no store none"),
    ])
  func mistakes(arguments: String, says: String) throws {
    try inHarbour { folder in
      let output = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
      #expect(output.status == 2)
      #expect(output.errors.hasPrefix(says), "\(output.errors)")
    }
  }
}
