internal import RotaModel
internal import RotaTerminal
internal import RotaText

struct ChooserView<On: ScreenState> {
  let chooser: Chooser<On>

  /// Where its parts are: the box, then the search, the list, the chosen one in full and the count.
  private struct Layout {
    let box: Rect
    let parts: [Rect]
  }

  private func layout(_ shown: [Chooser<On>.Item], _ part: Rect) -> Layout {
    let search = chooser.query == nil ? 0 : 1
    let widest =
      shown.map { displayWidth($0.text) + displayWidth($0.detail) + displayWidth($0.obstacle ?? "") }.max() ?? 0
    let longest = shown.map { displayWidth($0.more) }.max() ?? 0
    let width = max(40, min(part.columns - 4, max(widest, longest / wholeRows) + 10))
    // Where something is cut, the one that is chosen is said whole below.
    let whole = widest + 10 > part.columns - 4 || shown.contains { !$0.more.isEmpty } ? wholeRows : 0
    let rows = max(3, min(shown.count, part.rows - 6 - whole)) + 3 + search + whole
    let box = part.centred(columns: max(width, displayWidth(chooser.title) + 8), rows: rows)
    return Layout(box: box, parts: box.insideBox.rows(.exactly(search), .rest, .exactly(whole), .exactly(1)))
  }

  /// Which of the items shown is there.
  func item(at point: Point, _ part: Rect) -> Int? {
    let shown = chooser.shown
    let list = layout(shown, part).parts[1]
    let row = scrolled(to: chooser.selected, of: shown.count, in: list.rows) + point.row - list.top
    return list.contains(point) && shown.indices.contains(row) ? row : nil
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let shown = chooser.shown
    let layout = layout(shown, part)
    let parts = layout.parts
    _ = screen.box(layout.box, title: TextLine(chooser.title, .heading), Style(.accent))
    if parts[2].rows > 0, shown.indices.contains(chooser.selected) {
      screen.write(said(shown[chooser.selected], parts[2].columns), in: parts[2])
    }
    if let query = chooser.query { query.draw(on: &screen, parts[0], prompt: "> ") }
    let first = scrolled(to: chooser.selected, of: shown.count, in: parts[1].rows)
    if shown.isEmpty { screen.write(TextLine(chooser.empty, .dim), in: parts[1].row(0)) }
    for (offset, index) in (first..<min(shown.count, first + parts[1].rows)).enumerated() {
      let line = parts[1].row(offset)
      screen.write(row(shown[index], line.columns, isHere: index == chooser.selected), in: line)
      if index == chooser.selected {
        screen.restyle(line) { $0.reversed = true }
        if chooser.query == nil { screen.cursor = line.origin }
      }
    }
    let count = shown.count > parts[1].rows ? "\(chooser.selected + 1) of \(shown.count)" : ""
    screen.write(TextLine(count, .dim).rightAligned(to: parts[3].columns), in: parts[3])
  }

  private var wholeRows: Int { 3 }

  private func said(_ item: Chooser<On>.Item, _ columns: Int) -> [TextLine] {
    let obstacle = item.obstacle.map { wrapped("! \($0)", to: columns) } ?? []
    let text = wrapped(item.more.isEmpty ? item.text : item.more, to: columns)
    let lines = text.prefix(max(1, wholeRows - obstacle.count)).map { TextLine($0, .dim) }
    return lines + obstacle.map { TextLine($0, .warning) }
  }

  private func row(_ item: Chooser<On>.Item, _ columns: Int, isHere: Bool) -> TextLine {
    let mark = TextLine(isHere ? "▸ " : "  ")
    let left = mark + TextLine(item.text, item.obstacle == nil ? .plain : .dim)
    let right = item.obstacle.map { TextLine($0, .dim) } ?? TextLine(item.detail, .accent)
    let room = max(min(left.width, columns / 2), columns - right.width - 2)
    if item.isName, left.width > room {
      return mark + TextLine(fittedInTheMiddle(item.text, to: room - mark.width)) + TextLine("  ")
        + right.cut(to: columns - room - 2)
    }
    return left.cut(to: room).padded(to: room) + TextLine("  ") + right.cut(to: columns - room - 2)
  }
}

struct FormView<On: ScreenState> {
  let form: Form<On.FormKind>
  let state: On

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let completions = state.completions(form).prefix(5)
    let label = (form.rows.map { displayWidth($0.label) }.max() ?? 0) + 2
    let width = min(part.columns - 4, max(64, displayWidth(form.title) + 8))
    let box = part.centred(columns: width, rows: form.rows.count + 9)
    let inside = screen.box(box, title: TextLine(form.title, .heading), Style(.accent))
    for (index, row) in form.rows.enumerated() {
      let line = inside.row(index + 1)
      screen.write(TextLine(row.label, index == form.focus ? .heading : .dim), in: line)
      let isHere = index == form.focus
      row.field.draw(
        on: &screen, Rect(column: line.left + label, row: line.top, columns: line.columns - label, rows: line.rows),
        hasCursor: isHere, isFresh: isHere && form.isFresh)
    }
    let advice = advice(inside.columns)
    for (offset, line) in advice.enumerated() { screen.write(line, in: inside.row(form.rows.count + 2 + offset)) }
    let below = form.rows.count + 1 + max(1, advice.count)
    for (offset, text) in completions.enumerated() {
      let isHere = offset == form.choice
      screen.write(
        TextLine(isHere ? "▸ " : "  ", .accent) + TextLine(text, isHere ? .plain : .dim),
        in: inside.row(below + 1 + offset))
    }
  }

  /// What is wrong while it is typed, else what is expected.
  private func advice(_ columns: Int) -> [TextLine] {
    guard let reading = state.reading, form.rows.indices.contains(form.focus) else { return [] }
    func lines(_ text: String, _ role: Style.Role) -> [TextLine] {
      wrapped(text, to: max(20, columns), indent: 2).prefix(4).map { TextLine($0, role) }
    }
    if let problem = form.problem { return lines("! \(problem)", .problem) }
    let row = form.rows[form.focus]
    if let plain = reading.plain(row.field.text, row.expects) { return lines("read as \(plain)", .dim) }
    let problem = row.field.text.isEmpty ? nil : reading.problem(row.field.text, row.expects)
    return problem.map { lines("! \($0)", .warning) } ?? lines(row.expects.words, .dim)
  }
}

struct ConfirmationView<On: ScreenState> {
  let confirmation: Confirmation<On>

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    // A title that is cut is said in full inside.
    let isCut = displayWidth(confirmation.title) + 12 > part.columns
    let words = (isCut ? [confirmation.title] : []) + confirmation.lines
    let lines = words.flatMap { wrapped($0, to: max(20, part.columns - 8), indent: 2) }
    let widest = ([confirmation.title] + lines).map { displayWidth($0) }.max() ?? 0
    let box = part.centred(columns: min(part.columns - 4, max(50, widest + 8)), rows: lines.count + 4)
    let inside = screen.box(box, title: TextLine(confirmation.title, .heading), Style(.problem))
    screen.write(lines.map { TextLine($0) }, in: inside.inset(rows: 1))
    screen.cursor = inside.origin
  }
}
