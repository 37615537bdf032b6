import Foundation
import RotaAnswers
import RotaModel
import RotaPages
import RotaJudge
import RotaSolver
import RotaTestSupport
import RotaText
import RotaWorkspace
import Testing

@Suite("What people were told and the team file no longer has is said, and they are told")
struct GoneTests {
  private func request(_ yaml: String, now: Moment) throws -> PlanRequest {
    let rota = try harbourRota()
    return PlanRequest(
      team: try harbour(yaml), horizon: rota.horizon, surroundings: Surroundings(base: rota, now: now), start: nil,
      budget: try PlanRequest.budget(seconds: nil, effort: "1"), threads: 1)
  }

  /// The first visit is on Monday at three, the second on Thursday.
  @Test(
    "A child, a need, its name, a number of it",
    arguments: [
      (#"K1"#, "K9"), ("id: visit", "id: meeting"), ("times: 2, apart: 2", "times: 1"),
    ])
  func whatever(old: String, new: String) throws {
    let yaml = HarbourTeam.yaml.replacing(old, with: new)
    let before = try request(yaml, now: Moment(Day(number: 20_787), 600))
    #expect(before.notes.contains { $0.contains("told of") && $0.contains("Thu 3 Dec 16:30: Ben") })
    let judged = try before.plan()
    #expect(judged.report.breaches.isEmpty)
    #expect(judged.report.costs.contains { $0.name == .change && $0.text.contains("Ben: has to be told") })
    let after = try request(yaml, now: Moment(Day(number: 20_791), 600))
    let gone = after.team.demand(in: after.horizon).contains { $0.id.need == "visit" && $0.id.child == "K1" } ? 1 : 2
    #expect(after.notes.contains { $0.contains("had begun") && $0.contains("counts as broken") })
    #expect(try after.plan().report.breaches.count == gone, "as the reference counts them")
  }

  @Test("With a store the worker sees the contact until its end is told, and is told of that")
  func store() throws {
    try withHarbourFile { file in
      let now = try #require(Moment("2026-12-02 09:00"))
      let opened = try OpenTeam(file, for: .changing)
      _ = try opened.keepUnlessTouched(harbourRota())
      let first = try Publication(opened.week(Day(number: 20_787), now: Moment(Day(number: 20_784), 600)))
      let decisions = first.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
      _ = try opened.publish(first, note: "told", force: true, decisions: decisions)
      try HarbourTeam.yaml.replacing("K1", with: "K9").write(toFile: file, atomically: true, encoding: .utf8)
      try opened.reread()
      let ben = try opened.team().person(called: "ben")
      let mine = try opened.myWeek(ben, at: now)
      #expect(mine.days.contains { $0.stops.contains { if case .contact = $0.kind { true } else { false } } })
      let week = try opened.week(Day(number: 20_787), now: now)
      _ = try opened.keep(week.rota, in: week)
      let publication = try Publication(opened.week(Day(number: 20_787), now: now))
      #expect(publication.broken.isEmpty)
      #expect(publication.overtaken == ["K1 visit: had begun on Mon 30 Nov, and is changed"])
      #expect(publication.concerns.flatMap(\.contacts) == ["K1 visit Thu 3 Dec 16:30 cancelled"])
    }
  }

  /// Published; then the file changes once the first visits are over, and what is planned then is published too.
  private func withGone(
    _ old: String, _ new: String, at now: String = "2026-12-04 12:00",
    _ body: (PublishedHarbour, _ now: Moment) throws -> Void
  ) throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.moment(now)
      let file = harbour.opened.file
      try HarbourTeam.yaml.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
      try harbour.opened.reread()
      let week = try harbour.week(now: now)
      _ = try harbour.opened.keep(week.rota, in: week)
      try harbour.publish(now: now)
      try body(harbour, now)
    }
  }

  @Test(
    "What was done stays in the store's versions and is nobody's loss; it can have an outcome",
    arguments: [(#"K1"#, "K9", 2), ("id: visit", "id: meeting", 2), ("times: 2, apart: 2", "times: 1", 1)])
  func done(old: String, new: String, gone: Int) throws {
    try withGone(old, new) { harbour, now in
      let second = try #require(ContactID("K1/visit/2026-11-30/2"))
      for number in [1, 2] {
        let seen = try harbour.opened.rotaAsSeen(.version(number), harbour.opened.team())
        #expect(seen.contacts.filter { $0.id.child == "K1" }.count == 2, "@\(number)")
      }
      #expect(try harbour.opened.rotaAsPublished(.version(2), harbour.opened.team()).contacts.count == 2 - gone)
      let team = try harbour.opened.team()
      let rotas = try [1, 2].map { try harbour.opened.rotaAsSeen(.version($0), team) }
      #expect(Changes(team, from: rotas[0], to: rotas[1]).isEmpty)
      let ben = try team.person(called: "ben")
      let mine = try harbour.opened.myWeek(ben, at: now)
      #expect((mine.before + mine.days).allSatisfy { $0.change == nil })
      #expect(mine.before.flatMap(\.stops).contains { if case .contact = $0.kind { true } else { false } })
      #expect(try harbour.opened.record(.held, of: "\(second)", now: now) == second)
      let again = try harbour.week(now: now)
      #expect(again.report.breaches.isEmpty, "what was said once is not said again")
    }
  }

  @Test("What the team file has again is planned again as what it is: done")
  func again() throws {
    try withGone("id: visit", "id: meeting") { harbour, now in
      try HarbourTeam.yaml.write(toFile: harbour.opened.file, atomically: true, encoding: .utf8)
      try harbour.opened.reread()
      let week = try harbour.week(now: now)
      #expect(week.rota.contacts.map(\.id.need) == ["visit", "visit"] && week.report.breaches.isEmpty)
    }
  }

  @Test("Their calendar can be written, though the version has what the team file no longer has")
  func calendar() throws {
    try withGone("id: visit", "id: meeting", at: "2026-11-30 18:00") { harbour, now in
      let ben = try harbour.opened.team().person(called: "ben")
      #expect(throws: Never.self) { try harbour.opened.myCalendar(ben, at: now) }
    }
  }
}
