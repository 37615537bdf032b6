import RotaModel
import Testing

@Suite("Days of the calendar")
struct DayTests {
  @Test func aDayIsCountedFromTheFirstOf1970() throws {
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).number == 0)
    // Fourteen leap years from 1972 to 2024 lie between.
    #expect(try #require(Day(year: 2027, month: 1, day: 1)).number == 57 * 365 + 14)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let end = try #require(Day(year: 2300, month: 1, day: 1))
    var previous = (day - 1).civil
    while day < end {
      let now = day.civil
      #expect(Day(year: now.year, month: now.month, day: now.day) == day)
      let isNext =
        (now.year, now.month, now.day) == (previous.year, previous.month, previous.day + 1)
        || now.day == 1 && (now.month == previous.month + 1 || now.month == 1 && now.year == previous.year + 1)
      guard isNext else {
        Issue.record("\(now) follows \(previous)")
        return
      }
      previous = now
      day = day + 1
    }
  }

  @Test(arguments: [(2000, 29), (1900, 28), (2100, 28), (2024, 29), (2026, 28)])
  func leapYearsAreThoseOfGregory(year: Int, february: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == february)
    #expect((Day(year: year, month: 2, day: 29) != nil) == (february == 29))
  }

  @Test func aDayIsReadAsItIsWrittenAndNothingLooser() {
    #expect(Day("2026-11-30")?.description == "2026-11-30")
    for text in ["2026-11-31", "2026-13-01", "2026-1-01", "26-11-30", "2026-11-30 ", "2026/11/30", "", "2026-11-3O"] {
      #expect(Day(text) == nil, "\(text)")
    }
  }

  @Test func weekdaysGoRound() throws {
    let monday = try #require(Day("2026-11-30"))
    #expect((0..<8).map { (monday + $0).weekday.word } == ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mon"])
    for step in 0..<7 { #expect((monday + step).monday == monday) }
    #expect((monday - 1).monday == monday - 7)
    // 1969-12-31 was a Wednesday.
    #expect(Day(number: -1).weekday == .wed)
  }

  @Test func weekdaysHaveTheirWords() {
    for day in Weekday.allCases { #expect(Weekday(word: day.word) == day) }
    #expect(Weekday(word: "Mon") == nil)
    #expect(Weekday.allCases.filter(\.isWeekend) == [.sat, .sun])
  }

  @Test func aRangeOfWeekdaysMayGoRoundTheWeekend() {
    func days(_ first: Weekday, _ last: Weekday) -> [Weekday] {
      Weekday.allCases.filter(Weekdays(from: first, through: last).contains)
    }
    #expect(days(.mon, .fri) == [.mon, .tue, .wed, .thu, .fri])
    #expect(days(.sat, .mon) == [.mon, .sat, .sun])
    #expect(days(.wed, .wed) == [.wed])
    #expect(Weekdays(from: .tue, through: .mon) == .all)
  }
}

@Suite("Horizons")
struct HorizonTests {
  @Test func areWholeWeeksFromAMonday() throws {
    let monday = try #require(Day("2026-11-30"))
    let horizon = try #require(Horizon(from: monday, days: 14))
    #expect(horizon.weeks == [monday, monday + 7])
    #expect(horizon.last == monday + 13)
    #expect(horizon.contains(monday + 13) && !horizon.contains(monday + 14))
    #expect(Horizon(from: monday + 1, weeks: 1) == nil)
    #expect(Horizon(from: monday, days: 8) == nil)
    #expect(Horizon(from: monday, weeks: 0) == nil)
  }
}
