import Foundation
import RotaTestSupport
import Testing

@Suite("rota now, me, request, requests and ledger")
struct StaffCommandTests {
  private let at = ["--now", "2026-11-28 10:00"]

  /// Ben's Tuesday is pinned to 11:00–19:00 by the team file; the folder's owner leads, and is Ben too.
  private func inPublishedHarbour(
    _ access: String = "", _ body: (_ folder: String, _ rota: (String) throws -> Command.Output) throws -> Void
  ) throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + access).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      let publish = ["publish", "--yes", "--decided-by", "dina", "--instead", "a call"] + at
      #expect(try Command.run(publish, in: folder).status == 0)
      try body(folder) { words in
        let arguments = words.split(separator: " ").map { String($0).replacing("_", with: " ") }
        let isTimeless = ["told", "log"].contains(arguments[0]) || arguments.contains("--now")
        return try Command.run(isTimeless ? arguments : arguments + at, in: folder)
      }
    }
  }

  @Test("Who is on now, for people and for programs")
  func now() throws {
    try inPublishedHarbour { _, rota in
      let text = try rota("now --now 2026-12-01_18:30")
      #expect(text.status == 0 && text.out.contains("Tue 1 Dec 18:30") && text.out.contains("Ben  "), "\(text.errors)")
      let json = try rota("now --format json --now 2026-12-01_18:30")
      #expect(json.out.contains("\"staff\": \"ben\"") && json.out.contains("\"version\": 1"))
      #expect(try rota("now --now 2026-12-14_18:30").out.contains("nothing is published for this week"))
    }
  }

  @Test("A lead looks as anybody, and says as whom; what was shown to the lead nobody has seen")
  func asSomebody() throws {
    try inPublishedHarbour { _, rota in
      let nobody = try rota("me")
      #expect(nobody.status == 2 && nobody.errors.contains("as whom?"), "\(nobody.errors)")
      let unknown = try rota("me --as bne")
      #expect(unknown.status == 2 && unknown.errors.contains("did you mean 'ben'?"))
      let ben = try rota("me --as ben --now 2026-12-01_09:00")
      #expect(ben.status == 0 && ben.out.hasPrefix(" Ben · Tue 1 Dec 09:00"), "\(ben.errors)")
      #expect(ben.out.contains("11:00–19:00") && ben.out.contains("1 to confirm"))
      #expect(try rota("me --as ben --ack").out == "confirmed: you know your rota\n")
      #expect(try rota("me --as ben --ack").out == "there is nothing to confirm\n")
      #expect(try rota("told").out.contains("knows: Ben"))
      #expect(try rota("me --as ben --format ics").out.hasPrefix("BEGIN:VCALENDAR"))
      #expect(try rota("me --as ben --format json --now 2026-12-01_09:00").out.contains("\"staff\": \"ben\""))
    }
  }

  @Test("What has changed is shown at each look, until it is confirmed; and what is confirmed is said")
  func look() throws {
    let user = String(cString: getpwuid(getuid()).pointee.pw_name)
    try inPublishedHarbour("access: {staff: {\(user): ben}}\n") { folder, rota in
      #expect(try !rota("me --now 2026-12-01_09:00").out.contains("was "))
      let edit = ["edit", "shift ben 2026-12-01 11:00-18:00"] + at
      #expect(try Command.run(edit, in: folder).status == 0)
      #expect(
        try Command.run(
          ["publish", "--yes", "--force", "--note", "court", "--decided-by", "d", "--instead", "e"] + at, in: folder
        ).status == 0)
      let changed = try rota("me --now 2026-12-01_09:00")
      #expect(changed.out.contains("was 19:00 until") && changed.out.contains("your rota changed"), "\(changed.out)")
      #expect(try rota("me --now 2026-12-01_09:00").out == changed.out, "seen, not confirmed")
      let ack = try rota("me --ack --now 2026-12-01_09:00")
      #expect(ack.out.contains("was 19:00") && ack.out.hasSuffix("confirmed: you know your rota\n"), "\(ack.out)")
      #expect(try !rota("me --now 2026-12-01_09:00").out.contains("was 19:00"))
      #expect(try rota("me --now 2026-12-01_09:00 --since 2026-01-01_00:00").status == 0)
    }
  }

  @Test("What was really worked is asked for, listed, approved, and stands in the ledger")
  func worked() throws {
    try inPublishedHarbour { _, rota in
      let ended = try rota("me --as ben --ended 20:10 --now 2026-12-01_20:15")
      #expect(ended.out.hasPrefix("Ben Tue 1 Dec 11:00–20:10, for the lead to approve: request 1\n"), "\(ended.errors)")
      let list = try rota("requests")
      #expect(list.out.contains("Ben  worked Tue 1 Dec 2026 11:00–20:10") && list.out.contains("planned 11:00–19:00"))
      #expect(try rota("requests --approve 1").out == "approved: Ben: worked Tue 1 Dec 2026 11:00–20:10\n")
      #expect(try rota("requests").out == "nobody asks for anything\n")
      #expect(try rota("requests --approve 1").status == 2)
      let ledger = try rota("ledger --weeks 1 --format csv --now 2026-12-06_12:00")
      #expect(ledger.out.hasPrefix("from,to,staff,name,paid-minutes,"), "\(ledger.errors)")
      #expect(ledger.out.contains("2026-11-30,2026-12-06,ben,Ben,"))
      #expect(try rota("ledger --as ben --now 2026-12-06_12:00").out.contains("Ben"))
      #expect(try !rota("ledger --as ben --now 2026-12-06_12:00").out.contains("Ana"))
      #expect(try rota("ledger --format json").status == 0)
    }
  }

  @Test("Leave is asked for, declined with a reason, asked for again, approved and undone")
  func leave() throws {
    try inPublishedHarbour { _, rota in
      let asked = try rota("request leave 2026-12-01 --as ben")
      #expect(asked.out == "request 1: leave Tue 1 Dec 2026, waits for the lead\n", "\(asked.errors)")
      #expect(try rota("requests --decline 1").errors.contains("why not?"))
      #expect(try rota("requests --decline 1 --because two_are_away").out == "declined: Ben: leave Tue 1 Dec 2026\n")
      #expect(try rota("requests --as ben").out.contains("declined: two are away"))
      #expect(try rota("request leave 2026-12-01 --as ben --reason toil").status == 0)
      #expect(try rota("requests --format json").out.contains("(toil)"))
      #expect(try rota("requests --approve 2").status == 0)
      let team = try rota("team --from 2026-11-30").out
      #expect(team.contains("reason: toil"), "\(team)")
      #expect(try rota("undo").out == "taken back: Ben: leave Tue 1 Dec 2026\n")
      #expect(try rota("requests").out.contains("Ben  leave Tue 1 Dec 2026"))
      #expect(try rota("log --about ben").out.contains("approved request 2"))
    }
  }

  @Test("The next plan goes on from the ledger, and says so")
  func carried() throws {
    try inPublishedHarbour { _, rota in
      #expect(try rota("worked ben 2026-12-01 11:00-19:50 --now 2026-12-02_09:00").status == 0)
      let plan = try rota("plan --from 2026-12-07 --effort 1 --format none")
      #expect(plan.status == 0 && plan.errors.contains("carried from the weeks before: "), "\(plan.errors)")
      let score = try rota("score @draft --format json")
      #expect(score.status == 0, "\(score.errors)")
      #expect(try rota("team --from 2026-12-07").out.contains("carry:"))
    }
  }

  @Test(
    "Without a store, or with nothing said, one error says what is missing",
    arguments: [
      ("now", "has no store yet"), ("ledger", "has no store yet"), ("requests", "has no store yet"),
      ("me --as ben", "has no store yet"), ("request --as ben", "what do you ask for?"),
      ("request leave 2096-12-03 --as ben", "has no store yet"), ("requests --approve 1 --agree 2", "say one of"),
      ("ledger --weeks 0", "is not a number of weeks"), ("now --format csv", "invalid"),
    ])
  func mistakes(arguments: String, says: String) throws {
    try inHarbour { folder in
      let output = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
      #expect(output.status == 2)
      #expect(output.errors.contains(says), "\(output.errors)")
    }
  }
}
