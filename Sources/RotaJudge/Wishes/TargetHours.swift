internal import RotaModel

extension JudgedCase {
  /// Each slot of paid time in a week under the target, or over it: the more the further from it.
  func targetHours() -> [Cost] {
    eachWeek { person, monday, shifts in
      let target = team.target(person, week: monday, first: monday == horizon.first, leave[person.id] ?? [])
      let total = shifts.reduce(0) { $0 + paid($1) }
      let carried = monday == horizon.first ? person.carryWords.map { ", with \($0) before it" } : nil
      let should = person.isBank ? ", beyond a contract of none" : ", should be \(hours(max(0, target)))"
      return cost(
        .hours, hoursOff(total, target), Place(staff: [person.id], day: monday),
        "\(person.name): \(hours(total)) in the week of \(monday.words)\(should)\(carried ?? "")")
    }
  }

  private func hours(_ minutes: Minutes) -> String { minutes == 0 ? "no hours" : durationInWords(minutes) }

  /// Each slot in the second `even` hours from the target costs twice as much, in the third three times, and so on. What
  /// is carried beyond the target itself costs nothing again, but what comes on top of it is as far off.
  private func hoursOff(_ total: Minutes, _ target: Minutes) -> Int {
    let rule = team.rules.hours
    let isUnder = total < target
    let free = isUnder ? 0 : slots(max(0, -target))
    let far = slots(abs(target - total))
    guard free < far else { return 0 }
    let weight = isUnder ? rule.under : rule.over
    let (step, band) = (team.service.slot * Hours.scale, 60 * rule.even.millionths)
    return (free..<far).reduce(0) { $0 + weight * (1 + (band > 0 ? $1 * step / band : 0)) }
  }
}

extension Team {
  /// Contract hours less leave credited, less a fifth for each day from Monday to Friday out of the team, less, in the
  /// first week, hours carried, rounded down to a slot; below 0 where more than that is carried. `leave` is the person's.
  func target(_ person: Person, week monday: Day, first: Bool, _ leave: [Leave]) -> Minutes {
    // In fifths of a millionth of an hour, for a day of leave is a fifth of the contract.
    let credited = (0..<7).reduce(0) { $0 + creditedFifths(person, monday + $1, leave) }
    let carried = first ? person.carry.hours.millionths : 0
    let fifths = 5 * (person.contract.hours.millionths - carried) - credited
    return floorDivide(12 * fifths, Hours.scale * service.slot) * service.slot
  }

  /// Of two entries on a day the larger counts.
  private func creditedFifths(_ person: Person, _ day: Day, _ leave: [Leave]) -> Int {
    guard person.isInTeam(on: day) else { return day.weekday.isWeekend ? 0 : person.contract.hours.millionths }
    return leave.filter { calendars.on($0.when, day) }.map { $0.fifthsCredited(on: day, to: person) }.max() ?? 0
  }
}
