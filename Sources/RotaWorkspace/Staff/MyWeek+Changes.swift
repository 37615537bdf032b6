internal import RotaAnswers
internal import RotaModel

/// Which versions somebody knows, by what they have confirmed, or as if they had at a moment.
struct Known {
  /// Of all weeks, in the order in which they were published.
  let versions: [Version]
  private let isOpen: (Version) -> Bool

  init(versions: [Version], open: Set<Int>, since: Int?) {
    self.versions = versions
    isOpen = { version in since.map { version.signature.at > $0 } ?? open.contains(version.number) }
  }

  /// The version from which on they don't know it all, and the one before it, as far as there is one.
  func parted(_ week: Day) -> (before: Version?, after: [Version]) {
    let own = versions.filter { $0.week == week }
    let known = own.prefix { !isOpen($0) }
    return (known.last, Array(own.dropFirst(known.count)))
  }

  /// The version with which they were told of a week for the first time, where they don't know that yet.
  func isNew(_ week: Day) -> Version? {
    let (before, after) = parted(week)
    return before == nil ? after.first : nil
  }
}

/// What is otherwise than somebody knows it.
extension OpenTeam {
  /// Of a week that is new to them, what has changed since they were first told.
  func changes(
    of person: Person, in week: Day, to told: Rota, _ known: Known, _ team: Team
  ) throws(Refusal) -> [Day: MyWeek.Change] {
    var (seen, newer) = known.parted(week)
    if seen == nil, !newer.isEmpty { seen = newer.removeFirst() }
    guard let seen, !newer.isEmpty else { return [:] }
    let told = told.sorted
    let before = team.withoutStrangers(try rota(ofVersion: seen.number)).sorted
    var last = before
    // Since when each is no longer as they know it.
    var shiftsMoved: [Day: Moment] = [:]
    var contactsMoved: [Day: Moment] = [:]
    var urgent: Set<Day> = []
    for version in newer {
      let after = version == newer.last ? told : team.withoutStrangers(try rota(ofVersion: version.number)).sorted
      for day in week...(week + 6) {
        let (moves, changes) = before.differs(from: after, for: person.id, on: day)
        shiftsMoved[day] = moves ? shiftsMoved[day] ?? moment(of: version) : nil
        contactsMoved[day] = changes ? contactsMoved[day] ?? moment(of: version) : nil
        if team.urgent(after.contacts(of: person.id, on: day), since: last) { urgent.insert(day) }
      }
      last = after
    }
    var changes: [Day: MyWeek.Change] = [:]
    for day in week...(week + 6) {
      guard let until = shiftsMoved[day] ?? contactsMoved[day] else { continue }
      let old = before.shift(of: person.id, on: day)
      let new = told.shift(of: person.id, on: day)
      let moved = team.moved(from: before, to: told, for: person.id, on: day)
      changes[day] = MyWeek.Change(
        before: old, movesShift: old?.time != new?.time, contacts: moved, until: until,
        why: urgent.contains(day) ? .urgentContact : team.why(person.id, old, new, moved, on: day, told))
    }
    return changes
  }
}

extension Team {
  /// Those of a day, and those that were on it.
  fileprivate func moved(
    from old: Rota, to new: Rota, for person: PersonID, on day: Day
  ) -> [MyWeek.Change.Moved] {
    let ids = Set((old.contacts(of: person, on: day) + new.contacts(of: person, on: day)).map(\.id)).sorted()
    return ids.compactMap { id in
      let before = old.contact(id, of: person)
      let after = new.contact(id, of: person)
      return before == after
        ? nil : MyWeek.Change.Moved(id: id, before: before, after: after, isUrgent: isUrgent(id))
    }
  }

  fileprivate func urgent(_ contacts: [Contact], since before: Rota) -> Bool {
    let known = Set(before.contacts.map(\.id))
    return contacts.contains { isUrgent($0.id) && !known.contains($0.id) }
  }

  /// A critical contact that is asked for once; why it is, is the lead's to know.
  func isUrgent(_ id: ContactID) -> Bool {
    id.occurrence == nil && need(of: id)?.priority == .critical
  }

  /// Why a day is otherwise, as far as it is their own matter: their leave, or the rest that is theirs.
  fileprivate func why(
    _ person: PersonID, _ old: Shift?, _ new: Shift?, _ moved: [MyWeek.Change.Moved], on day: Day, _ told: Rota
  ) -> MyWeek.Change.Why {
    let areAllTaken = moved.allSatisfy { $0.after == nil && $0.before.map { isAway(person, day, $0.time) } ?? false }
    if let old, old.time == new?.time ? areAllTaken : leaveTakes(old, leaving: new) { return .leave }
    guard let old, let new, new.time.start > old.time.start, let night = told.shift(of: person, on: day - 1) else {
      return .rota
    }
    let rest = service.clock.minutes(from: day - 1, night.time.end, to: day, old.time.start)
    return rules.dailyRest.isMissed(by: rest) ? .rest(rules.dailyRest) : .rota
  }
}

/// Of rotas in the order of files.
extension Rota {
  fileprivate func contact(_ id: ContactID, of person: PersonID) -> Contact? {
    contacts.last { $0.id == id && $0.staff.contains(person) }
  }

  /// A break that alone has moved is no news.
  fileprivate func differs(
    from other: Rota, for person: PersonID, on day: Day
  ) -> (shift: Bool, contacts: Bool) {
    (
      shift(of: person, on: day)?.time != other.shift(of: person, on: day)?.time,
      Set(contacts(of: person, on: day)) != Set(other.contacts(of: person, on: day))
    )
  }
}
