internal import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// The contact under the cursor.
extension Lead {
  static let contacts: [Command] = [pickUp, places, leaveOut, cancel, owe, sayToThem]

  static let pickUp = Command(
    " ", "pick the contact up", "pick up", "shows every place where it can go, with its price", needs: .draft,
    belongs: { $0.page == .day && $0.subject.isContact }, obstacle: { $0.obstacle(.contact, .planned) },
    run: { $0.pickUp() })

  static let places = Command(
    "r", "other places and people", "others", "where the contact could be, who could take the shift", needs: .draft,
    belongs: { $0.subject.isContact || $0.subject.isCell }, obstacle: { $0.obstacle(.toGiveAway, .owed) }
  ) { state in
    guard let desk = state.desk else { return [] }
    switch state.subject {
    case .cell(let person, let day): return state.rankPeople(desk, person, day)
    case .contact(let id):
      return state.openRanking("Where could \(desk.team.needWords(id)) be?  \(state.label(id.child))", .places(id))
    default: return []
    }
  }

  static let leaveOut = onContact(
    "x", "leave the contact out", "leave out", "out of this rota; it is still owed", .planned, needs: .draft
  ) {
    $0.propose([.leaveOut($2)], "\($1.team.urgentTitle($2)) is left out")
  }

  /// Of one that matters it is asked who decided that, and what is done instead.
  static let cancel = onContact("X", "cancel the contact", "cancel", "it is no longer owed") { state, desk, id in
    if desk.team.asksForDecision(id) { return state.openForm(.cancel(id)) }
    let when = desk.contact(id).map {
      "\($0.day.words) \($0.time.words), \(listed($0.staff.map { desk.team.name($0) }))"
    }
    return state.show(
      Confirmation(
        title: "Cancel \(desk.team.needWords(id)) of \(state.label(id.child))?",
        lines: [when ?? "It is not planned.", "It is no longer owed this week; O owes it again, u undoes it."],
        key: "y", doing: "cancel it", action: .ask(for: .edit(.apply([.cancel(id)])))))
  }

  static let owe = onContact("O", "owe it again", "owe", "a cancelled contact is to be planned again", .cancelled) {
    _, _, id in [.edit(.apply([.owe(id)]))]
  }

  static let sayToThem = onContact(
    "S", "say to those who go", "say", "words that the contact's workers see, and nobody else"
  ) {
    state, _, id in state.openForm(.say(id))
  }

  private static func onContact(
    _ key: Character, _ name: String, _ hint: String, _ help: String, _ contact: ContactWanted = .owed,
    needs: CommandNeed = .fact, run: @escaping @Sendable (inout LeadState, LeadWeek, ContactID) -> [LeadEffect]
  ) -> Command {
    Command(
      .character(key), name, hint, help, needs: needs, belongs: { $0.subject.isContact },
      obstacle: { $0.obstacle(.contact, contact) }
    ) { state in
      guard let desk = state.desk, case .contact(let id) = state.subject else { return [] }
      return run(&state, desk, id)
    }
  }
}
