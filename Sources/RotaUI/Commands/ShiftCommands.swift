package import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// The shift under the cursor, and what of it is the contact's, too.
extension Lead {
  static let shifts: [Command] = [edit, typeTimes, dayOff, give, swap, copy, paste, pin, unpinAll]

  static let edit = Command(
    "e", "move", "move", "picks up the shift or contact; arrows move it, Enter keeps, Esc puts it back",
    needs: .draft, belongs: { $0.subject.isCell || $0.subject.isContact },
    obstacle: { $0.obstacle(.anyDay, .planned) }, run: { $0.pickUp() })

  static let typeTimes = Command(
    "t", "type the times", "times", "the shift's times, or the contact's day, start and workers", needs: .draft,
    belongs: { $0.subject.isCell || $0.subject.isContact }, obstacle: { $0.obstacle(.anyDay, .owed) }
  ) { state in
    switch state.subject {
    case .cell(let person, let day): state.openForm(.times(person, day))
    case .contact(let id): state.openForm(.contact(id))
    default: []
    }
  }

  static let dayOff = onShift("o", "day off", "off", "no shift on this day") { state, desk, person, day in
    state.propose([.dayOff(person, day)], "\(desk.team.name(person)) off on \(day.words)")
  }

  static let give = onShift(
    "g", "give the shift away", "give", "who could take it, cheapest first, and who can't and why"
  ) {
    $0.rankPeople($1, $2, $3)
  }

  static let swap = onShift("s", "swap the day", "swap", "exchanges the day with somebody, contacts and all") {
    state, desk, person, day in
    let items = desk.team.staff.filter { $0.id != person }.map { other in
      Chooser.Item(
        text: desk.name(other.id), detail: desk.shift(of: other.id, on: day)?.time.words ?? "off",
        action: .own(
          .propose(
            desk.swapping(person, other.id, on: day),
            "\(desk.name(person)) and \(desk.name(other.id)) swap \(day.words)")))
    }
    return state.show(
      Chooser(title: "\(desk.team.name(person)), \(day.words): swap with whom?", items: items, query: Field()))
  }

  static let copy = onShift("y", "copy the shift", "copy", "remembers its times", needs: .week) {
    state, desk, person, day in
    state.copied = desk.shift(of: person, on: day)?.time
    return state.copied.map { state.say("copied \($0.words); Y puts it where the cursor is") } ?? []
  }

  static let paste = onShift("Y", "put the copy here", "put", "a shift at the copied times", .copy) {
    state, desk, person, day in
    state.copied.map { state.propose([.shift(person, day, $0, pause: nil)], desk.words(person, day, $0)) } ?? []
  }

  static let pin = Command(
    "=", "pin or unpin", "pin", "what is pinned the planner leaves as it is", needs: .draft,
    belongs: { $0.subject.isCell || $0.subject.isContact }, obstacle: { $0.obstacle(.anyDay, .planned) }
  ) { state in
    guard let desk = state.desk else { return [] }
    switch state.subject {
    case .cell(let person, let day): return [.edit(.apply([desk.pinning(person, day)]))]
    case .contact(let id): return desk.contact(id).map { [.edit(.apply([desk.pinning($0)]))] } ?? []
    default: return []
    }
  }

  package static let unpinAll = Command(
    nil, "unpin the whole week", "unpin", "the planner may move again whatever has been pinned", needs: .draft,
    obstacle: { $0.desk?.pins.isEmpty ?? true ? "nothing is pinned this week" : nil }
  ) { state in
    guard let desk = state.desk else { return [] }
    let (pins, mostNamed) = (desk.pins, 10)
    let more = pins.count > mostNamed ? ["and \(pins.count - mostNamed) more"] : []
    return state.show(
      Confirmation(
        title: "Unpin \(counted(pins.count, "thing")) of this week?",
        lines: pins.prefix(mostNamed).map { desk.team.words($0) } + more
          + ["What has been done stays; the planner may move it again. u pins it all again."],
        key: "y", doing: "unpin", action: .ask(for: .edit(.apply(pins.map { .unpin($0) })))))
  }

  /// On a page that is a grid of people's days.
  private static func onShift(
    _ key: Character, _ name: String, _ hint: String, _ help: String, _ day: DayWanted = .shift,
    needs: CommandNeed = .draft, run: @escaping @Sendable (inout LeadState, LeadWeek, PersonID, Day) -> [LeadEffect]
  ) -> Command {
    Command(
      .character(key), name, hint, help, needs: needs,
      belongs: { ($0.page == .week || $0.page == .day || $0.page.isPerson) && $0.subject.isCell },
      obstacle: { $0.obstacle(day, .owed) }
    ) { state in
      guard let desk = state.desk, case .cell(let person, let day) = state.subject else { return [] }
      return run(&state, desk, person, day)
    }
  }
}

/// What a command wants of the day under the cursor.
enum DayWanted { case anyDay, shift, toGiveAway, copy, contact }

/// What it wants of the contact there.
enum ContactWanted { case owed, planned, cancelled }

extension LeadState {
  /// Why what is under the cursor is nothing for a command.
  func obstacle(_ wanted: DayWanted, _ contact: ContactWanted) -> String? {
    guard let desk else { return nil }
    switch subject {
    case .cell(let person, let day):
      let isOff = desk.shift(of: person, on: day) == nil
      return switch wanted {
      case .anyDay: nil
      case .shift: isOff ? "\(desk.team.name(person)) has no shift on \(day.words)" : nil
      case .toGiveAway: isOff ? "there is no shift to give away" : nil
      case .copy: copied == nil ? "no shift has been copied" : nil
      case .contact: "there is no contact under the cursor"
      }
    case .contact(let id):
      let isCancelled = desk.team.cancelled.contains(id)
      return switch contact {
      case .owed: isCancelled ? "\(desk.team.title(id)) is cancelled; O owes it again" : nil
      case .planned:
        desk.contact(id) == nil ? "\(desk.team.title(id)) is not planned; r shows where it could be" : nil
      case .cancelled: isCancelled ? nil : "\(desk.team.title(id)) is owed already"
      }
    default: return "there is no shift and no contact under the cursor"
    }
  }

  /// Who could take a shift.
  mutating func rankPeople(_ desk: LeadWeek, _ person: PersonID, _ day: Day) -> [LeadEffect] {
    openRanking(
      "Who could take \(desk.team.name(person))'s shift, \(day.words)?", .takers(person, day),
      empty: "looking for people …")
  }

  mutating func openRanking(
    _ title: String, _ inquiry: Inquiry, empty: String = "looking for places …"
  ) -> [LeadEffect] {
    let question = nextQuestion()
    return show(Chooser(title: title, items: [], query: Field(), empty: empty, question: question))
      + [.ask(inquiry, question: question)]
  }
}

extension UnderCursor? {
  var isCell: Bool { if case .cell = self { true } else { false } }
  var isContact: Bool { if case .contact = self { true } else { false } }
}

package enum EditEffect: Hashable, Sendable {
  case apply([Edit])
  /// A contact that matters is no longer owed, as somebody has decided.
  case cancel(LeftOut)
  /// What the machine has offered: it is pinned no more than what the planner sets.
  case make(Repair)
}
