package import RotaModel
internal import RotaJudge
internal import RotaText

/// A week as it is pinned to a wall: the grid, and below it what it is worth, what the marks mean and what is wrong.
package struct WeekPage {
  let team: Team
  let facts: WeekFacts
  let paper: Paper
  let grid: WeekGrid

  package init(_ team: Team, _ facts: WeekFacts, on paper: Paper) {
    self.team = team
    self.facts = facts
    self.paper = paper
    let names = facts.people.map { displayWidth($0.person.name) } + facts.cover.map { displayWidth($0.label) }
    let columns = WeekColumns(columns: paper.columns, longestName: names.max() ?? 0, widestDay: 21)
    grid = WeekGrid(
      team, facts, columns, names: ShortNames(team), contacts: paper.disclosure == .contacts ? .all : .nothing)
  }

  package var text: String {
    guard paper.columns >= Paper.narrowestWeek else { return FoldedWeek(team, facts, on: paper).text }
    let columns = paper.columns
    return paper.print(
      title(columns: columns) + [grid.heads, rule] + people + [rule] + cover + below(columns: columns))
  }

  private var rule: TextLine {
    let columns = grid.columns
    let width = columns.name + 7 * columns.day + columns.hours - 2
    return TextLine(" " + String(repeating: "─", count: width), .dim)
  }

  private var people: [TextLine] {
    facts.people.flatMap { week in
      let lines = grid.row(week)
      // With contacts a person takes several lines: air keeps one from the next.
      return paper.disclosure == .contacts && week != facts.people.last ? lines + [TextLine()] : lines
    }
  }

  private var cover: [TextLine] { [grid.strip] + facts.cover.flatMap { grid.cover($0, onOneLine: false) } }
}
