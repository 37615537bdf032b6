import RotaAnswers
import RotaModel
import RotaJudge
import RotaTestSupport
import RotaWorkspace
import Testing

/// Ana works on Monday from 10:00 to 18:30, with a break at 13:00, and is to be with K1 at 15:00.
@Suite("A lead enters a sickness at any minute, and publishes that")
struct FallenIllTests {
  private func sick(_ harbour: PublishedHarbour, _ when: String, at now: Moment) throws -> OpenWeek {
    let request = LeaveRequest(person: "ana", when: [when], reason: .sick)
    let team = try harbour.opened.team(at: now)
    let leave = try harbour.opened.crediting(request.leave(team, now: now), team)
    return try harbour.opened.apply(leave.map { .leave($0) }, to: harbour.week(now: now))
  }

  private func end(_ week: OpenWeek) -> String? {
    week.rota.shift(of: "ana", on: PublishedHarbour.monday).map { clockTime($0.time.end) }
  }

  @Test(
    "It is published in the same minute, a minute later and hours later, and breaks no rule",
    arguments: [601, 607, 615, 779, 781, 790, 809, 810, 811, 899, 901, 959, 1021, 1096, 1109])
  func anyMinute(_ minute: Minutes) throws {
    for later in [0, 1, 20, 300] {
      try PublishedHarbour.with { harbour in
        let now = Moment(harbour.monday, minute)
        let week = try sick(harbour, "now", at: now)
        // The next step, or the end of the break.
        let step = ceilingDivide(minute, 15) * 15
        #expect(end(week) == clockTime(781..<810 ~= minute ? 810 : step))
        guard case .draft = week.standing else { return }
        let publication = try Publication(harbour.week(now: Moment(harbour.monday, minute + later)))
        #expect(publication.broken.isEmpty && publication.overtaken.isEmpty, "\(minute): \(publication.broken)")
      }
    }
  }

  /// A shift of more than four hours needs a break that ends an hour before it does.
  private let strict = HarbourTeam.yaml + "rules: {break: {over: 4}}\n"

  @Test("Where an end that is still open keeps the rule of breaks, the shift ends there")
  func legalEnd() throws {
    try PublishedHarbour.with(strict) { harbour in
      // From 14:20 on; at 14:15 the break would be too near the end, at 14:00 none is due.
      let week = try sick(harbour, "2026-11-30 14:20-24:00", at: harbour.moment("2026-11-30 13:40"))
      #expect(end(week) == "14:00")
      #expect(try Publication(harbour.week(now: harbour.moment("2026-11-30 14:10"))).broken.isEmpty)
    }
    try PublishedHarbour.with(strict) { harbour in
      let week = try sick(harbour, "now", at: harbour.moment("2026-11-30 14:20"))
      #expect(end(week) == "14:30" && week.report.score.must == 0)
    }
  }

  @Test("Where none does, that is said, and it is published as it is: nobody has to force what has happened")
  func noLegalEnd() throws {
    try PublishedHarbour.with(strict) { harbour in
      let now = try harbour.moment("2026-11-30 14:07")
      let week = try sick(harbour, "now", at: now)
      #expect(end(week) == "14:15")
      let publication = try Publication(harbour.week(now: now))
      #expect(publication.broken.isEmpty)
      #expect(publication.overtaken.count == 1)
      #expect(
        publication.text.contains("What has happened leaves no way to keep\n  Ana, Mon 30 Nov 10:00–14:15: the break"))
      let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
      #expect(publication.objection(force: false, note: nil, decisions: decisions) == nil)
      // What a hand breaks is not that.
      let shorter = Edit.shift("ana", harbour.monday, TimeRange(600, 1110), pause: TimeRange(630, 660))
      _ = try harbour.opened.apply([shorter], to: harbour.week(now: now))
      #expect(try !Publication(harbour.week(now: now)).broken.isEmpty)
    }
  }

  @Test("Entered late, it is published late: the shift ended when that was entered")
  func enteredLate() throws {
    try PublishedHarbour.with { harbour in
      let week = try sick(harbour, "2026-11-30 14:00-24:00", at: harbour.moment("2026-11-30 14:40"))
      #expect(end(week) == "14:45")
      #expect(try Publication(harbour.week(now: harbour.moment("2026-11-30 15:40"))).broken.isEmpty)
    }
  }

  @Test("An hour of leave to come takes no more of a shift than it must: the longer part stays, and its contact")
  func anHour() throws {
    try PublishedHarbour.with { harbour in
      let week = try sick(harbour, "2026-11-30 11:07-12:07", at: PublishedHarbour.before)
      let shift = try #require(week.rota.shift(of: "ana", on: harbour.monday))
      #expect(shift.time == TimeRange(735, 1110))
      #expect(week.rota.contacts.contains { $0.staff == ["ana"] && $0.day == harbour.monday })
      #expect(week.report.score.must == 0)
    }
  }

  @Test("Whoever plans after that gets that plan as the draft: leave is no hand's edit")
  func planned() throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.moment("2026-11-30 14:07")
      let week = try sick(harbour, "now", at: now)
      #expect(week.standing == .draft(edits: 0))
      let kept = try harbour.opened.keepUnlessTouched(week.rota)
      #expect(kept == [.draft(week: harbour.monday)])
      // A hand's edit still is one.
      let longer = Edit.shift("ben", harbour.monday + 1, TimeRange(660, 1125), pause: nil)
      _ = try harbour.opened.apply([longer], to: harbour.week(now: now))
      guard case .beside = try harbour.opened.keepUnlessTouched(week.rota).first else {
        Issue.record("a hand has touched it")
        return
      }
    }
  }

  @Test("Shown before it is published and after, it breaks no rule")
  func shown() throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.moment("2026-11-30 14:07")
      _ = try sick(harbour, "now", at: now)
      func breaches(_ name: RotaName) throws -> [String] {
        let (rota, team) = try harbour.opened.rotaAndTeam(name)
        let against = try harbour.opened.surroundings(of: name, rota, team, now: now)
        return try team.judge(rota, against).breaches.map(\.text)
      }
      #expect(try breaches(.draft(harbour.monday)) == [])
      let version = try harbour.publish(now: now)
      #expect(try breaches(.version(version.number)) == [])
    }
  }
}
