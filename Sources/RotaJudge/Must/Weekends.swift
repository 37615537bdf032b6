internal import RotaModel

extension JudgedCase {
  /// A worked weekend makes at most `max` worked weekends among the last `of`, the previous rota included.
  func weekends() -> [Breach] {
    people.flatMap { person -> [Breach] in
      guard let limit = person.contract.weekends else { return [] }
      let worked = worked(person.id)
      return horizon.weeks.compactMap { monday in
        let weekend = [monday + 5, monday + 6].filter { worked.holds($0) }
        let count = (0..<max(0, limit.of)).count { back in
          (5...6).contains { worked.holds(monday + $0 - 7 * back) }
        }
        guard count > limit.max, weekend.contains(where: { !past.shifts.contains(.init(staff: person.id, day: $0)) })
        else { return nil }
        return Breach(
          .weekends, Place(staff: [person.id], day: weekend.first),
          "\(person.name): works \(listed(weekend.map(\.words))), the \(ordinal(count)) weekend worked "
            + "of the last \(limit.of); \(limit.max) at most")
      }
    }
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, 1), (1, 21...): "\(number)st"
    case (2, 2), (2, 22...): "\(number)nd"
    case (3, 3), (3, 23...): "\(number)rd"
    default: "\(number)th"
    }
  }
}
