package import RotaModel

/// Where the lead is in the week. The week, the day and a person's week share one place, so that going from one to the
/// other keeps it.
package struct Cursor: Hashable, Sendable {
  /// A place in the team's list of staff.
  package var person = 0
  /// Monday is 0.
  package var day = 0
  package var minute: Minutes

  package init(minute: Minutes = 9 * 60) { self.minute = minute }
}

/// What is under the cursor: what a command is about.
package enum UnderCursor: Hashable, Sendable {
  case cell(PersonID, Day)
  case contact(ContactID)
  case child(ChildID)
  case trouble(Int)
  case repair(Int)
  case complaint(Int)
  /// By its number.
  case request(Int)
}
