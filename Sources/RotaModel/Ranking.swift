/// Somewhere that a contact could be, or somebody who could take a shift, and what it would take: it breaks no rule.
package struct Choice: Hashable, Sendable {
  package let day: Day
  package let start: Minutes
  package let staff: [PersonID]
  /// In the order in which they are to be made.
  package let edits: [Edit]
  /// What happens besides: `Dina finishes at 21:30 on Wed`, and what that costs.
  package let changes: [String]
  /// What it adds to the rota; less than nought where it is a gain.
  package let service: Int
  package let wishes: Int

  package init(
    day: Day, start: Minutes, staff: [PersonID], edits: [Edit], changes: [String] = [], service: Int, wishes: Int
  ) {
    self.day = day
    self.start = start
    self.staff = staff
    self.edits = edits
    self.changes = changes
    self.service = service
    self.wishes = wishes
  }

  /// Cheapest first; of two as cheap the earlier.
  package static func precedes(_ a: Choice, _ b: Choice) -> Bool {
    (a.service, a.wishes, a.day, a.start) != (b.service, b.wishes, b.day, b.start)
      ? (a.service, a.wishes, a.day, a.start) < (b.service, b.wishes, b.day, b.start)
      : a.staff.lexicographicallyPrecedes(b.staff)
  }
}

/// Somebody who can't, and why: the rules by which it is so.
package struct Obstacle: Hashable, Sendable {
  package let who: PersonID
  /// The days that were looked at; empty where it would be so on any.
  package let days: [Day]
  package let reasons: [Reason]

  package init(who: PersonID, days: [Day] = [], reasons: [Reason]) {
    self.who = who
    self.days = days
    self.reasons = reasons
  }
}

/// Where a contact could be, or who could take a shift: what is possible, cheapest first, and who can't, with why.
package struct Ranking: Hashable, Sendable {
  package let choices: [Choice]
  package let obstacles: [Obstacle]

  package init(choices: [Choice], obstacles: [Obstacle]) {
    self.choices = choices
    self.obstacles = obstacles
  }
}
