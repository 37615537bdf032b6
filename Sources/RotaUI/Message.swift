package import RotaModel
package import RotaTerminal

/// What happens to the screen: keys, and news of what it asked for.
package enum Message: Hashable, Sendable {
  case key(KeyEvent)
  /// What lies on the desk has changed: opened, edited, undone, reread.
  case desk(Desk, Standing, said: String?)
  case standing(Standing)
  /// The planner has found something better.
  case improved(Desk, percent: Int?)
  case planningEnded
  case priced(EditPrice, question: Int)
  case unpriceable(String, question: Int)
  case ranked(Ranking, question: Int)
  case explained(Explanation, question: Int)
  case review(Review)
  case versions([VersionLine])
  case complaints([Complaint])
  /// Somebody has changed the team file since it was read.
  case teamFileChanged
  case now(Moment)
  case whoIsOn(WhoIsOn)
  case requests([RequestLine])
  case ledger(Ledger)
  case said(String)
  case refused(String)
}
