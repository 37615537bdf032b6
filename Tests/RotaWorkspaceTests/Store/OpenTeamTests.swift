import Foundation
import RotaModel
import RotaRules
import RotaTestSupport
import RotaWorkspace
import Testing

/// Runs with the harbour team's file in a folder of its own.
func withHarbourFile<Result>(_ body: (_ file: String) throws -> Result) throws -> Result {
  try withScratch { folder in
    let file = folder + "/team.yaml"
    try HarbourTeam.yaml.write(toFile: file, atomically: true, encoding: .utf8)
    return try body(file)
  }
}

@Suite("A team opened with its store")
struct OpenTeamTests {
  private let monday = Day(number: 20_787)
  private var now: Moment { Moment(monday - 3, 600) }

  @Test("Without a store it is the team file's, with nothing planned; looking makes no store")
  func bare() throws {
    try withHarbourFile { file in
      let week = try OpenTeam(file).week(monday + 2, now: now)
      #expect(week.standing == .nothing && week.monday == monday && week.rota.shifts.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: file + ".store"))
    }
  }

  @Test("A plan is the draft; an edit changes it, is judged, undone, done again, and lives on in the next session")
  func session() throws {
    try withHarbourFile { file in
      do {
        let team = try OpenTeam(file, for: .changing)
        #expect(try team.keepUnlessTouched(harbourRota()) == [.draft(week: monday)])
        let planned = try team.week(monday, now: now)
        #expect(planned.standing == .draft(edits: 0) && planned.report.breaches.isEmpty)
        let edited = try team.apply([.dayOff("ben", monday + 3)], to: planned)
        #expect(edited.standing == .draft(edits: 1))
        #expect(edited.report.unmet.count == 2 && edited.report.breaches.isEmpty)
        #expect(edited.undo?.words == "Ben Thu 3 Dec off")
      }
      let team = try OpenTeam(file, for: .changing)
      let edited = try team.week(monday, now: now)
      #expect(edited.team.pins.contains(.off("ben", monday + 3)))
      let (undone, step) = try team.undo(edited)
      #expect(step.words == "Ben Thu 3 Dec off" && undone.report.unmet.count == 1)
      #expect(!undone.team.pins.contains(.off("ben", monday + 3)))
      #expect(try team.redo(undone).0.rota == edited.rota)
    }
  }

  @Test("A draft that a hand has touched is not replaced: a plan lies beside it, and can be made the draft")
  func beside() throws {
    try withHarbourFile { file in
      let team = try OpenTeam(file, for: .changing)
      _ = try team.keepUnlessTouched(harbourRota())
      let edited = try team.apply([.dayOff("ben", monday + 3)], to: team.week(monday, now: now))
      #expect(try team.keepUnlessTouched(harbourRota()) == [.beside(week: monday, number: 1)])
      #expect(try team.week(monday, now: now).rota == edited.rota)
      let restored = try team.restore(team.rota(.beside(1)), words: "draft 1", now: now)
      #expect(restored.rota.shifts.count == 9)
      #expect(try team.undo(restored).0.rota == edited.rota)
    }
  }

  @Test("A pin is a touch of a hand, though no shift changes by it; unpinned by undo, the draft is the planner's again")
  func besideAPin() throws {
    try withHarbourFile { file in
      let team = try OpenTeam(file, for: .changing)
      _ = try team.keepUnlessTouched(harbourRota())
      let pinned = try team.apply([.pin(.off("ben", monday + 2))], to: team.week(monday, now: now))
      #expect(pinned.standing == .draft(edits: 1))
      #expect(try team.keepUnlessTouched(harbourRota()) == [.beside(week: monday, number: 1)])
      let undone = try team.undo(pinned).0
      #expect(undone.standing == .draft(edits: 0))
      #expect(try team.keepUnlessTouched(harbourRota()) == [.draft(week: monday)])
    }
  }

  @Test("A second one is for looking, sees what the first does, and says who has the draft")
  func twoAtOnce() throws {
    try withHarbourFile { file in
      let first = try OpenTeam(file, for: .changing)
      _ = try first.keepUnlessTouched(harbourRota())
      let second = try OpenTeam(file, for: .changing)
      #expect(second.holder != nil && first.holder == nil)
      let mark = second.changeMark()
      let week = try first.week(monday, now: now)
      _ = try first.apply([.dayOff("ben", monday + 3)], to: week)
      #expect(second.changeMark() != mark)
      #expect(try second.week(monday, now: now).standing == .draft(edits: 1))
      let refusal = #expect(throws: Refusal.self) { try second.apply([.dayOff("ana", monday)], to: week) }
      #expect(refusal?.cause == .cannotBeWritten && refusal?.message.contains("has the draft open") == true)
      first.letGo()
      try second.waitForDraft()
      #expect(second.holder == nil)
    }
  }

  @Test("Of two that were opened before there was anything to keep, the second finds what the first then made")
  func storeMadeMeanwhile() throws {
    try withHarbourFile { file in
      let (first, second) = (try OpenTeam(file, for: .changing), try OpenTeam(file, for: .changing))
      #expect(try !second.findStore())
      _ = try first.keepUnlessTouched(harbourRota())
      #expect(try second.findStore())
      #expect(second.holder != nil && first.holder == nil)
      #expect(try second.week(monday, now: now).rota.shifts.isEmpty == false)
      #expect(try !second.findStore())
    }
  }

  @Test("Leave ends shifts in every week that has a rota, as one step")
  func longLeave() throws {
    try withHarbourFile { file in
      let team = try OpenTeam(file, for: .changing)
      _ = try team.keepUnlessTouched(harbourRota())
      _ = try team.keepUnlessTouched(laterHarbourRota())
      let leave = Leave(staff: "ben", when: Period(dates: (monday + 3)...(monday + 20)), reason: "sick")
      let week = try team.apply([.leave(leave)], to: team.week(monday, now: now))
      #expect(week.rota.shifts.filter { $0.staff == "ben" }.map(\.day) == [monday + 1])
      #expect(try team.week(monday + 7, now: now).rota.shifts.allSatisfy { $0.staff != "ben" })
      let undone = try team.undo(week).0
      #expect(undone.rota.shifts.count == 9)
      #expect(try team.week(monday + 7, now: now).rota.shifts.count == 9)
    }
  }

  @Test("Who has left the team since is in no rota, and what the store says of them is passed over")
  func leaver() throws {
    try withHarbourFile { file in
      do {
        let team = try OpenTeam(file, for: .changing)
        _ = try team.keepUnlessTouched(harbourRota())
        _ = try team.apply(
          [.shift("cara", monday + 1, TimeRange(540, 840), pause: nil)], to: team.week(monday, now: now))
      }
      let without = HarbourTeam.yaml.split(separator: "\n").filter { !$0.contains("cara") || $0.contains("key-worker") }
        .joined(separator: "\n").replacing("key-worker: cara", with: "key-worker: ana")
        .replacing("leave:", with: "leave: []")
      try without.write(toFile: file, atomically: true, encoding: .utf8)
      let week = try OpenTeam(file).week(monday, now: now)
      #expect(week.rota.shifts.count == 7 && week.team.pins.count == 1)
    }
  }

  @Test("A draft with contacts of a child who has left is published without them")
  func childWhoLeft() throws {
    try withHarbourFile { file in
      let team = try OpenTeam(file, for: .changing)
      _ = try team.keepUnlessTouched(harbourRota())
      let lines = HarbourTeam.yaml.split(separator: "\n", omittingEmptySubsequences: false)
      let first = try #require(lines.firstIndex { $0.contains("id: K1") })
      let without = lines.enumerated().filter { !(first..<(first + 5)).contains($0.offset) }.map(\.element)
      try without.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      try team.reread()
      let publication = try Publication(team.week(monday, now: now))
      let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
      let version = try team.publish(publication, note: "told", force: true, decisions: decisions)
      let told = try team.rota(ofVersion: version.number)
      #expect(told.contacts.isEmpty && told.shifts.count == 9)
    }
  }

  @Test("A break that alone has moved is said as what it is")
  func movedBreak() throws {
    try PublishedHarbour.with { harbour in
      let pause = TimeRange(840, 870)
      let edit = Edit.shift("ana", monday, TimeRange(600, 1110), pause: pause)
      let week = try harbour.opened.apply([edit], to: harbour.week())
      let lines = try Publication(week).concerns.flatMap(\.lines)
      #expect(lines == ["Mon 30 Nov 10:00–18:30 as before, break 13:00–13:30 → 14:00–14:30"])
    }
  }
}
