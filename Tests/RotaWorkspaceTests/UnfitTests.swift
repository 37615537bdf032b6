import RotaModel
import RotaRules
import RotaSolver
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A published rota that today's team file would not allow is planned anew, and that is said")
struct UnfitTests {
  private func request(_ old: String, _ new: String) throws -> PlanRequest {
    let yaml = HarbourTeam.yaml.replacing(old, with: new)
    let rota = try harbourRota()
    return PlanRequest(
      team: try harbour(yaml), horizon: rota.horizon,
      surroundings: Surroundings(base: rota, now: Moment(Day(number: 20_788), 13 * 60 + 7)),
      start: nil, budget: try PlanRequest.budget(seconds: nil, effort: "1"), threads: 1)
  }

  private func isSaid(_ request: PlanRequest) -> [String] {
    request.notes.filter { $0.contains("people were told") }
  }

  /// What has begun by Tuesday at seven past one stays, whatever the file says now.
  @Test(arguments: [
    (#"window: "09:00-19:00""#, #"window: "10:30-18:30""#), (#"base: office}"#, #"base: office, slot: 20}"#),
    ("contract: {hours: 22.5}", "contract: {hours: 22.5, shift: 4-6}"),
    ("minutes: 60, times: 2", "minutes: 90, workers: 2, times: 2"), ("known: [ben]", "known: [cara]\n    avoid: [ben]"),
    ("name: Ben,", "name: Ben, until: 2026-12-02,"),
  ])
  func whatever(old: String, new: String) throws {
    let request = try request(old, new)
    let judged = try request.plan()
    #expect(judged.report.breaches.map(\.text) == [])
    #expect(judged.plan.rota.shift(of: "ana", Day(number: 20_787))?.time == TimeRange(600, 1110))
    #expect(isSaid(request).count == 1)
  }

  @Test("What is to come and breaks a rule is named; what fits, and what leave changes, is not")
  func named() throws {
    let said = try isSaid(request("name: Ben,", "name: Ben, until: 2026-12-03,"))
    #expect(
      said == [
        """
        note: 1 thing that people were told does not fit the team file as it is now, and is planned anew:
          Ben, Fri 4 Dec 10:00–18:00: leaves the team after Thu 3 Dec
        """
      ])
    let sick = try request("reason: annual}", "reason: annual}\n  - {staff: ana, when: 2026-12-03, reason: sick}")
    #expect(isSaid(sick) == [])
  }

  @Test("What was told and is agreed, though outside its hours, fits")
  func agreed() throws {
    let pin = "end: \"19:00\"}\n  - {contact: K1/visit/2026-11-30/2, date: 2026-12-03, start: \"16:30\"}"
    let yaml = HarbourTeam.yaml.replacing(#"end: "19:00"}"#, with: pin)
      .replacing("times: 2, apart: 2", with: "times: 2, apart: 2, within: [mon-fri 09:00-16:00]")
    let rota = try harbourRota()
    let request = PlanRequest(
      team: try harbour(yaml), horizon: rota.horizon,
      surroundings: Surroundings(base: rota, now: Moment(Day(number: 20_788), 787)))
    #expect(isSaid(request) == [])
  }

  @Test("A partner that had more contacts at once than it may have today gets no new one on that day")
  func fullPartner() throws {
    let yaml = HarbourTeam.yaml
      .replacing("staff:\n", with: "partners: [{id: school, capacity: 1}]\nstaff:\n")
      .replacing("minutes: 60, times: 2", with: "minutes: 60, partner: school, times: 2")
      .replacing("[{id: family, minutes: 90", with: "[{id: class, minutes: 60, partner: school}, {id: lesson, minutes: 60, partner: school, within: [mon]}, {id: family, minutes: 90")
    var rota = try harbourRota()
    let old = try #require(rota.contacts.first)
    let id = try #require(ContactID("K2/class/2026-11-30/1"))
    rota.contacts.append(Contact(id: id, day: old.day, time: old.time, staff: ["ana"]))
    let request = PlanRequest(
      team: try harbour(yaml), horizon: rota.horizon,
      surroundings: Surroundings(base: rota, now: Moment(Day(number: 20_787), 15 * 60 + 7)), start: nil,
      budget: try PlanRequest.budget(seconds: nil, effort: "1"), threads: 1)
    let judged = try request.plan()
    #expect(judged.report.breaches.map(\.text) == [])
    #expect(!judged.plan.rota.contacts.contains { $0.id.need == "lesson" })
  }
}

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
      #expect(publication.concerns.flatMap(\.contacts) == ["K1 visit 2 Thu 3 Dec 16:30 cancelled"])
    }
  }
}

@Suite("A pin that people were told of, and that what has come since does not allow, falls")
struct FallenPinTests {
  private func request(_ yaml: String, published: Bool = true) throws -> PlanRequest {
    let rota = try harbourRota()
    return PlanRequest(
      team: try harbour(yaml), horizon: rota.horizon,
      surroundings: published ? Surroundings(base: rota, now: Moment(Day(number: 20_787), 600)) : Surroundings(),
      start: nil, budget: try PlanRequest.budget(seconds: nil, effort: "1"), threads: 1)
  }

  private let sick = HarbourTeam.yaml.replacing(
    "leave:\n", with: "leave:\n  - {staff: ben, when: 2026-12-01, reason: sick}\n")

  @Test("The plan goes on without it, says so, and counts it as the judge does")
  func falls() throws {
    let judged = try request(sick).plan()
    #expect(judged.fallenPins.count == 1)
    #expect(judged.fallenPins[0].hasPrefix("warning: a pin can't be so any more, and is left aside: Ben is on leave"))
    #expect(judged.report.breaches.map(\.rule) == [.pins])
    #expect(judged.plan.rota.score == judged.report.score)
  }

  @Test("Before a week is published it is a mistake, and so is a pin that never was so")
  func mistakes() throws {
    #expect(throws: Refusal.self) { try request(sick, published: false).plan() }
    let never = HarbourTeam.yaml.replacing(#"end: "19:00"}"#, with: #"end: "22:00"}"#)
    #expect(throws: Refusal.self) { try request(never).plan() }
  }
}
