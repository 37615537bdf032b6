/// What became of a planned contact.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
  case held, refused
  case noAnswer = "no-answer"
  case cancelledByUs = "cancelled-by-us"
}

/// What somebody really worked on a day, to the minute, rules or no rules.
package struct Worked: Hashable, Sendable {
  package let person: PersonID
  package let day: Day
  package let time: TimeRange
  /// What staff say themselves waits for the lead.
  package let approved: Bool

  package init(person: PersonID, day: Day, time: TimeRange, approved: Bool) {
    self.person = person
    self.day = day
    self.time = time
    self.approved = approved
  }
}
