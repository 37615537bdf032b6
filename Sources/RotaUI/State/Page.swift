package import RotaModel

/// What the screen shows. Enter opens another one over it, Esc goes back.
package enum Page: Hashable, Sendable {
  /// A member of staff's own days.
  case mine
  /// Their weeks, the last one too.
  case calendar
  case week, day, children, problems, now, versions, requests, ledger
  case child(ChildID)
  case person(PersonID)
  case why(Explanation)
  case review(Review)
  /// What is wrong with the team file.
  case complaints

  var isPerson: Bool { if case .person = self { true } else { false } }
}

/// What publishing would tell, by person, and what somebody must have decided first.
package struct Review: Hashable, Sendable {
  package let lines: [String]
  package let toDecide: [String]

  package init(lines: [String], toDecide: [String]) {
    self.lines = lines
    self.toDecide = toDecide
  }
}

/// Where the lead is on each page. The week, the day and a person's week share one place, so that going from one to the
/// other keeps it.
package struct Cursor: Hashable, Sendable {
  /// A place in the team's list of staff.
  package var person = 0
  /// Monday is 0.
  package var day = 0
  package var minute: Minutes
  /// The row in each of the lists.
  package var rows: [Page: Int] = [:]

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
  case nothing
}
