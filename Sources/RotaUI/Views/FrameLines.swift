internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText

/// The last line: what I can do here.
extension ScreenCapture {
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
    if let hints = state.hintsInHand { return hints }
    let commands = state.footerCommands.map { Hint($0.keyWords, $0.hint, press: $0.key) }
    return state.here.hints(state) + commands
  }
}

/// A key and what it does here, in a word or two.
package struct Hint {
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

extension ScreenState {
  /// The commands whose keys the footer says here, most useful first.
  var footerCommands: [Command<Self>] {
    here.footer().filter { $0.belongs(self) && $0.obstacle(in: self) == nil && $0.key != nil } + [.help]
  }

  /// Where a list is longer than the screen, where in it the lead is.
  var placeInList: TextLine {
    let count = rowCount
    return count > size.rows - 6 ? TextLine("  \(row(in: count) + 1) of \(count)", .dim) : TextLine()
  }
}
