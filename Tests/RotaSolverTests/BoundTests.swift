import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

@testable import RotaSolver

/// Every rota of a tiny team is tried, by a method that knows nothing of the bound: see Exhaustive.
@Suite("What no rota can go below")
struct BoundTests {
  private static let steps = 30

  /// What the parts prove together, at better and better prices.
  private func points(_ problem: Problem, _ measure: Measure, toward target: Int, less taken: Int = 0) -> Int {
    var ascent = Ascent(problem.compiled, measure, threads: 2)
    for _ in 0..<BoundTests.steps where ascent.step(toward: target) == nil { break }
    return max(0, ascent.points(less: taken) ?? 0)
  }

  /// No better rota than one that is known, else the best of all, as the judge has it.
  private func best(_ planning: Planning, notAbove score: Score) throws -> Score {
    let rota = try #require(try Exhaustive.best(planning, notAbove: score))
    let report = try planning.judged(rota)
    #expect(report.breaches.map(\.text) == [])
    #expect(report.score <= score)
    return report.score
  }

  @Test(arguments: 1...120) func isNeverAboveTheBestRota(ofTiny seed: Int) throws {
    var dice = TinyTeam(seed: seed, monday: Planning.monday)
    let planning = Planning(dice.team())
    let problem = try planning.problem()
    let best = try best(planning, notAbove: try #require(try planning.rota(effort: Effort(epochs: 0)).score))
    #expect(points(problem, .service, toward: best.service) <= best.service)
    for weight in [2, 20] {
      let target = weight * best.service + best.wishes
      let proven = points(problem, .wishes(with: weight), toward: target, less: weight * best.service)
      #expect(proven <= best.wishes, "a point of service weighed as \(weight) wishes")
    }
  }

  /// Somebody falls ill, or a contact is wanted at once, and what has been told to people has its price.
  @Test(arguments: 301...360) func isNeverAboveTheBestChangeOfAPublishedRota(ofTiny seed: Int) throws {
    var dice = TinyTeam(seed: seed, monday: Planning.monday)
    var planning = Planning(dice.team())
    let before = try planning.rota()
    let now = dice.upset(&planning.team, before)
    planning.published = Published(rota: before, now: now)
    let best = try best(planning, notAbove: try #require(try planning.rota().score))
    let problem = try planning.problem()
    #expect(points(problem, .service, toward: best.service) <= best.service)
    for weight in [2, 20] {
      let target = weight * best.service + best.wishes
      let proven = points(problem, .wishes(with: weight), toward: target, less: weight * best.service)
      #expect(proven <= best.wishes, "a point of service weighed as \(weight) wishes")
    }
  }

  @Test("What a rota says to be proven is so")
  func isToldWithTheRota() throws {
    for seed in 201...206 {
      var dice = TinyTeam(seed: seed, monday: Planning.monday)
      let planning = Planning(dice.team())
      let rota = try planning.rota()
      let (score, bound) = (try #require(rota.score), try #require(rota.bound))
      let best = try best(planning, notAbove: score)
      #expect(bound.service <= best.service)
      if score.service == best.service { #expect(bound.wishes <= best.wishes) }
    }
  }

  /// Thorpe is four hours from the base and next door to Leigh, where Ana is before and after: nobody is on the way for
  /// four hours.
  @Test func theWayByAnotherContactMayBeShorter() throws {
    let planning = try Planning(
      """
      service: {name: Round, window: "08:00-12:00", slot: 60, base: town}
      zones: {town: {thorpe: 240, leigh: 0}}
      staff: [{id: ana, name: Ana, contract: {hours: 4, shift: 4-4}, flex: {default: off, mon: 08:00-12:00}}]
      children:
      - {id: C1, zone: leigh, key-worker: ana, needs: [{id: first, minutes: 60}, {id: last, minutes: 60}]}
      - {id: C2, zone: thorpe, key-worker: ana, needs: [{id: visit, minutes: 60}]}
      """)
    let best = try best(planning, notAbove: try #require(try planning.rota().score))
    #expect(best.service == 0)
    #expect(points(try planning.problem(), .service, toward: 0) == 0)
  }

  /// Whoever is wanted from ten to two can't be at a meeting at eight.
  @Test func aDutyIsAttendedFromInsideAShiftAlone() throws {
    let planning = try Planning(
      """
      service: {name: Beside, window: "08:00-14:00", slot: 60}
      staff: [{id: ana, name: Ana, contract: {hours: 4, shift: 3-4}, flex: {default: off, mon: 08:00-14:00}}]
      duties: [{id: meeting, when: mon 08:00-09:00}]
      cover: [{id: open, days: mon, time: 10:00-14:00, need: 1}]
      children: []
      """)
    let best = try best(planning, notAbove: try #require(try planning.rota().score))
    // At the meeting, and then two hours short of two o'clock.
    #expect(best.service == 2 * 5)
    #expect(points(try planning.problem(), .service, toward: best.service) <= best.service)
  }
}
