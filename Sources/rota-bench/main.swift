import Foundation
import RotaFiles
import RotaModel
import RotaRules
import RotaSolver

// usage: rota-bench TEAM.yaml seconds seeds threads
let args = CommandLine.arguments
let seconds = Double(args[2])!
let seeds = Int(args[3])!
let threads = args.count > 4 ? Int(args[4])! : 2
let source = try TeamSource.load(path: args[1])
let reading = TeamFile.read(source)
guard let team = reading.team else { fatalError("\(reading.diagnostics)") }
let horizon = Horizon(from: Day("2026-11-30")!, weeks: 1)!
var sum = 0
for seed in 1...seeds {
  let t0 = ContinuousClock.now
  let problem = try Problem(team: team, horizon: horizon)
  nonisolated(unsafe) var first: (Duration, Score)?
  let trace = ProcessInfo.processInfo.environment["TRACE"] != nil
  let plan = Solver(problem, seed: seed, threads: threads).run(
    seconds < 0 ? .effort(Effort(epochs: Int(-seconds))) : .seconds(seconds),
    report: { progress in
      if first == nil { first = (ContinuousClock.now - t0, progress.best) }
      if trace {
        print(progress.epoch, progress.epochs, progress.best.service, progress.best.wishes, ContinuousClock.now - t0)
      }
    })
  let t = ContinuousClock.now - t0
  let report = try RuleBook(team).judge(plan.rota)
  let engine = plan.rota.score!
  sum += engine.wishes
  print(
    "seed \(seed): \(engine.service)/\(engine.wishes) judge \(report.score.must)/\(report.score.service)/\(report.score.wishes) unmet \(report.unmet.count) first \(first!.0) \(first!.1.service)/\(first!.1.wishes) time \(t) moves \(plan.moves) effort \(plan.rota.origin!.effort)"
  )
  if seed == 1 {
    for name in CostName.allCases where report.total(name) > 0 {
      print("  \(name.rawValue) \(report.total(name))", terminator: "")
    }
    print("")
    for c in report.costs.prefix(6) { print("  ", c.name.rawValue, c.amount, c.text) }
    for b in report.breaches.prefix(5) { print("  BREACH", b.text) }
  }
  for line in plan.profile { print(line) }
}
print("mean wishes \(Double(sum) / Double(seeds))")
