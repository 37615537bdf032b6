internal import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// Lists of what there is, and the program itself.
extension Command {
  static var program: [Command] {
    [find, palette, help, blank, mouse, reread, editor, suspend, redraw, quit]
  }

  static var find: Command {
    Command("/", "find", "find", "a person or a child by name") {
      $0.show(Chooser(title: "Find", items: $0.findItems, query: Field()))
    }
  }

  static var palette: Command {
    always(":", "run a command", "run", "by name or key") {
      $0.show(Chooser(title: "Run", items: $0.commandItems(\.name), query: Field()))
    }
  }

  static var help: Command {
    always("?", "help", "help", "every key; type to search, Enter runs") { state in
      let moving = movement.map { Chooser.Item(text: $0.words, detail: $0.keys) }
      let items = state.commandItems { "\($0.name): \($0.help)" } + moving
      return state.show(Chooser(title: "Help", items: items, query: Field()))
    }
  }

  static var blank: Command {
    always("B", "blank the screen", "blank", "until the next key") { state in
      state.isBlank = true
      return []
    }
  }

  static var mouse: Command {
    always(nil, "mouse on or off", "mouse", "clicks go where they point; off, the terminal selects text with it") {
      state in
      state.hasMouse.toggle()
      let isOn = state.hasMouse
      return state.say(isOn ? "the mouse is on: a click goes there, another opens it" : "the mouse is off")
        + [.mouse(isOn)]
    }
  }

  static var reread: Command {
    always("R", "read the team file again", "reread", "after somebody has changed it") { _ in [.teamFile(.reread)] }
  }

  static var editor: Command {
    inShell(
      "E", "open the team file", "editor", "in $EDITOR, at what is under the cursor; checked afterwards",
      otherwise: "there is no editor over ssh, for it would be a shell"
    ) { [.openEditor($0.editorPlace)] }
  }

  package static var suspend: Command {
    inShell(
      .control("z"), "suspend", "", "back to the shell; fg comes back",
      otherwise: "over ssh there is no shell to go back to"
    ) { _ in [.suspend] }
  }

  static var redraw: Command {
    always(.control("l"), "draw again", "", "where something else has written on the screen") { _ in [.redraw] }
  }

  static var quit: Command {
    always("q", "quit", "quit", "everything is kept already") { _ in [.quit] }
  }

  static func always(
    _ key: KeyEvent?, _ name: String, _ hint: String, _ help: String,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) -> Command {
    Command(key, name, hint, help, needs: .nothing, belongs: { _ in true }, run: run)
  }

  /// Nothing that would be a shell is offered over ssh.
  private static func inShell(
    _ key: KeyEvent, _ name: String, _ hint: String, _ help: String, otherwise: String,
    run: @escaping @Sendable (State) -> [Effect]
  ) -> Command {
    Command(
      key, name, hint, help, needs: .nothing, belongs: \.hasShell, obstacle: { $0.hasShell ? nil : otherwise },
      run: { run($0) })
  }
}

extension State {
  /// Commands of this place first; those that can't be done say why.
  fileprivate func commandItems(_ words: (Command) -> String) -> [Chooser.Item] {
    (commands.filter { $0.belongs(self) } + commands.filter { !$0.belongs(self) }).map { command in
      Chooser.Item(
        text: words(command), detail: command.keyWords, obstacle: command.obstacle(in: self), action: .run(command))
    }
  }

  fileprivate var findItems: [Chooser.Item] {
    guard let desk else { return [] }
    let people = desk.team.staff.map { person in
      Chooser.Item(text: desk.name(person.id), detail: person.role?.text ?? "", action: .goTo(person: person.id))
    }
    let children = desk.children.map { week in
      Chooser.Item(
        text: label(week.child.id), detail: "\(week.planned) of \(week.owed) planned",
        action: .open(.child(week.child.id)))
    }
    return people + children
  }

  var editorPlace: EditorPlace {
    switch subject {
    case .cell(let person, _): .person(person)
    case .contact(let id): id.occurrence == nil ? .child(id.child) : .need(id.child, id.need)
    case .child(let id): .child(id)
    case .complaint(let row): .line(file: complaints[row].file, complaints[row].line)
    case .trouble(let row): (desk?.troubles[row].place.line).map { .cover($0) } ?? .top
    case .repair, .request, .nothing: .top
    }
  }
}
