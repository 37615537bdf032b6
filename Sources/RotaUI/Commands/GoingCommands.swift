package import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// Going about: what is under the cursor, pages, and weeks.
extension Lead {
  static let going: [Command] = [open, why, whatIf] + pages + [weekBefore, weekAfter, pattern, plannedBefore]

  /// The mistakes of a team file are opened where they are, whether a team has been read or not.
  static let open = Command(
    .enter, "open", "open", "what is under the cursor", needs: .nothing,
    obstacle: { state in
      if state.page == .complaints { return editor.obstacle(in: state) }
      return state.desk == nil ? "no team has been read yet" : nil
    }, run: { state in state.here.enter(&state) })

  static let why = Command(
    "w", "why?", "why", "why it is so, and what would mend it",
    obstacle: { $0.question == nil ? "there is nothing to ask about here" : nil }, run: { $0.askWhy() })

  static let whatIf = Command(
    nil, "what if …", "what if", "what would come of leave, a referral, a need that grows or more cover", needs: .week,
    run: { $0.openForm(.whatIf) })

  static let weekBefore = Command("[", "week before", "week", "the draft or version of the week before") {
    $0.openWeek(by: -7)
  }

  static let weekAfter = Command("]", "week after", "week", "a new week sets out from the last one's pattern") {
    $0.openWeek(by: 7)
  }

  static let pattern = Command(
    "W", "lay out last week's pattern", "last week", "what fits of it becomes the draft", needs: .draft,
    obstacle: { $0.desk?.rota.shifts.isEmpty ?? true ? nil : "this week is planned already" },
    run: { _ in [.week(.pattern)] })

  static let plannedBefore = Command(
    "I", "take in a plan from a file", "take in", "what 'rota plan -o' has written beside the team file", needs: .draft,
    obstacle: { $0.standing.plannedIn == nil ? "no file beside the team file has a plan of this week" : nil },
    run: { _ in [.week(.plannedBefore)] })
}

extension LeadState {
  fileprivate mutating func openWeek(by days: Int) -> [LeadEffect] {
    guard let desk else { return [] }
    hand = nil
    return [.week(.open(desk.monday + days))]
  }
}

package enum WeekEffect: Hashable, Sendable {
  /// Monday.
  case open(Day)
  /// Last week's rota laid out as this week's draft.
  case pattern
  /// The week as a rota file beside the team file has it.
  case plannedBefore
}
