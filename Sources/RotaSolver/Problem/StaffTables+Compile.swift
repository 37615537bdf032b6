import RotaModel

extension StaffTables {
  init(_ team: Team, _ grid: Grid, previous: Rota?, past: PastTables, _ memory: Memory) {
    let staff = team.staff
    count = staff.count
    let days = Array(grid.horizon.days)
    let openings = Openings(team, grid, past)
    var reach: [Int16] = []
    var earliestEnd: [Int16] = []
    for (p, person) in staff.enumerated() {
      for (d, day) in days.enumerated() {
        let opening = openings.opening(of: person, p * days.count + d, on: day)
        reach += opening.reach
        earliestEnd.append(opening.earliestEnd)
      }
    }
    self.reach = memory.table(reach)
    self.earliestEnd = memory.table(earliestEnd)
    earliestPause = memory.table(past.earliestPause)
    keptPause = memory.table(past.keptPause)
    freedom = memory.table(openings.freedom(of: staff, days))

    shortest = memory.table(staff.map { Int32(grid.steps(filling: $0.contract.shortestShift)) })
    longest = memory.table(staff.map { Int32(grid.steps(within: $0.contract.longestShift)) })
    mostPaid = memory.table(staff.map { Int32(grid.slots(within: $0.contract.max)) })
    mostDays = memory.table(staff.map { Int32($0.contract.days) })
    weekendsMax = memory.table(staff.map { Int32($0.contract.weekends?.max ?? 0) })
    weekendsOf = memory.table(staff.map { Int32($0.contract.weekends.map { min(30, $0.of) } ?? 0) })

    let weeks = WeekTargets(team, grid)
    let targets = staff.flatMap { person in grid.horizon.weeks.map { weeks.target(of: person, $0) } }
    target = memory.table(targets.map { Int32(clamping: $0) })
    hours = HoursPrices(targets, team.rules.hours, grid, memory)
    share = memory.table(staff.flatMap { person in grid.horizon.weeks.map { Int32(weeks.share(of: person, $0)) } })
    unsocialBefore = memory.table(weeks.unsocialBefore)
    lateFrom = grid.floorSlot(team.rules.lates.after) + 1

    wishes = memory.lists(staff.flatMap { person in days.map { StaffTables.wishes(of: person, on: $0, team, grid) } })
    let before = BeforeTables(staff, grid, team.service.clock, previous)
    startBefore = memory.table(before.starts)
    runBefore = memory.table(before.runs)
    lastEndBefore = memory.table(before.lastEnds)
    weekendsBefore = memory.table(before.weekends)
  }

  private static func wishes(of person: Person, on day: Day, _ team: Team, _ grid: Grid) -> [DayWish] {
    person.wishes.compactMap { wish in
      guard team.calendars.on(wish.when, day) else { return nil }
      let kind: DayWish.Kind =
        switch wish.kind {
        case .dayOff: .dayOff
        case .avoid: .avoid
        case .work: .work
        }
      return DayWish(
        kind: kind, lower: Int16(grid.floorSlot(wish.when.time.start)), upper: Int16(grid.ceilSlot(wish.when.time.end)))
    }
  }
}

/// Where a person's shift may lie on a day: flex hours, leave, pins and what has begun.
private struct Openings {
  let team: Team
  let grid: Grid
  let past: PastTables
  private let leave: [PersonID: [Leave]]
  private let pins: [PersonID: [Day: [Pin]]]

  init(_ team: Team, _ grid: Grid, _ past: PastTables) {
    self.team = team
    self.grid = grid
    self.past = past
    leave = team.leaveByPerson
    var pins: [PersonID: [Day: [Pin]]] = [:]
    for pin in team.pins {
      switch pin {
      case .shift(let person, let day, _, _), .off(let person, let day):
        pins[person, default: [:]][day, default: []].append(pin)
      case .contact: break
      }
    }
    self.pins = pins
  }

  func opening(of person: Person, _ personDay: PersonDay, on day: Day) -> (reach: [Int16], earliestEnd: Int16) {
    let slots = grid.slotCount
    var reach = [Int16](repeating: 0, count: slots + 1)
    var earliestEnd: Int16 = 0
    if past.isFixed[personDay] { return (reach, 0) }
    let running = past.runningStart[personDay]
    let blocked = blockedSlots(person, day, running: running, from: past.bound(personDay))
    var limit = slots
    for start in stride(from: slots - 1, through: 0, by: -1) {
      if blocked[start] { limit = start }
      reach[start] = Int16(blocked[start] ? 0 : limit)
    }
    if let running {
      // What begins between two steps of the grid, or outside the window, can't be changed at all.
      let mayChange = grid.isOnTeamGrid(running) && grid.minute(running) >= grid.teamWindow.start
      let kept = mayChange ? reach[running] : 0
      reach = [Int16](repeating: 0, count: slots + 1)
      reach[running] = kept
      earliestEnd = Int16(past.runningEarliestEnd[personDay])
    } else {
      for start in 0..<slots where start < past.firstSlot[personDay] || !grid.isOnTeamGrid(start) { reach[start] = 0 }
    }
    for pin in pins[person.id]?[day] ?? [] { apply(pin, &reach, &earliestEnd) }
    return (reach, earliestEnd)
  }

  /// What is past of a running shift is no longer a question of leave; flex hours and the window bind it whole once its
  /// end moves.
  private func blockedSlots(_ person: Person, _ day: Day, running: Int?, from first: Int) -> [Bool] {
    let flex = person.hours(on: day, window: team.service.window)
    let away = (leave[person.id] ?? []).filter { $0.off && team.calendars.on($0.when, day) }.map(\.when.time)
    return (0..<grid.slotCount).map { slot in
      let stretch = TimeRange(grid.minute(slot), grid.minute(slot + 1))
      guard let flex, flex.contains(stretch), grid.teamWindow.contains(stretch) else { return true }
      return (running == nil || slot >= first) && away.contains { $0.overlaps(stretch) }
    }
  }

  private func apply(_ pin: Pin, _ reach: inout [Int16], _ earliestEnd: inout Int16) {
    switch pin {
    case .off:
      for start in reach.indices { reach[start] = 0 }
    case .shift(_, _, let start, let end):
      if let start {
        let slot = grid.exactSlot(start)
        for other in reach.indices where other != slot { reach[other] = 0 }
      }
      if let end {
        guard let slot = grid.exactSlot(end) else { return apply(.off("", Day(number: 0)), &reach, &earliestEnd) }
        for start in reach.indices { reach[start] = Int(reach[start]) >= slot ? Int16(slot) : 0 }
        earliestEnd = max(earliestEnd, Int16(slot))
      }
    case .contact: break
    }
  }

  func freedom(of staff: [Person], _ days: [Day]) -> [DayFreedom] {
    staff.enumerated().flatMap { p, person in
      days.enumerated().map { d, day -> DayFreedom in
        let personDay = p * days.count + d
        if past.isFixed[personDay] { return .fixed }
        if past.runningStart[personDay] != nil { return .running }
        let pinned = (pins[person.id]?[day] ?? []).contains { if case .shift = $0 { true } else { false } }
        return pinned ? .mustWork : .free
      }
    }
  }
}

/// What the rota before leaves behind.
private struct BeforeTables {
  private(set) var starts: [Int16] = []
  private(set) var runs: [Int32] = []
  private(set) var lastEnds: [Int32] = []
  private(set) var weekends: [Int32] = []

  init(_ staff: [Person], _ grid: Grid, _ clock: Clock, _ previous: Rota?) {
    let first = grid.horizon.first
    let origin = clock.instant(first, 0)
    let byPerson = Dictionary(grouping: previous?.shifts.filter { $0.day < first } ?? [], by: \.staff)
    for person in staff {
      let mine = Dictionary((byPerson[person.id] ?? []).map { ($0.day, $0) }, uniquingKeysWith: { $1 })
      for day in 0..<grid.dayCount {
        guard day < 7, let shift = mine[first + (day - 7)] else {
          starts.append(StaffTables.noStart)
          continue
        }
        starts.append(grid.exactSlot(shift.time.start).map { Int16($0) } ?? StaffTables.oddStart)
      }
      runs.append(Int32((1...14).prefix { mine[first - $0] != nil }.count))
      let last = mine.values.max { $0.day < $1.day }
      lastEnds.append(
        last.map { Int32(max(Int(StaffTables.longAgo), clock.instant($0.day, $0.time.end) - origin)) }
          ?? StaffTables.longAgo)
      let worked = (0..<30).filter { mine[first - 7 * $0 - 2] != nil || mine[first - 7 * $0 - 1] != nil }
      weekends.append(worked.reduce(0) { $0 | 1 << Int32($1) })
    }
  }
}
