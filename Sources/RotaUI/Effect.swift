package import RotaModel

/// What the screen wants done. Whoever runs it answers with a message.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case redraw
  /// Off until somebody asks: it takes the terminal's own selection away.
  case mouse(Bool)
  case apply([Edit])
  /// A contact that matters is no longer owed, as somebody has decided.
  case cancel(LeftOut)
  /// What the machine has offered: it is pinned no more than what the planner sets.
  case make(Repair)
  case price([Edit], question: Int)
  case undo
  case redo
  case plan
  case stopPlanning
  /// From whoever else is planning the week.
  case takeOver
  /// Monday.
  case openWeek(Day)
  /// Last week's rota laid out as this week's draft.
  case pattern
  case explain(WhyQuestion, question: Int)
  /// Where a contact could be.
  case rankPlaces(ContactID, question: Int)
  /// Who could take a shift.
  case rankPeople(PersonID, Day, question: Int)
  case readVersions
  /// Who is on, as people have been told.
  case readNow
  /// What staff ask for, with what each would cost.
  case readRequests
  case approve(request: Int)
  case decline(request: Int, because: String)
  case readLedger
  case restore(version: Int)
  /// What publishing would tell, and to whom.
  case review
  case publish(PublishWords)
  /// Whoever has not been told of the week's versions is told again.
  case tell
  case reread
  case changeTeam([TeamEdit])
  case openEditor(EditorPlace)
  /// All that is planned for a child is on the screen now, which is kept in the log.
  case look(ChildID)
  /// A member of staff knows their rota.
  case confirm
  case ask(Request.Ask)
  /// What a swap would make of their days, before it is sent.
  case checkSwap(Request.Swap)
  case agree(request: Int)
  case takeBack(request: Int)
  /// When their last shift really ended.
  case ended(Minutes)
}

extension Effect {
  /// What is said while it is done, where that may take more than a moment.
  var underway: String? {
    switch self {
    case .changeTeam: "writing the team file …"
    case .reread: "reading the team file …"
    case .openWeek: "opening the week …"
    case .review: "looking at whom it concerns …"
    case .publish: "publishing …"
    case .tell: "telling …"
    case .approve: "approving …"
    default: nil
    }
  }
}

/// What is said with a version: why, and who decided to leave out what matters, and what is done instead.
package struct PublishWords: Hashable, Sendable {
  package var note = ""
  package var decided = ""
  package var instead = ""

  package init() {}
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
