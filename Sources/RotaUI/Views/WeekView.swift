internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// The week: people by days, cover against need under each day, and what is under the cursor in words.
struct WeekView: PageView {
  let state: LeadState
  let desk: LeadWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let layout = layout(columns: part.columns)
    let (grid, pane) = part.cutRight(layout.pane)
    if layout.pane > 0 { drawPane(on: &screen, pane) }
    let lines = coverLines(layout)
    let read = layout.pane > 0 ? 0 : 2
    let people = desk.facts.people.count
    let spare = max(0, grid.rows - 1 - people - 2 - read)
    let shown = min(lines.count, spare)
    let air = spare - shown
    // What is free stands at the foot, but for the first card, which stands under the people.
    let isNew = state.standing.isFirst && desk.rota.shifts.isEmpty && state.planning == nil
    let first = FirstCard.lines(to: grid.columns)
    let card = isNew && air > first.count ? first.count + 2 : min(1, air)
    let parts = grid.rows(
      .exactly(1), .exactly(min(people, grid.rows - 3 - read)), .exactly(card), .exactly(2 + shown), .rest,
      .exactly(read))
    screen.write(heads(layout, visible: parts[1].rows), in: parts[0])
    drawPeople(on: &screen, parts[1], layout)
    if isNew, card < 2, read > 0 {
      // Where all rows are people, it stands where an empty week has nothing to say.
      screen.write(first.dropFirst(), in: parts[3])
      screen.write(first.dropFirst(1 + parts[3].rows), in: parts[5])
      return
    }
    if card > 1 { screen.write(first, in: parts[2].inset(rows: 1)) }
    screen.write([strip(layout), short(layout)] + lines.prefix(shown), in: parts[3])
    screen.write(words, in: parts[5])
  }

  func layout(columns: Int) -> WeekColumns {
    WeekColumns(columns: columns, longestName: longestName(columns: columns), at: state.cursor.day)
  }

  /// Where there is room, cover lines are called by their whole name, too.
  private func longestName(columns: Int) -> Int {
    let names = desk.team.staff.map(\.name) + (columns >= 110 ? desk.team.cover.map { "\($0.id) \($0.need)" } : [])
    return names.map { displayWidth($0) }.max() ?? 0
  }

  private func heads(_ layout: WeekColumns, visible: Int) -> TextLine {
    let count = desk.facts.people.count
    let more = count > visible ? " \(count) staff" : ""
    let days = layout.days.map { index -> TextLine in
      let day = desk.day(index)
      let isToday = day == state.now.day
      return TextLine(desk.team.shortDay(day), Style(.heading, bold: index == state.cursor.day, underlined: isToday))
        .padded(to: layout.day)
    }
    let hours = layout.hours > 0 ? TextLine("hours", .dim) : TextLine()
    return days.reduce(TextLine(more, .dim).padded(to: layout.name)) { $0 + $1 } + hours
  }
}

/// The grid.
extension WeekView {
  private func drawPeople(on screen: inout CellBuffer, _ part: Rect, _ layout: WeekColumns) {
    let rows = desk.facts.people
    let first = scrolled(to: state.cursor.person, of: rows.count, in: part.rows)
    for (offset, index) in (first..<min(rows.count, first + part.rows)).enumerated() {
      let line = part.row(offset)
      screen.write(row(rows[index], index, layout), in: line)
      guard index == state.cursor.person else { continue }
      mark(on: &screen, row: line.top, layout)
      screen.cursor = Point(column: layout.column(of: state.cursor.day), row: line.top)
    }
  }

  private func row(_ week: PersonWeek, _ index: Int, _ layout: WeekColumns) -> TextLine {
    let isHere = index == state.cursor.person
    let name = TextLine(
      "\(isHere ? "▸" : " ")\(desk.names.short(week.person.id, to: layout.name - 2))", Style(.plain, bold: isHere))
    let cells = layout.days.map { day in
      cell(week, day, layout, isHere: isHere && day == state.cursor.day).padded(to: layout.day)
    }
    let isOver = week.paid > week.target
    let hours = layout.hours > 0 ? TextLine(week.hoursWords, isOver ? .warning : .dim) : TextLine()
    return cells.reduce(name.padded(to: layout.name)) { $0 + $1 } + hours
  }

  private func cell(_ week: PersonWeek, _ day: Int, _ layout: WeekColumns, isHere: Bool) -> TextLine {
    let cell = week.cells[day]
    if let outcome = state.hand?.outcome(for: week.person.id, on: cell.day) {
      let words = if case .shift(let time) = outcome { layout.shift(time) } else { "off" }
      return TextLine(words, Style(.accent, bold: true, reversed: true)) + TextLine("*", .accent)
    }
    let isChanged = desk.changed.contains(.init(person: week.person.id, day: cell.day))
    let mark = cell.mark.map { TextLine($0.symbol, Style($0.role)) } ?? TextLine(isChanged ? "~" : "", .changed)
    guard let shift = cell.shift else {
      let leave = cell.away ? fitted(desk.leaveWord(week.person.id, cell.day), to: layout.text) : nil
      let word = leave ?? (cell.wish == .granted ? "wish off" : "–")
      return TextLine(word, Style(cell.away ? .leave : .dim, reversed: isHere)) + mark
    }
    let times = TextLine(
      layout.shift(shift.time), Style(isChanged ? .changed : .plain, bold: isHere, reversed: isHere))
    let count = cell.contacts.count
    let contacts = layout.day >= 15 && count > 0 ? TextLine(" ·\(count)", .contact) : TextLine()
    return times + mark + contacts
  }

  /// Brackets round the cell, where its neighbour has no mark that they would hide.
  private func mark(on screen: inout CellBuffer, row: Int, _ layout: WeekColumns) {
    let start = layout.column(of: state.cursor.day)
    let edges = [(start - 1, "[" as Character), (start + layout.text, "]")]
    for (column, bracket) in edges {
      let point = Point(column: column, row: row)
      if screen[point].text == " " { screen[point] = Cell(bracket, Style(.accent, bold: true)) }
    }
  }
}

/// What somebody who has never seen it needs to know. It takes no key, and stands only where nothing else does.
enum FirstCard {
  static func lines(to columns: Int) -> [TextLine] {
    [TextLine(" New here? Five things", .heading)]
      + sentences.flatMap { wrapped($0, to: columns - 1, indent: 2) }.map { TextLine(" \($0)") }
  }

  private static let sentences = [
    "p plans the week before your eyes; what you change yourself stays",
    "arrows move, Enter looks closer, Esc goes back and takes nothing back",
    "e moves a shift or contact; its price is seen before it is kept; u undoes",
    "! lists what is amiss, w says why and what would mend it, ? has every key",
  ]
}
