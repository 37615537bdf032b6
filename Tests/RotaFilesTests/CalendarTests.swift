import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("Clocks and bank holidays")
struct CalendarTests {
  private func clock(_ timezone: String) throws -> Clock {
    let file = TeamFrame.service.around("timezone: \(timezone)")
    return try #require(TeamFile.read(TeamSource(name: "t", text: file)).team).service.clock
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("In London the night to the last Sunday of March is an hour short, of October an hour long")
  func londonChanges() throws {
    let clock = try clock("Europe/London")
    func night(to sunday: String) throws -> Int {
      let sunday = try day(sunday)
      return clock.minutes(from: sunday - 1, 22 * 60, to: sunday, 9 * 60)
    }
    #expect(try night(to: "2026-03-29") == 10 * 60)
    #expect(try night(to: "2026-10-25") == 12 * 60)
    #expect(try night(to: "2026-11-29") == 11 * 60)
  }

  /// Python's zoneinfo, by which the judge counts, takes the offset from before the change (`fold=0`).
  @Test("An hour that is skipped or repeated counts as before the change")
  func earlierOffsetIsMeant() throws {
    let clock = try clock("Europe/London")
    let spring = try day("2026-03-29")
    let autumn = try day("2026-10-25")
    // 01:30 of the skipped hour is 01:30 by winter time: at 02:30 by summer time it is as late.
    #expect(clock.instant(spring, 90) == clock.instant(spring, 150))
    // 01:59 is by summer time still, 02:00 is sixty-one minutes later.
    #expect(clock.minutes(from: autumn, 119, to: autumn, 120) == 61)
  }

  @Test("The clock has every change from 2015 to 2046, two a year in London, none in UTC")
  func changesOfAllYears() throws {
    #expect(try clock("Europe/London").changes.count == 64)
    #expect(try clock("UTC").changes.isEmpty)
    #expect(try clock("Asia/Kolkata").firstOffset == 330)
  }

  @Test("The service's time zone is London's where none is said")
  func londonByDefault() throws {
    let team = try #require(TeamFile.read(TeamSource(name: "t", text: TeamFrame.team.around(""))).team)
    #expect(team.service.clock.timezone == "Europe/London")
    let london = try clock("Europe/London")
    #expect(team.service.clock == london)
  }

  /// From gov.uk/bank-holidays as far as it is announced, after that by the rules of the Banking and Financial Dealings
  /// Act 1971: what falls on a weekend is had on the next working day.
  static let holidays = [
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26", 2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", 2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26", 2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26", 2031: "01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26",
    2032: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28", 2033: "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27",
    2034: "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26", 2035: "01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26",
  ]

  @Test("Bank holidays of England and Wales, 2024 to 2035", arguments: 2024...2035)
  func bankHolidays(year: Int) throws {
    let expected = try #require(Self.holidays[year]).split(separator: " ").map { "\(year)-\($0)" }
    #expect(BankHolidays.englandAndWales.days(in: year).map(\.description) == expected)
  }
}
