/// A child, under a pseudonym.
package struct Child: Hashable, Sendable {
  package var id: ChildID
  package var zone: Zone?
  package var keyWorker: PersonID?
  /// Workers whom the child has met.
  package var known: Set<PersonID>
  /// Staff who are never sent.
  package var avoid: Set<PersonID>
  /// What every worker must have.
  package var traits: Set<Trait>
  package var paused: [Period]
  package var needs: [Need]

  package init(
    id: ChildID, zone: Zone? = nil, keyWorker: PersonID? = nil, known: Set<PersonID> = [], avoid: Set<PersonID> = [],
    traits: Set<Trait> = [], paused: [Period] = [], needs: [Need] = []
  ) {
    self.id = id
    self.zone = zone
    self.keyWorker = keyWorker
    self.known = known
    self.avoid = avoid
    self.traits = traits
    self.paused = paused
    self.needs = needs
  }
}

package enum Priority: String, Hashable, Sendable, CaseIterable {
  case critical, high, standard
}

/// What a child should get each week, or, as a one-off, once.
package struct Need: Hashable, Sendable {
  package enum KeyWorkerRule: String, Hashable, Sendable, CaseIterable {
    case only, prefer, exclude
  }

  package var id: NeedID
  package var minutes: Minutes
  /// Contacts a week.
  package var times: Int
  /// Owed in every so many weeks, counted from the week of `from`.
  package var every: Int
  /// Days of the first and of the last week that may owe it.
  package var from: Day?
  package var until: Day?
  /// Nil: always. A contact lies wholly in one of these.
  package var within: [Period]?
  package var prefer: [Period]
  /// Held among its workers.
  package var skills: Set<Skill>
  /// What every worker must have; nil: the child's.
  package var traits: Set<Trait>?
  /// Workers at once.
  package var workers: Int
  package var partner: PartnerID?
  package var priority: Priority
  /// Least days between two of its contacts.
  package var apart: Int
  /// Minutes after the contact, inside the shift.
  package var writeUp: Minutes
  package var keyWorker: KeyWorkerRule
  /// One of the workers is known to the child or is the key worker.
  package var known: Bool
  package var not: Set<PersonID>
  /// Nil: the child's.
  package var zone: Zone?
  package var after: Moment?
  package var startBy: Moment?

  package init(
    id: NeedID, minutes: Minutes, times: Int = 1, every: Int = 1, from: Day? = nil, until: Day? = nil,
    within: [Period]? = nil, prefer: [Period] = [],
    skills: Set<Skill> = [], traits: Set<Trait>? = nil, workers: Int = 1, partner: PartnerID? = nil,
    priority: Priority = .standard, apart: Int = 1, writeUp: Minutes = 0, keyWorker: KeyWorkerRule = .prefer,
    known: Bool = false, not: Set<PersonID> = [], zone: Zone? = nil, after: Moment? = nil, startBy: Moment? = nil
  ) {
    self.id = id
    self.minutes = minutes
    self.times = times
    self.every = every
    self.from = from
    self.until = until
    self.within = within
    self.prefer = prefer
    self.skills = skills
    self.traits = traits
    self.workers = workers
    self.partner = partner
    self.priority = priority
    self.apart = apart
    self.writeUp = writeUp
    self.keyWorker = keyWorker
    self.known = known
    self.not = not
    self.zone = zone
    self.after = after
    self.startBy = startBy
  }

  /// Whether the week from a Monday may owe it.
  package func runs(week monday: Day) -> Bool {
    let since = from.map { (monday - $0.monday) / 7 } ?? 0
    return since >= 0 && since % every == 0 && monday <= until?.monday ?? monday
  }
}

/// A contact asked for once, owed in the horizon that holds its `start-by`.
package struct OneOff: Hashable, Sendable {
  package var child: ChildID
  /// Has both `after` and `startBy`.
  package var need: Need

  package init(child: ChildID, need: Need) {
    self.child = child
    self.need = need
  }
}
