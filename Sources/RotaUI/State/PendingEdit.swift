package import RotaModel

/// What the lead has picked up and moves about, or is about to do. It is priced at each place, and changes nothing until
/// it is put down.
package enum PendingEdit: Hashable, Sendable {
  case shift(ShiftInHand)
  case contact(ContactInHand)
  case proposal(Proposal)

  /// What putting it down here would do.
  package var edits: [Edit] {
    switch self {
    case .shift(let held): [.shift(held.person, held.day, held.time, pause: nil)]
    case .contact(let held): [.contact(held.id, held.day, start: held.start, staff: held.staff)]
    case .proposal(let proposal): proposal.edits
    }
  }

  package var price: Pricing {
    get {
      switch self {
      case .shift(let held): held.price
      case .contact(let held): held.price
      case .proposal(let proposal): proposal.price
      }
    }
    set {
      switch self {
      case .shift(var held):
        held.price = newValue
        self = .shift(held)
      case .contact(var held):
        held.price = newValue
        self = .contact(held)
      case .proposal(var proposal):
        proposal.price = newValue
        self = .proposal(proposal)
      }
    }
  }

  /// What somebody's day would be.
  enum DayAfterEdit: Hashable, Sendable {
    case off
    case shift(TimeRange)
  }

  func outcome(for person: PersonID, on day: Day) -> DayAfterEdit? {
    for edit in edits {
      switch edit {
      case .shift(person, day, let time, _): return .shift(time)
      case .dayOff(person, day): return .off
      default: continue
      }
    }
    return nil
  }
}

/// A change that is made in one go: it waits for its price, and for Enter.
package struct Proposal: Hashable, Sendable {
  package let edits: [Edit]
  /// `Dina off on Tue 1 Dec`
  package let words: String
  package var price = Pricing.unmoved
}

/// What is known of a price: it comes a moment after it was asked for.
package enum Pricing: Hashable, Sendable {
  /// With the number of the question: an answer to an older one is not this one's.
  case asked(Int)
  case known(EditPrice)
  case refused(String)
  /// Nothing has moved yet.
  case unmoved
}

package struct ShiftInHand: Hashable, Sendable {
  package enum Edge: Hashable, Sendable, CaseIterable { case end, start, whole }

  package let person: PersonID
  package let day: Day
  package let before: Shift?
  package var time: TimeRange
  package var edge = Edge.end
  package var price = Pricing.unmoved

  /// The edge that is held, moved by so many minutes, within the service's hours and never empty.
  mutating func move(_ minutes: Minutes, in window: TimeRange, slot: Minutes) {
    switch edge {
    case .end: time = TimeRange(time.start, min(window.end, max(time.start + slot, time.end + minutes)))
    case .start: time = TimeRange(max(window.start, min(time.end - slot, time.start + minutes)), time.end)
    case .whole:
      let by = max(window.start - time.start, min(window.end - time.end, minutes))
      time = TimeRange(time.start + by, time.end + by)
    }
  }
}

package struct ContactInHand: Hashable, Sendable {
  package let id: ContactID
  package let before: Contact
  /// Whose row it was picked up from.
  let row: Int
  package let day: Day
  package var start: Minutes
  package var staff: [PersonID]
  package var price = Pricing.unmoved
  /// Every place that it can go, once that is known.
  package var ranking: Ranking?

  var time: TimeRange { TimeRange(start, start + before.time.length) }
}
