import RotaFiles
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaAnswers

@Suite("Standing and dated facts as one team, for some weeks")
struct EffectiveTeamTests {
  private let dated = """
    leave:
      - {staff: ana, when: 2026-12-09, reason: annual}
      - {staff: ben, when: 2026-12-20..2026-12-21}
      - {staff: ben, when: "sun 09:00-12:00"}
    contacts:
      - {id: welfare, child: K1, minutes: 30, after: 2026-12-05 09:00, start-by: 2026-12-08 18:00}
      - {id: later, child: K1, minutes: 30, after: 2026-12-14 09:00, start-by: 2026-12-15 18:00}
    cancelled: [K1/visit/2026-11-30/1, K1/visit/2026-12-07/2]
    pins:
      - {staff: ana, date: 2026-12-06, off: true}
      - {staff: ana, date: 2026-12-07, off: true}

    """

  @Test("Leave, one-offs, cancelled contacts and pins that say nothing of the weeks are left out; the rest stays")
  func effective() throws {
    let reading = TeamFile.read(
      TeamSource(name: "team.yaml", text: HarbourTeam.yaml), dated: [TeamSource(name: "dated.yaml", text: dated)])
    let team = try #require(reading.team)
    let horizon = try #require(Horizon(from: Day(number: 20_794), weeks: 1))
    let effective = team.effective(in: horizon)
    #expect(effective.leave.map(\.people) == [["ana"], ["ben"]], "Ben's Sundays go on, Cara's leave is over")
    #expect(effective.oneOffs.map(\.need.id) == ["welfare"])
    #expect(effective.cancelled.map(\.description) == ["K1/visit/2026-12-07/2"])
    #expect(effective.pins.map(\.day) == [horizon.first])
    #expect(effective.staff == team.staff && effective.children == team.children)
    #expect(effective.demand(in: horizon).filter(\.allowed) == team.demand(in: horizon).filter(\.allowed))
  }

  @Test("The file that is written reads as the same team")
  func file() throws {
    let team = try harbour()
    let horizon = try #require(Horizon(from: Day(number: 20_787), weeks: 1))
    let text = team.effectiveFile(in: horizon)
    #expect(try harbour(text) == team.effective(in: horizon))
  }
}
