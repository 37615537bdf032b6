package import RotaModel

/// What the screen wants done. Whoever runs it answers with a message. What is done away from the screen stands by what it
/// is about, with the commands that ask for it.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case redraw
  /// Off until somebody asks: it takes the terminal's own selection away.
  case mouse(Bool)
  case openEditor(EditorPlace)
  case planner(PlannerEffect)
  case edit(EditEffect)
  case publishing(PublishingEffect)
  case week(WeekEffect)
  case teamFile(TeamFileEffect)
  /// An answer to an older question than the last is not waited for.
  case ask(Inquiry, question: Int)
  case fetch(Fetch)
  /// All that is planned for a child is on the screen now, which is kept in the log.
  case look(ChildID)
  /// A member of staff knows their rota.
  case confirm
  case send(Request.Ask)
  /// What a swap would make of their days, before it is sent.
  case checkSwap(Request.Swap)
  case agree(request: Int)
  case decline(request: Int, because: String)
  case takeBack(request: Int)
  /// When their last shift really ended.
  case ended(Minutes)
}

/// What changes nothing, and may take its time to be found out.
package enum Inquiry: Hashable, Sendable {
  case price([Edit])
  case why(WhyQuestion)
  /// Where a contact could be.
  case places(ContactID)
  /// Who could take a shift.
  case takers(PersonID, Day)
}

extension Effect {
  /// What is said while it is done, where that may take more than a moment.
  var underway: String? {
    switch self {
    case .teamFile(.change): "writing the team file …"
    case .teamFile(.reread): "reading the team file …"
    case .week(.open): "opening the week …"
    case .publishing(.review): "looking at whom it concerns …"
    case .publishing(.publish): "publishing …"
    case .publishing(.tell): "telling …"
    case .publishing(.approve): "approving …"
    default: nil
    }
  }
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
