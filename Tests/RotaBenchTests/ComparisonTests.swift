import RotaAnswers
import RotaWorkspace
import Testing

@testable import rota_bench

@Suite("Two campaigns are compared seed by seed")
struct ComparisonTests {
  private func compare(_ first: [Run], _ second: [Run]) throws -> Comparison {
    try Comparison(Sample.results(first), Sample.results(second), named: ("a.json", "b.json"))
  }

  @Test("Means over the seeds, and for how many of them it got better or worse")
  func arithmetic() throws {
    let comparison = try compare(
      [Sample.run(seed: 1, wishes: 500), Sample.run(seed: 2, wishes: 520), Sample.run(seed: 3, wishes: 540)],
      [
        Sample.run(seed: 3, wishes: 540), Sample.run(seed: 1, wishes: 470, movesPerSecond: 1300),
        Sample.run(seed: 2, wishes: 526),
      ])
    let row = try #require(comparison.rows.first)
    #expect(comparison.rows.count == 1)
    #expect(row.seeds == 3)
    #expect(row.first.wishes == 520)
    #expect(row.second.wishes == 512)
    #expect(row.better == 1)
    #expect(row.worse == 1)
    #expect(row.verdict == .better)
    let table = ComparisonTable(comparison: comparison).text
    #expect(table.contains("520 → 512"))
    #expect(table.contains("−8 (−1.5 %)"))
    #expect(table.contains("+10 %"), "of moves a second: 1000, and 1100 in the mean")
    #expect(table.contains("1 better, 1 worse"))
    #expect(table.contains("1 better, 0 worse, 0 the same; by the means of 3 pairs of runs"))
  }

  @Test("Service counts before wishes, whatever the wishes gain")
  func lexicographic() throws {
    let comparison = try compare(
      [Sample.run(seed: 1, service: 0, wishes: 900)], [Sample.run(seed: 1, service: 5, wishes: 100)])
    #expect(comparison.rows.first?.verdict == .worse)
    #expect(comparison.rows.first?.worse == 1)
  }

  @Test("Equal rotas are the same, not better")
  func same() throws {
    let runs = [Sample.run(seed: 1, wishes: 7), Sample.run(seed: 2, wishes: 9)]
    let comparison = try compare(runs, runs)
    #expect(comparison.rows.first?.verdict == .same)
    #expect(ComparisonTable(comparison: comparison).text.contains("0 better, 0 worse, 1 the same"))
  }

  @Test("A time, a team and a number of threads make rows of their own; what has no partner is counted")
  func unpaired() throws {
    let comparison = try compare(
      [Sample.run(seed: 1, wishes: 7), Sample.run(seed: 1, wishes: 5, seconds: 60), Sample.run(seed: 9, wishes: 1)],
      [
        Sample.run(seed: 1, wishes: 7), Sample.run(seed: 1, wishes: 4, seconds: 60),
        Sample.run("l@1", seed: 1, wishes: 1),
      ]
    )
    #expect(comparison.rows.map(\.span) == ["10 s", "60 s"])
    #expect(comparison.rows.map(\.verdict) == [.same, .better])
    #expect(comparison.onlyInFirst == 1)
    #expect(comparison.onlyInSecond == 1)
  }

  @Test("Nothing in common, or other teams of one name, is an error")
  func incomparable() throws {
    #expect(
      throws: Refusal(
        .wrongInput, "a.json and b.json have no run in common: other teams, times, threads or seeds")
    ) {
      try compare([Sample.run(seed: 1, wishes: 1)], [Sample.run(seed: 2, wishes: 1)])
    }
    #expect(
      throws: Refusal(.wrongInput, "a.json and b.json measured different teams under the name team.yaml")
    ) {
      try compare(
        [Sample.run("team.yaml", seed: 1, wishes: 1, digest: "x")],
        [Sample.run("team.yaml", seed: 1, wishes: 1, digest: "y")])
    }
  }
}
