internal import RotaModel
internal import RotaJudge
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// One day with a cursor on it: bars by quarters of an hour, what is in the hand, and who is free at the minute.
struct DayView: PageView {
  let state: LeadState
  let desk: LeadWeek
  private let rows: [Int]

  init(_ state: LeadState, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
    rows = desk.dayRows(state.cursor)
  }

  private func grid(_ columns: Int) -> DayGrid {
    DayGrid(
      desk.team, desk.names, state.childNames, columns: columns, halfAt: state.isNarrow ? state.cursor.minute : nil)
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let grid = grid(part.columns)
    let index = state.cursor.day
    let short = { (week: WeekFacts.CoverWeek) in (week.days[index]?.short ?? 0) > 0 }
    let weeks = desk.facts.cover.filter(short) + desk.facts.cover.filter { !short($0) }
    let lines = weeks.compactMap { week in grid.cover(week, index).map { (line: $0, isShort: short(week)) } }
    let fixed = 1 + 2
    let shown = min(lines.count, max(3, part.rows - fixed - rows.count - 1))
    let parts = part.rows(.exactly(1), .exactly(part.rows - fixed - shown), .exactly(shown), .exactly(2))
    drawHours(on: &screen, parts[0], grid)
    drawPeople(on: &screen, parts[1], grid)
    screen.write(visible(lines, shown), in: parts[2])
    screen.write(words, in: parts[3])
  }

  /// Those that are short come first; that more are is said.
  private func visible(_ lines: [(line: TextLine, isShort: Bool)], _ shown: Int) -> [TextLine] {
    guard lines.count > shown else { return lines.map(\.line) }
    let rest = lines.dropFirst(shown - 1)
    let short = rest.count(where: \.isShort)
    let words =
      short == 0
      ? TextLine(" and \(Words.count(rest.count, "more line", "more lines")), as needed", .dim)
      : TextLine(" and \(Words.count(rest.count, "more line", "more lines")), \(short) of them short", .problem)
    return lines.prefix(shown - 1).map(\.line) + [words]
  }

  /// What a column of the screen stands for; nil to the left of all times.
  func minute(column: Int, columns: Int) -> Minutes? {
    let grid = grid(columns)
    return column < grid.name ? nil : grid.time.minute(column - grid.name)
  }

  private func drawHours(on screen: inout CellBuffer, _ part: Rect, _ grid: DayGrid) {
    let off = desk.team.staff.count - rows.count
    screen.write(grid.hours(start: TextLine(off > 0 ? " \(off) off" : "", .dim)), in: part)
    for hour in grid.time.hours where (hour..<hour + grid.time.hour).contains(state.cursor.minute) {
      let left = part.left + grid.name + grid.time.column(hour)
      screen.restyle(Rect(column: left, row: part.top, columns: 2, rows: 1)) { $0.bold = true }
    }
  }

  private func drawPeople(on screen: inout CellBuffer, _ part: Rect, _ grid: DayGrid) {
    let place = rows.firstIndex(of: state.cursor.person) ?? 0
    let first = scrolled(to: place, of: rows.count, in: part.rows)
    for (offset, index) in rows.dropFirst(first).prefix(part.rows).enumerated() {
      let row = part.row(offset)
      let strip = desk.strips[state.cursor.day][index]
      let away = desk.leaveWords(strip.person.id, strip.cell.day)
      screen.write(grid.row(strip, away: away, without: heldContact?.id), in: row)
      drawHand(on: &screen, strip.person.id, row, grid)
      if index == state.cursor.person { drawCursor(on: &screen, row, grid) }
    }
  }

  private func drawCursor(on screen: inout CellBuffer, _ row: Rect, _ grid: DayGrid) {
    screen[row.origin] = Cell("▸")
    screen.restyle(Rect(column: row.left, row: row.top, columns: grid.name - 2, rows: 1)) { $0.bold = true }
    let column = row.left + grid.name + grid.time.column(state.cursor.minute)
    for right in 0..<grid.time.width {
      screen.restyle(Point(column: column + right, row: row.top)) { $0.reversed = true }
    }
    screen.cursor = Point(column: column, row: row.top)
  }
}

/// What is in the hand, where it would be; and where else it could go.
extension DayView {
  private var heldContact: ContactInHand? { if case .contact(let held) = state.hand { held } else { nil } }

  private func drawHand(on screen: inout CellBuffer, _ person: PersonID, _ row: Rect, _ grid: DayGrid) {
    let left = row.left + grid.name
    if let outcome = state.hand?.outcome(for: person, on: state.day) {
      for column in 0..<grid.time.starts.count * grid.time.width {
        let point = Point(column: left + column, row: row.top)
        let isIn = if case .shift(let held) = outcome { held.contains(grid.time.minute(column)) } else { false }
        if isIn { screen[point] = Cell("━", Style(.accent, reversed: true)) }
        if !isIn, screen[point].text == "━" { screen[point] = .blank }
      }
    }
    guard let held = heldContact else { return }
    for choice in held.ranking?.choices ?? [] where choice.day == state.day && choice.staff.contains(person) {
      let column = grid.time.column(choice.start)
      guard column >= 0, grid.time.window.contains(choice.start) else { continue }
      screen[Point(column: left + column, row: row.top)] = Cell(
        choice.service > 0 ? "▿" : "▾", Style(.good, bold: true))
    }
    guard held.staff.contains(person), held.day == state.day else { return }
    drawHeld(held, on: &screen, Rect(column: left, row: row.top, columns: row.right - left, rows: 1), grid.time)
  }

  /// Only whole: half of a pseudonym is another child's.
  private func drawHeld(_ held: ContactInHand, on screen: inout CellBuffer, _ bar: Rect, _ time: Timeline) {
    let label = printable(state.shortLabel(held.id.child))
    let first = max(0, time.column(held.time.start))
    let last = min(time.starts.count * time.width, time.column(held.time.end))
    guard first < last else { return }
    let place = Rect(column: bar.left + first, row: bar.top, columns: last - first, rows: 1)
    if displayWidth(label) <= place.columns, displayWidth(label) == label.count {
      screen.write(TextLine(label), in: place)
    }
    screen.restyle(place) { $0 = Style(.accent, bold: true, reversed: true) }
  }
}

/// Below the people.
extension DayView {
  private var words: [TextLine] {
    let strips = desk.strips[state.cursor.day]
    guard strips.indices.contains(state.cursor.person) else { return [] }
    let strip = strips[state.cursor.person]
    let minute = state.cursor.minute
    let doing = desk.words(strip.doing(at: minute), with: strip.person.id, state)
    let free = strips.filter { strip in
      if case .onShift = strip.doing(at: minute) { true } else { false }
    }.map(\.person.name)
    let start = " free at \(clockTime(minute)): "
    let names =
      displayWidth(start + listed(free)) <= state.size.columns
      ? TextLine(listed(free), free.isEmpty ? .warning : .dim)
      : free.map { TextLine($0, .dim) }.joined(by: TextLine(", ", .dim), to: state.size.columns - displayWidth(start))
    return [
      TextLine(" \(strip.person.name), \(clockTime(minute)): ") + doing,
      TextLine(start, free.isEmpty ? .warning : .dim) + names,
    ]
  }
}

extension LeadWeek {
  /// What somebody does, in words.
  func words(_ doing: Doing, with person: PersonID, _ state: LeadState) -> TextLine {
    switch doing {
    case .off: return TextLine("off", .dim)
    case .onShift: return TextLine("on shift, free")
    case .pause: return TextLine("on break")
    case .travel: return TextLine("on the way")
    case .duty(let id): return TextLine("at \(id)")
    case .contact(let id):
      let contact = contact(id)
      let others = (contact?.staff ?? []).filter { $0 != person }.map { team.name($0) }
      let with = others.isEmpty ? "" : " with \(listed(others))"
      let until = contact.map { ", \($0.time.words)" } ?? ""
      return TextLine(state.label(id.child), .child)
        + TextLine(" \(team.needWords(id))\(with)\(until)\(isPinned(id) ? ", pinned" : "")")
    }
  }
}
