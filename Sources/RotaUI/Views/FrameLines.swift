internal import RotaModel
internal import RotaRules
internal import RotaTerminal

/// Line one: where I am. The last one: what I can do here.
extension Screenful {
  func title(_ columns: Int) -> TextLine {
    if let mine = state.mine { return title(mine, columns) }
    guard let desk = state.desk else { return TextLine(" Rota", .heading) }
    let right = TextLine(" \(fitted(standing, to: columns / 2 - 2))", state.standing.isReadOnly ? .warning : .dim)
    let place = where_(desk)
    let room = max(8, columns - right.width - place.width - 6)
    let left = TextLine(" ") + TextLine(fitted(desk.team.service.name, to: room), .heading) + TextLine("   ") + place
    return left.padded(to: columns - right.width - 1) + right
  }

  private func where_(_ desk: Desk) -> TextLine {
    let week = "\(Words.shortSpan(desk.monday, desk.monday + 6))"
    switch state.page {
    case .week: return TextLine(week) + TextLine("  [ ] week", .dim)
    case .day: return TextLine(state.day.words) + TextLine("  Tab next day", .dim)
    case .person(let id): return TextLine("\(desk.name(id)), \(week)") + TextLine("  Tab next", .dim)
    case .children: return TextLine("children, \(week)") + placeInList
    case .child(let id): return TextLine(state.label(id), .child)
    case .problems: return TextLine("problems, \(week)") + placeInList
    case .now: return TextLine("now, \(state.now.words)")
    case .versions: return TextLine("versions, \(week)")
    case .requests: return TextLine("requests")
    case .ledger: return TextLine("ledger") + placeInList
    case .why: return TextLine("why")
    case .review: return TextLine("publish \(week)?") + placeInList
    case .complaints: return TextLine("the team file")
    case .mine, .calendar: return TextLine()
    }
  }

  /// Where a list is longer than the screen, where in it the lead is.
  private var placeInList: TextLine {
    let count = state.rowCount
    return count > state.size.rows - 6 ? TextLine("  \(state.row(in: count) + 1) of \(count)", .dim) : TextLine()
  }

  private var standing: String {
    let standing = state.standing
    if let writer = standing.writer { return "read-only: \(writer) has it" }
    if !state.complaints.isEmpty { return "the team file has mistakes" }
    if state.teamFileChanged { return "team file changed: R rereads" }
    let since = standing.version.map { " since v\($0)" } ?? ""
    if standing.changes == 0 { return standing.version.map { "as published, v\($0)" } ?? "draft" }
    return "draft · \(counted(standing.changes, "change"))\(since)"
  }

  /// As many hints as there is room for, those that matter here first; the last one, help, always.
  func footer(_ columns: Int) -> TextLine {
    let all = hints.map { keys, words in
      TextLine(keys, Style(.accent, bold: true)) + TextLine(" \(words)  ", .dim)
    }
    let last = all.last ?? TextLine()
    let fitting = all.dropLast().reduce(into: TextLine(" ")) { line, next in
      if line.width + next.width + last.width <= columns { line += next }
    }
    return fitting + last
  }

  private var hints: [(String, String)] {
    if let dialog = state.dialog { return dialog.hints }
    if let hand = state.hand { return hand.hints }
    let commands = state.footerCommands.map { state.entry(of: $0) }.map { ($0.keyWords, $0.hint) }
    if case .why(let explanation) = state.page, let last = explanation.repairs.last?.number {
      return [(last == 1 ? "1" : "1–\(last)", "try it"), ("Esc", "back")] + commands
    }
    if case .versions = state.page, !state.versions.isEmpty, !state.standing.isReadOnly {
      return [("Esc", "back"), ("Enter", "make it the draft")] + commands
    }
    if case .review = state.page { return [("y", "publish"), ("Esc", "not yet")] + commands }
    return state.page == state.audience.home ? commands : [("Esc", "back")] + commands
  }
}

extension Dialog {
  fileprivate var hints: [(String, String)] {
    switch self {
    case .chooser(let chooser):
      [("Enter", "choose"), ("↑↓", "move")] + (chooser.query == nil ? [] : [("type", "to search")]) + [("Esc", "back")]
    case .form: [("Enter", "keep"), ("Tab", "next field"), ("↑↓", "choose"), ("Esc", "leave as it was")]
    case .confirmation(let confirmation): [(String(confirmation.key), confirmation.doing), ("any other key", "not")]
    }
  }
}

extension Hand {
  fileprivate var hints: [(String, String)] {
    switch self {
    case .shift(let held):
      [
        ("←→", held.edge.words), ("↑↓", "by an hour"), ("Tab", held.edge.next), ("Enter", "keep"), ("Esc", "put back"),
      ]
    case .contact: [("←→", "earlier, later"), ("↑↓", "somebody else"), ("Enter", "put down"), ("Esc", "put back")]
    case .proposal: [("Enter", "keep it"), ("Esc", "not")]
    }
  }
}

extension ShiftInHand.Edge {
  var words: String {
    switch self {
    case .start: "start"
    case .end: "end"
    case .whole: "the whole shift"
    }
  }

  fileprivate var next: String {
    switch self {
    case .end: "take the start"
    case .start: "take all of it"
    case .whole: "take the end"
    }
  }
}

extension State {
  /// The commands whose keys the footer says here, most useful first.
  var footerCommands: [Command] {
    let candidates: [Command] =
      audience == .staff ? staffCandidates : leadCandidates
    return candidates.filter { $0.belongs(to: self) && $0.obstacle(in: self) == nil && !entry(of: $0).keys.isEmpty } + [
      .help
    ]
  }

  private var leadCandidates: [Command] {
    switch page {
    case .week:
      [
        .stopPlanning, .plan, .edit, .why, .problems, .day, .children, .now, .add, .undo, .give, .dayOff, .find,
        .publish, .versions,
      ]
    case .day: [.stopPlanning, .pickUp, .edit, .places, .why, .pin, .plan, .problems, .undo]
    case .person: [.stopPlanning, .edit, .dayOff, .give, .swap, .leave, .why, .undo]
    case .children: [.stopPlanning, .open, .oneOff, .change, .why, .find, .plan, .undo]
    case .child: [.stopPlanning, .places, .open, .why, .leaveOut, .cancel, .owe, .change, .undo]
    case .problems: [.stopPlanning, .open, .why, .plan, .undo]
    case .requests: [.stopPlanning, .approve, .decline, .day, .children, .problems, .undo]
    case .now, .versions, .ledger: [.stopPlanning, .day, .children, .problems, .undo]
    case .why, .review: [.undo]
    case .complaints: [.editor, .reread, .quit]
    case .mine, .calendar: []
    }
  }
}
