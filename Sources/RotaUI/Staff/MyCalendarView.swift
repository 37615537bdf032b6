internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// Last week, this one and those ahead, a week a row; below, the day under the cursor in full.
struct MyCalendarView: PageView {
  private let state: StaffState
  private let mine: StaffWeek
  private let mondays: [Day]
  private let slots: [MyDayText?]
  private let today: Int

  init(_ state: StaffState, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
    let columns = state.size.columns
    rows = columns < 78 ? 2 : 1
    label = rows == 1 ? 8 : max(4, min(8, columns - 34))
    width = max(5, min(14, (columns + rows - 1 - label) / 7))
    mondays = mine.mondays
    slots = mine.slots
    today = mine.todaysBox
  }

  private let label: Int
  private let width: Int
  /// Two, where there is no room for both ends of a shift side by side.
  private let rows: Int

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard !mondays.isEmpty else {
      return screen.write(TextLine(" Nothing is published of last week or from today on.", .dim), in: part.row(0))
    }
    let here = state.row(in: slots.count)
    let below = whole(slots[here], here, part.columns)
    let weeks = min(mondays.count, max(4 - rows, (part.rows - below.count - 2) / rows))
    let parts = part.rows(.exactly(1), .exactly(weeks * rows), .rest)
    screen.write(head, in: parts[0])
    let first = scrolled(to: here / 7, of: mondays.count, in: weeks)
    for (offset, week) in (first..<min(mondays.count, first + weeks)).enumerated() {
      for line in 0..<rows { screen.write(row(week, line, here), in: parts[1].row(offset * rows + line)) }
      guard week == here / 7 else { continue }
      screen.cursor = Point(column: parts[1].left + label + here % 7 * width, row: parts[1].top + offset * rows)
    }
    screen.write(below, in: parts[2])
  }

  private var head: TextLine {
    side(by: TextLine(), Weekday.allCases.map { TextLine(fitted($0.name, to: width - 1), .heading) })
  }

  private func side(by start: TextLine, _ days: [TextLine]) -> TextLine {
    zip(0..., days).reduce(start) { $0.padded(to: label + $1.0 * width) + $1.1 }
  }

  /// `30 Nov`, or 30 and Nov one below the other.
  private func row(_ week: Int, _ line: Int, _ here: Int) -> TextLine {
    let monday = mondays[week]
    let isThis = monday == mine.now.day.monday
    let mark = isThis && line == 0 ? "▸" : " "
    let date = monday.words.dropFirst(4)
    let words = rows == 1 ? date : date.split(separator: " ")[line]
    let start = TextLine(label > 4 || line == 0 ? "\(mark)\(words)" : "", Style(.heading, bold: isThis))
    return side(by: start, (0..<7).map { cell(week * 7 + $0, line, isHere: week * 7 + $0 == here) })
  }

  private func cell(_ slot: Int, _ line: Int, isHere: Bool) -> TextLine {
    let day = slots[slot]
    let role: Style.Role =
      day == nil || slot < today ? .dim : day?.changes.isEmpty == false ? .changed : day?.isOn == true ? .plain : .leave
    let style = Style(role, bold: isHere, underlined: slot == today, reversed: isHere)
    return TextLine(fitted(words(day, line), to: width - 1), style)
  }

  /// Both ends of a shift, side by side or one below the other.
  private func words(_ day: MyDayText?, _ line: Int) -> String {
    guard let day else { return line == 0 ? "·" : "" }
    guard day.isOn else { return line > 0 ? "" : day.hours == "off" ? "–" : day.hours }
    let ends = day.hours.split(separator: "–").map { width < 12 / rows ? $0.filter { $0 != ":" } : String($0) }
    return rows == 1 ? ends.joined(separator: "–") : ends.indices.contains(line) ? ends[line] : ""
  }

  private func whole(_ day: MyDayText?, _ slot: Int, _ columns: Int) -> [TextLine] {
    guard let day else {
      return [TextLine(), TextLine(" \(mine.day(at: slot).words)  nothing is published", .dim)]
    }
    return [TextLine()] + MyDayPage(day, today: mine.now.day, others: mine.onTomorrow).whole(columns)
  }
}

/// The days as a calendar has them: whole weeks, from the first to the last of which anything is known.
extension StaffWeek {
  private var all: [MyDayText] { before + days }

  var mondays: [Day] {
    guard let first = all.first?.day.monday, let last = all.last?.day.monday else { return [] }
    return stride(from: 0, through: last - first, by: 7).map { first + $0 }
  }

  var slots: [MyDayText?] {
    let known = Dictionary(all.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    return mondays.flatMap { monday in (0..<7).map { known[monday + $0] } }
  }

  func day(at slot: Int) -> Day { (mondays.first ?? now.day) + slot }
  func slot(of day: Day) -> Int { day - (mondays.first ?? day) }
  var todaysBox: Int { slot(of: now.day) }
}
