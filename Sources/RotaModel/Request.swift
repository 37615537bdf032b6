/// What a member of staff asks of their lead.
package struct Request: Hashable, Sendable {
  package enum Ask: Hashable, Sendable {
    case leave([Leave])
    /// Days or hours of leave that they would rather work.
    case callOff([Period])
    case wish(Wish)
    case swap(Swap)
    /// What was really worked, beside what was planned.
    case worked(Day, TimeRange)
    /// What was offered to them.
    case take(Taking)
  }

  /// Yes to an offer: which, of what, and on which day.
  package struct Taking: Hashable, Sendable {
    package let offer: Int
    package let subject: WhyQuestion
    package let day: Day

    package init(offer: Int, subject: WhyQuestion, day: Day) {
      self.offer = offer
      self.subject = subject
      self.day = day
    }
  }

  /// One's own day given to a colleague, for a day of theirs.
  package struct Swap: Hashable, Sendable {
    package let day: Day
    package let colleague: PersonID
    package let other: Day

    package init(day: Day, colleague: PersonID, other: Day) {
      self.day = day
      self.colleague = colleague
      self.other = other
    }
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    /// A swap waits for the colleague, everything else for the lead.
    case asked
    /// By the colleague: now it waits for the lead.
    case agreed
    case approved, declined
    /// By the one who asked.
    case withdrawn

    package var isOpen: Bool { self == .asked || self == .agreed }
  }

  package let number: Int
  package let person: PersonID
  package let ask: Ask
  package let state: State
  /// Who asked, and when.
  package let signature: Signature
  /// Who answered, and when; with what was said of it.
  package let answer: Signature?
  package let because: String?

  package init(
    number: Int, person: PersonID, ask: Ask, state: State, signature: Signature, answer: Signature? = nil,
    because: String? = nil
  ) {
    self.number = number
    self.person = person
    self.ask = ask
    self.state = state
    self.signature = signature
    self.answer = answer
    self.because = because
  }
}

extension Request.Ask {
  /// Who has to agree first.
  package var colleague: PersonID? { if case .swap(let swap) = self { swap.colleague } else { nil } }

  /// Of what there is one of a day: the newer takes the older's place.
  package var onlyDay: Day? { if case .worked(let day, _) = self { day } else { nil } }
}

extension Request {
  package var colleague: PersonID? { ask.colleague }

  /// Whether the lead can answer it: a swap once the colleague has agreed.
  package var waitsForLead: Bool { state == .agreed || (state == .asked && colleague == nil) }
}
