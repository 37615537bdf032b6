internal import RotaModel
internal import RotaJudge
internal import RotaPages

/// The lists that stand over the page.
extension State {
  mutating func openChooser(_ command: Command) {
    switch command {
    case .palette: dialog = .chooser(Chooser(title: "Run", items: commandItems(all: false), query: Field()))
    case .help:
      dialog = .chooser(Chooser(title: "Help", items: commandItems(all: true) + movementItems, query: Field()))
    case .find: dialog = .chooser(Chooser(title: "Find", items: findItems, query: Field()))
    default: break
    }
  }

  /// Commands of this place first; those that can't be done say why.
  private func commandItems(all: Bool) -> [Chooser.Item] {
    let table = Command.table(for: audience)
    let here = table.filter { $0.command.belongs(to: self) }
    let elsewhere = table.filter { !$0.command.belongs(to: self) }
    return (here + elsewhere).map { entry in
      let words = all ? "\(entry.name): \(entry.help)" : entry.name
      return Chooser.Item(
        text: words, detail: entry.keyWords, obstacle: entry.command.obstacle(in: self), action: .run(entry.command))
    }
  }

  private var movementItems: [Chooser.Item] {
    Command.movement.map { Chooser.Item(text: $0.words, detail: $0.keys) }
  }

  private var findItems: [Chooser.Item] {
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
}
