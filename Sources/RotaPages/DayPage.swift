package import RotaModel
package import RotaJudge
internal import RotaText

/// One day as a timeline, and below it what is in it in words.
package struct DayPage {
  private let team: Team
  private let facts: WeekFacts
  private let strips: [DayStrip]
  private let day: Day
  private let paper: Paper
  private let names: ShortNames
  private let grid: DayGrid

  package init(_ team: Team, _ rota: Rota, _ report: Report, day: Day, after previous: Rota? = nil, on paper: Paper) {
    self.team = team
    self.day = day
    self.paper = paper
    let facts = WeekFacts(team, rota, report, after: previous, from: day.monday)
    self.facts = facts
    strips = facts.people.map { team.dayStrip($0.cells[day - facts.monday], of: $0.person, in: rota) }
    names = ShortNames(team)
    grid = DayGrid(
      team, names, ChildNames(team, names), columns: paper.columns, told: paper.disclosure > .shiftsOnly)
  }

  package var text: String {
    let cover = facts.cover.compactMap { grid.cover($0, day - facts.monday) }
    return paper.print(
      title + [grid.hours()] + strips.map { grid.row($0) } + [TextLine()] + cover + contacts + [TextLine()] + legend)
  }

  private var isTold: Bool { paper.disclosure > .shiftsOnly }

  private var title: [TextLine] {
    titled(
      team.service.name, "\(day.words) \(day.year)\(team.isHoliday(day) ? ", bank holiday" : "")",
      note: isTold ? Paper.childrensData : nil, columns: paper.columns)
  }

  /// Contacts as words, where they are for showing.
  private var contacts: [TextLine] {
    guard paper.disclosure == .contacts else { return [] }
    let lines = strips.filter { !$0.cell.contacts.isEmpty }.flatMap { strip in
      let stops = team.stops(of: strip.cell, strip.person.id).joined(separator: " · ")
      let name = TextLine(" ") + column(strip.person.id, names, grid.name - 1, .heading)
      return (name + TextLine(stops)).wrapped(to: paper.columns, indent: grid.name)
    }
    return lines.isEmpty ? [] : [TextLine()] + lines
  }

  private var legend: [TextLine] {
    let done = Set(strips.flatMap { $0.stretches.filter { $0.time.start < $0.time.end }.map(\.doing) })
    let duties = team.duties.filter { done.contains(.duty($0.id)) }
    let marks = CellMark.allCases.filter { mark in strips.contains { $0.cell.mark == mark } }
    let parts =
      ["━ on shift", "┄ break"] + (isTold && done.contains(.travel) ? ["▸ travel"] : [])
      + (isTold && done.contains { if case .contact = $0 { true } else { false } } ? ["═ contact"] : [])
      + duties.map { "≡ \($0.id) \($0.when.time.words)" } + marks.map { "\($0.symbol) \($0.meaning)" }
    return joinedByDots(parts, columns: paper.columns).map { TextLine(" " + $0, .dim) }
  }
}
