internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// Somebody's own days, today first: hours, what has changed and why; inside today, tomorrow and the day under the
/// cursor, or all of them where there is room.
struct MyDaysView {
  let state: StaffState
  let mine: StaffWeek

  func draw(on screen: inout CellBuffer, _ whole: Rect) {
    let ring = mine.ring.map { wrapped($0, to: whole.columns - 2, indent: 2).map { TextLine(" \($0)", .accent) } } ?? []
    let (above, part) = whole.cutTop(ring.count)
    screen.write(ring, in: above)
    guard !mine.days.isEmpty else {
      return screen.write(TextLine(" Nothing is published from today on.", .dim), in: part.row(0))
    }
    let here = state.row(in: mine.days.count)
    let whole = mine.days.indices.map { block($0, isOpen: true, part.columns) }
    let fits = whole.reduce(0) { $0 + $1.count } <= part.rows
    let blocks = fits ? whole : mine.days.indices.map { block($0, isOpen: isNear($0) || $0 == here, part.columns) }
    let before = blocks[..<here].reduce(0) { $0 + $1.count }
    let lines = blocks.flatMap { $0 }
    let first = firstLine(before, blocks[here].count, of: lines.count, in: part.rows)
    screen.write(Array(lines[first..<min(lines.count, first + part.rows)]), in: part)
    let head = before - first + (startsWeek(here) ? 1 : 0)
    guard (0..<part.rows).contains(head) else { return }
    screen.restyle(part.row(head)) { $0.bold = true }
    screen.cursor = Point(column: part.left, row: part.top + head)
  }

  /// The day under the cursor is seen whole where it can be, and its beginning always.
  private func firstLine(_ start: Int, _ length: Int, of count: Int, in room: Int) -> Int {
    let end = start + length
    return end <= room ? 0 : max(0, min(start, end - room, max(0, count - room)))
  }

  private func isNear(_ index: Int) -> Bool { mine.days[index].day <= mine.now.day + 1 }

  /// A later week has a line of its own above it.
  private func startsWeek(_ index: Int) -> Bool {
    index > 0 && mine.days[index].day.monday != mine.days[index - 1].day.monday
  }

  private func block(_ index: Int, isOpen: Bool, _ columns: Int) -> [TextLine] {
    let monday = mine.days[index].day.monday
    let week = startsWeek(index) ? [TextLine(" \(Words.span(monday, monday + 6, on: mine.now.day))", .dim)] : []
    let page = MyDayPage(mine.days[index], today: mine.now.day, others: mine.onTomorrow)
    let isHere = index == state.row(in: mine.days.count)
    return week + page.head(columns, mark: TextLine(isHere ? "▸" : " ", .accent)) + (isOpen ? page.inside(columns) : [])
  }
}
