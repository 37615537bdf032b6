internal import RotaModel

extension JudgedCase {
  /// At most six days in a row, the previous rota's last two weeks included.
  func consecutiveDays() -> [Breach] {
    people.flatMap { person in
      let worked = worked(person.id)
      var run = 0
      return ((horizon.first - 14)...horizon.last).compactMap { day -> Breach? in
        run = worked.holds(day) ? run + 1 : 0
        guard run > team.rules.consecutiveDays, horizon.contains(day),
          !past.shifts.contains(PersonDay(staff: person.id, day: day))
        else { return nil }
        return Breach(
          .consecutiveDays, Place(staff: [person.id], day: day),
          "\(person.name): \(day.words) is day \(run) in a row, \(team.rules.consecutiveDays) at most")
      }
    }
  }
}
