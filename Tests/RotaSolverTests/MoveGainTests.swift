import RotaJudge
import RotaModel
import RotaSolver
import Testing

@testable import RotaSolver

/// A move that is never taken, or never makes anything better, is no use however right it is.
@Suite("Each family of moves betters a rota by itself")
struct MoveGainTests {
  /// Made-up teams of different kinds, each with its first rota; of `restore` what was published, and somebody is off.
  private static let seeds = 0..<60

  @Test("In some made-up team its moves alone leave a rota that the judge calls better", arguments: Move.allCases)
  func betters(_ move: Move) throws {
    for seed in Self.seeds where try gains(by: move, seed: seed) { return }
    Issue.record("\(move) betters none of \(Self.seeds.count) rotas")
  }

  private func gains(by move: Move, seed: Int) throws -> Bool {
    var dice = SmallTeam(seed: seed, monday: Planning.monday)
    var planning = Planning(dice.team())
    if move == .restore {
      planning.published = Published(
        rota: try planning.rota(effort: Effort(epochs: 0), seed: seed), now: Moment(Planning.monday, 0))
    }
    let problem = try planning.problem()
    var walker = Walker(problem.compiled, seed: seed, stream: 0, Exponential())
    walker.construct(from: nil, shuffled: true)
    // So cold that only what is better is kept.
    walker.temperature = 0
    let before = try planning.judged(walker.state.rota().sorted).score
    for _ in 0..<200 where walker.attempt(move) {
      let after = try planning.judged(walker.state.rota().sorted).score
      if (after.service, after.wishes) < (before.service, before.wishes) { return true }
    }
    return false
  }
}
