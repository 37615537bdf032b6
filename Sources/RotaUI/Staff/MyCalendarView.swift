internal import RotaModel
internal import RotaTerminal

/// Last week, this one and those ahead, a week a row; below, the day under the cursor in full.
struct MyCalendarView {
  private let state: State
  private let mine: MyDesk
  private let mondays: [Day]
  private let slots: [MyDesk.MyDay?]
  private let today: Int

  init(_ state: State, _ mine: MyDesk) {
    self.state = state
    self.mine = mine
    mondays = mine.mondays
    slots = mine.slots
    today = mine.todaysSlot
  }

  private static let label = 8

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard !mondays.isEmpty else {
      return screen.write(TextLine(" Nothing is published of last week or from today on.", .dim), in: part.row(0))
    }
    let here = state.row(in: slots.count)
    let width = max(4, min(14, (part.columns - Self.label) / 7))
    let below = whole(slots[here], here, part.columns)
    let weeks = min(mondays.count, max(3, part.rows - below.count - 2))
    let parts = part.rows(.exactly(1), .exactly(weeks), .rest)
    screen.write(head(width), in: parts[0])
    let first = scrolled(to: here / 7, of: mondays.count, in: weeks)
    for (offset, week) in (first..<min(mondays.count, first + weeks)).enumerated() {
      screen.write(row(week, here, width), in: parts[1].row(offset))
      guard week == here / 7 else { continue }
      screen.cursor = Point(column: parts[1].left + Self.label + here % 7 * width, row: parts[1].top + offset)
    }
    screen.write(below, in: parts[2])
  }

  private func head(_ width: Int) -> TextLine {
    Weekday.allCases.reduce(column("", Self.label)) { $0 + column($1.name, width, .heading) }
  }

  private func row(_ week: Int, _ here: Int, _ width: Int) -> TextLine {
    let monday = mondays[week]
    let isThis = monday == mine.now.day.monday
    let label = TextLine("\(isThis ? "▸" : " ")\(monday.words.dropFirst(4))", Style(.heading, bold: isThis))
    return (0..<7).reduce(label.padded(to: Self.label)) { line, day in
      line + cell(week * 7 + day, isHere: week * 7 + day == here, width)
    }
  }

  private func cell(_ slot: Int, isHere: Bool, _ width: Int) -> TextLine {
    let day = slots[slot]
    let role: Style.Role =
      day == nil || slot < today ? .dim : day?.change != nil ? .changed : day?.isOn == true ? .plain : .leave
    let style = Style(role, bold: isHere, underlined: slot == today, reversed: isHere)
    return TextLine(fitted(words(day, width), to: width - 1), style).padded(to: width)
  }

  /// Where there is no room for both ends, the start.
  private func words(_ day: MyDesk.MyDay?, _ width: Int) -> String {
    guard let day else { return "·" }
    guard day.isOn else { return day.hours == "off" ? "–" : width > 4 ? day.hours : String(day.hours.prefix(2)) }
    if width >= 12 { return day.hours }
    let short = day.hours.filter { $0 != ":" }
    return width >= 10 ? short : String(short.prefix(width > 4 ? 4 : 2))
  }

  private func whole(_ day: MyDesk.MyDay?, _ slot: Int, _ columns: Int) -> [TextLine] {
    guard let day else {
      return [TextLine(), TextLine(" \(mine.day(at: slot).words)  nothing is published", .dim)]
    }
    return [TextLine()] + MyDaysView(state, mine).whole(day, columns)
  }
}

/// The days as a calendar has them: whole weeks, from the first to the last of which anything is known.
extension MyDesk {
  private var all: [MyDay] { before + days }

  var mondays: [Day] {
    guard let first = all.first?.day.monday, let last = all.last?.day.monday else { return [] }
    return stride(from: 0, through: last - first, by: 7).map { first + $0 }
  }

  var slots: [MyDay?] {
    let known = Dictionary(all.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    return mondays.flatMap { monday in (0..<7).map { known[monday + $0] } }
  }

  func day(at slot: Int) -> Day { (mondays.first ?? now.day) + slot }
  func slot(of day: Day) -> Int { day - (mondays.first ?? day) }
  var todaysSlot: Int { slot(of: now.day) }
}
