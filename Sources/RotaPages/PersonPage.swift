package import RotaModel
package import RotaJudge
internal import RotaText

/// One person's weeks: each day's shift, what is in it, wishes and hours.
package struct PersonPage {
  private let team: Team
  private let person: Person
  private let weeks: [PersonWeek]
  private let paper: Paper

  package init(_ team: Team, _ rota: Rota, _ report: Report, person: Person, on paper: Paper) {
    self.team = team
    self.person = person
    self.paper = paper
    weeks = rota.horizon.weeks.map { monday in
      var week = team.personWeek(person, in: rota, from: monday)
      week.mark(report.breaches, of: person.id)
      return week
    }
  }

  package var text: String {
    paper.print(
      weeks.enumerated().flatMap { index, week in
        (index > 0 ? [TextLine()] : []) + title(week) + week.cells.flatMap(day) + wishes(week)
      })
  }

  private func title(_ week: PersonWeek) -> [TextLine] {
    let monday = week.cells.first?.day ?? Day(number: 0)
    let told = paper.disclosure > .shiftsOnly && week.cells.contains { !$0.contacts.isEmpty }
    return titled(
      team.name(person.id), "\(Words.span(monday, monday + 6))   \(week.hoursWords) hours",
      note: told ? Paper.childrensData : nil, columns: paper.columns)
  }

  private func day(_ cell: PersonWeek.Cell) -> [TextLine] {
    let mark = cell.mark.map { TextLine("  \($0.symbol) \($0.meaning)", $0.role) } ?? TextLine()
    let start = TextLine(" " + column(cell.day.words, 12), .heading)
    guard let shift = cell.shift else { return [start + TextLine(cell.away ? "leave" : "off", .dim) + mark] }
    let pause = shift.pause.map { ", break \($0.words)" } ?? ""
    let first = start + TextLine("\(shift.time.words)  \(durationInWords(shift.paid(team.rules))) paid\(pause)") + mark
    guard paper.disclosure > .shiftsOnly else { return [first] }
    return [first]
      + cell.contacts.flatMap { contact in
        wrapped(team.words(contact, of: person), to: paper.columns - 14, indent: 2).map { TextLine("             " + $0) }
      }
  }

  private func wishes(_ week: PersonWeek) -> [TextLine] {
    let granted = week.cells.count { $0.wish == .granted }
    let broken = week.cells.count { $0.wish == .broken }
    let parts = (granted > 0 ? ["\(granted) granted"] : []) + (broken > 0 ? ["\(broken) broken"] : [])
    let carried = week.targetDiffers ? [TextLine(" * after leave and hours carried over", .dim)] : []
    return (parts.isEmpty ? [] : [TextLine(" wishes: \(listed(parts))")]) + carried
  }
}

extension Team {
  /// A contact as one of its workers reads it.
  func words(_ contact: Contact, of person: Person) -> String {
    let zone = self.zone(of: contact.id).map { ", \($0)" } ?? ""
    let key = child(contact.child)?.keyWorker == person.id ? " (key worker)" : ""
    let others = contact.staff.filter { $0 != person.id }.map { name($0) }
    let with = others.isEmpty ? "" : ", with \(listed(others))"
    return "\(contact.time.words) \(contact.id.child) \(contact.id.need)\(key)\(zone)\(with)"
  }
}
