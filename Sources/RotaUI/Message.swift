package import RotaModel
package import RotaTerminal

/// What happens to the screen: keys, and news of what it asked for.
package enum Message: Hashable, Sendable {
  case key(KeyEvent)
  /// What lies on the desk has changed: opened, edited, undone, reread.
  case desk(LeadWeek, DraftStatus, said: String?)
  case standing(DraftStatus)
  /// The planner is at work, for the first time or round what was changed meanwhile.
  case planningBegan
  /// The planner has found something better.
  case improved(LeadWeek)
  /// How far it is with what it means to do.
  case planning(percent: Int)
  case planningEnded
  case priced(EditPrice, question: Int)
  case unpriceable(String, question: Int)
  case ranked(Ranking, question: Int)
  case explained(Explanation, question: Int)
  case review(Review)
  case fetched(Fetched)
  case complaints([Complaint])
  /// Somebody has changed the team file since it was read.
  case teamFileChanged
  case now(Moment)
  /// It is noted that they look at this child.
  case looked(ChildID)
  /// A member of staff's own days have been read.
  case mine(StaffWeek, said: String?)
  /// What they asked for has been sent.
  case sent(String)
  /// It can't be: the form says why.
  case unsendable(String)
  /// A swap that can be sent, with what it would make of their days.
  case swapPossible(Request.Swap, [String])
  /// They may look no longer.
  case ended
  case said(String)
  case refused(String)
}

extension Message {
  /// Whether it is what something asked for has come to, well or not.
  var isAnswer: Bool {
    switch self {
    case .desk, .review, .fetched, .complaints, .looked, .said, .refused, .planningEnded:
      true
    default: false
    }
  }
}
