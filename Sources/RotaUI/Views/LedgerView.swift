internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// What the weeks have asked of everybody; below, of the one that the lead is on, what has no room beside the others.
struct LedgerView: PageView {
  let state: LeadState
  let desk: LeadWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let ledger = state.ledger else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    guard !ledger.weeks.isEmpty else { return screen.write(TextLine(" \(ledger.span)", .dim), in: part.row(0)) }
    let page = LedgerPage(desk.team, ledger, names: desk.names)
    let (heads, rows) = page.rows(part.columns)
    let ending = page.ending.map { TextLine(" \($0)", .warning) }
    let selected = rows.isEmpty ? nil : state.row(in: rows.count)
    let below = selected.map { self.below(ledger.entries[$0], page, part.columns) } ?? []
    let parts = part.rows(.rest, .exactly(below.count))
    let span = TextLine(" \(ledger.span), as really worked", .dim)
    ListFrame(head: [span] + ending + [heads], rows: rows, selected: selected).draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  private func below(_ entry: Ledger.Entry, _ page: LedgerPage, _ columns: Int) -> [TextLine] {
    let slot = desk.team.service.slot
    let figures = state.isNarrow ? entry.paragraph(slot: slot, weeks: state.ledger?.weeks.count ?? 0, to: columns) : []
    let words = page.below(entry).map { wrapped($0, to: columns - 1, indent: 2) } ?? []
    return figures + words.map { TextLine(" \($0)", .dim) }
  }
}
