internal import RotaModel

/// What the weeks of a grid show of one person, each with how it is known.
struct GridPerson {
  let person: Person
  /// By the key of the team file.
  let notes: [String: String]

  init(_ worked: GridWeeks.Worked, id: PersonID) {
    let weeks = worked.days.filter { $0.contains { $0 != nil && $0 != .open } }
    let facts = weeks.map { Week($0) }
    let (hours, said) = Self.hours(worked.row, facts)
    let lengths = weeks.flatMap { $0 }.compactMap { said in
      if case .shift(let time)? = said { time.length } else { nil }
    }
    let usual = Contract(hours: hours)
    let contract = Contract(
      hours: hours,
      shortestShift: lengths.min().map { Hours(max(1, $0 / 60)) } ?? usual.shortestShift,
      longestShift: lengths.max().map { Hours(ceilingDivide($0, 60)) } ?? usual.longestShift,
      days: max(1, facts.map { $0.worked + $0.away }.max() ?? usual.days), weekends: Self.weekends(facts))
    let never = Self.neverWorked(weeks)
    var flex = Flex()
    for day in never { flex[day] = .off }
    person = Person(
      id: id, name: worked.row.name, role: worked.row.role.map { Role($0) }, contract: contract, flex: flex)
    var notes = ["id": "read from \(worked.row.place)", "contract": said]
    if !never.isEmpty { notes["flex"] = "guessed: never on these days in \(counted(weeks.count, "week"))" }
    self.notes = notes
  }

  private struct Week {
    let minutes: Minutes
    let worked: Int
    /// Days of leave from Monday to Friday.
    let away: Int
    let hasWeekend: Bool

    init(_ days: [GridMeaning?]) {
      let times = days.map { said -> TimeRange? in if case .shift(let time)? = said { time } else { nil } }
      minutes = times.reduce(0) { $0 + ($1.map { GridWeeks.paidMinutes($0) } ?? 0) }
      worked = times.count { $0 != nil }
      away = days.prefix(5).count { $0 == .leave }
      hasWeekend = times.suffix(2).contains { $0 != nil }
    }
  }

  /// As a column says, else what most weeks without leave have, else the mean, to the half hour.
  private static func hours(_ row: RotaGrid.Row, _ weeks: [Week]) -> (Hours, String) {
    if let said = row.hours { return (said.hours, "hours read from \(said.place)") }
    let whole = weeks.filter { $0.away == 0 }
    let minutes =
      whole.isEmpty
      ? weeks.map { $0.worked > 0 ? min($0.minutes * 5, $0.minutes * ($0.worked + $0.away) / $0.worked) : 0 }
      : whole.map(\.minutes)
    let counts = Dictionary(grouping: minutes) { $0 }.mapValues(\.count)
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let mean = minutes.isEmpty ? 0 : minutes.reduce(0, +) / minutes.count
    let taken = most.map { $0.value * 2 > minutes.count ? $0.key : mean } ?? 0
    let hours = Hours(millionths: min(48 * 2, (taken + 15) / 30) * Hours.scale / 2)
    let seen = minutes.prefix(8).map { "\(Hours(millionths: $0 * Hours.scale / 60 / 10_000 * 10_000))" }
    return (hours, "guessed: worked \(listed(seen)) h, breaks of half an hour taken off")
  }

  /// Nil where one week alone is known, or where each had its weekend.
  private static func weekends(_ weeks: [Week]) -> Contract.Weekends? {
    let worked = weeks.count { $0.hasWeekend }
    return weeks.count >= 2 && worked < weeks.count ? Contract.Weekends(max: worked, of: weeks.count) : nil
  }

  /// Three weeks or more, and never then.
  private static func neverWorked(_ weeks: [[GridMeaning?]]) -> [Weekday] {
    guard weeks.count >= 3 else { return [] }
    let never = Weekday.allCases.filter { day in
      weeks.allSatisfy { week in
        switch week[day.rawValue] {
        case .shift?, .leave?, .open?: false
        case .off?, nil: true
        }
      }
    }
    return never.count < 7 ? never : []
  }
}
