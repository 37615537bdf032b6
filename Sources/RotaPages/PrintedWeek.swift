package import RotaModel
internal import RotaJudge
internal import RotaText

/// A week on a sheet of A4, as it hangs on a wall: what the page for a terminal says, in a table.
package struct PrintedWeek {
  private let team: Team
  private let facts: WeekFacts
  private let disclosure: Paper.Disclosure

  package init(_ team: Team, _ facts: WeekFacts, _ disclosure: Paper.Disclosure) {
    self.team = team
    self.facts = facts
    self.disclosure = disclosure
  }

  package var page: HTML {
    let days = (0..<7).map { facts.monday + $0 }
    let heads =
      [HTML.element(.th)]
      + days.map { .element(.th, [.classed(shade($0, "")), .over("col")], .text(team.shortDay($0))) }
      + [.element(.th, [.classed("hours"), .over("col")], .text("hours"))]
    let head = HTML.element(
      .thead, [],
      printedTitle(
        team.service.name, Words.span(facts.monday, facts.monday + 6), columns: 9,
        note: disclosure == .contacts ? Paper.childrensData : nil),
      .element(.tr, [.classed("days")], heads))
    let table = HTML.element(
      .table, [], printedColumns(["name"] + Array(repeating: "", count: 7) + ["hours"]), head,
      .element(.tbody, [], facts.people.map(row)),
      .element(.tbody, [.classed("cover")], facts.cover.map(row)))
    return .element(.section, [.classed(size)], [table] + below)
  }

  /// One sheet, if the team is not too large for it.
  private var size: String {
    let lines = facts.people.count + facts.cover.count
    return disclosure == .contacts || lines <= 24 ? "" : lines <= 31 ? "long" : "longer"
  }

  private func row(_ week: PersonWeek) -> HTML {
    .element(
      .tr, [],
      [.element(.th, [.over("row")], .text(week.person.name))]
        + week.cells.map { cell in .element(.td, [.classed(shade(cell.day, ""))], shown(cell, week.person.id)) }
        + [
          .element(
            .td, [.classed(week.paid > week.target ? "hours problem" : "hours")], .text(week.hoursWords))
        ])
  }

  private func shown(_ cell: PersonWeek.Cell, _ person: PersonID) -> [HTML] {
    let mark = cell.mark.map { HTML.text(" \($0.symbol)") } ?? .text("")
    guard let shift = cell.shift else {
      let word = cell.away ? "leave" : cell.wish == .granted ? "off" : "–"
      return [.element(.span, [.classed("faint")], .text(word)), mark]
    }
    let time = HTML.element(.span, [.classed("time")], .text(shift.time.words), mark)
    guard disclosure == .contacts else { return [time] }
    return [time] + team.stops(of: cell, person).map { .element(.div, [.classed("stop")], .text($0)) }
  }

  private func row(_ week: WeekFacts.CoverWeek) -> HTML {
    let cells = week.days.enumerated().map { number, day in
      HTML.element(.td, [.classed(shade(facts.monday + number, "time"))], shown(day))
    }
    return .element(.tr, [], [.element(.th, [.over("row")], .text(week.label))] + cells + [.element(.td)])
  }

  private func shown(_ day: CoverDay?) -> HTML {
    guard let day else { return .element(.span, [.classed("faint")], .text("–")) }
    guard let first = day.firstShort else {
      return .text(day.fewest == day.most ? "\(day.fewest)" : "\(day.fewest)–\(day.most)")
    }
    return .element(.span, [.classed("problem")], .text("\(durationInWords(day.short)) \(clockTime(first))!"))
  }

  /// Sums, marks and what is wrong, in the words of the page for a terminal.
  private var below: [HTML] {
    let paper = Paper(columns: 10_000, disclosure: disclosure)
    return WeekPage(team, facts, on: paper).below(columns: paper.columns).filter { $0.width > 0 }.map { line in
      let isProblem = line.runs.contains { $0.style.role == .problem }
      return .element(
        .p, isProblem ? [.classed("problem")] : [], .text(line.text.trimmingPrefix { $0 == " " }.description))
    }
  }
}

/// Weekends are shaded.
func shade(_ day: Day, _ classes: String) -> String {
  let parts = [classes, day.weekday.isWeekend ? "weekend" : ""]
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

/// How wide they are, by class.
func printedColumns(_ classes: [String]) -> HTML {
  .element(.colgroup, [], classes.map { .element(.col, $0.isEmpty ? [] : [.classed($0)]) })
}

/// Stands on each sheet that a long table runs over.
func printedTitle(_ title: String, _ when: String, columns: Int, note: String?) -> HTML {
  var parts = [HTML.text(title), .element(.span, [.classed("when")], .text(when))]
  if let note { parts.append(.element(.span, [.classed("note")], .text(note))) }
  return .element(.tr, [], .element(.th, [.classed("title"), .columns(columns)], parts))
}
