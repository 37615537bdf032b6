import RotaFiles
import RotaModel
import RotaJudge
import RotaSolver
import RotaTestSupport
import Synchronization
import Testing

@Suite("The same team, seed and effort are the same bytes")
struct RepeatableTests {
  private func problem(_ seed: Int) throws -> Problem {
    var dice = SmallTeam(seed: 300 + seed, monday: Planning.monday)
    return try Planning(dice.team()).problem()
  }

  private func bytes(_ problem: Problem, seed: Int = 5, threads: Int = 1, _ effort: Effort) -> String {
    RotaFile.write(Solver(problem, seed: seed, threads: threads).run(.effort(effort)).rota)
  }

  @Test func withOneThreadOrTwoAndAgain() throws {
    let problem = try problem(0)
    let effort = Effort(epochs: 2)
    let once = bytes(problem, effort)
    #expect(bytes(problem, effort) == once)
    #expect(bytes(problem, threads: 2, effort) == once)
    #expect(bytes(try self.problem(0), effort) == once, "compiled once more")
  }

  /// The ladder of audits: off, each new best, each move. Looking changes nothing, and there is nothing to find.
  @Test(arguments: [Audit.newBest, .eachMove]) func anAuditFindsNoDriftAndChangesNothing(_ audit: Audit) throws {
    let problem = try problem(2)
    let plain = Solver(problem, seed: 5, threads: 1).run(.effort(Effort(epochs: 1)))
    let audited = Solver(problem, seed: 5, threads: 1, audit: audit).run(.effort(Effort(epochs: 1)))
    #expect(audited.drift == nil)
    #expect(audited.rota == plain.rota)
  }

  @Test func anotherSeedIsAnotherSearch() throws {
    let problem = try problem(0)
    #expect(bytes(problem, seed: 1, Effort(epochs: 0)) != bytes(problem, seed: 2, Effort(epochs: 0)))
  }

  @Test func aSearchCutShortCanBeHadAgainByItsEffort() throws {
    let problem = try problem(1)
    // Asked after each epoch, and once before the first.
    let asked = Count()
    let plan = Solver(problem, seed: 5, threads: 1).run(.effort(Effort(epochs: 9)), isCancelled: { asked.next() > 2 })
    #expect(plan.rota.origin?.effort == "9:2")
    #expect(plan.settled == false)
    #expect(RotaFile.write(plan.rota) == bytes(problem, Effort(epochs: 9, cut: 2)))
  }

  @Test func aSearchThatRunsToItsEndIsSettled() throws {
    let plan = Solver(try problem(1), seed: 5, threads: 1).run(.effort(Effort(epochs: 4)))
    #expect(plan.settled)
    #expect(plan.rota.origin?.effort == "4")
  }
}

@Suite("A search that is cancelled")
struct CancelTests {
  @Test func givesAWholeRotaAtOnceWhereItNeverBegan() throws {
    var dice = SmallTeam(seed: 310, monday: Planning.monday)
    let planning = Planning(dice.team())
    let plan = Solver(try planning.problem(), seed: 1).run(.settled(atMost: 600), isCancelled: { true })
    #expect(plan.moves == 0)
    let report = try planning.judged(plan.rota)
    #expect(report.breaches.map(\.text) == [] && report.score == plan.rota.score)
  }

  @Test func endsWithTheEpochThatRuns() throws {
    var dice = SmallTeam(seed: 311, monday: Planning.monday)
    let planning = Planning(dice.team())
    let asked = Count()
    let plan = Solver(try planning.problem(), seed: 1).run(.seconds(600), isCancelled: { asked.next() > 1 })
    #expect(asked.value == 2)
    #expect(plan.rota.origin?.effort.hasSuffix("1") == true)
    let report = try planning.judged(plan.rota)
    #expect(report.breaches.map(\.text) == [] && report.score == plan.rota.score)
  }

  @Test func tellsOnlyOfWhatIsBetter() throws {
    var dice = SmallTeam(seed: 312, monday: Planning.monday)
    let planning = Planning(dice.team())
    let news = News()
    let plan = Solver(try planning.problem(), seed: 1).run(.effort(Effort(epochs: 1)), report: { news.add($0) })
    let scores = news.all.map(\.best)
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $1 < $0 })
    #expect(scores.last == plan.rota.score)
    #expect(news.all.last?.unmet == plan.rota.unmet.count)
  }
}

/// How often something was asked.
private final class Count: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock(\.self) }

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

private final class News: Sendable {
  private let heard = Mutex<[Progress]>([])

  var all: [Progress] { heard.withLock(\.self) }

  func add(_ progress: Progress) { heard.withLock { $0.append(progress) } }
}
