internal import RotaModel

extension JudgedCase {
  /// Each person who works a weekend beyond the share of all whose weekends are limited: so many are left for the next.
  func weekendShare(_ weekendWorkers: [Int]) -> [Cost] {
    zip(horizon.weeks, weekendWorkers).flatMap { monday, count -> [Cost] in
      let share = weekendShare(monday)
      return cost(
        .weekendShare, team.rules.weekendShare * max(0, count - share), Place(day: monday + 5),
        "\(count) of those whose weekends are limited \(count == 1 ? "works" : "work") the weekend of \((monday + 5).words); with more than \(share) "
          + "too few are left for the next")
    }
  }

  /// By week, how many of those whose weekends are limited work a day of it.
  func weekendWorkers() -> [Int] {
    horizon.weeks.enumerated().map { week, monday in
      let others = unchanged.flatMap { $0.weekendWorkers.indices.contains(week) ? $0.weekendWorkers[week] : nil } ?? 0
      return others
        + limited(monday, people).count { person in
          [monday + 5, monday + 6].contains { shifts[PersonDay(staff: person.id, day: $0)] != nil }
        }
    }
  }

  private func limited(_ monday: Day, _ people: [Person]) -> [Person] {
    people.filter { person in
      person.contract.weekends != nil && (person.isInTeam(on: monday + 5) || person.isInTeam(on: monday + 6))
    }
  }

  /// Each one's `max` ÷ `of`, added up and rounded up.
  private func weekendShare(_ monday: Day) -> Int {
    let limits = limited(monday, team.staff).compactMap(\.contract.weekends)
    // Every `of` up to 52 divides a number of 22 digits: more than `Int` holds.
    let whole = Set(limits.map { Int128($0.of) }).reduce(1) { $0 / greatestCommonDivisor($0, $1) * $1 }
    let parts = limits.reduce(0) { $0 + Int128($1.max) * (whole / Int128($1.of)) }
    return Int((parts + whole - 1) / whole)
  }
}
