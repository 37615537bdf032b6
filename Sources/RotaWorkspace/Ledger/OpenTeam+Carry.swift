package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaStore

/// What the weeks before leave over goes into the next one by itself.
extension OpenTeam {
  /// The reference period of the Working Time Regulations, and long enough for fairness.
  static let weeksCarried = 17
  /// The team as a week finds it.
  package func team(from monday: Day, told: Bool = false) throws(Refusal) -> Team {
    try carrying(try team(since: monday, told: told), into: monday)
  }

  func carrying(_ team: Team, into monday: Day) throws(Refusal) -> Team {
    let versions = try versions()
    let known = try weeksKnown(before: monday, versions)
    let weeks = Array(known.suffix(Self.weeksCarried))
    guard let first = weeks.first else { return team }
    var before = team
    // What the file says is carried goes for the time before the first week that is known.
    if known.first != first { for place in before.staff.indices { before.staff[place].carry = Carry() } }
    let carry = try carry(weeks, before, into: monday, versions)
    var carrying = team
    for place in carrying.staff.indices { carrying.staff[place].carry = carry[place] }
    return carrying
  }

  /// Published weeks, and after the last of them those that have a draft: a plan for two weeks goes on from the first.
  private func weeksKnown(before monday: Day, _ versions: [Version]) throws(Refusal) -> [Day] {
    guard let store, let path = storePath else { return [] }
    let drafted = try refusing(path) { () throws(StoreError) in try store.draftedWeeks() }
    let published = Set(versions.map(\.week)).filter { $0 < monday }
    let last = published.max()
    return (published + drafted.filter { $0 < monday && $0 > last ?? Day(number: 0) }).sorted()
  }

  /// In the order of the staff. Reckoned once, and again when something that it stands on is another.
  private func carry(
    _ weeks: [Day], _ team: Team, into monday: Day, _ versions: [Version]
  ) throws(Refusal) -> [Carry] {
    let grounds = CarryGrounds(
      monday: monday, versions: versions.filter { weeks.contains($0.week) }.map(\.number),
      worked: try worked(in: weeks), staff: team.staff, leave: team.leave, cover: team.cover, rules: team.rules,
      calendars: team.calendars)
    let areTold = Set(versions.map(\.week)).isSuperset(of: weeks)
    if areTold, let known = knownCarry(on: grounds) { return known }
    let rotas = try asWorked(weeks, team)
    let ledger = team.ledger(rotas, notices: [:])
    let bank = team.bankCarry(after: rotas.suffix(Team.weeksOfTheBank))
    let shares = team.unsocialShares(week: monday) ?? [:]
    let carry = zip(team.staff, ledger.entries).map { person, entry in
      bank[person.id] ?? entry.carry(of: person, share: shares[person.id] ?? 0)
    }
    if areTold { remember(carry, on: grounds) }
    return carry
  }
}

/// All that what is carried follows from, as long as each week before is published.
struct CarryGrounds: Hashable {
  let monday: Day
  let versions: [Int]
  let worked: [Worked]
  let staff: [Person]
  let leave: [Leave]
  let cover: [CoverLine]
  let rules: Rules
  let calendars: [NamedCalendar]
}

extension Team {
  /// Said before a plan that goes on from other weeks: `carried from the weeks before: Ana 2 h over, Ben 45 min owed`.
  package func carriedWords(since standing: Team) -> String? {
    let carried = zip(staff, standing.staff).filter { $0.carry != $1.carry && $0.carry.hours != .zero }.map(\.0)
    guard !carried.isEmpty else { return nil }
    let people = carried.prefix(5).map { person in
      "\(name(person.id)) \(person.carryWords ?? "nothing")"
    }
    let more = carried.count > 5 ? " and \(carried.count - 5) more" : ""
    return "carried from the weeks before: \(people.joined(separator: ", "))\(more)"
  }
}
