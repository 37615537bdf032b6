import RotaAnswers
import RotaFiles
import RotaJudge
import RotaModel
import RotaSolver
import RotaTestSupport
import Testing

/// The team by the sea with a published week from Mon 30 Nov 2026, and a moment that comes over it.
struct Pier {
  static let monday = Day(number: 20_787)
  static let wednesday = monday + 2

  var team: Team
  let base: Rota

  init(_ change: (String) -> String = { $0 }) throws {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: change(PierTeam.yaml)))
    team = try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
    let horizon = try #require(Horizon(from: Self.monday, weeks: 1))
    // Published before whatever a test changes of the team since.
    let before = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: PierTeam.yaml)).team)
    base = Solver(try Problem(team: before, horizon: horizon), seed: 1).run(.effort(Effort(epochs: 12))).rota
  }

  /// A team whose week is published as the team is.
  init(published yaml: String, _ change: (inout Team) -> Void = { _ in }) throws {
    team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: yaml)).team)
    change(&team)
    let horizon = try #require(Horizon(from: Self.monday, weeks: 1))
    base = Solver(try Problem(team: team, horizon: horizon), seed: 1).run(.effort(Effort(epochs: 12))).rota
  }

  func moment(_ kind: String, of child: ChildID = "C1", at moment: Moment) throws -> CriticalMoment {
    let kind = try #require(team.moments.first { $0.name == kind })
    return team.criticalMoment(kind, of: child, at: moment)
  }

  func question(
    _ moment: CriticalMoment, now: Moment? = nil, refused: Set<PersonID> = []
  ) throws -> MomentQuestion {
    let now = now ?? moment.at
    let before = try JudgedRota(team, base, Surroundings(base: base, now: now))
    var question = MomentQuestion(moment: moment, before: before, base: base, now: now)
    question.refused = refused
    return question
  }

  func answer(
    _ moment: CriticalMoment, now: Moment? = nil, refused: Set<PersonID> = []
  ) throws -> MomentAnswer {
    try WaysOut(question(moment, now: now, refused: refused), Sources(team) { _ in nil }).answer()
  }

  /// An arrest on Wednesday.
  func arrest(_ time: String, refused: Set<PersonID> = []) throws -> MomentAnswer {
    let minute = try #require(clockMinutes(time))
    return try answer(moment("rank", at: Moment(Self.wednesday, minute)), refused: refused)
  }

  /// The team once the moment is known.
  func recording(_ moment: CriticalMoment, now: Moment) -> Team {
    var team = team
    for fact in team.facts(of: moment, in: base.horizon, published: base, now: now) { team.apply(.added(fact)) }
    return team
  }
}
