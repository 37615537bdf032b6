import RotaTestSupport
import RotaWorkspace
import Testing

@testable import rota_bench

@Suite("Teams and seeds as the command line says them")
struct TeamTests {
  @Test("A size takes the seeds of --team-seeds, unless it names its own; a file is a file")
  func forms() throws {
    let teams = try MeasuredTeam.teams(["s", "20:110@7+rich", "m+rich", "east/team.yaml"], seeds: [1, 3])
    #expect(
      teams.map(\.name) == ["s@1", "s@3", "20:110@7+rich", "m@1+rich", "m@3+rich", "east/team.yaml"])
    #expect(teams[2] == .generated(GeneratedTeam(size: "20:110", seed: 7, kind: .rich)))
    #expect(teams[5] == .file("east/team.yaml"))
  }

  @Test("Seeds are read in the order in which they are said")
  func seeds() throws {
    #expect(try Seeds.read("7") == [7])
    #expect(try Seeds.read("1-5") == [1, 2, 3, 4, 5])
    #expect(try Seeds.read("9,0-2") == [9, 0, 1, 2])
  }

  @Test("300 generated teams go from 3:4 to 120:340, half of them rich, on seeds that nobody tuned on")
  func spread() {
    let teams = GeneratedTeam.spread(300)
    #expect(teams.first?.name == "3:4@1000")
    #expect(teams.last?.name == "120:340@1299+rich")
    #expect(teams.count { $0.kind == .rich } == 150)
    #expect(Set(teams.map(\.seed)).count == 300)
    #expect(teams.allSatisfy { $0.seed >= 1000 && GeneratedTeam.isSize($0.size) })
  }

  @Test(
    "The reference writes the same bytes for rota-bench as for anybody")
  func generated() throws {
    let folder = RotaTestSupport.Reference.folder
    let python = try rota_bench.Reference(environment: ["ROTA_REFERENCE": folder])
    defer { python.close() }
    for (kind, same) in zip(GeneratedTeam.Kind.allCases, RotaTestSupport.Reference.Kind.allCases) {
      let text = try python.text(of: GeneratedTeam(size: "4:6", seed: 3, kind: kind))
      #expect(try text == RotaTestSupport.Reference.team("4:6", seed: 3, same))
    }
  }
}
