@testable import rota_bench

/// Runs and campaigns with made-up figures.
enum Sample {
  static func run(
    _ team: String = "m@1", seed: Int, service: Int = 0, wishes: Int, seconds: Double = 10, digest: String = "d",
    movesPerSecond: Int = 1000
  ) -> Run {
    let points = Points(service: service, wishes: wishes)
    return Run(
      asked: Asked(team: team, from: "2026-11-30", span: .seconds(seconds), threads: 2, seed: seed), digest: digest,
      score: points, engine: points, reference: nil, bound: nil, owed: 4, unmet: 0, moves: 10_000,
      movesPerSecond: movesPerSecond, firstRota: 0.01, firstComplete: 0.02, elapsed: seconds, peakMegabytes: 30,
      effort: "900", settled: false, trace: nil, profile: nil)
  }

  static func results(_ runs: [Run], planned: Int? = nil) -> Results {
    Results(
      machine: Machine(cpu: "A cpu", cores: 2), commit: "abc", build: "release", date: "2026-11-24T03:00:00Z",
      planned: planned ?? runs.count, runs: runs)
  }
}
