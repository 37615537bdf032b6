internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// The screen of a member of staff: its pages, and what stands above and below them.
extension ScreenCapture {
  func drawMine(on screen: inout CellBuffer, _ part: Rect) {
    guard let mine = state.mine else { return drawWithoutTeam(on: &screen, part) }
    guard let notice = mine.notice else { return drawMine(mine, on: &screen, part) }
    let lines = wrapped(notice, to: max(20, part.columns - 2)).map { TextLine(" \($0)", .warning) }
    let parts = part.rows(.exactly(min(lines.count, max(0, part.rows - 3))), .rest)
    screen.write(lines, in: parts[0])
    drawMine(mine, on: &screen, parts[1])
  }

  private func drawMine(_ mine: StaffWeek, on screen: inout CellBuffer, _ part: Rect) {
    switch state.page {
    case .requests: RequestsView(state: state, names: nil).draw(on: &screen, part)
    case .now: NowView(state: state, names: mine.names, team: nil).draw(on: &screen, part)
    case .calendar: MyCalendarView(state, mine).draw(on: &screen, part)
    case .ledger: screen.write(MyHours(state, mine).lines(part.columns), in: part)
    default: drawDays(mine, on: &screen, part)
    }
  }

  /// Where there is room, with requests and hours beside the days.
  private func drawDays(_ mine: StaffWeek, on screen: inout CellBuffer, _ part: Rect) {
    guard part.columns >= 120 else { return MyDaysView(state, mine).draw(on: &screen, part) }
    let halves = part.columns(.share(3), .share(2), gap: 2)
    MyDaysView(state, mine).draw(on: &screen, halves[0])
    let asked = [TextLine("requests", .heading)] + RequestsView.list(state.requests, halves[1].columns)
    let hours = [TextLine(), TextLine("hours", .heading)] + MyHours(state, mine).lines(halves[1].columns)
    screen.write(asked + hours, in: halves[1])
  }

  func title(_ mine: StaffWeek, _ columns: Int) -> TextLine {
    let right =
      mine.toConfirm > 0
      ? TextLine("\(mine.toConfirm) to confirm", .warning) : TextLine("confirmed", .dim)
    let isNarrow = columns < 60
    let place =
      switch state.page {
      case .requests: "requests"
      case .now: isNarrow ? "who is on" : "who is on, \(state.now.words)"
      case .ledger: "hours"
      case .calendar: isNarrow ? "calendar" : "calendar, \(state.now.words)"
      default: isNarrow ? state.now.words : "today \(state.now.words)"
      }
    // Of a long name the end goes, and not the time.
    let name = fitted(mine.name, to: max(4, columns - displayWidth(place) - right.width - 6))
    let own = TextLine(name, .heading) + TextLine("   ") + TextLine(place)
    let room = columns - own.width - right.width - 6
    let service = room < 12 ? TextLine() : TextLine(fitted(mine.service, to: room), .heading) + TextLine("   ")
    let left = TextLine(" ") + service + own
    return left.cut(to: columns - right.width - 2).padded(to: columns - right.width - 1) + right
  }

  /// What this week comes to, for the line above the footer.
  func worth(_ mine: StaffWeek, _ columns: Int) -> TextLine {
    guard !mine.days.isEmpty else { return TextLine(" nothing is published from today on", .dim) }
    let asks = mine.asks.isEmpty ? [] : [TextLine("Q ", Style(.accent, bold: true)) + TextLine(mine.asks[0], .accent)]
    let figures = mine.figures.map { TextLine($0) }
    let start = TextLine(" this week ", .dim)
    return start + (figures + asks).joined(by: TextLine(" · ", .dim), to: columns - start.width)
  }
}
