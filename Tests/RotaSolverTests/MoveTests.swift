import RotaModel
import RotaJudge
import RotaSolver
import Testing

@testable import RotaSolver

/// A search is right if each move leaves every figure as it would be if it were made anew, leaves no trace where it is
/// given up, and if what it has made is what the judge says it is.
@Suite("Moves, checked one by one")
struct MoveTests {
  /// A plain week, the week with the clocks going back, two weeks in which they go forward.
  static let horizons: [(monday: String, weeks: Int)] = [("2026-11-30", 1), ("2026-10-19", 2), ("2027-03-22", 2)]

  @Test(arguments: 0..<12)
  func aRotaFromNothing(seed: Int) throws {
    try check(try planning(seed), seed: seed)
  }

  @Test(arguments: 20..<26)
  func aWeekAfterAnother(seed: Int) throws {
    var planning = try planning(seed)
    planning.previous = try rota(planning, seed: seed)
    planning.monday = planning.monday + 7 * planning.weeks
    try check(planning, seed: seed)
  }

  @Test(arguments: 60..<68)
  func whatIsPinned(seed: Int) throws {
    var planning = try planning(seed)
    let rota = try rota(planning, seed: seed)
    planning.team.pins += rota.contacts.indices.filter { $0 % 4 == 0 }.map { index in
      let contact = rota.contacts[index]
      return .contact(
        contact.id, date: index % 3 == 0 ? nil : contact.day, start: index % 3 == 1 ? nil : contact.time.start,
        staff: index % 8 == 0 ? contact.staff : nil)
    }
    planning.team.pins += rota.shifts.indices.filter { $0 % 5 == 0 }.map { index in
      let shift = rota.shifts[index]
      return .shift(
        shift.staff, shift.day, start: index % 2 == 0 ? shift.time.start : nil,
        end: index % 3 == 0 ? shift.time.end : nil)
    }
    try check(planning, seed: seed)
  }

  @Test(arguments: 40..<52)
  func aPublishedRotaThatChanges(seed: Int) throws {
    var planning = try planning(seed)
    let rota = try rota(planning, seed: seed)
    let day = planning.monday + seed % (7 * planning.weeks)
    planning.published = Published(rota: rota, now: Moment(day, [847, 600, 1095, 13 * 60 + 20][seed % 4]))
    planning.team.leave.append(Leave(staff: "ben", when: Period(dates: day + 1...day + 2)))
    planning.team.cancelled = rota.contacts.last.map { [$0.id] } ?? []
    if seed % 2 == 0 {
      // Whoever is at work and first in the list goes home ill at the next slot, with or without a legal end to that.
      let running = rota.shifts.first { $0.day == day && $0.time.contains(planning.published?.now.minute ?? 0) }
      let next = ceilingDivide(planning.published?.now.minute ?? 0, planning.team.service.slot)
      let left = TimeRange(next * planning.team.service.slot, 1440)
      if let running {
        planning.team.leave.append(Leave(staff: running.staff, when: Period(dates: day...day, time: left)))
      }
    }
    try check(planning, seed: seed)
  }

  /// All else in the file is another's: window, grid, rules, hours, skills, needs. What is past is a fact, whatever the
  /// file says now; what is to come and does not fit any more is planned anew.
  @Test(arguments: 700..<720)
  func aPublishedRotaThatTodaysTeamFileWouldNotAllow(seed: Int) throws {
    var planning = try planning(seed)
    let before = try rota(planning, seed: seed)
    var dice = SmallTeam(seed: seed + 1000, monday: planning.monday)
    planning.team = dice.team()
    planning.team.pins = []
    let known = Set(planning.team.demand(in: try planning.horizon).map(\.id))
    var published = before
    published.contacts.removeAll { !known.contains($0.id) }
    planning.published = Published(
      rota: published, now: Moment(planning.monday + seed % (7 * planning.weeks), 620 + 97 * (seed % 5)))
    try check(planning, seed: seed)
  }

  private func planning(_ seed: Int) throws -> Planning {
    let (text, weeks) = MoveTests.horizons[seed % MoveTests.horizons.count]
    let monday = try #require(Day(text))
    var dice = SmallTeam(seed: seed, monday: monday)
    var planning = Planning(dice.team())
    planning.monday = monday
    planning.weeks = weeks
    return planning
  }

  private func rota(_ planning: Planning, seed: Int) throws -> Rota {
    try planning.rota(effort: Effort(epochs: 0), seed: seed)
  }

  private func check(_ planning: Planning, seed: Int) throws {
    let problem = try planning.problem()
    var walker = Walker(problem.compiled, seed: seed, stream: 0, Exponential())
    walker.construct(from: planning.published?.rota, shuffled: false)
    try compare(walker, planning, after: "construction")
    var dice = Random(seed: seed, stream: 7)
    for step in 0..<300 {
      // Hot enough to take bad moves, cold enough to give many up.
      walker.temperature = [200, 2_000, 20_000][step / 20 % 3]
      let move = Move.allCases[step % Move.allCases.count]
      let before = Snapshot(walker)
      let taken = walker.attempt(move)
      if !taken, Snapshot(walker) != before {
        Issue.record("\(move) was given up and left a trace, step \(step)")
        return
      }
      if dice.once(in: 6), let drift = walker.state.audit() {
        Issue.record("\(move): \(drift), step \(step)")
        return
      }
      if dice.once(in: 40) { try compare(walker, planning, after: "\(move), step \(step)") }
    }
    try compare(walker, planning, after: "the last move")
    walker.returnToBest()
    try compare(walker, planning, after: "return to the best")
  }

  /// What the judge says of the rota is what the state says of itself; no rule is broken but where someone fell ill.
  private func compare(_ walker: borrowing Walker, _ planning: Planning, after what: String) throws {
    let total = walker.state.total
    let missing = walker.state.missing
    let unavoidable = walker.state.breachesOfRunningShifts()
    let report = try planning.judged(walker.state.rota().sorted)
    #expect(report.score.must == unavoidable, "\(report.breaches.map(\.text)) after \(what)")
    #expect(missing == 0, "after \(what)")
    #expect(
      [report.score.service, report.score.wishes] == [total.service, total.wishes], "service and wishes after \(what)")
  }
}

/// The decisions of a state to the byte, and what they cost.
private struct Snapshot: Equatable {
  private let decisions: [UInt8]
  private let total: Price
  private let missing: Int

  init(_ walker: borrowing Walker) {
    // A contact that is left out has a start and workers from before; nobody reads them.
    var bytes: [UInt8] = []
    walker.state.appendDecisions(to: &bytes)
    decisions = bytes
    total = walker.state.total
    missing = walker.state.missing
  }
}

extension State {
  fileprivate func appendDecisions(to bytes: inout [UInt8]) {
    bytes += UnsafeRawBufferPointer(start: decisions, count: decisionBytes)
  }
}
