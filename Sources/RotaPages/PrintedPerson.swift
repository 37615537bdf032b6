package import RotaModel
package import RotaJudge

/// One person's week on a sheet of A4: a row a day.
package struct PrintedPerson {
  private let team: Team
  private let week: PersonWeek
  private let disclosure: Paper.Disclosure

  package init(_ team: Team, _ week: PersonWeek, _ disclosure: Paper.Disclosure) {
    self.team = team
    self.week = week
    self.disclosure = disclosure
  }

  package var page: HTML {
    let monday = week.cells.first?.day ?? Day(number: 0)
    let heads = ["", "shift", "break", "paid", disclosure == .contacts ? "contacts" : ""]
    let head = HTML.element(
      .thead, [],
      printedTitle(
        team.name(week.person.id), "\(Words.span(monday, monday + 6)) · \(week.hoursWords) hours", columns: heads.count,
        note: disclosure == .contacts ? Paper.childrensData : nil),
      .element(.tr, [.classed("days")], heads.map { .element(.th, [.over("col")], .text($0)) }))
    let columns = printedColumns(["day", "shift", "day", "day", ""])
    let table = HTML.element(.table, [], columns, head, .element(.tbody, [], week.cells.map(row)))
    let star = week.targetDiffers ? [HTML.element(.p, [], .text("* after leave and hours carried over"))] : []
    return .element(.section, [.classed("person")], [table, .element(.p, [], .text(team.service.name))] + star)
  }

  private func row(_ cell: PersonWeek.Cell) -> HTML {
    let shift = cell.shift
    let off = cell.away ? "leave" : "off"
    let mark = cell.mark.map { " \($0.symbol) \($0.meaning)" } ?? ""
    return .element(
      .tr, [.classed(shade(cell.day, ""))],
      .element(.th, [.over("row")], .text(cell.day.words)),
      .element(.td, [], .text((shift?.time.words ?? off) + mark)),
      .element(.td, [], .text(shift?.pause?.words ?? "")),
      .element(.td, [], .text(shift.map { durationInWords($0.paid(team.rules)) } ?? "")),
      .element(.td, [], disclosure == .contacts ? cell.contacts.map(contact) : []))
  }

  private func contact(_ contact: Contact) -> HTML {
    .element(.div, [], .text(team.words(contact, of: week.person)))
  }
}
