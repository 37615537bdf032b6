internal import RotaModel
internal import RotaTerminal

/// What they have asked for, and swaps that wait for them; below, the one under the cursor in full.
struct MyRequestsView {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let requests = state.requests else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let selected = requests.isEmpty ? nil : state.row(in: requests.count)
    let below = selected.map { whole(requests[$0], part.columns) } ?? []
    let parts = part.rows(.rest, .exactly(min(below.count, max(0, part.rows - 3))))
    ListFrame(rows: requests.map { row($0) }, selected: selected, empty: "you have asked for nothing")
      .draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  /// Without a cursor, beside the days.
  func list(_ columns: Int) -> [TextLine] {
    guard let requests = state.requests, !requests.isEmpty else {
      return [TextLine("you have asked for nothing", .dim)]
    }
    return requests.suffix(8).map { row($0).cut(to: columns) }
  }

  private func row(_ request: RequestLine) -> TextLine {
    let what = request.waitsForMe ? "\(request.who): \(request.what)" : request.what
    let state = TextLine(
      "  \(request.waitsForMe ? "waits for you" : request.state)", request.waitsForMe ? .accent : .dim)
    return column("\(request.number)", 4, .dim) + TextLine(what).padded(to: 30) + state
  }

  private func whole(_ request: RequestLine, _ columns: Int) -> [TextLine] {
    let words = ["\(request.who): \(request.what), asked \(request.when)", request.state] + request.price
    return [TextLine()] + words.flatMap { wrapped($0, to: max(20, columns - 2), indent: 2) }.map { TextLine(" \($0)") }
  }
}

/// Who else is on today, and until when.
struct MyNowView {
  let state: State
  let mine: StaffWeek

  init(_ state: State, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let now = state.whoIsOn else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let rows = now.people.map { presence in
      column(presence.person, mine.names, 20, presence.place == .toCome ? .dim : .plain)
        + TextLine(words(presence), presence.place == .toCome ? .dim : .plain)
    }
    ListFrame(rows: rows, selected: rows.isEmpty ? nil : state.row(in: rows.count), empty: now.nobody)
      .draw(on: &screen, part)
  }

  private func words(_ presence: Presence) -> String {
    let (start, end) = (clockTime(presence.shift.time.start), clockTime(presence.shift.time.end))
    return switch presence.place {
    case .toCome: "comes at \(start), until \(end)"
    case .gone: "until \(end), \(presence.shift.day.words)"
    default: "on until \(end)"
    }
  }
}

/// What the last weeks have asked of them, beside what is fair.
struct MyHours {
  let state: State
  let mine: StaffWeek

  init(_ state: State, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) { screen.write(lines(part.columns), in: part) }

  func lines(_ columns: Int) -> [TextLine] {
    guard let ledger = state.ledger else { return [TextLine(" looking …", .dim)] }
    guard let entry = ledger.entries.first(where: { $0.person == mine.id }), let first = ledger.weeks.first,
      let last = ledger.weeks.last
    else { return [TextLine(" no published week has begun yet", .dim)] }
    let weeks = "\(Words.span(first, last + 6)), \(counted(ledger.weeks.count, "week")), as really worked"
    let rows = figures(entry).map { label, text, isBad in
      TextLine(" ") + column(label, 13, .dim) + TextLine(text, isBad ? .problem : .plain)
    }
    return wrapped(weeks, to: max(20, columns - 2)).map { TextLine(" \($0)", .dim) } + rows.map { $0.cut(to: columns) }
  }

  private func figures(_ entry: Ledger.Entry) -> [(String, String, Bool)] {
    let (unsocial, fair) = (Words.hours(entry.unsocial * mine.slot), Words.hours(entry.unsocialShare * mine.slot))
    let wishes = entry.wishesGranted + entry.wishesBroken
    let carried = entry.carry.hours.nearestMinutes
    return [
      ("hours", "\(Words.hours(entry.paid)) of \(Words.hours(entry.target)) h (\(entry.balanceWords))", false),
      ("carried", carried == 0 ? "nothing" : "\(signedHours(carried)) h into the next week", false),
      ("weekends", "\(entry.weekends)", false), ("lates", "\(entry.lates)", false),
      ("unsocial", "\(unsocial) h, a fair share is \(fair) h", entry.unsocial > entry.unsocialShare),
      ("wishes", "\(entry.wishesGranted) of \(wishes) granted", false),
      ("changes", "\(entry.changes), \(entry.shortNotice) at short notice", false),
      ("a week", entry.average.map { "\(Words.hours($0)) h on average" } ?? "–", entry.isOverAverage),
      ("rest owed", entry.restOwed > 0 ? durationInWords(entry.restOwed) : "none", entry.restOwed > 0),
    ]
  }
}

/// Their days; where there is room, with requests and hours beside them.
struct MyPageOfDays {
  let state: State
  let mine: StaffWeek

  init(_ state: State, _ mine: StaffWeek) {
    self.state = state
    self.mine = mine
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard part.columns >= 120 else { return MyDaysView(state, mine).draw(on: &screen, part) }
    let halves = part.columns(.share(3), .share(2), gap: 2)
    MyDaysView(state, mine).draw(on: &screen, halves[0])
    let asked = [TextLine("requests", .heading)] + MyRequestsView(state).list(halves[1].columns)
    let hours = [TextLine(), TextLine("hours", .heading)] + MyHours(state, mine).lines(halves[1].columns)
    screen.write(asked + hours, in: halves[1])
  }
}
