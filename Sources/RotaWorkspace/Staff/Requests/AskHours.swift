internal import RotaAnswers
internal import RotaModel

/// What was really worked, beside what was planned: nothing of a draft.
struct AskHours: AskKind {
  let day: Day
  let time: TimeRange

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {}

  var days: [Day?] { [day] }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] { [] }

  /// What was planned, and how a week of what was worked goes on.
  func facts(of person: PersonID, _ weeks: RequestWeeks) throws(Refusal) -> [String]? {
    guard let person = weeks.team.person(person) else { return [] }
    let planned = try weeks.opened.publishedRota(day.monday)?.shift(of: person.id, on: day)?.time.words
    return [planned.map { "planned \($0)" }, try weeks.opened.rest(of: person, after: day, time.end, weeks.team)]
      .compactMap { $0 }
  }
}
