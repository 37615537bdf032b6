internal import RotaModel
internal import RotaTerminal
internal import RotaPages

/// What a member of staff can do on their own screen. What is not in this table they can't: there is no palette, no key
/// and no dialog beside it.
extension Command {
  package static let staffTable: [Entry] = [
    row(.confirm, "a", "confirm my rota", "confirm", "says that you know your rota as it is now"),
    row(.askLeave, "L", "ask for leave", "leave", "days or hours; your lead decides"),
    row(.askWish, "W", "ask for a wish", "wish", "a day off, hours to avoid, hours to work"),
    row(.askSwap, "s", "ask for a swap", "swap", "with a colleague; it is checked before it is sent"),
    row(.ended, "e", "say when my shift ended", "ended", "to the minute; your lead approves it"),
    row(.agree, "A", "agree to the swap", "agree", "then it waits for your lead"),
    row(.refuse, "D", "say no to the swap", "say no", "with the reason that your colleague is told"),
    row(.takeBack, "x", "take the request back", "take back", "while nobody has answered it"),
    row(.week, nil, "my days", "my days", "from today on, as far as they are published"),
    row(.calendar, "c", "calendar", "calendar", "last week, this one and those ahead, a week a row"),
    row(.requests, "Q", "requests", "requests", "what you have asked for, and swaps that wait for you"),
    row(.now, "n", "who is on", "who is on", "today, and until when"),
    row(.ledger, "H", "my hours", "hours", "hours, weekends, lates, wishes and notice over the last weeks"),
    row(.palette, ":", "run a command", "run", "by name or key"),
    row(.help, "?", "help", "help", "every key; type to search, Enter runs"),
    row(.blank, "B", "blank the screen", "blank", "until the next key"),
    row(.redraw, .control("l"), "draw again", "", "where something else has written on the screen"),
    row(.quit, "q", "quit", "quit", "what you asked for is kept already"),
  ]

  func belongsToStaff(_ state: State) -> Bool {
    switch self {
    case .agree, .refuse: state.page == .requests && state.requestHere?.waitsForMe ?? false
    case .takeBack: state.page == .requests && state.requestHere?.canBeTakenBack ?? false
    case .confirm, .ended: state.page == .mine
    case .askLeave, .askWish, .askSwap: [.mine, .calendar].contains(state.page)
    case .week: state.page != .mine
    default: true
    }
  }

  /// Why it can't be done here and now.
  func staffObstacle(_ state: State) -> String? {
    switch self {
    case .quit, .redraw, .help, .palette, .blank: return nil
    default: break
    }
    guard let mine = state.mine else { return "your rota has not been read yet" }
    switch self {
    case .confirm: return mine.toConfirm == 0 ? "there is nothing to confirm" : nil
    case .askSwap:
      if mine.colleagues.isEmpty { return "there is nobody to swap with" }
      return mine.days.isEmpty ? "nothing is published that could be swapped" : nil
    case .agree, .refuse:
      guard let request = state.requestHere else { return "there is no request under the cursor; Q lists them" }
      return request.waitsForMe ? nil : "nothing here waits for you"
    case .takeBack:
      guard let request = state.requestHere else { return "there is no request under the cursor; Q lists them" }
      return request.canBeTakenBack ? nil : request.waitsForMe ? "it is not yours: D says no to it" : request.state
    default: return nil
    }
  }
}

extension State {
  /// Its row in the table of this screen.
  func entry(of command: Command) -> Command.Entry {
    Command.table(for: audience).first { $0.command == command } ?? command.entry
  }

  /// For the footer, most useful first.
  var staffCandidates: [Command] {
    switch page {
    case .requests: [.agree, .refuse, .takeBack, .now, .ledger, .quit]
    case .mine: [.confirm, .askLeave, .askWish, .askSwap, .calendar, .requests, .now, .ledger, .ended, .quit]
    case .calendar: [.askLeave, .askWish, .askSwap, .week, .requests, .now, .ledger, .quit]
    default: [.calendar, .requests, .now, .ledger, .quit]
    }
  }

  mutating func performAsStaff(_ command: Command) -> [Effect] {
    switch command {
    case .confirm: return [.confirm]
    case .askLeave: openForm(Form.Kind.askLeave)
    case .askWish: openForm(Form.Kind.askWish)
    case .askSwap: openForm(Form.Kind.askSwap)
    case .ended: openForm(Form.Kind.ended)
    case .agree: return requestHere.map { [.agree(request: $0.number)] } ?? []
    case .refuse: if let request = requestHere { openForm(Form.Kind.decline(request.number)) }
    case .takeBack: if let request = requestHere { confirmTakingBack(request) }
    default: break
    }
    return []
  }

  private mutating func confirmTakingBack(_ request: RequestLine) {
    dialog = .confirmation(
      Confirmation(
        title: "Take back: \(request.what)?", lines: ["It is no longer asked for; you can ask again."], key: "y",
        doing: "take it back", action: .takeBack(request: request.number)))
  }
}
