import RotaFiles
import RotaModel
import RotaJudge
import RotaSolver
import RotaTestSupport
import Testing

/// What is to be planned, and how little of the search a test needs.
struct Planning {
  var team: Team
  var monday = Planning.monday
  var weeks = 1
  var previous: Rota?
  var published: Published?

  /// Mon 30 Nov 2026.
  static let monday = Day(number: 20_787)

  init(_ team: Team) { self.team = team }

  /// Ana and Ben, a base in town, Leigh 15 minutes away, and what the fragment of a team file says.
  init(_ fragment: String) throws {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: TeamFrame.team.around(fragment)))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    self.init(try #require(reading.team))
  }

  var horizon: Horizon {
    get throws { try #require(Horizon(from: monday, weeks: weeks)) }
  }

  func problem() throws -> Problem {
    try Problem(team: team, horizon: horizon, after: previous, published: published)
  }

  /// A rota, with the judge's word that it breaks nothing and costs what the engine says.
  @discardableResult
  func rota(effort: Effort = Effort(epochs: 1), seed: Int = 1) throws -> Rota {
    let rota = Solver(try problem(), seed: seed, threads: 1).run(.effort(effort)).rota
    let report = try judged(rota)
    #expect(report.breaches.map(\.text) == [])
    #expect(rota.score == report.score)
    return rota
  }

  func judged(_ rota: Rota) throws -> Report {
    try RuleBook(team).judge(rota, after: previous, base: published?.rota, now: published?.now)
  }

  /// The rota as told to everybody, and the moment at which it changes.
  mutating func publish(_ rota: Rota, now: String) throws {
    published = Published(rota: rota, now: try #require(Moment(now)))
  }
}

extension Rota {
  func shift(_ person: PersonID, _ day: Weekday) -> Shift? {
    shifts.first { $0.staff == person && $0.day == horizon.first + day.rawValue }
  }

  func contact(_ id: String) -> Contact? { contacts.first { "\($0.id)" == id } }
}
