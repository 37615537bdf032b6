internal import RotaModel

extension Hearing {
  /// Each slot of paid time in a week under the target, or over it.
  func targetHours() -> [Cost] {
    eachWeek { person, monday, shifts in
      let target = target(person, monday)
      let total = shifts.reduce(0) { $0 + paid($1) }
      let off = abs(target - total)
      let weight = total < target ? team.rules.hours.under : team.rules.hours.over
      return cost(
        .hours, weight * slots(off), Place(staff: [person.id], day: monday),
        "\(person.name): \(hours(total)) in the week of \(monday.words), should be \(hours(target))")
    }
  }

  private func hours(_ minutes: Minutes) -> String { minutes == 0 ? "no hours" : durationInWords(minutes) }

  /// Contract hours less leave credited less hours carried, not below 0, rounded down to a slot.
  private func target(_ person: Person, _ monday: Day) -> Minutes {
    // In fifths of a millionth of an hour, for a day of leave is a fifth of the contract.
    var fifths = 5 * person.contract.hours.millionths
    if let entries = leave[person.id] {
      for day in monday...(monday + 6) { fifths -= creditedFifths(entries, person, day) }
    }
    if monday == horizon.first { fifths -= 5 * person.carry.hours.millionths }
    let slot = team.service.slot
    return max(0, floorDivide(12 * fifths, Hours.scale * slot) * slot)
  }

  /// Of two entries on a day the larger counts.
  private func creditedFifths(_ entries: [Leave], _ person: Person, _ day: Day) -> Int {
    let usual = day.weekday.isWeekend ? 0 : person.contract.hours.millionths
    let credits = entries.filter { on($0.when, day) }.map { entry in
      entry.hours.map { 5 * $0.millionths } ?? (entry.when.isWholeDay ? usual : 0)
    }
    return credits.max() ?? 0
  }
}
