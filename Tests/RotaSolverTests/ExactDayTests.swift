import RotaModel
import RotaJudge
import Testing

@testable import RotaSolver

@Suite("A day solved exactly")
struct ExactDayTests {
  /// Every start, end and break of the day is tried; none is cheaper than what the shaper finds at once.
  @Test(arguments: 0..<6)
  func noOtherShapeIsCheaper(seed: Int) throws {
    var walker = try Walker.setOut(seed, teamSeed: 100 + seed)
    var compared = 0
    for i in 0..<walker.state.people * 7 where walker.state.shape[i].isOn && compared < 4 {
      let (p, d) = (i / 7, i % 7)
      let old = walker.state.shape[i]
      let cheapest = walker.cheapestByTryingAll(p, d)
      let found = walker.shaper.shape(walker.state, p, d, walker.view, &walker.random, walker.exponential)
      let shape = try #require(found)
      let isAllowed = walker.state.allows(p, d, shape)
      #expect(isAllowed, "\(shape) instead of \(old)")
      let price = walker.price(of: shape, p, d)
      #expect(price == cheapest, "day \(d) of person \(p)")
      compared += 1
    }
    #expect(compared > 0)
  }

  @Test(arguments: 0..<4)
  func twoDaysSolvedTogetherAreLegalAndNoDearer(seed: Int) throws {
    var dice = SmallTeam(seed: 200 + seed, monday: Planning.monday)
    let planning = Planning(dice.team())
    let problem = try planning.problem()
    var walker = Walker(problem.compiled, seed: seed, stream: 0, Exponential())
    walker.construct(from: nil, shuffled: false)
    walker.temperature = 0
    for _ in 0..<60 {
      let before = walker.state.total.energy(walker.weight)
      let taken = walker.attempt(.twoDays)
      let after = walker.state.total.energy(walker.weight)
      #expect(taken ? after <= before : after == before)
    }
    let report = try planning.judged(walker.state.rota().sorted)
    #expect(report.breaches.map(\.text) == [])
  }
}

@Suite("What a change would cost")
struct ForeseenTests {
  /// For every legal start and end of every day worked: what is foreseen is what writing it comes to.
  @Test(arguments: 0..<6)
  func isWhatItCosts(seed: Int) throws {
    var walker = try Walker.setOut(seed, teamSeed: 300 + seed)
    var compared = 0
    for i in 0..<walker.state.people * 7 where walker.state.shape[i].isOn {
      let (p, d) = (i / 7, i % 7)
      for start in 0..<walker.state.slotCount {
        for end in start + 1...walker.state.slotCount {
          let old = walker.state.shape[i]
          let shape = Shape(start: start, end: end, pauseStart: old.pauseStart, pauseEnd: old.pauseEnd)
          guard walker.state.allows(p, d, shape), let foreseen = walker.state.difference(p, d, shape) else { continue }
          walker.state.begin()
          walker.state.set(p, d, shape)
          let difference = walker.state.total - walker.state.journal.total
          walker.state.undo()
          #expect(foreseen == difference, "day \(d) of person \(p): \(shape) instead of \(old)")
          compared += 1
        }
      }
    }
    #expect(compared > 0)
  }
}

extension Walker {
  /// With a first rota of a small team without duties: one is met or missed by a shape as a whole, which only writing
  /// it tells.
  fileprivate static func setOut(_ seed: Int, teamSeed: Int) throws -> Walker {
    var dice = SmallTeam(seed: teamSeed, monday: Planning.monday)
    var team = dice.team()
    team.duties = []
    var walker = Walker(try Planning(team).problem().compiled, seed: seed, stream: 0, Exponential())
    walker.construct(from: nil, shuffled: false)
    return walker
  }

  /// The least price of a day over all legal shapes with a break as short as may be.
  fileprivate mutating func cheapestByTryingAll(_ p: PersonIndex, _ d: DayIndex) -> Int {
    let length = state.problem.weights.pauseLeast
    var best = Int.max
    for start in 0..<state.slotCount {
      for end in start + 1...state.slotCount {
        let pauses = end - start > state.problem.weights.pauseOver ? Array(start..<end) : [-1]
        for pause in pauses {
          let shape = Shape(start: start, end: end, pauseStart: pause, pauseEnd: pause < 0 ? -1 : pause + length)
          if state.allows(p, d, shape) { best = min(best, price(of: shape, p, d)) }
        }
      }
    }
    return best
  }

  fileprivate mutating func price(of shape: Shape, _ p: PersonIndex, _ d: DayIndex) -> Int {
    state.begin()
    state.set(p, d, shape)
    let price = state.total.energy(weight)
    state.undo()
    return price
  }
}
