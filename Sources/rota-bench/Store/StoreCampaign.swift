internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaSolver
internal import RotaStore
internal import RotaWorkspace
internal import RotaTerminal

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
    let budget = try Span.effort(effort).budget
    let ready = try ReadyTeam(team)
    let provenance = Provenance.here()
    if provenance.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the store") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rota-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("team.yaml").path
    try OutputFile(file, isPrivate: true).write(ready.text)
    let line = Console.progress()
    line.show("planning the week that is kept again and again")
    let saving = try fill("\(file).store", ready.team, try plan(ready, budget), line)
    line.show("measuring")
    let bytes = try bytes("\(file).store")
    let opened = try Opened(file, Filling.firstMonday + 7 * (weeks - 1))
    line.wipe()
    return StoreResults(
      provenance: provenance,
      asked: StoreAsked(team: team.name, weeks: weeks, versions: versions, edits: edits, effort: effort, seed: seed),
      figures: [
        Figure("open", opened.opening, most: 0.1), Figure("save an edit", saving, most: 0.05),
        Figure("an edit, priced and judged", opened.editing, most: nil),
        Figure("publish", opened.publishing, most: 0.2), Figure("ledger of 17 weeks", opened.accounting, most: 0.3),
      ],
      bytes: bytes)
  }

  /// How long each edit of the last week took.
  private func fill(_ store: String, _ team: Team, _ rota: Rota, _ line: ProgressLine) throws -> [Double] {
    var filling = try Filling(path: store, team: team, rota: rota, dice: Dice(seed: seed, number: 1))
    for week in 0..<weeks {
      line.show("week \(week + 1) of \(weeks)")
      try filling.fill(week, versions: versions, edits: edits)
    }
    return filling.saving
  }

  private func plan(_ ready: ReadyTeam, _ budget: Budget) throws -> Rota {
    let horizon = try Filling.horizon(0)
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(team: ready.team, horizon: horizon)
    } catch {
      throw Refusal.unplannable(team.name, error)
    }
    return Solver(problem, seed: seed, threads: 2).run(budget).rota
  }

  private func bytes(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}

/// What a person waits for when the store is full, measured through the use cases.
private struct Opened {
  private(set) var opening: [Double] = []
  private(set) var editing: [Double] = []
  private(set) var publishing: [Double] = []
  private(set) var accounting: [Double] = []

  private static let times = 15

  init(_ file: String, _ monday: Day) throws {
    let now = Moment(monday - 2, 600)
    for _ in 0..<Self.times {
      _ = try Self.timed(&opening) {
        let opened = try OpenTeam(file, for: .changing)
        _ = try opened.week(monday, now: now)
        return opened
      }
    }
    let opened = try OpenTeam(file, for: .changing)
    var week = try opened.week(monday, now: now)
    var taken: Shift?
    for _ in 0..<Self.times {
      guard let shift = taken ?? week.rota.shifts.last else { break }
      let edit = taken.map { Edit.shift($0.staff, $0.day, $0.time, pause: $0.pause) } ?? .dayOff(shift.staff, shift.day)
      taken = taken == nil ? shift : nil
      week = try Self.timed(&editing) { try opened.apply([edit], to: week) }
      try Self.timed(&publishing) {
        let publication = try Publication(week)
        let decided = publication.toDecide.map { LeftOut(contact: $0, decided: "rota-bench", instead: "a call") }
        _ = try opened.publish(publication, note: "measured", force: true, decisions: decided)
      }
    }
    for _ in 0..<Self.times {
      try Self.timed(&accounting) { _ = try opened.ledger(weeks: 17, at: Moment(monday + 6, 600)) }
    }
  }

  private static func timed<Value>(_ figures: inout [Double], _ body: () throws -> Value) rethrows -> Value {
    let began = ContinuousClock.now
    defer { figures.append((ContinuousClock.now - began) / .seconds(1)) }
    return try body()
  }
}
