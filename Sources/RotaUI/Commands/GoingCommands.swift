internal import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// Going about: pages, and weeks.
extension Command {
  static var going: [Command] {
    [
      open, why, day, person, children, problems, now, versions, requests, ledger, week, weekBefore, weekAfter, pattern,
    ]
  }

  /// The mistakes of a team file are opened where they are, whether a team has been read or not.
  static var open: Command {
    Command(
      .enter, "open", "open", "what is under the cursor", needs: .nothing,
      obstacle: { state in
        if state.page == .complaints { return editor.obstacle(in: state) }
        return state.desk == nil ? "no team has been read yet" : nil
      }, run: { $0.openHere() })
  }

  static var why: Command {
    Command(
      "w", "why?", "why", "why it is so, and what would mend it",
      obstacle: { $0.question == nil ? "there is nothing to ask about here" : nil }, run: { $0.askWhy() })
  }

  static var day: Command {
    Command("d", "day", "day", "one day by quarters of an hour") { $0.open(.day) }
  }

  static var person: Command {
    Command("i", "person", "person", "somebody's week, wishes and hours") { state in
      state.person.map { state.open(.person($0)) + [.readLedger] } ?? []
    }
  }

  static var children: Command {
    Command("c", "children", "child", "each child's needs and contacts") { $0.open(.children) }
  }

  static var problems: Command {
    Command("!", "problems", "problems", "all that is not as it should be, worst first") { $0.open(.problems) }
  }

  static var now: Command {
    Command("n", "now", "now", "who is on, out where, due back when") { $0.open(.now) + [.readNow] }
  }

  static var versions: Command {
    Command("v", "versions", "versions", "what people have been told, and what differs") {
      $0.open(.versions) + [.readVersions]
    }
  }

  static var requests: Command {
    Command("Q", "requests", "requests", "what staff ask for, and what it would cost") {
      $0.open(.requests) + [.readRequests]
    }
  }

  static var ledger: Command {
    Command("H", "ledger", "ledger", "hours, weekends, lates, wishes and notice over the last weeks") {
      $0.open(.ledger) + [.readLedger]
    }
  }

  static var week: Command {
    Command(nil, "week", "week", "the whole week", belongs: { $0.page != .week }) { state in
      state.goHome()
      return []
    }
  }

  static var weekBefore: Command {
    Command("[", "week before", "week", "the draft or version of the week before") { $0.openWeek(by: -7) }
  }

  static var weekAfter: Command {
    Command("]", "week after", "week", "a new week sets out from the last one's pattern") { $0.openWeek(by: 7) }
  }

  static var pattern: Command {
    Command(
      "W", "lay out last week's pattern", "last week", "what fits of it becomes the draft", needs: .draft,
      obstacle: { $0.desk?.rota.shifts.isEmpty ?? true ? nil : "this week is planned already" },
      run: { _ in [.pattern] })
  }
}

extension State {
  fileprivate mutating func openWeek(by days: Int) -> [Effect] {
    guard let desk else { return [] }
    hand = nil
    return [.openWeek(desk.monday + days)]
  }
}
