internal import RotaModel
internal import RotaTerminal

/// The registry: each page of the staff's screen is one row.
extension Page {
  var ofStaff: ScreenPage {
    switch self {
    case .calendar:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? "calendar" : "calendar, \(state.now.words)") },
        count: { $0.mine?.slots.count ?? 0 },
        footer: { StaffAsk.commands + [.myDays, .myRequests, .whoIsOn, .myHours, .leaveScreen] },
        view: { state in state.mine.map { MyCalendarView(state, $0) } })
    case .requests:
      ScreenPage(
        title: { _, _ in TextLine("requests") }, count: { $0.requests?.count ?? 0 },
        subject: { state, _ in state.requestHere.map { .request($0.number) } ?? .nothing },
        footer: { [.agree, .refuse, .takeBack, .whoIsOn, .myHours, .leaveScreen] }, fetch: .requests,
        view: { state in state.mine.map { _ in MyRequestsView(state) } })
    case .now:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? "who is on" : "who is on, \(state.now.words)") },
        count: { $0.whoIsOn?.people.count ?? 0 },
        footer: { [.calendar, .myRequests, .whoIsOn, .myHours, .leaveScreen] }, fetch: .now,
        isFetchedAgain: [.clock], view: { state in state.mine.map { MyNowView(state, $0) } })
    case .ledger:
      ScreenPage(
        title: { _, _ in TextLine("hours") },
        footer: { [.calendar, .myRequests, .whoIsOn, .myHours, .leaveScreen] }, fetch: .ledger,
        view: { state in state.mine.map { MyHours(state, $0) } })
    default:
      ScreenPage(
        title: { state, columns in TextLine(columns < 60 ? state.now.words : "today \(state.now.words)") },
        count: { $0.mine?.days.count ?? 0 },
        footer: {
          [.confirm] + StaffAsk.commands + [.calendar, .myRequests, .whoIsOn, .myHours, .ended, .leaveScreen]
        },
        view: { state in state.mine.map { MyPageOfDays(state, $0) } })
    }
  }
}

/// The commands that open them.
extension Command {
  static var myPages: [Command] { [myDays, calendar, myRequests, whoIsOn, myHours] }

  static var myDays: Command {
    Command(nil, "my days", "my days", "from today on, as far as they are published", belongs: { $0.page != .mine }) {
      $0.open(.mine)
    }
  }

  static var calendar: Command {
    Command("c", "calendar", "calendar", "last week, this one and those ahead, a week a row") { $0.openCalendar() }
  }

  static var myRequests: Command {
    Command("Q", "requests", "requests", "what you have asked for, and swaps that wait for you") { $0.open(.requests) }
  }

  static var whoIsOn: Command {
    Command("n", "who is on", "who is on", "today, and until when") { $0.open(.now) }
  }

  static var myHours: Command {
    Command("H", "my hours", "hours", "hours, weekends, lates, wishes and notice over the last weeks") {
      $0.open(.ledger)
    }
  }
}
