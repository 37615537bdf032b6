import RotaFiles
import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

/// One rota to be judged, with all that goes with it.
struct Case {
  let name: String
  let team: Team
  let teamText: String
  var rota: Rota
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
      now = Moment(horizon.first + maker.dice.within(-1...horizon.dayCount), maker.dice.within(360...1439))
    }
  }

  /// Weeks with a bank holiday, with either change of the clocks, and plain ones.
  private static let mondays = [
    "2026-11-30", "2026-10-19", "2027-03-22", "2026-12-21", "2026-12-28", "2027-08-30", "2026-10-26", "2027-03-08",
  ]

  /// A team by the dice that uses all of the spec.
  init(seed: Int) throws {
    var dice = Dice(seed: seed)
    let monday = try #require(Day(dice.one(of: Case.mondays)))
    let horizon = try #require(Horizon(from: monday, weeks: dice.one(of: [1, 1, 1, 2, 3])))
    var draft = RandomTeam(seed: seed, monday: monday, days: horizon.dayCount)
    try self.init("\(seed)", draft.text(), dice, horizon)
  }

  var job: Reference.Job {
    Reference.Job(
      team: teamText, rota: rota.fileText, after: previous?.fileText, base: base?.fileText, now: now?.description)
  }

  func judged() throws -> Report { try RuleBook(team).judge(rota, after: previous, base: base, now: now) }
}
