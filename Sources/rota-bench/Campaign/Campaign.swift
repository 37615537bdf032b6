internal import Foundation
internal import RotaFiles
internal import RotaWorkspace

/// Runs to be made, one after another, and where they are kept.
struct Campaign {
  let teams: [MeasuredTeam]
  let from: String
  let spans: [Span]
  let threads: Int
  let seeds: [Int]
  var keeping = Keeping()

  /// What is kept besides the table.
  struct Keeping: Hashable, Sendable {
    var resultsFile: String?
    var resumes = false
    var folder: String?
    var trace = false
    var profile = false
    var reference = false
  }

  var asked: [Asked] { teams.flatMap { asked(of: $0) } }

  private func asked(of team: MeasuredTeam) -> [Asked] {
    spans.flatMap { span in
      seeds.map { Asked(team: team.name, from: from, span: span, threads: threads, seed: $0) }
    }
  }
}

extension Campaign {
  /// Makes the runs that are still to be made. What can be wrong is found before the first of them.
  func run() throws -> Results {
    let files = try readFiles()
    var results = try earlierResults()
    try checkDigests(files, results)
    try keeping.prepare()
    results.plan(asked)
    let left = asked.filter { !keeping.hasKept(results.run($0)) }
    let needsPython = keeping.reference || teams.contains { if case .generated = $0 { true } else { false } }
    let reference = needsPython && !left.isEmpty ? try Reference() : nil
    defer { reference?.close() }
    if results.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the planner") }
    if left.count < asked.count { Console.warn("\(asked.count - left.count) of \(asked.count) runs are there already") }
    var sitting = Sitting(left: left)
    for team in teams {
      let runs = asked(of: team).filter { sitting.isLeft($0) }
      guard !runs.isEmpty else { continue }
      let ready = try files[team] ?? made(team, reference)
      for asked in runs {
        results.add(try measure(asked, ready, reference, sitting))
        try keeping.write(results)
        sitting.end(asked)
      }
    }
    sitting.line.clear()
    return results
  }

  private func measure(_ asked: Asked, _ ready: ReadyTeam, _ reference: Reference?, _ sitting: Sitting) throws -> Run {
    sitting.show(asked)
    var measured = try asked.measure(on: ready) { sitting.show(asked, $0) }
    if !keeping.trace { measured.run.trace = nil }
    if !keeping.profile { measured.run.profile = nil }
    try keeping.write(measured.rotaFile, of: asked)
    if keeping.reference, let reference {
      measured.run.reference = try reference.judge(measured.rotaFile, team: ready.text, named: asked.words)
    }
    return measured.run
  }
}

extension Campaign {
  private func readFiles() throws -> [MeasuredTeam: ReadyTeam] {
    var files: [MeasuredTeam: ReadyTeam] = [:]
    for case .file(let path) in teams {
      let source: TeamSource
      do throws(Diagnostic) {
        source = try TeamSource.load(path: path)
      } catch {
        throw Refusal(.wrongInput, error.rendered)
      }
      files[.file(path)] = try ReadyTeam(source)
    }
    return files
  }

  private func made(_ team: MeasuredTeam, _ reference: Reference?) throws -> ReadyTeam {
    guard case .generated(let generated) = team, let reference else {
      throw Refusal.unmeasurable("\(team.name) was not read")
    }
    return try ReadyTeam(TeamSource(name: team.name, text: try reference.text(of: generated)))
  }

  private func earlierResults() throws -> Results {
    let now = Results.here()
    guard let path = keeping.resultsFile, ResultsFile.exists(path) else { return now }
    guard keeping.resumes else {
      throw Refusal.unmeasurable(
        "\(path) is there already", help: "--resume goes on with it; otherwise name a new file, or move that one away")
    }
    let earlier = try ResultsFile.read(path)
    try earlier.check(against: now, file: path)
    return earlier
  }

  private func checkDigests(_ files: [MeasuredTeam: ReadyTeam], _ results: Results) throws {
    for (team, ready) in files {
      guard results.runs.contains(where: { $0.asked.team == team.name && $0.digest != ready.digest }) else { continue }
      throw Refusal.unmeasurable(
        "\(team.name) has changed since it was measured into \(keeping.resultsFile ?? "the results")",
        help: "measure into a new file")
    }
  }
}
