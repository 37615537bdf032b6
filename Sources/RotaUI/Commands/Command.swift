package import RotaTerminal

/// What can be done on the screen, in one value: its key, its words, where it belongs, what stands against it and what it
/// does. Keys, the footer's hints, `?`, the palette, `rota keys` and the reasons why something can't be done now all come
/// from these. What is in no list of a screen can't be done there, whatever is pressed.
package struct Command: Sendable {
  /// What must be there before anything else is asked.
  enum Need: Hashable, Sendable {
    /// It is about the program, and goes at any time.
    case nothing
    /// Something to look at has been read.
    case week
    /// A team file without mistakes. What is so, whoever plans, waits for nobody.
    case fact
    /// A draft that this screen may change.
    case draft
  }

  package let key: KeyEvent?
  /// As the palette and the lists have it. It tells the commands of a screen from each other.
  package let name: String
  /// A word or two for the footer.
  package let hint: String
  package let help: String
  private let needs: Need
  /// Whether it has anything to do with where they are.
  let belongs: @Sendable (State) -> Bool
  private let against: @Sendable (State) -> String?
  /// What stands against it may be older than what is asked when it is done, so it is tried all the same.
  private let isTriedAnyway: Bool
  private let perform: @Sendable (inout State) -> [Effect]

  init(
    _ key: KeyEvent?, _ name: String, _ hint: String, _ help: String, needs: Need = .week,
    belongs: @escaping @Sendable (State) -> Bool = { $0.page != .complaints },
    obstacle: @escaping @Sendable (State) -> String? = { _ in nil }, isTriedAnyway: Bool = false,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.key = key
    self.name = name
    self.hint = hint
    self.help = help
    self.needs = needs
    self.belongs = belongs
    against = obstacle
    self.isTriedAnyway = isTriedAnyway
    perform = run
  }

  package var keyWords: String { key?.words ?? "" }

  /// Why it can't be done here and now; nil where it can.
  package func obstacle(in state: State) -> String? { state.obstacle(to: needs) ?? against(state) }

  /// Does it, or says what stands in its way.
  func run(_ state: inout State) -> [Effect] {
    guard let obstacle = isTriedAnyway ? state.obstacle(to: needs) : obstacle(in: state) else { return perform(&state) }
    state.notice = Notice(.refused, "\(name.hasSuffix("?") ? String(name.dropLast()) : name): \(obstacle)")
    return []
  }
}

extension Command: Hashable {
  package static func == (a: Command, b: Command) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
  /// Those of the lead's screen, in the order in which they are listed.
  package static let lead = planning + shifts + contacts + facts + publishing + going + program

  /// Keys that move about; no commands of their own, but the lists should say them.
  package static let movement: [(keys: String, words: String)] = [
    ("arrows, h j k l", "move about"),
    ("Home End PgUp PgDn", "to the first, the last, a page up, a page down"),
    ("Tab Shift-Tab", "the next day or person; in a form the next field"),
    ("Enter", "opens, keeps, runs"),
    ("Esc", "goes back; takes nothing back"),
  ]
}

extension State {
  package var commands: [Command] { audience == .lead ? Command.lead : Command.staff }

  /// The command that a key means here; of two the one that belongs to the place.
  func command(for key: KeyEvent) -> Command? {
    if key == .control("c") { return .quit }
    let meant = commands.filter { $0.key == key }
    return meant.first { $0.belongs(self) } ?? meant.first
  }

  package mutating func run(_ command: Command) -> [Effect] { commands.contains(command) ? command.run(&self) : [] }

  /// What is missing of what a command needs.
  fileprivate func obstacle(to need: Command.Need) -> String? {
    if need == .nothing { return nil }
    if audience == .staff { return mine == nil ? "your rota has not been read yet" : nil }
    if desk == nil { return "no team has been read yet" }
    if need == .week { return nil }
    if !complaints.isEmpty || standing.asOf != nil { return "the team file has mistakes: mend them first" }
    return need == .draft ? standing.writer?.obstacle : nil
  }
}

extension KeyEvent {
  /// As it is said to people.
  package var words: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    default: "\(self)"
    }
  }
}
