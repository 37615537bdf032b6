internal import Foundation
internal import RotaModel
internal import RotaSolver
internal import RotaStore
internal import RotaWorkspace

/// A store of many weeks, filled as a team fills it, and how long things take in it then.
struct StoreCampaign {
  let team: MeasuredTeam
  let weeks: Int
  let versions: Int
  /// Of each week, spread over its versions.
  let edits: Int
  let effort: String
  let seed: Int

  func run() throws -> StoreResults {
    let ready = try ReadyTeam(team)
    let provenance = Provenance.here()
    if provenance.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the store") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rota-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("team.yaml").path
    try OutputFile(file, isPrivate: true).write(ready.text)
    let line = ProgressLine()
    line.show("planning the week that is kept again and again")
    var filling = try Filling(
      path: "\(file).store", team: ready.team, rota: try plan(ready), dice: Dice(seed: seed, number: 1))
    for week in 0..<weeks {
      line.show("week \(week + 1) of \(weeks)")
      try filling.fill(week, versions: versions, edits: edits)
    }
    try filling.end()
    line.show("measuring")
    let opened = try Opened(file, Filling.firstMonday + 7 * (weeks - 1))
    line.clear()
    return StoreResults(
      provenance: provenance,
      asked: StoreAsked(team: team.name, weeks: weeks, versions: versions, edits: edits, effort: effort, seed: seed),
      figures: [
        Figure("open", opened.opening, most: 0.1), Figure("save an edit", filling.saving, most: 0.005),
        Figure("an edit, priced and judged", opened.editing, most: nil),
        Figure("publish", filling.publishing, most: 0.2),
      ],
      bytes: try bytes("\(file).store"))
  }

  private func plan(_ ready: ReadyTeam) throws -> Rota {
    let horizon = try Filling.horizon(0)
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(team: ready.team, horizon: horizon)
    } catch {
      throw Refusal.unplannable(team.name, error)
    }
    return Solver(problem, seed: seed, threads: 2).run(try Span.effort(effort).budget).rota
  }

  private func bytes(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}

/// What takes long after the store is full, measured through the use cases: what a person waits for.
private struct Opened {
  var opening: [Double] = []
  var editing: [Double] = []

  private static let times = 15

  init(_ file: String, _ monday: Day) throws {
    let now = Moment(monday - 2, 600)
    for _ in 0..<Self.times {
      let began = ContinuousClock.now
      let opened = try OpenTeam(file, for: .changing)
      _ = try opened.week(monday, now: now)
      opening.append((ContinuousClock.now - began) / .seconds(1))
      opened.letGo()
    }
    let opened = try OpenTeam(file, for: .changing)
    var week = try opened.week(monday, now: now)
    for _ in 0..<Self.times {
      guard let shift = week.rota.shifts.last else { return }
      let began = ContinuousClock.now
      week = try opened.apply([.dayOff(shift.staff, shift.day)], to: week)
      editing.append((ContinuousClock.now - began) / .seconds(1))
    }
    opened.letGo()
  }
}
