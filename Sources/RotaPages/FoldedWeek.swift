internal import RotaModel
internal import RotaJudge
internal import RotaText

/// A week where it cannot stand side by side: one day after another.
struct FoldedWeek {
  private let team: Team
  private let facts: WeekFacts
  private let paper: Paper
  private let page: WeekPage
  private let names: ShortNames

  init(_ team: Team, _ facts: WeekFacts, on paper: Paper) {
    self.team = team
    self.facts = facts
    self.paper = paper
    page = WeekPage(team, facts, on: paper)
    names = ShortNames(team)
  }

  var text: String {
    let days = (0..<7).flatMap { [TextLine()] + day($0) }
    return paper.print(page.title(columns: paper.columns) + days + page.below(columns: paper.columns))
  }

  private func day(_ index: Int) -> [TextLine] {
    let day = facts.monday + index
    let name = min(12, max(9, (facts.people.map { displayWidth($0.person.name) }.max() ?? 0) + 2))
    let here = facts.people.filter { $0.cells[index].isNews }
    return [TextLine(" \(page.team.longDay(day))", .heading)]
      + here.flatMap { person($0, index, name: name) }
      + [TextLine("  " + column("on duty", name) + strip(index, columns: paper.columns - name - 2), .dim)]
      + facts.cover.flatMap { short($0, index) }
  }

  private func person(_ row: PersonWeek, _ index: Int, name: Int) -> [TextLine] {
    let cell = row.cells[index]
    let time = cell.shift.map { $0.time.words } ?? (cell.away ? "leave" : "off")
    let mark = cell.mark.map { TextLine(" \($0.symbol)", $0.role) } ?? TextLine()
    let first = TextLine("  " + names.column(row.person.id, name - 1) + " ") + TextLine(time) + mark
    guard paper.disclosure == .contacts else { return [first] }
    return [first]
      + team.stops(of: cell, row.person.id).flatMap { stop in
        wrapped(stop, to: paper.columns - 4, indent: 2).map { TextLine("    " + $0, .dim) }
      }
  }

  private func strip(_ index: Int, columns: Int) -> String {
    coverStrip(facts.onDuty[index], columns: columns, most: facts.onDuty.joined().max() ?? 0)
  }

  private func short(_ week: WeekFacts.CoverWeek, _ index: Int) -> [TextLine] {
    guard let day = week.days[index], let first = day.firstShort else { return [] }
    let words = "\(week.label): \(durationInWords(day.short)) short from \(clockTime(first)) !"
    return wrapped(words, to: paper.columns - 2, indent: 2).map { TextLine("  " + $0, .problem) }
  }
}

extension PersonWeek.Cell {
  /// Whether the day says something of the person: a plain day off doesn't.
  fileprivate var isNews: Bool { shift != nil || away || mark != nil }
}
