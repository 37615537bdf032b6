package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// From the top left, both from 0.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of the screen. What is drawn in it is cut at its edges.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  package var left: Int { origin.column }
  package var top: Int { origin.row }
  /// The first column and the first row after it.
  package var right: Int { left + columns }
  package var bottom: Int { top + rows }
  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(_ point: Point) -> Bool {
    (left..<right).contains(point.column) && (top..<bottom).contains(point.row)
  }

  package func intersection(_ other: Rect) -> Rect {
    let (column, row) = (max(left, other.left), max(top, other.top))
    return Rect(
      column: column, row: row, columns: min(right, other.right) - column, rows: min(bottom, other.bottom) - row)
  }

  /// Without so many columns on either side and rows above and below.
  package func inset(columns side: Int = 0, rows above: Int = 0) -> Rect {
    Rect(column: left + side, row: top + above, columns: columns - 2 * side, rows: rows - 2 * above)
  }

  /// What is left of it where a box is drawn along its edges.
  package var insideBox: Rect { columns < 2 || rows < 2 ? inset(columns: columns) : inset(columns: 2, rows: 1) }

  /// In the middle of this one, and never larger.
  package func centred(columns wanted: Int, rows high: Int) -> Rect {
    let (width, height) = (min(wanted, columns), min(high, rows))
    return Rect(column: left + (columns - width) / 2, row: top + (rows - height) / 2, columns: width, rows: height)
  }

  /// One of its rows, counted from its top; empty where there is none.
  package func row(_ index: Int) -> Rect {
    Rect(column: left, row: top + index, columns: columns, rows: (0..<rows).contains(index) ? 1 : 0)
  }
}
