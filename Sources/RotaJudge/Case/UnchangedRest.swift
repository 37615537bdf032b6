package import RotaModel

/// How many count for each cover line, by its place in the team file, the day and the slot.
package struct Heads: Hashable, Sendable {
  private let dayCount: Int
  private var slots: [[Int]]

  init(_ staffing: [Staffing], _ team: Team, _ horizon: Horizon) {
    dayCount = horizon.days.count
    slots = Array(repeating: [], count: team.cover.count * dayCount)
    for row in staffing { slots[row.place * dayCount + (row.day - horizon.first)] = row.heads }
  }

  /// From the line's first slot on; none where the line does not hold on the day.
  package subscript(line: Int, day: Int) -> [Int] { slots[line * dayCount + day] }

  /// Without some of them, who are counted on fewer days.
  func without(_ some: Heads) -> Heads {
    var others = self
    for place in slots.indices where some.slots[place].count == slots[place].count {
      others.slots[place] = zip(slots[place], some.slots[place]).map(-)
    }
    return others
  }
}

/// That a part of a rota is judged, beside which everything stays as it is: the weeks of some people, and cover on some
/// days.
package struct UnchangedRest: Hashable, Sendable {
  let people: Set<PersonID>
  let days: Set<Day>
  /// Of the others.
  let heads: Heads
  let weekendWorkers: [Int]
}

extension RuleBook {
  /// What stands beside some people's part of a rota, whose whole was judged before.
  package func unchanged(
    _ people: Set<PersonID>, on days: Set<Day>, part: Rota, of whole: Report
  ) throws(UnknownInRota) -> UnchangedRest {
    let nobody = UnchangedRest(people: people, days: days, heads: Heads([], team, part.horizon), weekendWorkers: [])
    let judged = try JudgedCase(team, part, after: nil, published: nil, unchanged: nobody)
    let own = Heads(judged.staffing(judged.attendance()), team, part.horizon)
    return UnchangedRest(
      people: people, days: days, heads: whole.heads.without(own),
      weekendWorkers: zip(whole.weekendWorkers, judged.weekendWorkers()).map(-))
  }
}
