internal import RotaTerminal

/// What both screens can do: lists of what there is, and the terminal.
extension Command {
  static var palette: Command {
    always(":", "run a command", "run", "by name or key") {
      $0.show(Chooser(title: "Run", items: $0.commandItems(\.name), query: Field()))
    }
  }

  static var help: Command {
    always("?", "help", "help", "every key and mark; type to search, Enter runs") { state in
      let moving = keysThatMove.map { Chooser<On>.Item(text: $0.words, detail: $0.keys) }
      let items = state.commandItems { "\($0.name): \($0.help)" } + moving
      let marks = marksOnPages.map { Chooser<On>.Item(text: $0.words, detail: $0.mark) }
      return state.show(Chooser(title: "Help", items: items + marks, query: Field()))
    }
  }

  static var blank: Command {
    always("B", "blank the screen", "blank", "until the next key") { state in
      state.isBlank = true
      return []
    }
  }

  static var redraw: Command {
    always(.control("l"), "draw again", "", "where something else has written on the screen") { _ in [.redraw] }
  }

  /// About the program, wherever they are.
  static func always(
    _ key: KeyEvent?, _ name: String, _ hint: String, _ help: String,
    run: @escaping @Sendable (inout On) -> [On.Effect]
  ) -> Command {
    Command(key, name, hint, help, needs: .nothing, belongs: { _ in true }, run: run)
  }
}

/// Keys that move about; no commands of their own, but the lists should say them.
package let keysThatMove: [(keys: String, words: String)] = [
  ("arrows, h j k l", "move about"),
  ("Home End PgUp PgDn", "to the first, the last, a page up, a page down"),
  ("Tab Shift-Tab", "the next day or person; in a form the next field"),
  ("Enter", "opens, keeps, runs"),
  ("Esc", "goes back; takes nothing back"),
]

extension ScreenState {
  /// Commands of this place first; those that can't be done say why.
  fileprivate func commandItems(_ words: (Command<Self>) -> String) -> [Chooser<Self>.Item] {
    (Self.commands.filter { $0.belongs(self) } + Self.commands.filter { !$0.belongs(self) }).map { command in
      Chooser<Self>.Item(
        text: words(command), detail: command.keyWords, obstacle: command.obstacle(in: self), action: .run(command))
    }
  }
}
