internal import RotaModel
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// What the screen of a member of staff shows: their own days, their weeks and the last one too, what they ask for.
package enum StaffPage: Hashable, Sendable {
  case days, calendar, requests, now, ledger
}

/// The registry: each page of the staff's screen is one row.
extension Staff {
  static func row(of page: StaffPage) -> ScreenPage<StaffState> {
    switch page {
    case .calendar:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? "calendar" : "calendar, \(state.now.words)") },
        count: { $0.mine?.slots.count ?? 0 },
        footer: { asks + [days, requests, whoIsOn, ledger, quit] },
        view: { state in state.mine.map { MyCalendarView(state, $0) } })
    case .requests:
      ScreenPage(
        title: { _, _ in TextLine("requests") }, count: { $0.requests?.count ?? 0 },
        footer: { [agree, refuse, takeBack, whoIsOn, ledger, quit] }, fetch: .readRequests,
        view: { state in
          state.mine.map { _ in
            RequestsView(requests: state.requests, row: state.row(in: state.rowCount), names: nil)
          }
        })
    case .now:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? "who is on" : "who is on, \(state.now.words)") },
        count: { $0.whoIsOn?.people.count ?? 0 },
        footer: { [calendar, requests, whoIsOn, ledger, quit] }, fetch: .readNow,
        isFetchedAgain: [.clock],
        view: { state in
          state.mine.map {
            NowView(
              now: state.whoIsOn, row: state.row(in: state.rowCount), names: $0.names,
              children: ChildNames(nil, $0.names, initials: [:]), team: nil)
          }
        })
    case .ledger:
      ScreenPage(
        title: { _, _ in TextLine("hours") },
        footer: { [calendar, requests, whoIsOn, ledger, quit] }, fetch: .readLedger,
        view: { state in state.mine.map { MyHours(state: state, mine: $0) } })
    case .days:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? state.now.words : "today \(state.now.words)") },
        count: { $0.mine?.days.count ?? 0 },
        footer: {
          [confirm] + asks + [calendar, requests, whoIsOn, ledger, ended, quit]
        },
        view: { state in state.mine.map { MyDaysPage(state: state, mine: $0) } })
    }
  }
}

/// The commands that open them.
extension Staff {
  static let pages: [Command] = [days, calendar, requests, whoIsOn, ledger]

  static let days = Command(
    nil, "my days", "my days", "from today on, as far as they are published", belongs: { $0.page != .days }
  ) {
    $0.open(.days)
  }

  static let calendar = Command("c", "calendar", "calendar", "last week, this one and those ahead, a week a row") {
    $0.openCalendar()
  }

  static let requests = Command("Q", "requests", "requests", "what you have asked for, and swaps that wait for you") {
    $0.open(.requests)
  }

  static let whoIsOn = Command("n", "who is on", "who is on", "today, and until when") { $0.open(.now) }

  static let ledger = Command("H", "my hours", "hours", "hours, weekends, lates, wishes and notice over the last weeks")
  {
    $0.open(.ledger)
  }
}
