import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("Team files that generate.py writes", .enabled(if: Reference.isAvailable))
struct GeneratedTeamTests {
  @Test(arguments: ["3:4", "s", "m", "l"], [false, true])
  func areReadWithoutAnError(size: String, rich: Bool) throws {
    let text = try Reference.team(size, seed: 1, rich: rich)
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let team = try #require(reading.team)
    #expect(!team.staff.isEmpty && !team.children.isEmpty)
  }
}
