internal import RotaModel
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// What the last weeks have asked of them, beside what is fair.
struct MyHours: PageView {
  let state: StaffState
  let mine: StaffWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) { screen.write(lines(part.columns), in: part) }

  func lines(_ columns: Int) -> [TextLine] {
    guard let ledger = state.ledger else { return [TextLine(" looking …", .dim)] }
    guard let entry = ledger.entries.first(where: { $0.person == mine.id }), !ledger.weeks.isEmpty else {
      return [TextLine(" no published week has begun yet", .dim)]
    }
    let span = wrapped("\(ledger.span), as really worked", to: max(20, columns - 2)).map { TextLine(" \($0)", .dim) }
    return span + entry.rows(slot: mine.slot).map { (TextLine(" ") + $0).cut(to: columns) }
  }
}

/// Their days; where there is room, with requests and hours beside them.
struct MyDaysPage: PageView {
  let state: StaffState
  let mine: StaffWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard part.columns >= 120 else { return MyDaysView(state: state, mine: mine).draw(on: &screen, part) }
    let halves = part.columns(.share(3), .share(2), gap: 2)
    MyDaysView(state: state, mine: mine).draw(on: &screen, halves[0])
    let asked = [TextLine("requests", .heading)] + RequestsView.list(state.requests, halves[1].columns)
    let hours = [TextLine(), TextLine("hours", .heading)] + MyHours(state: state, mine: mine).lines(halves[1].columns)
    screen.write(asked + hours, in: halves[1])
  }
}
