internal import RotaAnswers
internal import RotaModel
internal import RotaPages

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
      changes[day] = team.change(
        of: person.id, on: day, from: before, to: told, until: until, isUrgent: urgent.contains(day))
    }
    return changes
  }
}
