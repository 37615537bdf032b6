internal import RotaModel
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// What the last weeks have asked of them, beside what is fair.
struct MyHours {
  let state: State
  let mine: StaffWeek

  init(_ state: State, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
  }

  func lines(_ columns: Int) -> [TextLine] {
    guard let ledger = state.ledger else { return [TextLine(" looking …", .dim)] }
    guard let entry = ledger.entries.first(where: { $0.person == mine.id }), !ledger.weeks.isEmpty else {
      return [TextLine(" no published week has begun yet", .dim)]
    }
    let span = wrapped("\(ledger.span), as really worked", to: max(20, columns - 2)).map { TextLine(" \($0)", .dim) }
    return span + entry.rows(slot: mine.slot).map { (TextLine(" ") + $0).cut(to: columns) }
  }
}
