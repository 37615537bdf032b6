internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// Who is on, as people have been told; below, how to reach whoever the lead is on.
struct NowView: PageView {
  let now: WhoIsOn?
  /// The row that they are on.
  let row: Int
  let names: ShortNames
  let children: ChildNames
  /// Nil on the screen of a member of staff, who sees when people are on and no more.
  let team: Team?

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let now else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let page = NowPage(now, names, children)
    let (head, rows) = page.rows(part.columns)
    let selected = rows.isEmpty ? nil : row
    let cut = selected.map { rows[$0] }.flatMap { $0.line.width < part.columns ? nil : $0.lines(part.columns) } ?? []
    let phone = team == nil ? [] : [TextLine(selected.map { reach(now.people[$0]) } ?? "")]
    let below = cut + phone + (team.map { page.below($0.service) } ?? [])
    let parts = part.rows(.rest, .exactly(below.count))
    ListFrame(head: head, rows: rows.map(\.line), selected: selected, empty: now.nobody).draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  private func reach(_ presence: Presence) -> String {
    " \(names[presence.person]): \(presence.phone.map { "phone \($0)" } ?? "no phone in the team file")"
  }
}
