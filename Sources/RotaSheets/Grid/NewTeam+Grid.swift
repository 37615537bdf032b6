package import RotaFiles
package import RotaModel

extension NewTeam {
  /// The team that the weeks of a grid show, and the last of them as a rota, if it has a date.
  package static func read(
    _ weeks: GridWeeks, files: [String], lastWeek said: Day?
  ) -> (team: NewTeam, before: Rota?, diagnostics: [Diagnostic]) {
    var ids = IDMaker()
    let people = weeks.people.map { GridPerson($0, id: PersonID(ids.id(for: $0.row.name))) }
    let shifts = weeks.shifts
    var team = NewTeam(
      name: "My team", window: window(shifts.map(\.time)), base: "office", travel: TravelTimes(), partners: [],
      cover: cover(shifts, weeks: weeks.mondays.count), staff: people.map(\.person), children: [],
      origin: listed(files), guessed: [.service, .cover])
    team.usual = usual(shifts.map(\.time))
    team.notes = Dictionary(people.map { ($0.person.id, $0.notes) }) { first, _ in first }
    let last = weeks.mondays.count - 1
    var found = weeks.diagnostics
    guard let monday = said ?? weeks.mondays.last ?? nil, let horizon = Horizon(from: monday, weeks: 1) else {
      found.append(
        Diagnostic(file: files.first ?? "", severity: .warning, message: GridMessage.undated(weeks.mondays.count)))
      return (team, nil, found)
    }
    let before = Rota(
      horizon: horizon,
      shifts: shifts.filter { $0.week == last }.map { shift in
        Shift(staff: people[shift.person].person.id, day: monday + shift.weekday, time: shift.time)
      })
    return (team, before.sorted, found)
  }

  /// Whole hours round all shifts.
  private static func window(_ shifts: [TimeRange]) -> TimeRange {
    let first = shifts.map(\.start).min() ?? 540
    let last = shifts.map(\.end).max() ?? 1020
    return TimeRange(floorDivide(first, 60) * 60, min(1440, ceilingDivide(last, 60) * 60))
  }

  /// Those that were worked more than once; where each is another, none is usual.
  private static func usual(_ shifts: [TimeRange]) -> [TimeRange] {
    let counts = Dictionary(grouping: shifts) { $0 }.mapValues(\.count).filter { $0.value > 1 }
    let usual = counts.keys.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    let covered = counts.values.reduce(0, +)
    return covered * 10 >= shifts.count * 7 && usual.count <= 12 ? usual : []
  }

  /// The fewest that were on shift in the hours in which somebody always was: from Monday to Friday, and on weekends.
  private static func cover(
    _ shifts: [(week: Int, weekday: Int, person: Int, time: TimeRange)], weeks: Int
  ) -> [CoverLine] {
    [("open", 0...4), ("weekend", 5...6)].compactMap { name, days in
      let worked = shifts.filter { days.contains($0.weekday) }
      let open = Set(worked.map(\.weekday)).sorted()
      let byDay = Dictionary(grouping: worked) { $0.week * 7 + $0.weekday }
      guard let first = open.first, byDay.count >= open.count * weeks else { return nil }
      let fewest = (0..<96).map { slot in
        byDay.values.map { $0.count { $0.time.contains(slot * 15) } }.min() ?? 0
      }
      guard let hours = longestRun(fewest), hours.count >= 8, let need = fewest[hours].min() else { return nil }
      let weekdays = open.dropFirst().reduce(Weekdays(Weekday.allCases[first])) {
        $0.union(Weekdays(Weekday.allCases[$1]))
      }
      return CoverLine(
        id: CoverLineID(name),
        when: Period(weekdays: weekdays, time: TimeRange(hours.lowerBound * 15, hours.upperBound * 15)), need: need)
    }
  }

  /// The longest stretch of slots in which somebody is there.
  private static func longestRun(_ fewest: [Int]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    for slot in 0...fewest.count where slot == fewest.count || fewest[slot] == 0 {
      if slot - start > best?.count ?? 0 { best = start..<slot }
      start = slot + 1
    }
    return best
  }
}
