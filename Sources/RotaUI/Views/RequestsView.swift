internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// What staff ask for; below, the one under the cursor in full.
struct RequestsView: PageView {
  let requests: [RequestLine]?
  /// The row that they are on.
  let row: Int
  /// Nil on the screen of a member of staff.
  let names: ShortNames?

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let requests else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let page = RequestsPage(requests, names: names)
    let selected = requests.isEmpty ? nil : row
    let below = selected.map { page.whole(requests[$0], part.columns) } ?? []
    let room = max(part.rows / 2, part.rows - below.count)
    let parts = part.rows(.exactly(max(1, min(requests.count, room))), .rest)
    ListFrame(rows: page.rows(part.columns).map(\.line), selected: selected, empty: page.empty)
      .draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  /// Without a cursor, beside the days.
  static func list(_ requests: [RequestLine]?, _ columns: Int) -> [TextLine] {
    let page = RequestsPage(requests ?? [], names: nil)
    let rows = page.rows(columns).suffix(8).map { $0.line.cut(to: columns) }
    return rows.isEmpty ? [TextLine(page.empty, .dim)] : rows
  }
}
