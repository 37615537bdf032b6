/// A critical moment as it is recorded: what happened to whom and when, and what it asks for.
package struct CriticalMoment: Hashable, Sendable {
  package enum About: Hashable, Sendable {
    case child(ChildID)
    case person(PersonID)

    package var text: String {
      switch self {
      case .child(let id): id.text
      case .person(let id): id.text
      }
    }

    package var child: ChildID? { if case .child(let id) = self { id } else { nil } }
  }

  /// For the lead alone: it stands in nothing that leaves their screen.
  package let kind: String
  package let about: About
  /// When it happened: the deadlines count from here.
  package let at: Moment
  /// In the order of the team file, under ids that say nothing.
  package var contacts: [OneOff]
  /// Of each, the fewest minutes that are of use, and as many as its template asks for: its own where nothing is said.
  package let lengths: [NeedID: ClosedRange<Minutes>]
  /// Whether nothing else is planned for the child until the lead says otherwise.
  package let pausesChild: Bool
  /// What else is so from then on: leave, contacts that its own take the place of.
  package let facts: [Fact]

  package init(
    kind: String, about: About, at: Moment, contacts: [OneOff], lengths: [NeedID: ClosedRange<Minutes>]? = nil,
    pausesChild: Bool = false, facts: [Fact] = []
  ) {
    self.kind = kind
    self.about = about
    self.at = at
    self.contacts = contacts
    self.lengths =
      lengths
      ?? Dictionary(
        contacts.map { ($0.need.id, $0.need.minutes...$0.need.minutes) }, uniquingKeysWith: { first, _ in first })
    self.pausesChild = pausesChild
    self.facts = facts
  }

  /// Known contacts that its own take the place of.
  package var replaced: Set<ContactID> {
    Set(facts.compactMap { fact in if case .cancelled(let id) = fact { id } else { nil } })
  }

  /// Whose deadline comes first.
  package var first: OneOff? {
    contacts.min { ($0.need.startBy ?? at, $0.need.id) < ($1.need.startBy ?? at, $1.need.id) }
  }
}

extension OneOff {
  package var contact: ContactID { ContactID(child: child, need: need.id) }
}

extension Team {
  /// A moment of a kind that the team has templates for: `start-within` becomes `after` and `start-by`, a contact shrinks
  /// to what the window leaves, though not under `least`. Where the child is takes the place of the first contact's zone,
  /// and of others that name none. No contact gets an id that is `taken`; one that is recorded already is `named`.
  package func criticalMoment(
    _ kind: MomentKind, of child: ChildID, at moment: Moment, zone: Zone? = nil, taken: Set<NeedID> = [],
    named: [NeedID] = []
  ) -> CriticalMoment {
    var ids = freeIDs(of: child, taken)
    var lengths: [NeedID: ClosedRange<Minutes>] = [:]
    let contacts = kind.contacts.enumerated().map { place, asked in
      var need = asked.need
      need.id = named.indices.contains(place) ? named[place] : ids.next() ?? need.id
      need.times = 1
      need.after = moment
      need.startBy = moment + asked.startWithin
      need.zone = place == 0 ? zone ?? need.zone : need.zone ?? zone
      need.minutes = max(min(need.minutes, longest(of: asked, after: moment)), asked.least ?? need.minutes)
      lengths[need.id] = min(asked.least ?? asked.need.minutes, asked.need.minutes)...asked.need.minutes
      return OneOff(child: child, need: need)
    }
    return CriticalMoment(
      kind: kind.name, about: .child(child), at: moment, contacts: contacts, lengths: lengths,
      pausesChild: kind.pausesChild)
  }

  /// `urgent-1`, `urgent-2` and so on: of whatever kind a moment is, its contacts are called the same.
  func freeIDs(of child: ChildID, _ taken: Set<NeedID>) -> some IteratorProtocol<NeedID> {
    let known = Set((self.child(child)?.needs.map(\.id) ?? []) + oneOffs.filter { $0.child == child }.map(\.need.id))
    return (1...).lazy.map { NeedID("urgent-\($0)") }.filter { !known.contains($0) && !taken.contains($0) }
      .makeIterator()
  }

  /// What the window leaves between the moment and its close on the latest day that is asked.
  private func longest(of asked: MomentContact, after moment: Moment) -> Minutes {
    let latest = moment + asked.startWithin
    if latest.day > moment.day { return service.window.length }
    return max(0, service.window.end - max(service.window.start, moment.minute))
  }
}

/// What is so from a moment on.
extension Team {
  /// The one-offs, and where the child is paused, that its other contacts of these weeks are no longer owed, nor any in
  /// the time after. What has begun by now stays.
  package func facts(
    of moment: CriticalMoment, in horizon: Horizon, published: Rota, now: Moment
  ) -> [Fact] {
    let asked = moment.contacts.map { Fact.oneOff($0) }
    guard moment.pausesChild, let child = moment.about.child else { return moment.facts + asked }
    let begun = Set(published.contacts.filter { Moment($0.day, $0.time.start) < now }.map(\.id))
    let others = demand(in: horizon).filter {
      $0.id.child == child && $0.id.occurrence != nil && $0.owed && !begun.contains($0.id)
    }
    // Its own contacts must not fall into the pause.
    let last = moment.contacts.compactMap(\.need.startBy?.day).max() ?? now.day
    let first = max(last, horizon.last) + 1
    return asked + others.map { .cancelled($0.id) }
      + [.paused(child, Period(dates: first...(first + Self.longPause)))]
  }

  /// Days: ten years, which is until the lead says otherwise.
  private static let longPause = 3650
}
