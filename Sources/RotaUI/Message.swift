package import RotaModel

/// News of what a screen asked for, and of what happened meanwhile.
package protocol ScreenMessage: Hashable, Sendable {
  static func refused(_ words: String) -> Self
  /// Whether it is what something asked for has come to, well or not.
  var isAnswer: Bool { get }
  /// Whether they may look no longer.
  var isEnd: Bool { get }
}

/// News for the lead's screen.
package enum LeadMessage: ScreenMessage {
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
  /// Ways out of a moment, or why there is none.
  case moment(MomentAnswer)
  case fetched(Fetched)
  case complaints([Complaint])
  /// Somebody has changed the team file since it was read.
  case teamFileChanged
  case now(Moment)
  /// It is noted that they look at this child.
  case looked(ChildID)
  /// They lead no longer.
  case ended
  case said(String)
  case refused(String)

  package var isAnswer: Bool {
    switch self {
    case .desk, .review, .moment, .fetched, .complaints, .looked, .said, .refused, .planningEnded: true
    default: false
    }
  }

  package var isEnd: Bool { self == .ended }
}
