package import RotaModel
internal import RotaJudge
internal import RotaText

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

  private var rule: TextLine {
    TextLine(" " + String(repeating: "─", count: layout.name - 1 + 7 * layout.day + layout.hours - 1), .dim)
  }

  private var heads: TextLine {
    let days = (0..<7).map { column(team.shortDay(facts.monday + $0), layout.day) }.joined()
    let hours = layout.hours > 0 ? "hours" : ""
    return TextLine(String(repeating: " ", count: layout.name) + days + hours, .heading)
  }

  private var people: [TextLine] {
    facts.people.flatMap { row -> [TextLine] in
      let cells = row.cells.map { shown($0, of: row.person.id) }
      let lines = self.row(names.short(row.person.id, to: layout.name - 2), cells, hours: hours(row))
      // With contacts a person takes several lines: air keeps one from the next.
      let last = row == facts.people.last
      return paper.disclosure == .contacts && !last ? lines + [TextLine()] : lines
    }
  }

  /// Cells of several lines side by side.
  func row(_ name: String, _ cells: [[TextLine]], hours: TextLine = TextLine()) -> [TextLine] {
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { index in
      let start = TextLine(column(index == 0 ? " \(name)" : "", layout.name - 1) + " ", .heading)
      let days = cells.reduce(start) { line, cell in
        line + (cell.indices.contains(index) ? cell[index] : TextLine()).padded(to: layout.day)
      }
      return index == 0 ? days + hours : days
    }
  }

  private func hours(_ row: PersonWeek) -> TextLine {
    guard layout.hours > 0 else { return TextLine() }
    return TextLine(row.hoursWords, row.paid > row.target ? .problem : .plain)
  }

  private var cover: [TextLine] {
    let bars = facts.onDuty.map { [TextLine(strip($0), .dim)] }
    let fits = facts.cover.allSatisfy { displayWidth($0.label) <= layout.name - 2 }
    let lines = facts.cover.flatMap { week -> [TextLine] in
      let days = week.days.map { shown($0) }
      return fits ? row(week.label, days) : [TextLine(" \(week.label)", .heading)] + row("", days)
    }
    return row("on duty", bars) + lines
  }
}

/// What stands in a cell.
extension WeekPage {
  private func shown(_ cell: PersonWeek.Cell, of person: PersonID) -> [TextLine] {
    guard let shift = cell.shift else {
      let word = cell.away ? "leave" : cell.wish == .granted ? "off" : "–"
      return [TextLine(word, .dim) + mark(cell)]
    }
    let times = layout.shift(shift.time).map { TextLine($0) }
    let first = (times.first ?? TextLine()) + mark(cell)
    guard paper.disclosure == .contacts else { return [first] + times.dropFirst() }
    return [first] + times.dropFirst()
      + team.stops(of: cell, person).flatMap { stop in
        wrapped(stop, to: layout.text, indent: 1).map { TextLine($0, .dim) }
      }
  }

  private func mark(_ cell: PersonWeek.Cell) -> TextLine {
    cell.mark.map { TextLine($0.symbol, $0.role) } ?? TextLine()
  }

  private func shown(_ day: CoverDay?) -> [TextLine] {
    guard let day else { return [TextLine("–", .dim)] }
    guard let first = day.firstShort else {
      return [TextLine(day.fewest == day.most ? "\(day.fewest)" : "\(day.fewest)–\(day.most)", .dim)]
    }
    let words = ["\(durationInWords(day.short).replacing(" ", with: "\u{A0}"))", "\(clockTime(first))!"]
    return wrapped(words, to: layout.text).map { TextLine($0.replacing("\u{A0}", with: " "), .problem) }
  }

  /// The fewest on duty in each stretch, so that a thin hour shows.
  private func strip(_ heads: [Int]) -> String {
    coverStrip(heads, columns: layout.text, most: facts.onDuty.joined().max() ?? 0)
  }
}
