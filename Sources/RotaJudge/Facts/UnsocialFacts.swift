package import RotaModel

/// Evenings, weekends and holidays: how many slots of them there are, and how many are whose.
extension Team {
  package func unsocialSlots(_ day: Day, _ stretch: TimeRange) -> Int {
    let rule = rules.unsocial
    let isAllDay = (rule.weekend && day.weekday.isWeekend) || isHoliday(day)
    return stride(from: stretch.start, to: stretch.end, by: service.slot).count { isAllDay || $0 >= rule.after }
  }

  /// By contract hours among those in the team, rounded up, whatever is carried; nil where no open line asks for any, or nobody has hours.
  package func unsocialShares(week monday: Day) -> [PersonID: Int]? {
    let week = monday...(monday + 6)
    let there = staff.filter { person in week.contains { person.isInTeam(on: $0) } }
    let hours = there.reduce(Hours.zero) { $0 + $1.contract.hours }
    let open = cover.filter(\.isOpen)
    guard !open.isEmpty, hours != .zero else { return nil }
    let asked = open.reduce(0) { sum, line in
      let days = week.filter { calendars.on(line.when, $0) }
      return sum + days.reduce(0) { $0 + unsocialSlots($1, line.when.time) } * max(line.need, line.ideal)
    }
    let shares = staff.map { ($0.id, ceilingDivide(asked * $0.contract.hours.millionths, hours.millionths)) }
    return Dictionary(shares, uniquingKeysWith: { first, _ in first })
  }
}
