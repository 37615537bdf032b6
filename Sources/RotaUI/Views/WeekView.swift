internal import RotaModel
internal import RotaJudge
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// The week with a cursor on it: the grid, what is in the hand, and what is under the cursor in words.
struct WeekView: PageView {
  let state: LeadState
  let desk: LeadWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let pane = Self.pane(columns: part.columns)
    let (gridPart, beside) = part.cutRight(pane)
    if pane > 0 { drawPane(on: &screen, beside) }
    let grid = grid(columns: part.columns)
    let lines = desk.facts.cover.filter(\.isShort) + desk.facts.cover.filter { !$0.isShort }
    let read = pane > 0 ? 0 : 2
    let people = desk.facts.people.count
    let spare = max(0, gridPart.rows - 1 - people - 2 - read)
    let shown = min(lines.count, spare)
    let air = spare - shown
    // What is free stands at the foot, but for the first card, which stands under the people.
    let isNew = state.standing.isFirst && desk.rota.shifts.isEmpty && state.planning == nil
    let first = FirstCard.lines(state.standing, to: gridPart.columns)
    let card = isNew && air > first.count ? first.count + 2 : min(1, air)
    let parts = gridPart.rows(
      .exactly(1), .exactly(min(people, gridPart.rows - 3 - read)), .exactly(card), .exactly(2 + shown), .rest,
      .exactly(read))
    drawHeads(on: &screen, parts[0], grid, visible: parts[1].rows)
    drawPeople(on: &screen, parts[1], grid)
    if isNew, card < 2, read > 0 {
      // Where all rows are people, it stands where an empty week has nothing to say.
      screen.write(first.dropFirst(), in: parts[3])
      screen.write(first.dropFirst(1 + parts[3].rows), in: parts[5])
      return
    }
    if card > 1 { screen.write(first, in: parts[2].inset(rows: 1)) }
    let cover = lines.prefix(shown).flatMap { grid.cover($0, onOneLine: true) }
    screen.write([grid.strip, grid.short] + cover, in: parts[3])
    screen.write(words, in: parts[5])
  }

  /// What is under the cursor has a pane of its own where there is room.
  private static func pane(columns: Int) -> Int { columns >= 146 ? min(60, columns - 116) : 0 }

  func layout(columns: Int) -> WeekColumns {
    let pane = Self.pane(columns: columns)
    let half = state.cursor.day < 4 ? 0..<4 : 4..<7
    return WeekColumns(
      columns: columns - (pane > 0 ? pane + 2 : 0), longestName: longestName(columns: columns),
      days: state.isNarrow ? half : 0..<7, widestDay: 16)
  }

  private func grid(columns: Int) -> WeekGrid {
    WeekGrid(
      desk.team, desk.facts, layout(columns: columns), names: desk.names, contacts: .number,
      changed: { desk.changed.contains(.init(person: $0, day: $1)) }, away: { desk.leaveWord($0, $1) })
  }

  /// Where there is room, cover lines are called by their whole name and need, too.
  private func longestName(columns: Int) -> Int {
    let names = desk.team.staff.map(\.name) + (columns >= 110 ? desk.team.cover.map { "\($0.id) \($0.need)" } : [])
    return names.map { displayWidth($0) }.max() ?? 0
  }

  private func drawHeads(on screen: inout CellBuffer, _ part: Rect, _ grid: WeekGrid, visible: Int) {
    screen.write(grid.heads, in: part)
    let count = desk.facts.people.count
    if count > visible { screen.write(TextLine(" \(count) staff", .dim), at: part.origin) }
    let today = state.now.day - desk.monday
    for day in grid.columns.days where day == state.cursor.day || day == today {
      var head = cell(day, part, grid.columns)
      head.size.columns = min(head.columns, displayWidth(desk.team.shortDay(desk.day(day))))
      screen.restyle(head) { style in
        style.bold = day == state.cursor.day
        style.underlined = day == today
      }
    }
  }

  /// What a cell holds, without its mark.
  private func cell(_ day: Int, _ row: Rect, _ columns: WeekColumns) -> Rect {
    Rect(column: row.left + columns.column(of: day), row: row.top, columns: columns.text, rows: 1)
  }
}

/// The grid.
extension WeekView {
  private func drawPeople(on screen: inout CellBuffer, _ part: Rect, _ grid: WeekGrid) {
    let rows = desk.facts.people
    let first = scrolled(to: state.cursor.person, of: rows.count, in: part.rows)
    for (offset, index) in (first..<min(rows.count, first + part.rows)).enumerated() {
      let row = part.row(offset)
      screen.write(grid.row(rows[index]).prefix(1), in: row)
      drawHand(on: &screen, rows[index], row, grid.columns)
      if index == state.cursor.person { drawCursor(on: &screen, row, grid.columns) }
    }
  }

  /// What is in the hand, where it would be.
  private func drawHand(on screen: inout CellBuffer, _ week: PersonWeek, _ row: Rect, _ columns: WeekColumns) {
    guard let hand = state.hand else { return }
    for day in columns.days {
      guard let outcome = hand.outcome(for: week.person.id, on: week.cells[day].day) else { continue }
      let place = cell(day, row, columns)
      let words = if case .shift(let time) = outcome { columns.shift(time).joined(separator: "-") } else { "off" }
      screen.fill(Rect(column: place.left, row: place.top, columns: columns.day, rows: 1))
      screen.write(
        TextLine(words, Style(.accent, bold: true, reversed: true)) + TextLine("*", .accent), at: place.origin)
    }
  }

  /// The name, and brackets round the cell where its neighbour has no mark that they would hide.
  private func drawCursor(on screen: inout CellBuffer, _ row: Rect, _ columns: WeekColumns) {
    screen[row.origin] = Cell("▸")
    screen.restyle(Rect(column: row.left, row: row.top, columns: columns.name, rows: 1)) { $0.bold = true }
    let here = cell(state.cursor.day, row, columns)
    let word = (here.left..<here.right).prefix { screen[Point(column: $0, row: here.top)].text != " " }
    for column in word {
      screen.restyle(Point(column: column, row: here.top)) { style in
        style.bold = true
        style.reversed = true
      }
    }
    for (column, bracket) in [(here.left - 1, "[" as Character), (here.right, "]")] {
      let point = Point(column: column, row: here.top)
      if screen[point].text == " " { screen[point] = Cell(bracket, Style(.accent, bold: true)) }
    }
    screen.cursor = here.origin
  }
}
