import Foundation
import RotaAnswers
import RotaModel
import RotaJudge
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
      #expect(try team.keepUnlessTouched(harbourRota()) == [.beside(week: monday, number: 1, why: .touched)])
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
      #expect(try team.keepUnlessTouched(harbourRota()) == [.beside(week: monday, number: 1, why: .touched)])
      let undone = try team.undo(pinned).0
      #expect(undone.standing == .draft(edits: 0))
      #expect(try team.keepUnlessTouched(harbourRota()) == [.draft(week: monday)])
    }
  }

  @Test("Two leads change one week by turns; whoever has not seen what the other did is told it, and changes nothing")
  func twoAtOnce() throws {
    try withHarbourFile { file in
      let (first, second) = (try OpenTeam(file, for: .changing), try OpenTeam(file, for: .changing))
      _ = try first.keepUnlessTouched(harbourRota())
      #expect(try second.findStore())
      let mark = second.changeMark()
      let week = try first.week(monday, now: now)
      _ = try first.apply([.dayOff("ben", monday + 3)], to: week)
      #expect(second.changeMark() != mark)
      let refusal = #expect(throws: Refusal.self) { try second.apply([.dayOff("ana", monday)], to: week) }
      #expect(refusal?.cause == .changedMeanwhile && refusal?.sentence.contains("Ben Thu 3 Dec off") == true)
      let seen = try second.week(monday, now: now)
      #expect(try second.apply([.dayOff("ana", monday)], to: seen).standing == .draft(edits: 2))
      #expect(throws: Refusal.self, "that step is not the last any more") { try first.undo(seen) }
    }
  }

  @Test("Leave is entered at once, whoever is planning that week and whatever was seen of it")
  func factsWaitForNobody() throws {
    try withHarbourFile { file in
      let (planner, lead) = (try OpenTeam(file, for: .changing), try OpenTeam(file, for: .changing))
      _ = try planner.keepUnlessTouched(harbourRota())
      #expect(try lead.findStore())
      let seen = try lead.week(monday, now: now)
      try planner.hold(monday)
      let held = try lead.week(monday, now: now)
      #expect(held.holder?.process == Int(getpid()) && seen.holder == nil)
      #expect(throws: Refusal.self) { try lead.apply([.dayOff("ana", monday)], to: held) }
      let ill = Leave(staff: "ben", when: Period(dates: (monday + 3)...(monday + 3)), reason: "sick")
      #expect(try lead.apply([.leave(ill)], to: seen).rota.shift(of: "ben", on: monday + 3) == nil)
      let later = Edit.shift("ana", monday + 8, TimeRange(600, 900), pause: nil)
      #expect(try lead.apply([later], to: lead.week(monday + 7, now: now)).standing == .draft(edits: 1))
    }
  }

  @Test("A planner whose week was taken over, or changed meanwhile, loses nothing: its plan lies beside the draft")
  func nothingIsLost() throws {
    try withHarbourFile { file in
      let (planner, lead) = (try OpenTeam(file, for: .changing), try OpenTeam(file, for: .changing))
      _ = try planner.keepUnlessTouched(harbourRota())
      #expect(try lead.findStore())
      let begun = try planner.week(monday, now: now)
      try planner.hold(monday)
      try lead.hold(monday, takingOver: true)
      let told = #expect(throws: Refusal.self) { try planner.beat(atOnce: true) }
      #expect(told?.sentence.contains("took over the week of Mon 30 Nov") == true)
      let plan = try harbourRota(HarbourTeam.changedRota)
      #expect(try planner.keep(plan, in: begun) == .beside(week: monday, number: 1, why: .takenOver))
      lead.letGo()
      _ = try lead.apply([.dayOff("ana", monday)], to: lead.week(monday, now: now))
      #expect(try planner.keep(plan, in: begun) == .beside(week: monday, number: 2, why: .takenOver))
      try planner.hold(monday)
      #expect(try planner.keep(plan, in: begun) == .beside(week: monday, number: 3, why: .changedMeanwhile))
      #expect(try lead.week(monday, now: now).standing == .draft(edits: 1))
      #expect(try lead.rota(.beside(1)).contacts == plan.contacts)
    }
  }

  @Test("Of two that were opened before there was anything to keep, the second finds what the first then made")
  func storeMadeMeanwhile() throws {
    try withHarbourFile { file in
      let (first, second) = (try OpenTeam(file, for: .changing), try OpenTeam(file, for: .changing))
      #expect(try !second.findStore())
      _ = try first.keepUnlessTouched(harbourRota())
      #expect(try second.findStore())
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

  @Test("Back in mid-shift from a day's illness: what was published of the rest is credited, and no shift falls out")
  func backFromIllness() throws {
    try PublishedHarbour.with { harbour in
      let (opened, thursday) = (harbour.opened, harbour.monday + 3)
      let ill = LeaveRequest(person: "ben", when: ["2026-12-02..2026-12-04"], reason: .sick)
      let entries = try opened.crediting(ill.leave(opened.team(), now: now), opened.team())
      var week = try opened.apply(entries.map { .leave($0) }, to: harbour.week())
      week = try opened.apply([.shift("ben", thursday, TimeRange(840, 1140), pause: nil)], to: week)
      let back = LeaveRequest(person: "ben", when: ["2026-12-03", "14:00-24:00"])
      let edits = try opened.callingOff(back.calledOff(now: now), of: "ben", week.team)
      week = try opened.apply(edits, to: week)
      let left = week.team.leave.filter { $0.isOf("ben") && $0.when.dates == thursday...thursday }
      // From 12:00 to 14:00 of the shift that was published.
      let times: [TimeRange] = left.map(\.when.time)
      #expect(times == [TimeRange(0, 840)])
      #expect(left.map(\.hours) == [Hours(2)])
      #expect(week.rota.shift(of: "ben", on: thursday)?.time == TimeRange(840, 1140))
      #expect(week.team.leave.contains { $0.isOf("ben") && $0.when.dates?.contains(thursday + 1) == true })
    }
  }

  @Test("Leave until further notice is ended by saying from when; one day of it alone is one day")
  func endOfLeave() throws {
    try PublishedHarbour.with { harbour in
      let (opened, monday) = (harbour.opened, harbour.monday)
      let long = LeaveRequest(person: "ben", when: ["2026-12-02"], reason: .other, untilFurtherNotice: true)
      let entries = try opened.crediting(long.leave(opened.team(), now: now), opened.team())
      var week = try opened.apply(entries.map { .leave($0) }, to: harbour.week())
      func callOff(_ when: String, _ untilFurtherNotice: Bool) throws {
        let off = LeaveRequest(person: "ben", when: [when], untilFurtherNotice: untilFurtherNotice)
        let edits = try opened.callingOff(off.calledOff(now: now), of: "ben", week.team)
        week = try opened.apply(edits, to: week)
      }
      try callOff("2026-12-04", false)
      try callOff("2026-12-07", true)
      let left = week.team.leave.filter { $0.isOf("ben") }.compactMap(\.when.dates)
      #expect(left == [(monday + 2)...(monday + 3), (monday + 5)...(monday + 6)])
    }
  }

  @Test("Leave that begins or ends round a bank holiday is called off, though the team credits hours for that")
  func roundAHoliday() throws {
    let yaml = HarbourTeam.yaml.replacing("base: office}", with: "base: office, holidays: england-and-wales}")
      .replacing("leave:\n", with: "leave:\n  - {staff: all, when: holiday, off: false}\n")
    try PublishedHarbour.with(yaml) { harbour in
      let opened = harbour.opened
      let long = LeaveRequest(person: "ben", when: ["2026-12-02"], untilFurtherNotice: true)
      var week = try opened.apply(long.leave(opened.team(), now: now).map { .leave($0) }, to: harbour.week())
      let day = LeaveRequest(person: "ben", when: ["2026-12-04"])
      week = try opened.apply(opened.callingOff(day.calledOff(now: now), of: "ben", week.team), to: week)
      let left = week.team.leave.filter { $0.isOf("ben") && $0.off }
      #expect(
        left.map { $0.words(in: week.team) } == [
          "Wed 2 Dec – Thu 3 Dec 2026", "from Sat 5 Dec 2026 until further notice",
        ])
      let end = LeaveRequest(person: "ben", when: ["2026-12-07"], untilFurtherNotice: true)
      week = try opened.apply(opened.callingOff(end.calledOff(now: now), of: "ben", week.team), to: week)
      #expect(week.team.leave.contains { !$0.off })
      #expect(!week.team.isAway("ben", harbour.monday + 7, .wholeDay))
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

  @Test("Of a break that alone has moved nobody is told")
  func movedBreak() throws {
    try PublishedHarbour.with { harbour in
      let pause = TimeRange(840, 870)
      let edit = Edit.shift("ana", monday, TimeRange(600, 1110), pause: pause)
      let week = try harbour.opened.apply([edit], to: harbour.week())
      let publication = try Publication(week)
      #expect(publication.concerns.isEmpty && publication.text.contains("nobody to tell"))
    }
  }
}
