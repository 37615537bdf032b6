/// Bank holidays, as pages and plans say them.
extension Team {
  /// `Fri 25`, `Fri 25 BH` on a bank holiday.
  package func shortDay(_ day: Day) -> String { Words.shortDay(day) + (isHoliday(day) ? " BH" : "") }

  /// `Fri 25 Dec`, `Fri 25 Dec, bank holiday`.
  package func longDay(_ day: Day, on today: Day? = nil) -> String {
    (today.map { day.words(on: $0) } ?? day.words) + (isHoliday(day) ? ", bank holiday" : "")
  }

  /// What a plan for days with a bank holiday says before it begins; nil where there is none.
  package func holidayWords(in horizon: Horizon) -> String? {
    let holidays = horizon.days.filter { isHoliday($0) }
    guard !holidays.isEmpty else { return nil }
    let days = holidays.map { "\($0.words) (cover \(coverWords($0)))" }
    let areOrIs = holidays.count == 1 ? "is a bank holiday" : "are bank holidays"
    let isCredited = holidays.allSatisfy { day in leave.contains { $0.people == nil && calendars.on($0.when, day) } }
    let credit =
      isCredited
      ? "everybody is credited for \(holidays.count == 1 ? "it" : "them")"
      : "nobody is credited hours for \(holidays.count == 1 ? "it" : "them"): "
        + "`leave: [{staff: all, when: holiday, off: false}]` does that"
    return "\(listed(days)) \(areOrIs): children's needs are owed as in any week; \(credit)"
  }

  private func coverWords(_ day: Day) -> String {
    let lines = cover.filter { $0.need > 0 && calendars.on($0.when, day) }.map { "\($0.id) \($0.need)" }
    return lines.isEmpty ? "none" : lines.joined(separator: ", ")
  }
}
