/// Bank holidays by rule. A one-off is said in the team file: a calendar called `holiday` replaces the rule.
package enum BankHolidays: String, Hashable, Sendable, CaseIterable {
  case englandAndWales = "england-and-wales"
  case scotland
  case northernIreland = "northern-ireland"

  package func contains(_ day: Day) -> Bool { days(in: day.year).contains(day) }

  /// The days of a year, in order, substitutes in place of what falls on a weekend.
  package func days(in year: Int) -> [Day] {
    let common = BankHolidays.englandAndWales(year)
    func day(_ month: Int, _ day: Int) -> Day { BankHolidays.day(year, month, day) }
    switch self {
    case .englandAndWales: return common
    case .scotland:
      let (goodFriday, may, spring, christmas) = (common[1], common[3], common[4], common[6...])
      let newYear = BankHolidays.observed(day(1, 1), day(1, 2))
      let august = BankHolidays.monday(onOrAfter: day(8, 1))
      return newYear + [goodFriday, may, spring, august] + BankHolidays.observed(day(11, 30)) + christmas
    case .northernIreland:
      return (common + BankHolidays.observed(day(3, 17)) + BankHolidays.observed(day(7, 12))).sorted()
    }
  }

  /// Each day, or the next that is neither at a weekend nor taken.
  private static func observed(_ days: Day...) -> [Day] {
    days.reduce(into: []) { taken, day in
      var day = day
      while day.weekday.isWeekend || taken.contains(day) { day = day + 1 }
      taken.append(day)
    }
  }

  private static func monday(onOrAfter first: Day) -> Day { first + (7 - first.weekday.rawValue) % 7 }

  /// New Year, Good Friday, Easter Monday, the early May, spring and summer holidays, Christmas and Boxing Day.
  private static func englandAndWales(_ year: Int) -> [Day] {
    let easter = BankHolidays.easter(year)
    func day(_ month: Int, _ day: Int) -> Day { BankHolidays.day(year, month, day) }
    let newYear = day(1, 1)
    let christmas: [Day] =
      switch day(12, 25).weekday {
      case .fri: [day(12, 25), day(12, 28)]
      case .sat: [day(12, 27), day(12, 28)]
      case .sun: [day(12, 26), day(12, 27)]
      default: [day(12, 25), day(12, 26)]
      }
    return [
      newYear.weekday.isWeekend ? monday(onOrAfter: newYear) : newYear,
      easter - 2, easter + 1, monday(onOrAfter: day(5, 1)), monday(onOrAfter: day(5, 25)),
      monday(onOrAfter: day(8, 25)),
    ] + christmas
  }

  /// Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher).
  package static func easter(_ year: Int) -> Day {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let k = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * k) / 451
    let n = h + k - 7 * m + 114
    return day(year, n / 31, n % 31 + 1)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}
