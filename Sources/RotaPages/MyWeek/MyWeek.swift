package import RotaModel

/// A member of staff's own days, as they have been told: from last week's on to the last that they know; nothing of anybody else's but who is with them.
package struct MyWeek: Hashable, Sendable {
  package struct Stop: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case pause
      case duty(DutyID)
      /// `words`: what the lead wants those who go to know.
      case contact(Contact, with: [PersonID], isUrgent: Bool, words: String?)
    }

    package let time: TimeRange
    package let kind: Kind
    package let zone: Zone?
    /// When to leave where they are before, if that is elsewhere.
    package let leaveBy: Minutes?
    /// When they are back from the last contact of the day.
    package let backBy: Minutes?
  }

  /// What of a day is otherwise than they know it.
  package struct Change: Hashable, Sendable {
    package enum Why: Hashable, Sendable {
      case urgentContact, rest(Hours), leave, rota
    }

    /// A contact of theirs that is new, gone or another; what of it is not theirs is nil.
    package struct Moved: Hashable, Sendable {
      package let id: ContactID
      package let before: Contact?
      package let after: Contact?
      package let isUrgent: Bool
    }

    package let before: Shift?
    package let movesShift: Bool
    package let contacts: [Moved]
    /// Until when it was so.
    package let until: Moment
    package let why: Why
  }

  package struct MyDay: Hashable, Sendable {
    package let day: Day
    package let shift: Shift?
    package let isAway: Bool
    package let stops: [Stop]
    package let change: Change?
    /// Where they are the first of the day, or the last.
    package let opening: Edge?
    package let closing: Edge?
  }

  /// When a week was published of which they know nothing else yet, and whether they have been told of it.
  package struct Arrival: Hashable, Sendable {
    package let at: Moment
    package let isTold: Bool

    package init(at: Moment, isTold: Bool) {
      self.at = at
      self.isTold = isTold
    }
  }

  package struct Weekends: Hashable, Sendable {
    package let worked: Int
    package let of: Int

    package init(worked: Int, of: Int) {
      self.worked = worked
      self.of = of
    }
  }

  /// Place, child, length and the lead's words, and nothing else of a child.
  package struct MyOffer: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
      case open
      /// They said yes, and the lead is asked.
      case said
      case taken
    }

    package let number: Int
    package let what: String
    package let state: State

    package init(number: Int, what: String, state: State) {
      self.number = number
      self.what = what
      self.state = state
    }
  }

  package let person: Person
  package let now: Moment
  /// Of last week and this one, up to yesterday, as far as they were told: with the hours that were really worked.
  package let before: [MyDay]
  /// From today to the end of the last week that was told, week after week.
  package let days: [MyDay]
  /// The shifts of all others tomorrow, the earliest first; nil where nothing has been told of it.
  package let onTomorrow: [Shift]?
  /// Whom they can ring now.
  package let reachable: [Reachable]
  package let paid: Minutes
  package let target: Minutes
  /// Of the last so many weeks, where the contract says how many may be worked.
  package let weekends: Weekends?
  /// Weeks that they do not know yet, by their Mondays.
  package let new: [Day: Arrival]
  /// Versions that wait for them to say that they know, and answers.
  package let toConfirm: Int
  /// Swaps that wait for them to agree, and what of their own was answered since they last confirmed.
  package let asks: [Request]
  /// What is offered to them, in words, with its number.
  package let offers: [MyOffer]
  /// The newest version of any week.
  package let version: Int

  package init(
    person: Person, now: Moment, before: [MyDay], days: [MyDay], onTomorrow: [Shift]?, reachable: [Reachable],
    paid: Minutes, target: Minutes, weekends: Weekends?, new: [Day: Arrival], toConfirm: Int, asks: [Request],
    offers: [MyOffer] = [], version: Int
  ) {
    self.offers = offers
    self.person = person
    self.now = now
    self.before = before
    self.days = days
    self.onTomorrow = onTomorrow
    self.reachable = reachable
    self.paid = paid
    self.target = target
    self.weekends = weekends
    self.new = new
    self.toConfirm = toConfirm
    self.asks = asks
    self.version = version
  }
}

extension MyWeek {
  /// Days that are over and are otherwise than they know them: no change goes with its day.
  package var earlierChanges: [MyDay] { before.filter { $0.change != nil } }

  /// Whether anything is there to see of what they are to confirm.
  package var isAsKnown: Bool { (before + days).allSatisfy { $0.change == nil } && new.isEmpty && asks.isEmpty }
}
