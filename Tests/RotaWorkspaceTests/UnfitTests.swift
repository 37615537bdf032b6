import RotaAnswers
import RotaModel
import RotaJudge
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
      .replacing(
        "[{id: family, minutes: 90",
        with:
          "[{id: class, minutes: 60, partner: school}, {id: lesson, minutes: 60, partner: school, within: [mon]}, {id: family, minutes: 90"
      )
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
