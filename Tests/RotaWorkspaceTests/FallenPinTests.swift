import RotaAnswers
import RotaModel
import RotaJudge
import RotaSolver
import RotaTestSupport
import RotaWorkspace
import Testing

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

  @Test("Of a contact whose worker can't go, the day and the time stay agreed where somebody else can")
  func otherWorker() throws {
    let ill = HarbourTeam.yaml
      .replacing("leave:\n", with: "leave:\n  - {staff: ben, when: 2026-12-03, reason: sick}\n")
      .replacing(
        "pins:\n",
        with: "pins:\n  - {contact: K1/visit/2026-11-30/2, date: 2026-12-03, start: \"16:30\", staff: [ben]}\n")
    let judged = try request(ill).plan()
    #expect(judged.fallenPins.count == 1 && judged.report.breaches.map(\.rule) == [.pins])
    let contact = judged.plan.rota.contacts.first { "\($0.id)" == "K1/visit/2026-11-30/2" }
    #expect(contact?.day == Day(number: 20_790) && contact?.time.start == 990 && contact?.staff == ["ana"])
  }

  @Test("Before a week is published it is a mistake, and so is a pin that never was so")
  func mistakes() throws {
    #expect(throws: Refusal.self) { try request(sick, published: false).plan() }
    let never = HarbourTeam.yaml.replacing(#"end: "19:00"}"#, with: #"end: "22:00"}"#)
    #expect(throws: Refusal.self) { try request(never).plan() }
  }
}
