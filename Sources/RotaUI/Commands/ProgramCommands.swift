package import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaPages

/// Finding somebody, the team file, and the program itself.
extension Lead {
  static let program: [Command] = [
    find, .palette, .help, .blank, mouse, reread, editor, suspend, .redraw, quit,
  ]

  static let find = Command("/", "find", "find", "a person or a child by name") {
    $0.show(Chooser(title: "Find", items: $0.findItems, query: Field()))
  }

  static let mouse = Command.always(
    nil, "mouse on or off", "mouse", "clicks go where they point; off, the terminal selects text with it"
  ) {
    state in
    state.hasMouse.toggle()
    let isOn = state.hasMouse
    return state.say(isOn ? "the mouse is on: a click goes there, another opens it" : "the mouse is off")
      + [.program(.mouse(isOn))]
  }

  static let reread = Command.always("R", "read the team file again", "reread", "after somebody has changed it") { _ in
    [.teamFile(.reread)]
  }

  static let editor = inShell(
    "E", "open the team file", "editor", "in $EDITOR, at what is under the cursor; checked afterwards",
    otherwise: "there is no editor over ssh, for it would be a shell"
  ) { [.program(.openEditor($0.editorPlace))] }

  package static let suspend = inShell(
    .control("z"), "suspend", "", "back to the shell; fg comes back",
    otherwise: "over ssh there is no shell to go back to"
  ) { _ in [.program(.suspend)] }

  static let quit = Command.always("q", "quit", "quit", "everything is kept already") { _ in [.quit] }

  /// Nothing that would be a shell is offered over ssh.
  private static func inShell(
    _ key: KeyEvent, _ name: String, _ hint: String, _ help: String, otherwise: String,
    run: @escaping @Sendable (LeadState) -> [LeadEffect]
  ) -> Command {
    Command(
      key, name, hint, help, needs: .nothing, belongs: \.hasShell, obstacle: { $0.hasShell ? nil : otherwise },
      run: { run($0) })
  }
}

extension LeadState {
  fileprivate var findItems: [Chooser.Item] {
    guard let desk else { return [] }
    let people = desk.team.staff.map { person in
      Chooser.Item(
        text: desk.name(person.id), detail: person.role?.text ?? "", isName: true, action: .own(.goTo(person.id)))
    }
    let children = desk.children.map { week in
      Chooser.Item(
        text: label(week.child.id), detail: "\(week.planned) of \(week.owed) planned",
        isName: true, action: .open(.child(week.child.id)))
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
    case .repair, .request, nil: .top
    }
  }
}

/// What the loop itself does.
package enum ProgramEffect: Hashable, Sendable {
  case quit
  case suspend
  case redraw
  /// Off until somebody asks: it takes the terminal's own selection away.
  case mouse(Bool)
  case openEditor(EditorPlace)
}

/// Where `$EDITOR` is to open the team file.
package enum EditorPlace: Hashable, Sendable {
  case top
  case line(file: String, Int)
  case person(PersonID)
  case child(ChildID)
  case need(ChildID, NeedID)
  case cover(CoverLineID)
}
