internal import RotaModel

extension CalendarLines {
  /// What the clock of the service does: the rule that it follows from a year before these days on, or else each change
  /// near them, and what held before.
  mutating func zone(_ clock: Clock, _ first: Day, _ last: Day) {
    let changes = clock.shifts
    // A year on each side: a calendar may show what is beside the weeks of the rota.
    let (begin, end) = ((first.number - 366) * 1440, (last.number + 366) * 1440)
    let later = changes.filter { $0.instant >= begin }
    block("VTIMEZONE") { lines in
      lines.add("TZID", clock.timezone)
      if let rules = YearlyShift.rules(later), !rules.isEmpty {
        for rule in rules { lines.observance(rule.shift, rule) }
      } else {
        let before = later.first?.from ?? changes.last?.to ?? clock.firstOffset
        lines.observance(ClockShift(from: before, to: before, instant: -before))
        for change in later where change.instant <= end { lines.observance(change) }
      }
    }
  }

  private mutating func observance(_ shift: ClockShift, _ rule: YearlyShift? = nil) {
    block(shift.to > shift.from ? "DAYLIGHT" : "STANDARD") { lines in
      lines.add("DTSTART", dateTime(shift.instant + shift.from))
      if let rule { lines.add("RRULE", rule.text) }
      lines.add("TZOFFSETFROM", offset(shift.from))
      lines.add("TZOFFSETTO", offset(shift.to))
    }
  }
}

/// A change of a clock's offset, at an instant in minutes since 1970.
struct ClockShift: Hashable {
  let from: Minutes
  let to: Minutes
  let instant: Int

  /// As the clock shows it just before.
  var moment: Moment { Moment(Day(number: 0), instant + from) }
}

extension Clock {
  fileprivate var shifts: [ClockShift] {
    zip([firstOffset] + changes.map(\.offset), changes).map { before, change in
      ClockShift(from: before, to: change.offset, instant: change.faceMinutes - max(before, change.offset))
    }
  }
}

/// A change that comes every year, on the last or the n-th weekday of a month.
struct YearlyShift: Hashable {
  let shift: ClockShift
  private let month: Int
  private let weekday: Weekday
  /// -1 for the last.
  private let number: Int

  var text: String {
    "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(number)\(weekday.word.prefix(2).uppercased())"
  }

  /// What all these changes follow, one rule for each way; nil where they follow none.
  static func rules(_ shifts: [ClockShift]) -> [YearlyShift]? {
    let ways = Dictionary(grouping: shifts) { [$0.from, $0.to] }.values.sorted { $0[0].instant < $1[0].instant }
    let rules = ways.compactMap { YearlyShift($0) }
    return rules.count == ways.count ? rules : nil
  }

  /// Nil where a year is left out, or one has another day or hour.
  private init?(_ shifts: [ClockShift]) {
    let moments = shifts.map(\.moment)
    guard let shift = shifts.first, let first = moments.first, shifts.count > 1 else { return nil }
    let days = moments.map(\.day.civil)
    let isYearly = zip(days, days.dropFirst()).allSatisfy { $1.year == $0.year + 1 && $1.month == $0.month }
    guard isYearly, moments.allSatisfy({ $0.minute == first.minute && $0.day.weekday == first.day.weekday }) else {
      return nil
    }
    (self.shift, month, weekday) = (shift, days[0].month, first.day.weekday)
    if days.allSatisfy({ $0.day > Day.length(ofMonth: $0.month, year: $0.year) - 7 }) {
      number = -1
    } else if Set(days.map { ($0.day - 1) / 7 }).count == 1 {
      number = (days[0].day - 1) / 7 + 1
    } else {
      return nil
    }
  }
}

extension Clock {
  /// `20261202T174000Z`
  func utc(_ moment: Moment) -> String { dateTime(instant(moment.day, moment.minute)) + "Z" }
}

/// `20261202T174000`; 24:00 is midnight of the next day.
func local(_ day: Day, _ minute: Minutes) -> String { dateTime(day.number * 1440 + minute) }

/// Of minutes since 1970.
private func dateTime(_ minutes: Int) -> String {
  let day = Day(number: floorDivide(minutes, 1440))
  let time = clockTime(minutes - day.number * 1440)
  return "\(day)T\(time)00".filter { $0 != "-" && $0 != ":" }
}

/// `+0100`
private func offset(_ minutes: Minutes) -> String {
  (minutes < 0 ? "-" : "+") + clockTime(abs(minutes)).filter { $0 != ":" }
}
