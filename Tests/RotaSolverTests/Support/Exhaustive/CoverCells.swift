import RotaModel

/// Every slot of every cover line on every day.
struct CoverCells {
  private struct Cell {
    let day: Day
    let minute: Minutes
    let need: Int
    let ideal: Int
    let weight: Int
    let isFree: Bool
  }

  private let cells: [Cell]
  /// By cell.
  private let lines: [CoverLine]
  private let ideal: Int
  /// By person, from there on: how many may still come, by cell.
  private let mayCome: [[Int]]

  init(_ team: Team, _ horizon: Horizon) {
    let places = team.cover.flatMap { line in
      horizon.days.filter { team.calendars.on(line.when, $0) }.flatMap { day in
        stride(from: line.when.time.start, to: line.when.time.end, by: team.service.slot).map { (line, day, $0) }
      }
    }
    let cells = places.map { line, day, minute in
      Cell(
        day: day, minute: minute, need: line.need, ideal: line.ideal, weight: line.weight ?? team.rules.cover,
        isFree: line.free)
    }
    lines = places.map(\.0)
    var mayCome = [cells.map { _ in 0 }]
    for person in team.staff.reversed() {
      mayCome.append(
        zip(zip(cells, places), mayCome[mayCome.count - 1]).map { cell, count in
          let hours = person.hours(on: cell.0.day, window: team.service.window)
          return count
            + (CoverCells.counts(person, cell.1.0, cell.0.day) && hours?.contains(cell.0.minute) ?? false ? 1 : 0)
        })
    }
    self.cells = cells
    self.mayCome = mayCome.reversed()
    ideal = team.rules.idealCover
  }

  var nobody: [Int] { cells.map { _ in 0 } }

  private static func counts(_ person: Person, _ line: CoverLine, _ day: Day) -> Bool {
    person.countsInCover && (line.roles.map { roles in person.role.map { roles.contains($0) } ?? false } ?? true)
      && line.skills.isSubset(of: person.skills(on: day)) && line.traits.isSubset(of: person.traits)
  }

  /// The cells in which a person counts who is in no contact and at no duty.
  func cells(_ person: Person, _ week: WeekOption) -> [Int] {
    cells.indices.filter { index in
      let cell = cells[index]
      guard CoverCells.counts(person, lines[index], cell.day), let shift = week.shifts[cell.day] else { return false }
      return shift.time.contains(cell.minute) && !(shift.pause?.contains(cell.minute) ?? false)
    }
  }

  /// The price of so many heads, and all who may still come from a person on.
  func price(_ heads: [Int], mayCome person: Int) -> Tally {
    let more = mayCome[person]
    var sum = (service: 0, wishes: 0)
    for index in cells.indices {
      let here = heads[index] + more[index]
      let cell = cells[index]
      if here < cell.need { sum.service += (cell.need - here) * cell.weight }
      if here < cell.ideal { sum.wishes += max(0, cell.ideal - max(here, cell.need)) * ideal }
    }
    return Tally(service: sum.service, wishes: sum.wishes)
  }

  func isTaken(_ cell: Int, _ taken: [Day: [TimeRange]]) -> Bool {
    let cell = cells[cell]
    return cell.isFree && (taken[cell.day] ?? []).contains { $0.contains(cell.minute) }
  }

  /// What it costs besides that so many are busy.
  func busy(_ heads: [Int], _ busy: [Int]) -> Tally {
    var free = heads
    for cell in busy { free[cell] -= 1 }
    return price(free, mayCome: mayCome.count - 1) - price(heads, mayCome: mayCome.count - 1)
  }
}
