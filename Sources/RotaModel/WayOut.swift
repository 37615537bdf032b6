/// One way out of a critical moment: a whole rota, and what a lead has to know of it before they choose, every figure the
/// judge's.
package struct WayOut: Hashable, Sendable {
  /// What a way is best at, of all that were found.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case fewestTold, soonest, leastLost
    /// Others go than in the ways before it.
    case otherPeople
    /// Nothing that is allowed keeps the deadline: this is the first that is allowed after it.
    case late
    /// It keeps the deadline, and cuts somebody's rest or passes the hours of their contract.
    case lastResort
  }

  /// Somebody who goes.
  package struct Going: Hashable, Sendable {
    package enum Tie: Hashable, Sendable { case keyWorker, known, none }

    package let person: PersonID
    package let tie: Tie

    package init(person: PersonID, tie: Tie) {
      self.person = person
      self.tie = tie
    }
  }

  /// Somebody to be rung, and what they have to be told.
  package struct Ring: Hashable, Sendable {
    package let whom: Rung.Whom
    package let name: String
    package let phone: String?
    /// Their leave to do so must be asked for: they are off, are kept past the end that they know, or are changed within
    /// a day.
    package let asks: Bool
    package let words: String

    package init(_ whom: Rung.Whom, name: String, phone: String?, asks: Bool, words: String) {
      self.whom = whom
      self.name = name
      self.phone = phone
      self.asks = asks
      self.words = words
    }
  }

  /// What changes, for whom.
  package struct Change: Hashable, Sendable {
    package let name: String
    package let words: [String]

    package init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  package var number = 0
  package var kinds: [Kind]
  package let rota: Rota
  /// What the moment asks for, as this way has it: a late one has a later deadline.
  package let asked: [OneOff]
  /// The contact whose deadline comes first; nil where it is left out.
  package let contact: Contact?
  package let going: [Going]
  /// From its start to its deadline; below nought where it comes too late.
  package let spare: Minutes?
  /// Those whom the judge's `change` counts.
  package let told: [PersonID]
  package let changes: [Change]
  /// Contacts that are left out and were not.
  package let lost: [ContactID]
  /// What is lost or moved, in sentences, the gravest first.
  package let losses: [String]
  /// How near those who go come to what the rules allow.
  package let margins: [String]
  package var ring: [Ring]
  /// What it breaks of rest and hours, and what is owed for it, a sentence each: it is chosen only by a yes of its own.
  package var breaks: [String] = []
  /// What it adds to the published rota as it was before the moment.
  package let service: Int
  package let wishes: Int

  package init(
    kinds: [Kind], rota: Rota, asked: [OneOff], contact: Contact?, going: [Going], spare: Minutes?, told: [PersonID],
    changes: [Change], lost: [ContactID], losses: [String], margins: [String], ring: [Ring], service: Int, wishes: Int
  ) {
    self.kinds = kinds
    self.rota = rota
    self.asked = asked
    self.contact = contact
    self.going = going
    self.spare = spare
    self.told = told
    self.changes = changes
    self.lost = lost
    self.losses = losses
    self.margins = margins
    self.ring = ring
    self.service = service
    self.wishes = wishes
  }
}

/// What is answered when a moment comes.
package struct MomentAnswer: Hashable, Sendable {
  package var moment: CriticalMoment
  package let now: Moment
  /// At most three, numbered from 1; none where nothing that is allowed keeps the deadline.
  package let ways: [WayOut]
  /// What stands in the way then, in four lines at most.
  package let conflict: [String]
  /// And the nearest that is allowed.
  package let nearest: WayOut?
  /// Where no legal way keeps the deadline: one that does, and cuts rest or passes contract hours.
  package let lastResort: WayOut?
  /// Where a contact is shorter than its template, or a little more would save something: a sentence each.
  package let notes: [String]
  /// Who has been rung so far.
  package var rung: [Rung] = []
  /// The way that is the draft, or was published, by its number.
  package var chosen: Int?

  package init(
    moment: CriticalMoment, now: Moment, ways: [WayOut], conflict: [String] = [], nearest: WayOut? = nil,
    lastResort: WayOut? = nil,
    notes: [String] = []
  ) {
    self.moment = moment
    self.now = now
    self.ways = ways
    self.conflict = conflict
    self.nearest = nearest
    self.lastResort = lastResort
    self.notes = notes
  }

  /// Whatever may be chosen, by its number.
  package var choices: [WayOut] { ways + [nearest, lastResort].compactMap(\.self) }
}
