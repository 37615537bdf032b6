package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaPages
package import RotaSolver

/// What is said about a plan, on the way and at its end.
extension PlanRequest {
  /// What is said before the work begins.
  package var notes: [String] {
    [surroundings.note(for: horizon), team.holidayWords(in: horizon), goneWords, unfit].compactMap(\.self)
      + departed.map(\.words)
  }

  package func words(_ progress: Progress) -> String {
    let owed = team.demand(in: horizon, after: surroundings.previous).count(where: \.owed)
    let percent = progress.epochs > 0 ? " · \(progress.epoch * 100 / progress.epochs) %" : ""
    let doing = progress.epochs > 0 && progress.epoch >= progress.epochs ? "settled" : "improving"
    return "\(owed - progress.unmet) of \(counted(owed, "contact")) planned · \(doing)\(percent)"
  }

  /// `43 of 44 contacts planned · 1 h short · settled`
  package func ending(_ judged: JudgedPlan, cutShort: Bool) -> String {
    let state =
      cutShort
      ? "cut short: this is the best so far" : judged.plan.settled ? "settled" : "more time may improve it"
    let parts = [team.summary(judged.plan.rota, judged.report, after: surroundings.previous)]
    return (parts + (judged.isCloseToTheBest ? ["close to the best possible"] : []) + [state]).joined(separator: " · ")
  }

  package func showing(_ judged: JudgedPlan) -> RotaExport {
    RotaExport(JudgedRota(team, judged.plan.rota, surroundings, report: judged.report))
  }
}

extension JudgedPlan {
  package var rotaFile: String { RotaFile.write(plan.rota) }
}
