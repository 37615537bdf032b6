/// A gap, a contact or a shift, offered to those who legally could take it, in the order of what it costs. Nothing
/// changes by it: the first yes that still fits is put to the lead.
package struct Offer: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable, CaseIterable { case yes, no }

  package enum State: Hashable, Sendable {
    case open
    /// Somebody said yes, and the lead is asked.
    case taken(PersonID)
    /// The lead said yes to it, too.
    case granted(PersonID)
    case withdrawn
  }

  /// One who could, with what they would do.
  package struct Asked: Hashable, Sendable {
    package let person: PersonID
    /// When, and what of the rota would change.
    package let day: Day
    package let time: TimeRange
    package let edits: [Edit]
    package let answer: Answer?

    package init(person: PersonID, day: Day, time: TimeRange, edits: [Edit], answer: Answer? = nil) {
      self.person = person
      self.day = day
      self.time = time
      self.edits = edits
      self.answer = answer
    }
  }

  package let number: Int
  package let subject: WhyQuestion
  package let asked: [Asked]
  package let state: State
  package let signature: Signature

  package init(number: Int, subject: WhyQuestion, asked: [Asked], state: State, signature: Signature) {
    self.number = number
    self.subject = subject
    self.asked = asked
    self.state = state
    self.signature = signature
  }

  package func asked(_ person: PersonID) -> Asked? { asked.first { $0.person == person } }

  /// The last day on which somebody would do it.
  package var lastDay: Day? { asked.map(\.day).max() }
}

extension WhyQuestion {
  /// As one types it: `C014/visit/2026-11-30/2`, `open@2026-12-02T21:00`, `ana@2026-12-02`.
  package var typed: String {
    switch self {
    case .contact(let id, _): "\(id)"
    case .cover(let line, let day, let minute): "\(line)@\(day)T\(clockTime(minute))"
    case .shift(let person, let day): "\(person)@\(day)"
    }
  }
}
