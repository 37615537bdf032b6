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

  /// Blank outside the screen; what is written there is dropped.
  package subscript(point: Point) -> Cell {
    get { holds(point) ? cells[point.row * size.columns + point.column] : .blank }
    set { if holds(point) { cells[point.row * size.columns + point.column] = newValue } }
  }

  private func holds(_ point: Point) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }
}
