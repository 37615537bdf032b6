import RotaJudge
import RotaModel
import RotaPages
import RotaTestSupport
import Testing

/// The pages of the small team's one week.
struct HarbourPages {
  let team: Team
  let rota: Rota
  let report: Report

  init(_ yaml: String = HarbourTeam.yaml) throws {
    team = try harbour(yaml)
    rota = try harbourRota()
    report = try RuleBook(team).judge(rota)
  }

  func week(on paper: Paper) -> String {
    WeekPage(team, WeekFacts(team, rota, report, from: rota.horizon.first), on: paper).text
  }

  func day(_ day: Day, on paper: Paper) -> String { DayPage(team, rota, report, day: day, on: paper).text }

  func person(_ id: PersonID, on paper: Paper) throws -> String {
    PersonPage.text(team, rota, report, person: try #require(team.person(id)), on: paper)
  }

  func child(_ id: ChildID, on paper: Paper) throws -> String {
    ChildPage.text(team, rota, child: try #require(team.child(id)), on: paper)
  }
}
