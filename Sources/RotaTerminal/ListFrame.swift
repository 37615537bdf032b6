internal import RotaModel
package import RotaText

/// A list under a head: the chosen row is always seen, with the real cursor on it.
package struct ListFrame {
  private let head: [TextLine]
  private let count: Int
  private let selected: Int?
  private let empty: String
  private let row: (Int) -> TextLine

  /// Only the rows that are seen are asked for.
  package init(
    head: [TextLine] = [], count: Int, selected: Int?, empty: String = "", row: @escaping (Int) -> TextLine
  ) {
    self.head = head
    self.count = count
    self.selected = selected
    self.empty = empty
    self.row = row
  }

  package init(head: [TextLine] = [], rows: [TextLine], selected: Int?, empty: String = "") {
    self.init(head: head, count: rows.count, selected: selected, empty: empty) { rows[$0] }
  }

  package func draw(on screen: inout CellBuffer, _ part: Rect) {
    let parts = part.rows(.exactly(head.count), .rest)
    screen.write(head, in: parts[0])
    guard count > 0 else {
      screen.write(TextLine(" \(empty)", .dim), in: parts[1].row(0))
      return
    }
    let first = scrolled(to: selected ?? 0, of: count, in: parts[1].rows)
    for (offset, index) in (first..<min(count, first + parts[1].rows)).enumerated() {
      let line = parts[1].row(offset)
      let isHere = index == selected
      screen.write(TextLine(isHere ? "▸" : " ", .accent) + row(index), in: line)
      if isHere {
        screen.restyle(line) { $0.bold = true }
        screen.cursor = Point(column: line.left, row: line.top)
      }
    }
  }
}

/// The first row of a list that is longer than its room: the row that matters in the middle, as far as the ends allow.
package func scrolled(to row: Int, of count: Int, in room: Int) -> Int {
  guard count > room, room > 0 else { return 0 }
  return max(0, min(count - room, row - room / 2))
}
