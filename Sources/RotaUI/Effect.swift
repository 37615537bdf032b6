package import RotaModel

/// What a screen wants done. Whoever runs it answers with a message.
package protocol ScreenEffect: Hashable, Sendable {
  static var quit: Self { get }
  static var redraw: Self { get }
  /// What the loop does itself; the rest is its session's.
  var program: ProgramEffect? { get }
  /// What is said while it is done, where that may take more than a moment.
  var underway: String? { get }
}

/// What the lead's screen wants done: by what it is about, each with the commands that ask for it.
package enum LeadEffect: ScreenEffect {
  case program(ProgramEffect)
  case planner(PlannerEffect)
  case edit(EditEffect)
  case publishing(PublishingEffect)
  case moment(MomentEffect)
  case week(WeekEffect)
  case teamFile(TeamFileEffect)
  /// An answer to an older question than the last is not waited for.
  case ask(Inquiry, question: Int)
  case fetch(Fetch)
  /// All that is planned for a child is on the screen now, which is kept in the log.
  case look(ChildID)

  package static var quit: LeadEffect { .program(.quit) }
  package static var redraw: LeadEffect { .program(.redraw) }

  package var program: ProgramEffect? { if case .program(let effect) = self { effect } else { nil } }

  package var underway: String? {
    switch self {
    case .teamFile(.change): "writing the team file …"
    case .teamFile(.reread): "reading the team file …"
    case .week(.open): "opening the week …"
    case .moment(.come), .moment(.reopen), .moment(.rang(_, .no)): "looking for ways …"
    case .publishing(.review): "looking at whom it concerns …"
    case .publishing(.publish): "publishing …"
    case .publishing(.tell): "telling …"
    case .publishing(.approve): "approving …"
    case .publishing(.offer): "looking for those who could …"
    default: nil
    }
  }
}

/// What changes nothing, and may take its time to be found out.
package enum Inquiry: Hashable, Sendable {
  case price([Edit])
  case why(WhyQuestion)
  /// As it was typed: what would come of it.
  case whatIf(String)
  /// Where a contact could be.
  case places(ContactID)
  /// Who could take a shift.
  case takers(PersonID, Day)
}
