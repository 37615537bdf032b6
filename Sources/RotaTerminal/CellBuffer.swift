package import RotaText

/// A screen in memory: what a view draws, what a test reads, and what the terminal shows the difference of.
package struct CellBuffer: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the real cursor stands; nil where it is hidden.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// All of it.
  package var area: Rect { Rect(size) }

  /// Blank outside the screen; what is written there is dropped. Half a wide grapheme is never left behind.
  package subscript(point: Point) -> Cell {
    get { area.contains(point) ? cells[index(point)] : .blank }
    set {
      guard area.contains(point) else { return }
      let place = index(point)
      if cells[place].isContinuation, point.column > 0 { cells[place - 1].text = " " }
      if !newValue.isContinuation, point.column + 1 < size.columns, cells[place + 1].isContinuation {
        cells[place + 1] = Cell(" ", cells[place + 1].style)
      }
      cells[place] = newValue
    }
  }

  /// Changes how a place looks; the grapheme in it stays, so that no half of it needs care.
  package mutating func restyle(_ point: Point, _ change: (inout Style) -> Void) {
    if area.contains(point) { change(&cells[index(point)].style) }
  }

  package func row(_ row: Int) -> ArraySlice<Cell> {
    (0..<size.rows).contains(row) ? cells[row * size.columns..<(row + 1) * size.columns] : []
  }

  private func index(_ point: Point) -> Int { point.row * size.columns + point.column }
}
