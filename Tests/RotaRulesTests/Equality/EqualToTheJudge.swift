import RotaFiles
import RotaModel
import RotaRules
import RotaTestSupport
import Testing

@Suite("The judge in the product says what evaluate.py says, of every figure", .enabled(if: Reference.isAvailable))
struct EqualToTheJudge {
  /// Weeks with a bank holiday, with either change of the clocks, and plain ones.
  private static let mondays = [
    "2026-11-30", "2026-10-19", "2027-03-22", "2026-12-21", "2026-12-28", "2027-08-30", "2026-10-26", "2027-03-08",
  ]

  @Test("of teams that use all of the spec and rotas by the dice", arguments: 0..<12)
  func teamsByTheDice(batch: Int) throws {
    let cases = try (0..<40).map { number -> Case in
      var dice = Dice(seed: batch * 1000 + number)
      let monday = try #require(Day(dice.one(of: Self.mondays)))
      let weeks = dice.one(of: [1, 1, 1, 2, 3])
      var draft = RandomTeam(seed: batch * 1000 + number, monday: monday, days: 7 * weeks)
      return try Case("\(batch)-\(number)", draft.text(), dice, try #require(Horizon(from: monday, weeks: weeks)))
    }
    try expectEqual(cases)
  }

  @Test("of teams that generate.py writes, plain and rich", arguments: ["3:4", "6:12", "s", "m"], [false, true])
  func generatedTeams(size: String, rich: Bool) throws {
    let cases = try (1...3).flatMap { seed -> [Case] in
      let text = try Reference.team(size, seed: seed, rich: rich)
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
      let own = try one.judged()
      #expect(own == Figures(judgement), "case \(one.name)")
      #expect(own.isLedger, "case \(one.name): amounts add up to the totals")
    }
  }
}

/// One rota to be judged, with all that goes with it.
private struct Case {
  let name: String
  let team: Team
  let teamText: String
  let rota: Rota
  var previous: Rota?
  var base: Rota?
  var now: Moment?

  init(_ name: String, _ text: String, _ dice: Dice, _ horizon: Horizon) throws {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [], "team of case \(name)")
    team = try #require(reading.team)
    self.name = name
    teamText = text
    var maker = RandomRota(dice: dice, team: team)
    if maker.dice.chance(50) {
      // The week before, or, as no planner would say, a rota that overlaps the horizon.
      let first = horizon.first - 7 * maker.dice.one(of: [1, 1, 1, 2, 0])
      previous = maker.rota(try #require(Horizon(from: first, weeks: maker.dice.within(1...2))))
    }
    let rota = maker.rota(horizon, after: previous)
    self.rota = rota
    if maker.dice.chance(60) {
      base = maker.changed(rota)
      now = Moment(horizon.first + maker.dice.within(-1...horizon.dayCount), 15 * maker.dice.within(24...95))
    }
  }

  var job: Reference.Job {
    Reference.Job(
      team: teamText, rota: rota.fileText, after: previous?.fileText, base: base?.fileText, now: now?.description)
  }

  func judged() throws -> Figures { Figures(try RuleBook(team).judge(rota, after: previous, base: base, now: now)) }
}

/// What the two are compared by.
private struct Figures: Equatable {
  let score: Score
  let unmet: Int
  let owed: Int
  let costs: [String: Int]
  /// How often each must rule is broken.
  let broken: [MustRule: Int]

  init(_ report: Report) {
    score = report.score
    unmet = report.unmet.count
    owed = report.owed
    costs = Dictionary(uniqueKeysWithValues: CostName.allCases.map { ($0.rawValue, report.total($0)) })
    broken = Dictionary(grouping: report.breaches, by: \.rule).mapValues(\.count)
  }

  init(_ judgement: Reference.Judgement) {
    score = Score(must: judgement.must, service: judgement.service, wishes: judgement.wishes)
    unmet = judgement.unmet
    owed = judgement.contacts
    costs = judgement.costs
    broken = Dictionary(grouping: judgement.broken, by: { Figures.rule(of: $0) }).mapValues(\.count)
  }

  /// Whether the parts add up to the whole.
  var isLedger: Bool {
    let service = CostName.allCases.filter(\.isService).reduce(0) { $0 + costs[$1.rawValue, default: 0] }
    return broken.values.reduce(0, +) == score.must && service == score.service
      && costs.values.reduce(0, +) - service == score.wishes
  }

  private static func rule(of text: String) -> MustRule {
    let words = String(text.prefix { $0 != ":" })
    return rules.first { $0.value.contains(words) }?.key ?? .past
  }

  /// The judge's own words for what is broken.
  private static let rules: [MustRule: Set<String>] = [
    .window: ["two shifts on one day", "outside the horizon", "off the grid", "outside the service window"],
    .available: ["on leave", "outside flex hours"],
    .shiftLength: ["shift length"],
    .dailyRest: ["daily rest"],
    .weeklyRest: ["weekly rest"],
    .consecutiveDays: ["consecutive days"],
    .days: ["days a week"],
    .hours: ["hours a week"],
    .weekends: ["weekends"],
    .pause: ["break", "contact in a break"],
    .contact: [
      "contact planned twice", "contact not owed", "contact length or grid", "contact outside its week",
      "contact outside its times", "contact while paused", "contact too early", "contact too late", "number of workers",
    ],
    .workers: [
      "worker not allowed", "nobody may work alone", "skills", "key worker only", "nobody known to the child",
    ],
    .inTheShift: [
      "contact without a shift", "contact before its worker can be there", "contact runs past its worker's shift",
      "no time between contacts",
    ],
    .apart: ["contacts too close", "child in two places"],
    .partner: ["partner not available", "partner over capacity"],
    .pins: ["pin"],
  ]
}
