internal import Foundation
package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaSolver

/// One team of a batch, planned by a process of its own: its rota and its result are written whole, or not at all.
package struct BatchJob: Hashable, Sendable {
  package let team: BatchTeam
  /// Where results go.
  package let folder: String
  package let weeks: WeeksToPlan
  let budget: Budget
  package let seed: Int
  package let threads: Int
  /// Leaves alone what was planned from the same.
  package let isResuming: Bool
  package let time: TimeNow

  package init(
    file: String, name: String, in folder: String, _ weeks: WeeksToPlan, seconds: Double?, effort: String?, seed: Int,
    threads: Int, isResuming: Bool, at time: TimeNow
  ) throws(Refusal) {
    self.team = BatchTeam(file: file, name: name)
    self.folder = folder
    self.weeks = weeks
    budget = try PlanRequest.budget(seconds: seconds, effort: effort)
    self.seed = seed
    self.threads = threads
    self.isResuming = isResuming
    self.time = time
  }
}

extension BatchJob {
  /// What it came to; nil where it was cancelled, and all is as before. What is wrong with a team is refused, and kept
  /// as its result.
  package func run(isCancelled: @escaping @Sendable () -> Bool = { false }) throws(Refusal) -> BatchResult? {
    let began = Int.hundredths
    do throws(Refusal) {
      guard var result = try plan(isCancelled) else { return nil }
      if case .skipped = result.outcome { return result }
      result.hundredths = Int.hundredths - began
      try result.write(in: folder)
      return result
    } catch {
      try BatchResult(
        file: team.file, name: team.name, outcome: .failed(error.place(in: team.file)),
        hundredths: Int.hundredths - began
      ).write(in: folder)
      throw error
    }
  }

  private func plan(_ isCancelled: @escaping @Sendable () -> Bool) throws(Refusal) -> BatchResult? {
    let opened = try OpenTeam.planning(team.file, store: nil, dated: nil, at: time)
    let request = try PlanRequest(weeks, in: opened, budget: budget, seed: seed, threads: threads)
    var result = BatchResult(
      file: team.file, name: team.name, outcome: .failed(""), fingerprint: request.fingerprint)
    if isResuming, let before = try BatchResult(in: folder, name: team.name),
      let figures = before.figures, before.fingerprint == result.fingerprint,
      FileManager.default.fileExists(atPath: team.rotaFile(in: folder))
    {
      result.outcome = .skipped(figures)
      result.hundredths = before.hundredths
      return result
    }
    let file = try team.output(team.rotaFile(in: folder))
    let ground = try opened.beginPlan(request.horizon, request.team, takingOver: false)
    defer { opened.letGo() }
    let judged = try request.plan(isCancelled: isCancelled)
    if isCancelled() { return nil }
    try file.write(judged.rotaFile)
    if opened.keepsPlans { _ = try opened.keepUnlessTouched(judged, since: ground) }
    result.outcome = .planned(AreaFigures(request, judged))
    return result
  }
}

extension BatchTeam {
  package func rotaFile(in folder: String) -> String { "\(folder)/\(name).rota.json" }
  func resultFile(in folder: String) -> String { "\(folder)/\(name).result.json" }

  /// For the owner's eyes only, in a folder that is made where there is none.
  func output(_ path: String) throws(Refusal) -> OutputFile {
    let folder = (path as NSString).deletingLastPathComponent
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw .unwritable(folder, because: "the folder can't be made")
    }
    let file = OutputFile(path, isPrivate: true)
    try file.check()
    return file
  }
}

extension PlanRequest {
  /// Of all that a rota is made from: another team, week before, budget or seed is another rota.
  fileprivate var fingerprint: String {
    let known = surroundings
    let parts: [String] = [
      Product.version, "\(horizon.first)/\(horizon.dayCount)", "\(budget)", "\(seed)",
      TeamFile.write(team.effective(in: horizon)), known.previous.map { RotaFile.write($0) } ?? "",
      known.base.map { RotaFile.write($0) } ?? "", known.base == nil ? "" : known.now.map { "\($0)" } ?? "",
    ]
    return RotaModel.fingerprint(of: parts.joined(separator: "\u{0}"))
  }
}

extension Refusal {
  /// Where a team's file is wrong, without its words: results leave their area, and words may name somebody.
  fileprivate func place(in file: String) -> String {
    let lines = message.split(separator: "\n")
    let errors = lines.compactMap { $0.firstMatch(of: #/:(\d+):(\d+): error:/#) }
    guard let first = errors.first else { return "it can't be planned: 'rota plan \(file)' says why" }
    return
      "line \(first.1) of the team file\(errors.count > 1 ? " and \(errors.count - 1) more" : ""): 'rota check \(file)' says what is wrong"
  }
}

extension Int {
  /// Of a second, on a clock that only goes on.
  fileprivate static var hundredths: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 100 + time.tv_nsec / 10_000_000
  }
}
