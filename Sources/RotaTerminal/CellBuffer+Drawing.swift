internal import RotaModel
package import RotaText

/// Drawing, cut at the edges of a part of the screen.
extension CellBuffer {
  /// Writes from a place on, and says which column comes next. A wide grapheme that is cut in two becomes a blank.
  @discardableResult
  package mutating func write(_ line: TextLine, at start: Point, in part: Rect? = nil) -> Int {
    let clip = area.intersection(part ?? area)
    var column = start.column
    guard (clip.top..<clip.bottom).contains(start.row) else { return column + line.width }
    for run in line.runs {
      if isPlain(run.text) {
        for scalar in run.text.unicodeScalars {
          put(Character(scalar), 1, run.style, at: Point(column: column, row: start.row), clip)
          column += 1
        }
        continue
      }
      for character in run.text {
        let width = displayWidth(character)
        if width > 0 { put(character, width, run.style, at: Point(column: column, row: start.row), clip) }
        column += width
      }
    }
    return column
  }

  @discardableResult
  package mutating func write(_ text: String, _ style: Style = .plain, at start: Point, in part: Rect? = nil) -> Int {
    write(TextLine(text, style), at: start, in: part)
  }

  /// In the first row of a part, cut to its width with a mark where it is too long.
  package mutating func write(_ line: TextLine, in part: Rect) {
    guard !part.isEmpty else { return }
    write(line.cut(to: part.columns), at: part.origin, in: part)
  }

  /// One line a row, from the top.
  package mutating func write(_ lines: some Sequence<TextLine>, in part: Rect) {
    for (index, line) in zip(0..<part.rows, lines) { write(line, in: part.row(index)) }
  }

  private mutating func put(_ character: Character, _ width: Int, _ style: Style, at point: Point, _ clip: Rect) {
    guard clip.left <= point.column, point.column + width <= clip.right else {
      for column in point.column..<point.column + width where (clip.left..<clip.right).contains(column) {
        self[Point(column: column, row: point.row)] = Cell(" ", style)
      }
      return
    }
    self[point] = Cell(character, style)
    for right in 1..<max(1, width) {
      self[Point(column: point.column + right, row: point.row)] = Cell(" ", style, isContinuation: true)
    }
  }

  package mutating func fill(_ part: Rect, with cell: Cell = .blank) {
    let clip = area.intersection(part)
    for row in clip.top..<clip.bottom {
      for column in clip.left..<clip.right { self[Point(column: column, row: row)] = cell }
    }
  }

  /// Leaves the text and changes how it looks: a row under the cursor, say.
  package mutating func restyle(_ part: Rect, _ change: (inout Style) -> Void) {
    let clip = area.intersection(part)
    for row in clip.top..<clip.bottom {
      for column in clip.left..<clip.right { restyle(Point(column: column, row: row), change) }
    }
  }

  /// A line across the first row of a part, or down its first column.
  package mutating func rule(across part: Rect, _ style: Style = Style(.dim)) {
    fill(part.row(0), with: Cell("─", style))
  }

  package mutating func rule(down part: Rect, _ style: Style = Style(.dim)) {
    fill(Rect(column: part.left, row: part.top, columns: min(1, part.columns), rows: part.rows), with: Cell("│", style))
  }

  /// A frame along the inner edge, its inside blank. Returns the inside, with a column of air on either side.
  package mutating func box(_ part: Rect, title: TextLine = TextLine(), _ style: Style = Style(.dim)) -> Rect {
    fill(part)
    guard part.columns >= 2, part.rows >= 2 else { return part.insideBox }
    let (right, bottom) = (part.right - 1, part.bottom - 1)
    for row in [0, part.rows - 1] { rule(across: part.row(row), style) }
    rule(down: part, style)
    rule(down: part.cutRight(1).right, style)
    self[part.origin] = Cell("┌", style)
    self[Point(column: right, row: part.top)] = Cell("┐", style)
    self[Point(column: part.left, row: bottom)] = Cell("└", style)
    self[Point(column: right, row: bottom)] = Cell("┘", style)
    if !title.isEmpty {
      write(TextLine(" ") + title + TextLine(" "), in: part.row(0).inset(columns: 2))
    }
    return part.insideBox
  }
}
