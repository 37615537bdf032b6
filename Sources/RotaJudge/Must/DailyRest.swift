internal import RotaModel

extension JudgedCase {
  /// The daily rest, in real hours, between two days' shifts, the last day of the rota before included.
  func dailyRest() -> [Breach] {
    people.flatMap { person -> [Breach] in
      let worked = worked(person.id)
      return zip(worked.days, worked.days.dropFirst()).compactMap { first, second -> Breach? in
        guard let before = worked[first], let after = worked[second] else { return nil }
        return tooLittleRest(between: before, and: after)
      }
    }
  }

  private func tooLittleRest(between before: Shift, and after: Shift) -> Breach? {
    guard horizon.contains(after.day), !isPast(after) else { return nil }
    let rest = rest(between: before, and: after)
    guard team.rules.dailyRest.isMissed(by: rest) else { return nil }
    return Breach(
      .dailyRest, Place(after),
      "\(name(after.staff)): \(durationInWords(rest)) rest after \(before.day.words), "
        + "needs \(team.rules.dailyRest.words)")
  }

  /// Real minutes, across the nights when clocks change.
  func rest(between before: Shift, and after: Shift) -> Minutes {
    team.service.clock.minutes(from: before.day, before.time.end, to: after.day, after.time.start)
  }
}
