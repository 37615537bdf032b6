import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("Team files that generate.py writes")
struct GeneratedTeamTests {
  @Test(arguments: ["3:4", "s", "m", "l"], Reference.Kind.allCases)
  func areReadWithoutAnError(size: String, kind: Reference.Kind) throws {
    let text = try Reference.team(size, seed: 1, kind)
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let team = try #require(reading.team)
    #expect(!team.staff.isEmpty && !team.children.isEmpty)
  }
}
