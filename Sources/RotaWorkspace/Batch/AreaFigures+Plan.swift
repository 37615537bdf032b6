internal import RotaAnswers
internal import RotaJudge
internal import RotaModel
internal import RotaPages
internal import RotaSolver

extension AreaFigures {
  /// From a week of this length on, the 48 hours of the Working Time Regulations (regulation 4) are near.
  private static let near48: Minutes = 45 * 60

  init(_ request: PlanRequest, _ judged: JudgedPlan) {
    let (team, rota, report) = (request.team, judged.plan.rota, judged.report)
    let weeks = rota.horizon.weeks.map {
      WeekFacts(team, rota, report, after: request.surroundings.previous, from: $0)
    }
    let leftOut = weeks.flatMap(\.leftOut)
    self.init(
      score: report.score, owed: report.owed,
      critical: leftOut.count { $0.priority == .critical }, high: leftOut.count { $0.priority == .high },
      standard: leftOut.count { $0.priority == .standard },
      short: weeks.reduce(0) { $0 + $1.short }, vacant: weeks.reduce(0) { $0 + team.vacant($1) },
      near48: team.staff.count { person in
        !person.contract.optOut && weeks.contains { $0.row(of: person.id)?.paid ?? 0 >= Self.near48 }
      },
      skillsShort: Set(weeks.flatMap { team.skillsShort($0) }).map(\.text).sorted(), bound: rota.bound)
  }
}

extension WeekFacts {
  fileprivate func row(of person: PersonID) -> PersonWeek? { people.first { $0.person.id == person } }
}

extension Team {
  /// Hours that are missing, less those that contracts have room for.
  fileprivate func vacant(_ week: WeekFacts) -> Minutes {
    let leftOut = week.leftOut.compactMap { need(of: $0.id) }.reduce(0) { $0 + $1.minutes * $1.workers }
    return max(0, week.short + leftOut - week.under)
  }

  fileprivate func skillsShort(_ week: WeekFacts) -> [Skill] {
    week.leftOut.compactMap { need(of: $0.id) }.flatMap { need in
      need.skills.filter { skill in
        !staff.contains { $0.skills(on: week.monday).contains(skill) && isFree($0, for: need.minutes, in: week) }
      }
    }
  }

  /// Whether somebody has hours left in a week in which they are there.
  private func isFree(_ person: Person, for minutes: Minutes, in week: WeekFacts) -> Bool {
    guard let row = week.row(of: person.id), row.cells.contains(where: { !$0.away && person.isInTeam(on: $0.day) })
    else { return false }
    return row.paid + minutes <= person.contract.max.wholeMinutes
  }
}
