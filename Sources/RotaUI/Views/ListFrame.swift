internal import RotaModel
internal import RotaTerminal

/// A list under a head: the row that the lead is on is always seen, with the real cursor on it.
struct ListFrame {
  var head: [TextLine] = []
  var rows: [TextLine]
  var selected: Int?
  var empty = ""

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let parts = part.rows(.exactly(head.count), .rest)
    screen.write(head, in: parts[0])
    guard !rows.isEmpty else {
      screen.write(TextLine(" \(empty)", .dim), in: parts[1].row(0))
      return
    }
    let first = scrolled(to: selected ?? 0, of: rows.count, in: parts[1].rows)
    for (offset, index) in (first..<min(rows.count, first + parts[1].rows)).enumerated() {
      let line = parts[1].row(offset)
      let isHere = index == selected
      screen.write(TextLine(isHere ? "▸" : " ", .accent) + rows[index], in: line)
      if isHere {
        screen.restyle(line) { $0.bold = true }
        screen.cursor = Point(column: line.left, row: line.top)
      }
    }
  }
}

/// Text in a column: cut or filled.
func column(_ text: String, _ width: Int, _ role: Style.Role = .plain) -> TextLine {
  TextLine(fitted(text, to: max(0, width - 1)), role).padded(to: width)
}
