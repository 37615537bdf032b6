package import RotaModel
package import RotaJudge

/// A week as it is pinned to a wall: people by days, cover against need under each day, what it is worth below.
package struct WeekPage {
  let team: Team
  let facts: WeekFacts
  let paper: Paper
  let layout: PageColumns
  private let names: ShortNames

  package init(_ team: Team, _ facts: WeekFacts, on paper: Paper) {
    self.team = team
    self.facts = facts
    self.paper = paper
    names = ShortNames(team)
    layout = PageColumns(
      columns: paper.columns,
      longestName: max(
        facts.people.map { displayWidth($0.person.name) }.max() ?? 0,
        facts.cover.map { displayWidth($0.label) }.max() ?? 0))
  }

  package var text: String {
    guard paper.columns >= Paper.narrowestWeek else { return FoldedWeek(team, facts, on: paper).text }
    return paper.print(title(columns: width) + [heads, rule] + people + [rule] + cover + below(columns: width))
  }

  /// As wide as the grid is, and no less than the paper has where words stand below.
  private var width: Int { paper.columns }

  private var rule: Line {
    Line(" " + String(repeating: "─", count: layout.name - 1 + 7 * layout.day + layout.hours - 1), .faint)
  }

  private var heads: Line {
    let days = (0..<7).map { column(team.shortDay(facts.monday + $0), layout.day) }.joined()
    let hours = layout.hours > 0 ? "hours" : ""
    return Line(String(repeating: " ", count: layout.name) + days + hours, .strong)
  }

  private var people: [Line] {
    facts.people.flatMap { row -> [Line] in
      let cells = row.cells.map { shown($0, of: row.person.id) }
      let lines = self.row(names.short(row.person.id, to: layout.name - 2), cells, hours: hours(row))
      // With contacts a person takes several lines: air keeps one from the next.
      let last = row == facts.people.last
      return paper.disclosure == .contacts && !last ? lines + [Line()] : lines
    }
  }

  /// Cells of several lines side by side.
  func row(_ name: String, _ cells: [[Line]], hours: Line = Line()) -> [Line] {
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { index in
      let start = Line(column(index == 0 ? " \(name)" : "", layout.name - 1) + " ", .strong)
      let days = cells.reduce(start) { line, cell in
        line + (cell.indices.contains(index) ? cell[index] : Line()).padded(to: layout.day)
      }
      return index == 0 ? days + hours : days
    }
  }

  private func hours(_ row: PersonWeek) -> Line {
    guard layout.hours > 0 else { return Line() }
    return Line(row.hoursWords, row.paid > row.target ? .problem : .plain)
  }

  private var cover: [Line] {
    let bars = facts.onDuty.map { [Line(strip($0), .faint)] }
    let fits = facts.cover.allSatisfy { displayWidth($0.label) <= layout.name - 2 }
    let lines = facts.cover.flatMap { week -> [Line] in
      let days = week.days.map { shown($0) }
      return fits ? row(week.label, days) : [Line(" \(week.label)", .strong)] + row("", days)
    }
    return row("on duty", bars) + lines
  }
}

/// What stands in a cell.
extension WeekPage {
  private func shown(_ cell: PersonWeek.Cell, of person: PersonID) -> [Line] {
    guard let shift = cell.shift else {
      let word = cell.away ? "leave" : cell.wish == .granted ? "off" : "–"
      return [Line(word, .faint) + mark(cell)]
    }
    let times = layout.shift(shift.time).map { Line($0) }
    let first = (times.first ?? Line()) + mark(cell)
    guard paper.disclosure == .contacts else { return [first] + times.dropFirst() }
    return [first] + times.dropFirst()
      + team.stops(of: cell, person).flatMap { stop in
        wrapped(stop, to: layout.text, indent: 1).map { Line($0, .faint) }
      }
  }

  private func mark(_ cell: PersonWeek.Cell) -> Line { cell.mark.map { Line($0.symbol, $0.tone) } ?? Line() }

  private func shown(_ day: CoverDay?) -> [Line] {
    guard let day else { return [Line("–", .faint)] }
    guard let first = day.firstShort else {
      return [Line(day.fewest == day.most ? "\(day.fewest)" : "\(day.fewest)–\(day.most)", .faint)]
    }
    let words = ["\(durationInWords(day.short).replacing(" ", with: "\u{A0}"))", "\(clockTime(first))!"]
    return wrapped(words, to: layout.text).map { Line($0.replacing("\u{A0}", with: " "), .problem) }
  }

  /// The fewest on duty in each stretch, so that a thin hour shows.
  private func strip(_ heads: [Int]) -> String {
    coverStrip(heads, columns: layout.text, most: facts.onDuty.joined().max() ?? 0)
  }
}
