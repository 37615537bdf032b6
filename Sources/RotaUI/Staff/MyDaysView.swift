internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// Somebody's own days, today first: hours, what has changed and why; inside today, tomorrow and the day under the
/// cursor, or all of them where there is room.
struct MyDaysView {
  let state: State
  let mine: StaffWeek

  init(_ state: State, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
  }

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
    let day = mine.days[index]
    let monday = day.day.monday
    let week = startsWeek(index) ? [TextLine(" \(Words.span(monday, monday + 6, on: mine.now.day))", .dim)] : []
    return week + head(day, isHere: index == state.row(in: mine.days.count), columns)
      + (isOpen ? inside(day, columns) : [])
  }

  /// One day by itself.
  func whole(_ day: StaffWeek.MyDay, _ columns: Int) -> [TextLine] {
    head(day, isHere: false, columns) + inside(day, columns)
  }

  private func inside(_ day: StaffWeek.MyDay, _ columns: Int) -> [TextLine] {
    let company = day.company.map { wrapped($0, to: columns - 4, indent: 2) } ?? []
    let others = day.day == mine.now.day + 1 ? mine.onTomorrow.map { alsoOn($0, columns - 4) } ?? [] : []
    return company.map { TextLine("   \($0)", .dim) } + day.stops.flatMap { lines($0, columns) }
      + others.map { TextLine("   ") + $0 }
  }

  private static let mostLines = 3

  /// Each with their hours whole; of very many as many as three lines hold.
  private func alsoOn(_ others: [String], _ columns: Int) -> [TextLine] {
    guard !others.isEmpty else { return [TextLine("nobody else is on", .dim)] }
    var lines = [TextLine("also on: ", .dim)]
    for (index, other) in others.enumerated() {
      let other = fittedBeforeTheEnd(other, to: columns - 3)
      let entry = TextLine(other + (index + 1 < others.count ? ", " : ""), .dim)
      let rest = TextLine("… \(others.count - index) more", .dim)
      let isLast = lines.count == Self.mostLines
      let room = columns - (isLast && index + 1 < others.count ? rest.width : 0)
      if lines[lines.count - 1].width + entry.width > room {
        if isLast { return lines.dropLast() + [lines[lines.count - 1] + rest] }
        lines.append(TextLine("  "))
      }
      lines[lines.count - 1] += entry
    }
    return lines
  }

  private func head(_ day: StaffWeek.MyDay, isHere: Bool, _ columns: Int) -> [TextLine] {
    let when = day.day == mine.now.day ? "today" : day.day == mine.now.day + 1 ? "tomorrow" : ""
    let left =
      TextLine(isHere ? "▸" : " ", .accent) + column(day.day.words, 12, .heading)
      + TextLine(day.hours, day.isOn ? .plain : .leave)
    let mark = when.isEmpty ? TextLine() : TextLine("  \(when)", .dim)
    guard let change = day.change else { return [left + mark] }
    let note = TextLine("  ~ \(change)", .changed)
    if left.width + mark.width + note.width <= columns { return [left + mark + note] }
    let rest = wrapped("~ \(change)", to: max(20, columns - 4), indent: 2)
    return [left + mark] + rest.map { TextLine("   \($0)", .changed) }
  }

  private func lines(_ stop: StaffWeek.Stop, _ columns: Int) -> [TextLine] {
    let start = TextLine("   \(stop.start)  ", .dim)
    let text = wrapped(stop.words, to: max(20, columns - start.width - 1))
    let blank = TextLine(String(repeating: " ", count: start.width))
    var lines = text.enumerated().map { ($0 == 0 ? start : blank) + TextLine($1) }
    let said = stop.said.map { wrapped($0, to: max(20, columns - start.width - 3), indent: 2) } ?? []
    let below = said.map { blank + TextLine("  \($0)", .accent) }
    guard !stop.beside.isEmpty else { return lines + below }
    let beside = TextLine(stop.beside, .travel)
    let room = columns - start.width
    guard beside.width <= room else {
      // Where there is no room for both times in a line each has its own.
      let notes = stop.beside.replacing(" ", with: "\u{A0}").replacing(",\u{A0}", with: ", ")
      return lines + wrapped(notes, to: room).map { blank + TextLine($0.replacing("\u{A0}", with: " "), .travel) }
        + below
    }
    if let last = lines.last, max(last.width + 2, 38) + beside.width <= columns {
      lines[lines.count - 1] = last.padded(to: max(last.width + 2, 38)) + beside
    } else {
      lines.append(blank + beside)
    }
    return lines + below
  }
}
