package import RotaModel
package import RotaJudge
package import RotaText

/// One person's week: each day's shift, what is in it, wishes and hours.
package struct PersonPage {
  private let team: Team
  private let week: PersonWeek
  /// What is said of a day away; why they are is for a lead's screen alone.
  private let away: (Day) -> String

  package init(_ team: Team, _ week: PersonWeek, away: @escaping (Day) -> String = { _ in "leave" }) {
    self.team = team
    self.week = week
    self.away = away
  }

  /// As many weeks as the rota has, each contact on a line of its own.
  package static func text(_ team: Team, _ rota: Rota, _ report: Report, person: Person, on paper: Paper) -> String {
    let weeks = rota.horizon.weeks.map { monday in
      var week = team.personWeek(person, in: rota, from: monday)
      week.mark(report.breaches, of: person.id)
      return PersonPage(team, week).lines(monday, paper)
    }
    return paper.print(Array(weeks.joined(separator: [TextLine()])))
  }

  private func lines(_ monday: Day, _ paper: Paper) -> [TextLine] {
    let isTold = paper.disclosure > .shiftsOnly
    let note = isTold && week.cells.contains { !$0.contacts.isEmpty } ? Paper.childrensData : nil
    let title = titled(
      team.name(week.person.id), "\(Words.span(monday, monday + 6))   \(week.hoursWords) hours", note: note,
      columns: paper.columns)
    let days = week.cells.flatMap { cell in
      PageRow(day(cell, paper.columns), indent: Self.dateColumns).lines(paper.columns)
        + (isTold ? cell.contacts : []).flatMap { contact in
          wrapped(team.words(contact, of: week.person), to: paper.columns - 14, indent: 2).map {
            TextLine(String(repeating: " ", count: 1 + Self.dateColumns) + $0)
          }
        }
    }
    let carried = week.targetDiffers ? [TextLine(" * after leave and hours carried over", .dim)] : []
    return title + days + wishes + carried
  }

  /// What stands before a shift.
  package static let dateColumns = 12

  package func date(_ cell: PersonWeek.Cell) -> TextLine { column(cell.day.words, Self.dateColumns, .heading) }

  package func day(_ cell: PersonWeek.Cell, _ columns: Int) -> TextLine {
    date(cell) + shift(cell, columns) + mark(cell)
  }

  package func mark(_ cell: PersonWeek.Cell) -> TextLine {
    cell.mark.map { TextLine("  \($0.symbol) \($0.meaning)", $0.role) } ?? TextLine()
  }

  private func shift(_ cell: PersonWeek.Cell, _ columns: Int) -> TextLine {
    guard let shift = cell.shift else {
      let isNever = week.person.hours(on: cell.day, window: team.service.window) == nil
      return TextLine(cell.away ? away(cell.day) : isNever ? "off (never works then)" : "off", .leave)
    }
    let paid = columns < 80 ? [] : ["\(durationInWords(shift.paid(team.rules))) paid"]
    let details = paid + (shift.pause.map { ["break \($0.words)"] } ?? [])
    return TextLine(shift.time.words) + TextLine("  \(details.joined(separator: ", "))", .dim)
  }

  package var wishes: [TextLine] {
    let granted = week.cells.count { $0.wish == .granted }
    let broken = week.cells.count { $0.wish == .broken }
    let parts = (granted > 0 ? ["\(granted) granted"] : []) + (broken > 0 ? ["\(broken) broken"] : [])
    return parts.isEmpty ? [] : [TextLine(" wishes: \(listed(parts))", broken > 0 ? .warning : .good)]
  }
}
