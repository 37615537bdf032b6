package import RotaTerminal

/// What can be done on a screen, in one value: its key, its words, where it belongs, what stands against it and what it
/// does. Keys, the footer's hints, `?`, the palette, `rota keys` and the reasons why something can't be done now all come
/// from these.
package struct Command<On: ScreenState>: Sendable {
  package let key: KeyEvent?
  /// As the palette and the lists have it. It tells the commands of a screen from each other.
  package let name: String
  /// A word or two for the footer.
  package let hint: String
  package let help: String
  private let needs: CommandNeed
  /// Whether it has anything to do with where they are.
  let belongs: @Sendable (On) -> Bool
  private let against: @Sendable (On) -> String?
  /// What stands against it may be older than what is asked when it is done, so it is tried all the same.
  private let isTriedAnyway: Bool
  private let perform: @Sendable (inout On) -> [On.Effect]

  init(
    _ key: KeyEvent?, _ name: String, _ hint: String, _ help: String, needs: CommandNeed = .week,
    belongs: @escaping @Sendable (On) -> Bool = \.hasCommands,
    obstacle: @escaping @Sendable (On) -> String? = { _ in nil }, isTriedAnyway: Bool = false,
    run: @escaping @Sendable (inout On) -> [On.Effect]
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
  package func obstacle(in state: On) -> String? { state.obstacle(to: needs) ?? against(state) }

  /// Does it, or says what stands in its way.
  package func run(_ state: inout On) -> [On.Effect] {
    guard let obstacle = isTriedAnyway ? state.obstacle(to: needs) : obstacle(in: state) else { return perform(&state) }
    return state.refuse("\(name.hasSuffix("?") ? String(name.dropLast()) : name): \(obstacle)")
  }
}

/// What must be there before anything else is asked.
package enum CommandNeed: Hashable, Sendable {
  /// It is about the program, and goes at any time.
  case nothing
  /// Something to look at has been read.
  case week
  /// A team file without mistakes. What is so, whoever plans, waits for nobody.
  case fact
  /// A draft that this screen may change.
  case draft
}

extension Command: Hashable {
  package static func == (a: Command, b: Command) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ScreenState {
  /// The command that a key means here; of two the one that belongs to the place.
  func command(for key: KeyEvent) -> Command<Self>? {
    let meant = Self.commands.filter { $0.key == key }
    return meant.first { $0.belongs(self) } ?? meant.first
  }
}

/// The commands of the lead's screen.
package enum Lead {
  package typealias Command = RotaUI.Command<LeadState>
  package typealias Chooser = LeadState.Chooser
  package typealias Confirmation = LeadState.Confirmation

  package static let commands = planning + shifts + contacts + facts + moments + publishing + going + program
}

/// Those of the staff's. What is not among them they can't do: there is no palette, no key and no dialog beside it.
package enum Staff {
  package typealias Command = RotaUI.Command<StaffState>
  package typealias Confirmation = RotaUI.Confirmation<StaffState>

  package static let commands = asking + answering + pages + program
}
