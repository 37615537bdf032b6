internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaTerminal
internal import RotaWorkspace

struct ScreenMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Type on the screen while the planner works, and say how soon it answers.",
    discussion: """
      The product's screen is opened on a terminal of our own, with a week of the team, and keys that are drawn from the \
      seed are typed as fast as a key that is held down repeats. A frame is counted from the moment its key was typed \
      until it was written to the terminal. Then the program itself, the rota beside rota-bench, is opened for the time to \
      the first screen and for what it does while nobody does anything. A team is named as for 'team'.
      """)

  @Argument(help: ArgumentHelp("A team file or a size.", valueName: "team"))
  var team: String

  @Option(help: "So many keys.")
  var keys = 2000

  @Option(help: "Where the draw of the keys begins.")
  var seed = 1

  @Option(help: ArgumentHelp("The screen: columns and rows.", valueName: "c×r"))
  var size = "160x50"

  @Option(help: ArgumentHelp("So long nobody does anything.", valueName: "s"))
  var idle = 5.0

  @Option(help: "The Monday of the week that is opened.")
  var from = "2026-11-30"

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func validate() throws {
    if !(1...100_000).contains(keys) { throw ValidationError("--keys \(keys): a number of keys is from 1 to 100000") }
    if !Seeds.range.contains(seed) { throw ValidationError("--seed \(seed): a seed is from 0 to \(Int32.max)") }
    if !(0.1...600).contains(idle) { throw ValidationError("--idle \(idle): so many seconds are from 0.1 to 600") }
  }

  func run() throws {
    let size = try screenSize()
    _ = try Asked.horizon(from: from)
    _ = try OpenedProgram.path()
    let teams = try MeasuredTeam.teams([team], seeds: nil)
    guard let first = teams.first else { throw Refusal.unmeasurable("no team: name a team file or a size") }
    let ready = try ReadyTeam(first)
    let results = try inFolder { folder in
      let file = "\(folder)/team.yaml"
      try OutputFile(file, isPrivate: true).write(ready.text)
      return try measure(file, ready, size)
    }
    switch format {
    case .json: try Console.put(try ResultsFile.text(results))
    case .table: try Console.put(results.text)
    }
  }

  private func measure(_ file: String, _ ready: ReadyTeam, _ size: Size) throws -> ScreenResults {
    let here = Provenance.here()
    if here.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the screen") }
    let sign = ready.team.staff.first?.name ?? ""
    let opened = try OpenedProgram(team: file, from: from, size: size, sign: sign).run(idle: idle)
    let script = KeyScript(keys: keys, seed: seed)
    PeakMemory.restart()
    let replay = try ScreenReplay(team: file, from: from, size: size, script: script).run()
    return ScreenResults(
      format: ScreenResults.format, machine: here.machine, commit: here.commit, build: here.build, date: here.date,
      team: ready.name, columns: size.columns, rows: size.rows, seed: seed, keys: replay.frames.count,
      whilePlanning: replay.whilePlanning, keyToFrame: .init(replay.frames),
      firstScreen: (opened.firstScreen / .microseconds(100)).rounded() / 10, peakMegabytes: PeakMemory.megabytes,
      idlePercent: (opened.idleShare * 10_000).rounded() / 100)
  }

  private func screenSize() throws(Refusal) -> Size {
    let parts = size.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }.map { wholeNumber($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (20...500).contains(columns),
      (5...200).contains(rows)
    else {
      throw .unmeasurable("'\(size)' is no size of a screen; say it as '80x24', 20x5 to 500x200")
    }
    return Size(columns: columns, rows: rows)
  }

  /// A folder that is gone afterwards, store and all.
  private func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rota-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
