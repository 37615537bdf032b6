import RotaFiles
import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

@Suite("The judge in the product says what evaluate.py says, of every figure")
struct EqualToTheJudge {
  @Test("of teams that use all of the spec and rotas by the dice", arguments: 0..<12)
  func teamsByTheDice(batch: Int) throws {
    let cases = try (0..<40).map { try Case(seed: batch * 1000 + $0) }
    try expectEqual(cases)
  }

  @Test("of teams that generate.py writes", arguments: ["3:4", "6:12", "s", "m"], Reference.Kind.allCases)
  func generatedTeams(size: String, kind: Reference.Kind) throws {
    let cases = try (1...3).flatMap { seed -> [Case] in
      let text = try Reference.team(size, seed: seed, kind)
      return try (0..<5).map { number in
        var dice = Dice(seed: seed * 100 + number)
        let monday = try #require(Day(dice.one(of: ["2026-11-30", "2026-11-30", "2026-11-23", "2026-10-19"])))
        let horizon = try #require(Horizon(from: monday, weeks: dice.one(of: [1, 1, 2])))
        return try Case("\(size) \(seed)-\(number)", text, dice, horizon)
      }
    }
    try expectEqual(cases)
  }

  private func expectEqual(_ cases: [Case]) throws {
    let verdicts = try Reference.evaluate(cases.map(\.job))
    for (one, verdict) in zip(cases, verdicts) {
      let judgement = try verdict.get()
      let own = Figures(try one.judged())
      #expect(own == Figures(judgement), "case \(one.name)")
      #expect(own.isLedger, "case \(one.name): amounts add up to the totals")
    }
  }
}

@Suite("What the dice throw") struct WhatTheDiceThrow {
  @Test func breaksEveryRuleAndPaysEveryCost() throws {
    let reports = try (0..<120).map { try Case(seed: $0).judged() }
    #expect(Set(reports.flatMap(\.breaches).map(\.rule)) == Set(MustRule.allCases))
    #expect(Set(reports.flatMap(\.costs).map(\.name)) == Set(CostName.allCases))
  }

  @Test func theSameRotaIsJudgedInTheSameWordsAndOrderHoweverItStandsInTheFile() throws {
    for seed in 0..<20 {
      let one = try Case(seed: seed)
      var turned = one
      // Of two claims to one place the order decides, so only a rota without them may be turned round.
      let isPlain =
        Set(one.rota.shifts.map { "\($0.staff) \($0.day)" }).count == one.rota.shifts.count
        && Set(one.rota.contacts.map(\.id)).count == one.rota.contacts.count
      guard isPlain else { continue }
      turned.rota.shifts.reverse()
      #expect(try turned.judged() == one.judged(), "case \(seed)")
    }
  }
}
