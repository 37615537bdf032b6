import RotaModel

/// What a person should work in a week, and the unsocial slots that are their fair share of it.
struct WeekTargets {
  private let team: Team
  private let grid: Grid
  private let leave: [PersonID: [Leave]]
  /// Unsocial slots that the open cover lines ask for, by week; nil where the rule is off.
  private let unsocialAsked: [Int]?
  /// Of all who are in the team on a day of the week, by week.
  private let contractHours: [Int]
  /// By `(day × steps + slot % steps) × (slots + 1) + slot`, for a shift counts its slots from its start on.
  let unsocialBefore: [Int32]

  init(_ team: Team, _ grid: Grid) {
    self.team = team
    self.grid = grid
    leave = team.leaveByPerson
    contractHours = grid.horizon.weeks.map { monday in
      team.staff.filter { person in (0..<7).contains { person.isInTeam(on: monday + $0) } }
        .reduce(0) { $0 + $1.contract.hours.millionths }
    }
    let unsocial = WeekTargets.unsocial(team)
    unsocialBefore = grid.horizon.days.flatMap { day -> [Int32] in
      (0..<grid.step).flatMap { phase in
        (0..<grid.slotCount).reduce(into: [0]) { sums, slot in
          let counts = slot % grid.step == phase && unsocial(day, grid.minute(slot))
          sums.append(sums[slot] + (counts ? 1 : 0))
        }
      }
    }
    let open = team.cover.filter(\.isOpen)
    unsocialAsked =
      open.isEmpty
      ? nil
      : grid.horizon.weeks.map { monday in
        open.reduce(0) { sum, line in
          let slots = (0..<7).map { monday + $0 }.filter { team.calendars.on(line.when, $0) }.reduce(0) { count, day in
            count
              + stride(from: line.when.time.start, to: line.when.time.end, by: grid.teamSlot).count {
                unsocial(day, $0)
              }
          }
          return sum + slots * max(line.need, line.ideal)
        }
      }
  }

  private static func unsocial(_ team: Team) -> (Day, Minutes) -> Bool {
    let rule = team.rules.unsocial
    return { day, minute in
      minute >= rule.after || (rule.weekend && day.weekday.isWeekend) || team.isHoliday(day)
    }
  }

  /// Slots: contract less leave credited and days out of the team less hours carried, rounded down to a step; below 0
  /// where more than that is carried.
  func target(of person: Person, _ monday: Day) -> Int {
    // Counted in fifths of a millionth of an hour, so that a fifth of the contract is exact.
    let contract = person.contract.hours.millionths
    let mine = leave[person.id] ?? []
    var goal = contract * 5
    for day in (0..<7).map({ monday + $0 }) {
      let dayShare = day.weekday.isWeekend ? 0 : contract
      guard person.isInTeam(on: day) else {
        goal -= dayShare
        continue
      }
      let credits = mine.filter { team.calendars.on($0.when, day) }
        .map { entry in entry.hours.map { $0.millionths * 5 } ?? (entry.when.isWholeDay ? dayShare : 0) }
      goal -= credits.max() ?? 0
    }
    if monday == grid.horizon.first { goal -= person.carry.hours.millionths * 5 }
    return floorDivide(goal * 60, 5 * Hours.scale * grid.teamSlot) * grid.step
  }

  /// Slots; more than any week holds where the rule is off.
  func share(of person: Person, _ monday: Day) -> Int {
    let week = (monday - grid.horizon.first) / 7
    guard let unsocialAsked, contractHours[week] > 0 else { return 1_000_000 }
    let carried = monday == grid.horizon.first ? person.carry.unsocial : 0
    let share = ceilingDivide(unsocialAsked[week] * person.contract.hours.millionths, contractHours[week])
    return min(1_000_000, max(0, share - carried))
  }
}
