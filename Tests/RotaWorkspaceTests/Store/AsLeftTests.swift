import RotaModel
import RotaJudge
import RotaSolver
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaAnswers

@Suite("Whoever falls ill has gone home before anybody could publish that")
struct AsLeftTests {
  /// Ana works from 10:00 on Monday and is to be with K1 at 15:00.
  private func sick(_ harbour: PublishedHarbour, at time: String) throws {
    let now = try harbour.moment(time)
    let request = LeaveRequest(person: "ana", when: ["now"], reason: .sick)
    let team = try harbour.opened.team(at: now)
    let leave = try harbour.opened.crediting(request.leave(team, now: now), team)
    _ = try harbour.opened.apply(leave.map { .leave($0) }, to: harbour.week(now: now))
  }

  private func review(_ harbour: PublishedHarbour, at time: String) throws -> Publication {
    try Publication(harbour.week(now: harbour.moment(time)))
  }

  @Test(
    "It breaks no rule, however late it is published, and everybody whom it concerns is told",
    arguments: ["2026-11-30 14:10", "2026-11-30 15:40", "2026-11-30 23:00"])
  func late(_ published: String) throws {
    try PublishedHarbour.with { harbour in
      try sick(harbour, at: "2026-11-30 14:07")
      let publication = try review(harbour, at: published)
      #expect(publication.broken.isEmpty, "\(publication.broken)")
      #expect(publication.concerns.map(\.person.id) == ["ana"])
      #expect(publication.concerns[0].shifts == ["Mon 30 Nov 10:00–18:30 → 10:00–14:15, goes earlier"])
      #expect(publication.text.contains("Left out\n  high: K2 family\n  K1 visit 1"), "what fell out is said")
    }
  }

  @Test("Whoever is sent in their place is told, and that is no change of the past")
  func inTheirPlace() throws {
    try PublishedHarbour.with { harbour in
      let yesterday = harbour.monday - 1
      let comes = Edit.shift("ben", harbour.monday, TimeRange(780, 1140), pause: nil)
      _ = try harbour.opened.apply([comes], to: harbour.week(now: Moment(yesterday, 600)))
      try harbour.publish()
      try sick(harbour, at: "2026-11-30 14:07")
      let visit = try #require(ContactID("K1/visit/2026-11-30/1"))
      let goes = Edit.contact(visit, harbour.monday, start: 900, staff: ["ben"])
      _ = try harbour.opened.apply([goes], to: harbour.week(now: harbour.moment("2026-11-30 14:15")))
      let publication = try review(harbour, at: "2026-11-30 15:40")
      #expect(publication.broken.isEmpty, "\(publication.broken)")
      #expect(publication.concerns.map(\.person.id) == ["ana", "ben"])
    }
  }

  @Test("Whom the planner alone would have sent, and nobody has told, was not there: it is to be planned again")
  func inTheirPlaceUntold() throws {
    try PublishedHarbour.with { harbour in
      let comes = Edit.shift("ben", harbour.monday, TimeRange(780, 1140), pause: nil)
      _ = try harbour.opened.apply([comes], to: harbour.week(now: Moment(harbour.monday - 1, 600)))
      try harbour.publish()
      try sick(harbour, at: "2026-11-30 14:07")
      let visit = try #require(ContactID("K1/visit/2026-11-30/1"))
      let goes = Edit.contact(visit, harbour.monday, start: 900, staff: ["ben"])
      _ = try harbour.opened.apply(
        [goes, .unpin(.contact(visit, date: harbour.monday, start: 900, staff: ["ben"]))],
        to: harbour.week(now: harbour.moment("2026-11-30 14:15")))
      let publication = try review(harbour, at: "2026-11-30 15:40")
      #expect(publication.broken == ["the draft has K1 visit 1 at 15:00, which is past: plan again"])
    }
  }

  @Test("The planner goes on from there, and the judge agrees with it")
  func planning() throws {
    try PublishedHarbour.with { harbour in
      try sick(harbour, at: "2026-11-30 14:07")
      let week = try harbour.week(now: harbour.moment("2026-11-30 15:40"))
      #expect(week.report.score.must == 0)
      let request = PlanRequest(
        team: week.team, horizon: week.horizon, surroundings: week.surroundings, start: week.rota,
        budget: try PlanRequest.budget(seconds: nil, effort: "2"), threads: 1)
      let plan = try request.plan()
      #expect(plan.report.score.must == 0)
      #expect(plan.plan.rota.shift(of: "ana", harbour.monday)?.time == TimeRange(600, 855))
    }
  }

  @Test("Leave explains what it ends and nothing else: another's past, or a longer day, is still a change")
  func othersStay() throws {
    try PublishedHarbour.with { harbour in
      try sick(harbour, at: "2026-12-01 14:07")
      let shorter = Edit.shift("ben", harbour.monday + 1, TimeRange(660, 840), pause: nil)
      _ = try harbour.opened.apply([shorter], to: harbour.week(now: harbour.moment("2026-12-01 13:50")))
      let ben = try review(harbour, at: "2026-12-01 15:40")
      #expect(ben.broken.contains("the draft has Ben end at 14:00, which is past: plan again"), "\(ben.broken)")
      #expect(!ben.broken.contains { $0.contains("Ana") })
      let longer = Edit.shift("ana", harbour.monday + 1, TimeRange(600, 900), pause: nil)
      _ = try harbour.opened.apply([longer], to: harbour.week(now: harbour.moment("2026-12-01 14:20")))
      #expect(try review(harbour, at: "2026-12-01 15:40").broken.contains { $0.contains("Ana") })
    }
  }
}
