internal import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// Line one: where I am. The last one: what I can do here.
extension ScreenCapture {
  func title(_ columns: Int) -> TextLine {
    if let mine = state.mine { return title(mine, columns) }
    guard let desk = state.desk else { return TextLine(" Rota", .heading) }
    let right = TextLine(" \(fitted(standing(desk), to: columns / 2 - 2))", state.standing.isReadOnly ? .warning : .dim)
    let place = state.here.title(state, columns - right.width - 4)
    let room = columns - right.width - place.width - 6
    let service =
      room < 8 ? TextLine() : TextLine(fitted(desk.team.service.name, to: room), .heading) + TextLine("   ")
    let left = (TextLine(" ") + service + place).cut(to: columns - right.width - 2)
    return left.padded(to: columns - right.width - 1) + right
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
    let commands = state.footerCommands.map { Hint($0.keyWords, $0.hint, press: $0.key) }
    return state.here.hints(state) + commands
  }
}

/// A key and what it does here, in a word or two.
struct Hint {
  static var back: Hint { Hint("Esc", "back", press: .escape) }

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
    here.footer().filter { $0.belongs(self) && $0.obstacle(in: self) == nil && $0.key != nil } + [.help]
  }

  /// The days of the week on the screen.
  var weekWords: String { desk.map { Words.span($0.monday, $0.monday + 6, on: now.day) } ?? "" }

  /// What room they leave in so many columns of the title.
  func besideWeek(_ columns: Int) -> Int { max(8, columns - displayWidth(weekWords) - 2) }

  func hint(_ words: String) -> TextLine { isNarrow ? TextLine() : TextLine("  \(words)", .dim) }

  /// Where a list is longer than the screen, where in it the lead is.
  var placeInList: TextLine {
    let count = rowCount
    return count > size.rows - 6 ? TextLine("  \(row(in: count) + 1) of \(count)", .dim) : TextLine()
  }
}
