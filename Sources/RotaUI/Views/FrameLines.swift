internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText

/// Line one: where I am. The last one: what I can do here.
extension ScreenCapture {
  func title(_ columns: Int) -> TextLine {
    if let mine = state.mine { return title(mine, columns) }
    guard let desk = state.desk else { return TextLine(" Rota", .heading) }
    let right = TextLine(" \(fitted(standing(desk), to: columns / 2 - 2))", state.standing.isReadOnly ? .warning : .dim)
    let place = where_(desk, to: columns - right.width - 4)
    let room = columns - right.width - place.width - 6
    let service =
      room < 8 ? TextLine() : TextLine(fitted(desk.team.service.name, to: room), .heading) + TextLine("   ")
    let left = (TextLine(" ") + service + place).cut(to: columns - right.width - 2)
    return left.padded(to: columns - right.width - 1) + right
  }

  private func where_(_ desk: LeadWeek, to columns: Int) -> TextLine {
    let week = Words.span(desk.monday, desk.monday + 6, on: state.now.day)
    let besideWeek = max(8, columns - displayWidth(week) - 2)
    switch state.page {
    case .week where state.isNarrow: return TextLine("\(week), \(state.cursor.day < 4 ? "Mon–Thu" : "Fri–Sun")")
    case .week: return TextLine(week) + hint("[ ] week")
    case .day: return TextLine(desk.team.longDay(state.day, on: state.now.day)) + hint("Tab next day")
    case .person(let id):
      return TextLine("\(desk.names.short(id, to: besideWeek)), \(week)") + hint("Tab next")
    case .children: return TextLine("children, \(week)") + placeInList
    case .child(let id):
      return TextLine(state.label(id, to: besideWeek), .child) + TextLine(", \(week)")
    case .problems: return TextLine("problems, \(week)") + placeInList
    case .now: return TextLine("now, \(state.now.words)")
    case .versions: return TextLine("versions, \(week)")
    case .requests: return TextLine("requests")
    case .ledger: return TextLine("ledger") + placeInList
    case .why(let why):
      return TextLine("why, \(week)") + (why.child.map { TextLine("  \(state.label($0))", .child) } ?? TextLine())
    case .review: return TextLine("publish \(week)?") + placeInList
    case .complaints: return TextLine("the team file")
    case .mine, .calendar: return TextLine()
    }
  }

  private func hint(_ words: String) -> TextLine { state.isNarrow ? TextLine() : TextLine("  \(words)", .dim) }

  /// Where a list is longer than the screen, where in it the lead is.
  private var placeInList: TextLine {
    let count = state.rowCount
    return count > state.size.rows - 6 ? TextLine("  \(state.row(in: count) + 1) of \(count)", .dim) : TextLine()
  }

  /// What people know is another rota wherever it differs: changed by hand, planned anew, an older version restored.
  private func standing(_ desk: LeadWeek) -> String {
    let standing = state.standing
    if let asOf = standing.asOf { return "as of \(asOf): the file has mistakes" }
    if !state.complaints.isEmpty { return "the team file has mistakes" }
    if let writer = standing.writer {
      return "\(state.teamFileChanged ? "file changed: R · " : "")\(writer.who) planning since \(writer.since)"
    }
    if state.teamFileChanged { return "team file changed: R rereads" }
    guard let version = standing.version else {
      return standing.changes == 0 ? "draft" : "draft · \(counted(standing.changes, "change"))"
    }
    if standing.changes > 0 { return "draft · \(counted(standing.changes, "change")) since v\(version)" }
    return !desk.changed.isEmpty ? "draft · differs from v\(version)" : "as published, v\(version)"
  }

  /// As many hints as there is room for, those that matter here first; the last one, help, always.
  func footer(_ columns: Int) -> TextLine {
    shown(columns).reduce(TextLine(" ")) { $0 + $1.line }
  }

  /// What a click on the footer presses.
  func key(under point: Point) -> KeyEvent? {
    guard point.row == state.size.rows - 1 else { return nil }
    var left = 1
    for hint in shown(state.size.columns) {
      if (left..<left + hint.line.width).contains(point.column) { return hint.press }
      left += hint.line.width
    }
    return nil
  }

  private func shown(_ columns: Int) -> [Hint] {
    let all = hints
    guard let last = all.last else { return [] }
    var (fitting, width) = ([Hint](), 1 + last.line.width)
    for hint in all.dropLast() where width + hint.line.width <= columns {
      fitting.append(hint)
      width += hint.line.width
    }
    return fitting + [last]
  }

  private var hints: [Hint] {
    if let dialog = state.dialog { return dialog.hints }
    if let hand = state.hand { return hand.hints }
    let commands = state.footerCommands.map { state.entry(of: $0) }.map {
      Hint($0.keyWords, $0.hint, press: $0.keys.first)
    }
    let back = Hint("Esc", "back", press: .escape)
    if case .why(let explanation) = state.page, let last = explanation.repairs.last?.number {
      return [Hint(last == 1 ? "1" : "1–\(last)", "try it"), back] + commands
    }
    if case .versions = state.page, !state.versions.isEmpty, !state.standing.isReadOnly {
      return [back, Hint("Enter", "make it the draft", press: .enter)] + commands
    }
    if case .review = state.page {
      return [Hint("y", "publish", press: .character("y")), Hint("Esc", "not yet", press: .escape)] + commands
    }
    return state.canGoBack ? [back] + commands : commands
  }
}

/// A key and what it does here, in a word or two.
private struct Hint {
  let keys: String
  let words: String
  /// Where the words are about one key: a click on them presses it.
  let press: KeyEvent?

  init(_ keys: String, _ words: String, press: KeyEvent? = nil) {
    self.keys = keys
    self.words = words
    self.press = press
  }

  var line: TextLine { TextLine(keys, Style(.accent, bold: true)) + TextLine(" \(words)  ", .dim) }
}

extension Dialog {
  fileprivate var hints: [Hint] {
    let enter = { (words: String) in Hint("Enter", words, press: .enter) }
    return switch self {
    case .chooser(let chooser):
      [enter("choose"), Hint("↑↓", "move")] + (chooser.query == nil ? [] : [Hint("type", "to search")])
        + [Hint("Esc", "back", press: .escape)]
    case .form:
      [
        enter("keep"), Hint("Tab", "next field", press: .tab), Hint("↑↓", "choose"),
        Hint("Esc", "leave as it was", press: .escape),
      ]
    case .confirmation(let confirmation):
      [
        Hint(String(confirmation.key), confirmation.doing, press: .character(confirmation.key)),
        Hint("any other key", "not", press: .escape),
      ]
    }
  }
}

extension PendingEdit {
  fileprivate var hints: [Hint] {
    let (keep, back) = (Hint("Enter", "keep", press: .enter), Hint("Esc", "put back", press: .escape))
    return switch self {
    case .shift(let held):
      [
        keep, Hint("←→", held.edge.words), Hint("↑↓", "by an hour"), Hint("Tab", held.edge.next, press: .tab), back,
      ]
    case .contact:
      [
        Hint("Enter", "put down", press: .enter), Hint("←→", "earlier, later"), Hint("↑↓", "somebody else"), back,
      ]
    case .proposal: [Hint("Enter", "keep it", press: .enter), Hint("Esc", "not", press: .escape)]
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
        .takeOver, .stopPlanning, .plan, .edit, .why, .problems, .day, .children, .now, .add, .undo, .give, .dayOff,
        .find,
        .publish, .versions,
      ]
    case .day: [.stopPlanning, .pickUp, .edit, .places, .why, .pin, .plan, .problems, .undo]
    case .person: [.stopPlanning, .edit, .dayOff, .give, .swap, .leave, .why, .undo]
    case .children: [.stopPlanning, .open, .oneOff, .change, .why, .find, .plan, .undo]
    case .child: [.stopPlanning, .places, .open, .why, .leaveOut, .cancel, .owe, .change, .say, .undo]
    case .problems: [.stopPlanning, .open, .why, .plan, .undo]
    case .requests: [.stopPlanning, .approve, .decline, .day, .children, .problems, .undo]
    case .versions: [.stopPlanning, .tell, .day, .children, .problems, .undo]
    case .now, .ledger: [.stopPlanning, .day, .children, .problems, .undo]
    case .why, .review: [.undo]
    case .complaints: [.editor, .reread, .quit]
    case .mine, .calendar: []
    }
  }
}
