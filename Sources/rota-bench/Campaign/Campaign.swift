internal import RotaAnswers
internal import RotaWorkspace
internal import RotaTerminal

/// Runs to be made, one after another, and where they are kept.
struct Campaign {
  let teams: [MeasuredTeam]
  let from: String
  let spans: [Span]
  let threads: Int
  let seeds: [Int]
  /// Families of moves that are left out: a row of runs for each of these lists.
  var without: [[String]] = [[]]
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
      without.flatMap { without in
        seeds.map { Asked(team: team.name, from: from, span: span, threads: threads, seed: $0, without: without) }
      }
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
      let ready = try files[team] ?? ReadyTeam(team, reference)
      for asked in runs {
        results.add(try measure(asked, ready, reference, sitting))
        try keeping.write(results)
        sitting.end(asked)
      }
    }
    sitting.line.wipe()
    return results
  }

  private func measure(_ asked: Asked, _ ready: ReadyTeam, _ reference: Reference?, _ sitting: Sitting) throws -> Run {
    sitting.show(asked)
    var measured = try asked.measure(on: ready, timesMoves: keeping.profile) { sitting.show(asked, $0) }
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
    for case .file(let path) in teams { files[.file(path)] = try ReadyTeam(.file(path)) }
    return files
  }

  private func earlierResults() throws -> Results {
    let now = Results.here()
    guard let path = keeping.resultsFile, ResultsFile.exists(path) else { return now }
    guard keeping.resumes else {
      throw Refusal.unmeasurable(
        "\(path) is there already", help: "--resume goes on with it; otherwise name a new file, or move that one away")
    }
    let earlier: Results = try ResultsFile.read(path)
    try earlier.provenance.check(against: now.provenance, file: path)
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
