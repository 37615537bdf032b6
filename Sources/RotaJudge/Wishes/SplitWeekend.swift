internal import RotaModel

extension JudgedCase {
  /// One day of a weekend worked and not the other.
  func splitWeekend() -> [Cost] {
    eachWeek { person, monday, shifts in
      let weekend = shifts.map(\.day).filter(\.weekday.isWeekend)
      guard let day = weekend.first, weekend.count == 1 else { return [] }
      let other = day.weekday == .sat ? day + 1 : day - 1
      return cost(
        .splitWeekend, team.rules.splitWeekend, Place(staff: [person.id], day: day),
        "\(person.name): works \(day.words) but not \(other.words)")
    }
  }
}
