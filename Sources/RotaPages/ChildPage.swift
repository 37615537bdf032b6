package import RotaModel
package import RotaText

/// One child: what it should get, what is planned, with whom, and what is left out and why. To ask for it is to ask for
/// children's data.
package struct ChildPage {
  private let team: Team
  private let rota: Rota
  private let week: ChildWeek
  private let isPinned: Set<ContactID>

  package init(_ team: Team, _ rota: Rota, _ week: ChildWeek) {
    self.team = team
    self.rota = rota
    self.week = week
    isPinned = Set(team.pins.compactMap { pin in if case .contact(let id, _, _, _) = pin { id } else { nil } })
  }

  package static let empty = "nothing is owed this week"

  package static func text(
    _ team: Team, _ rota: Rota, child: Child, after previous: Rota? = nil, on paper: Paper
  ) -> String {
    let weeks = ChildWeek.all(team, rota, after: previous, in: rota.horizon.days)
    guard let week = weeks.first(where: { $0.child.id == child.id }) else { return "" }
    let page = ChildPage(team, rota, week)
    let title = titled(
      child.id.text, Words.span(rota.horizon.first, rota.horizon.last), note: Paper.childrensData,
      columns: paper.columns)
    let rows = page.rows(paper.columns).flatMap { $0.lines(paper.columns) }
    return paper.print(
      title + page.facts(paper.columns) + [TextLine()] + (rows.isEmpty ? [TextLine(" \(empty)", .dim)] : rows))
  }

  package func facts(_ columns: Int) -> [TextLine] {
    let child = week.child
    let names = { (ids: Set<PersonID>) in listed(ids.map { team.name($0) }.sorted()) }
    let parts = [
      child.zone.map { "zone \($0)" }, child.keyWorker.map { "key worker \(team.name($0))" },
      child.known.isEmpty ? nil : "knows \(names(child.known))",
      child.avoid.isEmpty ? nil : "never sent: \(names(child.avoid))",
      child.traits.isEmpty ? nil : "only \(child.traits.map(\.text).sorted().joined(separator: ", "))",
    ].compactMap { $0 }
    return joinedByDots(parts, columns: columns).map { TextLine(" \($0)", .dim) }
  }

  package func rows(_ columns: Int) -> [PageRow] {
    let isNarrow = columns < 80
    let need = min(columns / 3, (week.entries.map { displayWidth(team.needWords($0.id)) }.max() ?? 0) + 2)
    return week.entries.map { entry in
      let length = isNarrow ? TextLine() : column(durationInWords(entry.need.minutes), 10, .dim)
      let start = column(team.needWords(entry.id), need) + length
      guard let contact = entry.contact else {
        return PageRow(start + unplanned(entry), indent: start.width + 2)
      }
      let day = isNarrow ? column(Words.shortDay(contact.day), 8, .contact) : column(contact.day.words, 12, .contact)
      let place = start + day + TextLine("\(contact.time.words)  ", .contact)
      let pin = TextLine(isPinned.contains(entry.id) ? " ▪" : "", .pinned)
      return PageRow(place + TextLine(listed(contact.staff.map(worker))) + pin, indent: min(place.width, columns / 2))
    }
  }

  private func worker(_ id: PersonID) -> String {
    "\(team.name(id))\(id == week.child.keyWorker ? " (key worker)" : "")"
  }

  private func unplanned(_ entry: ChildWeek.Entry) -> TextLine {
    guard entry.owed else { return TextLine(entry.cancelled ? "cancelled" : "not owed", .dim) }
    if entry.cancelled { return TextLine("! cancelled", .problem) }
    let monday = rota.horizon.weeks.count > 1 ? entry.id.occurrence?.week : nil
    let when = monday.map { ", week of \($0.words)" } ?? ""
    let reasons = rota.unmet.first { $0.id == entry.id }?.reasons ?? []
    let why = reasons.isEmpty ? "" : ": \(reasons.joined(separator: "; "))"
    return TextLine("! left out (\(entry.need.priority.rawValue))\(when)\(why)", .problem)
  }
}
