internal import RotaModel

/// What makes a shift easy to work and to remember.
extension JudgedCase {
  /// Each slot beyond 5 h that somebody works from the start of a shift to its break, or from the break to its end.
  func stretch() -> [Cost] {
    let rule = team.rules.stretch
    return shiftsHere.flatMap { shift -> [Cost] in
      guard let pause = shift.pause else { return [] }
      return [pause.start - shift.time.start, shift.time.end - pause.end].flatMap { worked in
        cost(
          .stretch, rule.weight * rule.hours.stepsExceeded(by: worked, step: team.service.slot), Place(shift),
          "\(when(shift)): \(durationInWords(worked)) without a break, more than \(rule.hours.words)")
      }
    }
  }

  /// Each shift that starts much earlier or later than the same person's on the day before.
  func swing() -> [Cost] {
    let rule = team.rules.swing
    return shiftsHere.flatMap { shift -> [Cost] in
      guard let before = worked(shift.staff)[shift.day - 1],
        rule.hours.isExceeded(by: abs(shift.time.start - before.time.start))
      else { return [] }
      return cost(
        .swing, rule.weight, Place(shift),
        "\(name(shift.staff)): starts at \(clockTime(before.time.start)) on \(before.day.words) and at "
          + "\(clockTime(shift.time.start)) on \(shift.day.words)")
    }
  }

  /// Each shift whose start is none of the usual ones, and each whose end is none, where the team names any.
  func usualTimes() -> [Cost] {
    let rule = team.rules.usualTimes
    return shiftsHere.flatMap { shift -> [Cost] in
      let odd = [
        isUsual(shift.time.start, rule.starts) ? nil : "starts at \(clockTime(shift.time.start))",
        isUsual(shift.time.end, rule.ends) ? nil : "ends at \(clockTime(shift.time.end))",
      ].compactMap(\.self)
      return cost(
        .usualTimes, rule.weight * odd.count, Place(shift),
        "\(name(shift.staff)), \(shift.day.words): \(odd.joined(separator: " and ")), not at a usual time")
    }
  }

  private func isUsual(_ minute: Minutes, _ usual: [Minutes]) -> Bool { usual.isEmpty || usual.contains(minute) }

  /// Those on the days of the horizon, of the rota or, as the judge has it, of a previous one that reaches into it.
  private var shiftsHere: [Shift] {
    people.flatMap { person in
      let worked = worked(person.id)
      return horizon.days.compactMap { worked[$0] }
    }
  }
}
