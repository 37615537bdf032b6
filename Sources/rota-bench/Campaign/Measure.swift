internal import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaJudge
internal import RotaSolver
internal import RotaWorkspace
internal import Synchronization

/// A team that is ready to be measured on.
struct ReadyTeam: Sendable {
  let team: Team
  let name: String
  let text: String

  init(_ source: TeamSource) throws(Refusal) {
    let reading = TeamFile.read(source)
    guard let team = reading.team else {
      throw Refusal(.wrongInput, reading.diagnostics.map(\.rendered).joined(separator: "\n"))
    }
    self.team = team
    name = source.name
    text = String(decoding: source.bytes, as: UTF8.self)
  }

  /// Read from its file, or made by `generate.py`: by a process that is there already, else by one for this alone.
  init(_ team: MeasuredTeam, _ reference: Reference? = nil) throws(Refusal) {
    switch team {
    case .file(let path):
      let source: TeamSource
      do throws(Diagnostic) {
        source = try TeamSource.load(path: path)
      } catch {
        throw Refusal(.wrongInput, error.rendered)
      }
      try self.init(source)
    case .generated(let generated):
      let made = if let reference { reference } else { try Reference() }
      defer { if reference == nil { made.close() } }
      try self.init(TeamSource(name: team.name, text: try made.text(of: generated)))
    }
  }

  /// Tells two files of one name apart.
  var digest: String { fingerprint(of: text) }
}

/// One run, and the rota file that it made.
struct Measured: Sendable {
  var run: Run
  let rotaFile: String
}

extension Asked {
  /// Searches, then asks the judge.
  /// `timesMoves`: the profile says how long each family took, and the search is a little slower for it.
  func measure(
    on ready: ReadyTeam, timesMoves: Bool = false, progress: @escaping @Sendable (Progress) -> Void
  ) throws(Refusal) -> Measured {
    let (horizon, budget) = (try Asked.horizon(from: from), try span.budget)
    PeakMemory.restart()
    let news = News()
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(team: ready.team, horizon: horizon)
    } catch {
      throw .unplannable(team, error)
    }
    let ablation = SearchAblation(without: Set(without), timesMoves: timesMoves)
    let plan = Solver(problem, seed: seed, threads: threads, ablation: ablation).run(
      budget,
      report: { improvement in
        news.add(improvement)
        progress(improvement)
      })
    let elapsed = news.elapsed
    let megabytes = PeakMemory.megabytes
    let report = try ready.team.judge(plan.rota, named: "the rota for \(words)")
    let run = Run(
      asked: self, digest: ready.digest, score: Points(report.score), engine: plan.rota.score.map { Points($0) },
      bound: plan.rota.bound.map { Bound($0) }, owed: report.owed,
      unmet: report.unmet.count, moves: plan.moves, movesPerSecond: Int(Double(plan.moves) / max(elapsed, 1e-6)),
      firstRota: news.improvements.first?.seconds, firstComplete: news.improvements.first { $0.unmet == 0 }?.seconds,
      elapsed: Figures.kept(elapsed), peakMegabytes: megabytes, effort: plan.rota.origin?.effort ?? "",
      settled: plan.settled, trace: news.improvements, profile: plan.moveStatistics.map { MoveCount($0) })
    return Measured(run: run, rotaFile: RotaFile.write(plan.rota))
  }

  static func horizon(from text: String) throws(Refusal) -> Horizon {
    try Dates(now: Moment(Day(number: 0), 0)).horizon(from: text, weeks: 1)
  }
}

extension Span {
  var budget: Budget {
    get throws(Refusal) {
      switch self {
      case .seconds(let seconds): .seconds(seconds)
      case .effort(let effort): try PlanRequest.budget(seconds: nil, effort: effort)
      }
    }
  }
}

/// What a search tells on its way, with the time; begins when it is made.
private final class News: Sendable {
  private let began = ContinuousClock.now
  private let found = Mutex<[Improvement]>([])

  var elapsed: Double { (ContinuousClock.now - began) / .seconds(1) }
  var improvements: [Improvement] { found.withLock { $0 } }

  func add(_ progress: Progress) {
    let improvement = Improvement(
      seconds: Figures.kept(elapsed), epoch: progress.epoch, service: progress.best.service,
      wishes: progress.best.wishes, unmet: progress.unmet, bound: progress.bound.map { Bound($0) })
    found.withLock { $0.append(improvement) }
  }
}

extension Refusal {
  static func unplannable(_ team: String, _ reason: Unplannable) -> Refusal {
    switch reason {
    case .conflictingPins(_, let because): unmeasurable("\(team) has pins that cannot all be so: \(because)")
    case .tooLarge(let what): unmeasurable("\(team): \(what)")
    }
  }
}
