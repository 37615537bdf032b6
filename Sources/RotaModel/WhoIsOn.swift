/// Who is on at a moment, out where, and due back when, as people have been told.
package struct WhoIsOn: Hashable, Sendable {
  package struct Cover: Hashable, Sendable {
    package let line: CoverLineID
    package let heads: Int
    package let need: Int

    package init(line: CoverLineID, heads: Int, need: Int) {
      self.line = line
      self.heads = heads
      self.need = need
    }
  }

  package let now: Moment
  /// Those overdue first, then those on shift, then those who come later, each in the order of the team.
  package let people: [Presence]
  package let cover: [Cover]
  /// The version that says so; nil where nothing is published of this week.
  package var version: Int?

  package init(now: Moment, people: [Presence], cover: [Cover]) {
    self.now = now
    self.people = people
    self.cover = cover
  }

  /// Said where there is nobody.
  package var nobody: String {
    version == nil
      ? "nothing is published for this week: nobody has been told to be on" : "nobody is on, and nobody comes today"
  }
}

/// One person at a moment.
package struct Presence: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case base, pause
    case duty(DutyID)
    case contact(ContactID)
    /// To a contact; nil is the way back.
    case way(ContactID?)
    /// The shift is still to begin.
    case toCome
    /// The shift is over.
    case gone
    /// On shift, and it is not for the asker to know where.
    case untold
  }

  package let person: PersonID
  package let phone: String?
  package let shift: Shift
  package let place: Place
  package let zone: Zone?
  /// Who is in the contact with them.
  package let with: [PersonID]
  /// When a contact that they are in, or on the way to, is over.
  package let until: Minutes?
  package let next: Contact?
  /// When they are back from the last contact of the day, if they go out at all.
  package let backBy: Minutes?
  /// How long they should have been back, with no word of the contact: nothing said what became of it.
  package let overdue: Minutes?

  package init(
    person: PersonID, phone: String?, shift: Shift, place: Place, zone: Zone? = nil, with: [PersonID] = [],
    until: Minutes? = nil, next: Contact? = nil, backBy: Minutes? = nil, overdue: Minutes? = nil
  ) {
    self.person = person
    self.phone = phone
    self.shift = shift
    self.place = place
    self.zone = zone
    self.with = with
    self.until = until
    self.next = next
    self.backBy = backBy
    self.overdue = overdue
  }
}

extension WhoIsOn {
  /// As a member of staff sees it: of others who is on, and nothing else.
  package func seen(by viewer: PersonID) -> WhoIsOn {
    let people = people.compactMap { presence -> Presence? in
      if presence.person == viewer { return presence }
      guard presence.place != .gone else { return nil }
      return Presence(
        person: presence.person, phone: nil, shift: presence.shift,
        place: presence.place == .toCome ? .toCome : .untold)
    }
    var seen = WhoIsOn(now: now, people: people, cover: [])
    seen.version = version
    return seen
  }
}
