internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// One day by quarters of an hour: shifts as bars, contacts with the child, travel, breaks and duties on them, each
/// cover line's have and need below.
struct DayView: PageView {
  let state: LeadState
  let desk: LeadWeek
  private let name: Int
  private let rows: [Int]

  init(_ state: LeadState, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
    rows = desk.dayRows(state.cursor)
    name = state.size.columns >= 110 ? 16 : 10
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let time = timeline(columns: part.columns)
    let lines = cover(time)
    let fixed = 1 + 2
    let shown = min(lines.count, max(3, part.rows - fixed - rows.count - 1))
    let parts = part.rows(.exactly(1), .exactly(part.rows - fixed - shown), .exactly(shown), .exactly(2))
    screen.write(hours(time), in: parts[0])
    drawPeople(on: &screen, parts[1], time)
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

  private func timeline(columns: Int) -> Timeline {
    Timeline(desk.team.service, columns: columns - name - 8, halfAt: state.isNarrow ? state.cursor.minute : nil)
  }

  /// What a column of the screen stands for; nil to the left of all times.
  func minute(column: Int, columns: Int) -> Minutes? {
    column < name ? nil : timeline(columns: columns).minute(column - name)
  }

  private func hours(_ time: Timeline) -> TextLine {
    let labels = time.hours.map { start in
      let isHere = (start..<start + time.hour).contains(state.cursor.minute)
      return TextLine("\(start / 60)", Style(.heading, bold: isHere)).padded(to: time.hour / time.slot * time.width)
    }
    let off = desk.team.staff.count - rows.count
    let before = TextLine(time.goesOnBefore ? "◂" : "", .accent)
    let start = TextLine(off > 0 ? " \(off) off" : "", .dim).padded(to: name - before.width)
    return labels.reduce(start + before) { $0 + $1 } + TextLine(time.goesOnAfter ? "▸" : "", .accent)
  }

  private func drawPeople(on screen: inout CellBuffer, _ part: Rect, _ time: Timeline) {
    let place = rows.firstIndex(of: state.cursor.person) ?? 0
    let first = scrolled(to: place, of: rows.count, in: part.rows)
    for (offset, index) in rows.dropFirst(first).prefix(part.rows).enumerated() {
      let line = part.row(offset)
      screen.write(row(index, time), in: line)
      if index == state.cursor.person {
        let column = line.left + name + time.column(state.cursor.minute)
        for right in 0..<time.width {
          screen.restyle(Point(column: column + right, row: line.top)) { $0.reversed = true }
        }
        screen.cursor = Point(column: column, row: line.top)
      }
    }
  }
}

/// A person's bar.
extension DayView {
  private func row(_ index: Int, _ time: Timeline) -> TextLine {
    let strip = desk.strips[state.cursor.day][index]
    let isHere = index == state.cursor.person
    let mark = strip.cell.mark.map { TextLine($0.symbol, Style($0.role)) } ?? TextLine(" ")
    let start =
      TextLine("\(isHere ? "▸" : " ")\(desk.names.short(strip.person.id, to: name - 3))", Style(.plain, bold: isHere))
      .padded(to: name - 2) + mark + TextLine(" ")
    guard strip.cell.shift != nil else {
      return start + TextLine(strip.cell.away ? desk.leaveWords(strip.person.id, strip.cell.day) : "off", .leave)
    }
    return start + bar(strip, time)
  }

  private func bar(_ strip: DayStrip, _ time: Timeline) -> TextLine {
    var cells = time.starts.flatMap { start in
      Array(repeating: symbol(strip.doing(at: start)), count: time.width)
    }
    for contact in strip.cell.contacts where !isHeld(contact.id) {
      let style = Style(.contact, bold: true)
      write(state.shortLabel(contact.child), style, over: contact.time, in: &cells, time)
    }
    overlayHand(strip.person.id, &cells, time)
    return line(cells)
  }

  /// Neighbours that look alike are one run.
  private func line(_ cells: [(Character, Style)]) -> TextLine {
    var (line, text) = (TextLine(), "")
    for (place, cell) in cells.enumerated() {
      text.append(cell.0)
      guard place + 1 == cells.count || cells[place + 1].1 != cell.1 else { continue }
      line += TextLine(text, cell.1)
      text = ""
    }
    return line
  }

  private func isHeld(_ id: ContactID) -> Bool {
    if case .contact(let held) = state.hand { held.id == id } else { false }
  }

  private func symbol(_ doing: Doing) -> (Character, Style) {
    switch doing {
    case .off: (" ", .plain)
    case .onShift: ("━", Style(.accent))
    case .pause: ("┄", Style(.pause))
    case .travel: ("▸", Style(.travel))
    case .contact(let id): isHeld(id) ? ("━", Style(.accent)) : ("═", Style(.contact))
    case .duty: ("≡", Style(.heading))
    }
  }

  /// Only whole: half of a pseudonym is another child's.
  private func write(
    _ label: String, _ style: Style, over stretch: TimeRange, in cells: inout [(Character, Style)], _ time: Timeline
  ) {
    let first = max(0, time.column(stretch.start))
    let last = min(cells.count, time.column(stretch.end))
    guard first < last else { return }
    for place in first..<last { cells[place].1 = style }
    let label = printable(label)
    guard displayWidth(label) <= last - first, displayWidth(label) == label.count else { return }
    for (place, character) in zip(first..<last, label) { cells[place].0 = character }
  }

  /// What is in the hand, where it would be; and where else it could go.
  private func overlayHand(_ person: PersonID, _ cells: inout [(Character, Style)], _ time: Timeline) {
    if let outcome = state.hand?.outcome(for: person, on: state.day) {
      for place in cells.indices {
        let isIn = if case .shift(let held) = outcome { held.contains(time.minute(place)) } else { false }
        cells[place].0 = isIn ? "━" : cells[place].0 == "━" ? " " : cells[place].0
        if isIn { cells[place].1 = Style(.accent, reversed: true) }
      }
    }
    switch state.hand {
    case .contact(let held):
      for choice in held.ranking?.choices ?? [] where choice.day == state.day && choice.staff.contains(person) {
        let place = time.column(choice.start)
        if cells.indices.contains(place) { cells[place] = (choice.service > 0 ? "▿" : "▾", Style(.good, bold: true)) }
      }
      guard held.staff.contains(person), held.day == state.day else { return }
      write(
        state.shortLabel(held.id.child), Style(.accent, bold: true, reversed: true), over: held.time, in: &cells, time)
    default: break
    }
  }
}

/// Below the people.
extension DayView {
  private func cover(_ time: Timeline) -> [(line: TextLine, isShort: Bool)] {
    let days = desk.facts.cover.compactMap { week in week.days[state.cursor.day].map { (week.line, $0) } }
    let sorted = days.filter { $0.1.short > 0 } + days.filter { $0.1.short == 0 }
    return sorted.map { line, day in
      let start = TextLine(" \(fitted(line.id.text, to: name - 2))", .dim).padded(to: name)
      let figures = time.hours.reduce(TextLine()) { $0 + figure(line, day, $1, time) }
      let need = TextLine(" need \(line.need)", day.short > 0 ? .problem : .dim)
      return (start + figures + need, day.short > 0)
    }
  }

  /// The fewest there in each hour, with a mark where that is not enough.
  private func figure(_ line: CoverLine, _ day: CoverDay, _ start: Minutes, _ time: Timeline) -> TextLine {
    let range = TimeRange(start, start + time.hour)
    let slot = desk.team.service.slot
    let heads = zip(day.heads, 0...).filter { range.contains(line.when.time.start + $0.1 * slot) }.map(\.0)
    let width = time.hour / time.slot * time.width
    guard let fewest = heads.min() else { return TextLine("–", .dim).padded(to: width) }
    return (fewest < line.need ? TextLine("\(fewest)!", .problem) : TextLine("\(fewest)")).padded(to: width)
  }

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

/// Time across the screen: every slot of the window has the same number of columns.
struct Timeline {
  let slot: Minutes
  /// Columns of a slot.
  let width: Int
  let window: TimeRange
  private let whole: TimeRange

  /// All of the day; or, where a minute is said, at twice the detail no more of it than there is room for, from its
  /// beginning or to its end, with that minute in it.
  init(_ service: Service, columns: Int, halfAt minute: Minutes? = nil) {
    let whole = TimeRange(service.window.start / 60 * 60, ceilingDivide(service.window.end, 60) * 60)
    let steps = [service.slot, 15, 20, 30, 60, 120].filter { $0 % service.slot == 0 }
    let slot = steps.first { whole.length / $0 <= max(1, columns) * (minute == nil ? 1 : 2) } ?? 240
    let length = min(whole.length, minute == nil ? whole.length : columns * slot / 60 * 60)
    let isFirst = (minute ?? whole.start) < whole.start + length
    window = isFirst ? TimeRange(whole.start, whole.start + length) : TimeRange(whole.end - length, whole.end)
    self.whole = whole
    self.slot = slot
    width = max(1, min(3, columns / max(1, length / slot)))
  }

  var goesOnBefore: Bool { window.start > whole.start }
  var goesOnAfter: Bool { window.end < whole.end }

  var starts: [Minutes] { Array(stride(from: window.start, to: window.end, by: slot)) }
  /// Minutes that one label and one figure stand for: whole hours, three columns at least.
  var hour: Minutes { ceilingDivide(3 * slot, 60 * width) * 60 }
  var hours: [Minutes] { Array(stride(from: window.start, to: window.end, by: hour)) }

  func column(_ minute: Minutes) -> Int { floorDivide(minute - window.start, slot) * width }
  func minute(_ column: Int) -> Minutes { window.start + column / width * slot }
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
