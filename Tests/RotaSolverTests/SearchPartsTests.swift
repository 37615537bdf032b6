import RotaModel
import RotaSolver
import Testing

@testable import RotaSolver

@Suite("How much to search")
struct EffortTests {
  @Test(arguments: ["0", "200", "200:37", "5:0", "5:5"])
  func isReadAsItIsWritten(text: String) {
    #expect(Effort(text)?.description == text)
  }

  @Test(arguments: ["", "x", "-1", "5:6", "5:", ":5", "5:-1", "1:1:1", "1.5"])
  func whatIsNoEffortIsRefused(text: String) {
    #expect(Effort(text) == nil)
  }

  @Test(arguments: [1, 2, 7, 40, 1000])
  func theTemperatureFallsAndNeverRises(epochs: Int) {
    let schedule = Schedule(from: 6, to: 0.25)
    let temperatures = (0...epochs).map { schedule.temperature(at: $0, of: epochs) }
    #expect(zip(temperatures, temperatures.dropFirst()).allSatisfy { $0 >= $1 })
    // In 1024ths of a wish.
    #expect(temperatures.first == 6 * 1024)
    let last = schedule.temperature(at: epochs, of: epochs)
    #expect((255...257).contains(last))
    #expect(schedule.temperature(at: epochs + 5, of: epochs) == last)
  }

  @Test(arguments: [10, 100, 333])
  func aShortHandedRoundIsHotEnoughToGiveOneShortageForAnother(length: Int) {
    let cooling = Cooling(epochs: length)
    let back = cooling.placeOfReturn(length)
    let levels = (length / 10..<back).map { cooling.levelOfShortHanded($0, of: length) }
    // A slot of cover that lacks somebody costs 5.
    #expect(levels[0].temperature > 5 * 1024 * levels[0].weight)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0.temperature >= $1.temperature && $0.weight <= $1.weight })
  }

  @Test(arguments: [10, 100, 333])
  func inTheEndAShortHandedRoundCoolsAgainAndGivesNoShortageAway(length: Int) {
    let cooling = Cooling(epochs: length)
    let levels = (cooling.placeOfReturn(length)..<length).map { cooling.levelOfShortHanded($0, of: length) }
    #expect(levels.count == length / 5 && levels[0].temperature == 6 * 1024)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0.temperature >= $1.temperature })
    // A slot of cover costs over twenty times what a move may lose on average.
    #expect(levels.allSatisfy { 5 * 1024 * $0.weight > 20 * $0.temperature })
  }

  @Test(arguments: [1, 10, 37, 60, 99], [100])
  func aRoundWhoseServiceIsProvenGoesOnNoHotterAndCoolsToTheEnd(place: Int, length: Int) {
    let cooling = Cooling(epochs: length)
    let before = cooling.levelOfShortHanded(place, of: length).temperature
    let way = cooling.wayOn(from: place, of: length)
    let temperatures = (place...length).map { cooling.level($0, of: length, on: way).temperature }
    #expect(temperatures[0] <= min(before, 6 * 1024))
    #expect(zip(temperatures, temperatures.dropFirst()).allSatisfy { $0 >= $1 })
    #expect((255...257).contains(temperatures[length - place]))
  }
}

@Suite("Chance that can be repeated")
struct ChanceTests {
  @Test(arguments: [1, 2, 3, 7, 64, 1000, 1 << 31])
  func isBelowItsBound(bound: Int) {
    var random = Random(seed: bound, stream: 0)
    for _ in 0..<2000 {
      let drawn = random.below(bound)
      #expect(drawn >= 0 && drawn < bound)
    }
  }

  @Test func everyFaceOfTheDieComesUpAsOften() {
    var random = Random(seed: 1, stream: 0)
    var counts = Array(repeating: 0, count: 6)
    for _ in 0..<6000 { counts[random.below(6)] += 1 }
    // A thousand each; the odds of one beyond 150 off are under a millionth.
    #expect(counts.allSatisfy { abs($0 - 1000) < 150 })
  }

  @Test func aStreamIsItsOwn() {
    var streams = [Random(seed: 1, stream: 0), Random(seed: 1, stream: 1), Random(seed: 2, stream: 0)]
    let drawn = streams.indices.map { streams[$0].next() }
    #expect(Set(drawn).count == 3)
    var again = Random(seed: 1, stream: 0)
    #expect(again.next() == drawn[0])
  }

  @Test func noiseIsExponential() {
    var random = Random(seed: 3, stream: 0)
    let exponential = Exponential()
    let drawn = (0..<40_000).map { _ in exponential.noise(100 * 1024, &random) }
    // An exponential of mean 100, cut to whole wishes: mean 99.5, and e to the minus 1 of them beyond 100.
    #expect(drawn.allSatisfy { $0 >= 0 })
    #expect(abs(Double(drawn.reduce(0, +)) / 40_000 - 99.5) < 2.5)
    #expect(abs(Double(drawn.count { $0 >= 100 }) / 40_000 - 0.3679) < 0.012)
    #expect((0..<100).allSatisfy { _ in exponential.noise(0, &random) == 0 })
  }

  @Test func everyFamilyOfMovesIsDrawnByItsShare() {
    var random = Random(seed: 4, stream: 0)
    let shares = MoveShares { $0 == .repair ? 3 : $0 == .force ? 1 : 0 }
    let drawn = (0..<4000).map { _ in shares.draw(&random) }
    #expect(Set(drawn) == [.repair, .force])
    #expect(abs(drawn.count { $0 == .repair } - 3000) < 200)
  }
}
