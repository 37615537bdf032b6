package import RotaAnswers
internal import RotaJudge
package import RotaModel

extension OpenTeam {
  /// Their calendar: the shifts of all weeks from this one on that they have been told of, as often changed as they were.
  package func myCalendar(_ person: Person, at now: Moment) throws(Refusal) -> String {
    let team = try teamTold(at: now)
    let weeks = Set(try versions().map(\.week)).filter { $0 >= now.day.monday }.sorted()
    guard let first = weeks.first, let last = weeks.last else {
      throw .wrongInput("nothing is published from this week on, so there is nothing for a calendar")
    }
    let rota = try told(first, weeks: (last - first) / 7 + 1, team)
    var export = RotaExport(
      JudgedRota(team, rota, Surroundings(), report: try team.judge(team.known(rota))))
    export.calendarSource = try calendarSource()
    for version in try versions() where weeks.contains(version.week) {
      export.told.append(team.withoutStrangers(try self.rota(ofVersion: version.number)))
      export.numbers.append(version.number)
    }
    export.numbers = try changeCounts(export.numbers + export.numbers.suffix(1))
    return try export.ics(.person(person), contacts: false, stamp: now)
  }
}
