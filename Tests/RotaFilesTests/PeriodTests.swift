import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("The grammar for when")
struct PeriodTests {
  /// The `within` of a need, read beside a calendar called `term`.
  private func period(_ text: String) throws -> Period? {
    let file = TeamFrame.need.around("within: \(text)").replacing(
      "base: town}", with: "base: town, calendars: {term: 2026-09-03..2026-12-18}}")
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: file))
    let within = try #require(reading.team?.children.first?.needs.first?.within, "\(reading.diagnostics)")
    #expect(within.count == 1)
    return within.first
  }

  @Test("has weekdays, a time, or both")
  func weekdaysAndTimes() throws {
    let workdays = Weekdays(from: .mon, through: .fri)
    #expect(try period("mon-fri 15:30-20:00") == Period(weekdays: workdays, time: TimeRange(930, 1200)))
    #expect(try period("mon,wed,sat-sun") == Period(weekdays: [.init(.mon), .init(.wed), .init(.sat), .init(.sun)]))
    #expect(try period("sat-mon") == Period(weekdays: [.init(.sat), .init(.sun), .init(.mon)]))
    #expect(try period("9:00-24:00") == Period(time: TimeRange(540, 1440)))
  }

  @Test("has dates, or a calendar, before them")
  func datesAndCalendars() throws {
    let day = try #require(Day(year: 2026, month: 12, day: 4))
    #expect(try period("2026-12-04") == Period(dates: day...day))
    #expect(
      try period("2026-12-04..2026-12-06 09:00-13:00") == Period(dates: day...(day + 2), time: TimeRange(540, 780)))
    #expect(try period("term") == Period(calendar: 0))
    #expect(
      try period("term mon 08:30-15:30") == Period(calendar: 0, weekdays: Weekdays(.mon), time: TimeRange(510, 930)))
  }

  @Test("is a whole day without a time, and from 00:00 to 24:00")
  func wholeDays() throws {
    #expect(try period("mon")?.isWholeDay == true)
    #expect(try period("00:00-24:00")?.isWholeDay == true)
    #expect(try period("00:00-23:59")?.isWholeDay == false)
  }

  @Test("may be one of a list; a list left blank is no time at all, a key left out any time")
  func lists() throws {
    func within(_ fragment: String) throws -> [Period]? {
      let file = TeamFrame.need.around(fragment)
      return try #require(TeamFile.read(TeamSource(name: "t", text: file)).team).children[0].needs[0].within
    }
    #expect(try within("within: [mon, tue]")?.count == 2)
    #expect(try within("within:") == [])
    #expect(try within("times: 1") == nil)
  }

  @Test("Bank holidays come first among the calendars; a calendar called holiday replaces them from there on")
  func holidayIsReplaced() throws {
    let file = TeamFrame.service.around(
      "holidays: england-and-wales\ncalendars: {before: holiday, holiday: [holiday, 2026-12-28..2026-12-31], after: holiday}"
    )
    let team = try #require(TeamFile.read(TeamSource(name: "t", text: file)).team)
    #expect(team.calendars.map(\.name) == ["holiday", "before", "holiday", "after"])
    #expect(team.calendars[0].days == .bankHolidays(.englandAndWales))
    #expect(team.calendars[1].days == .periods([Period(calendar: 0)]))
    #expect(team.calendars[3].days == .periods([Period(calendar: 2)]))
    let days = try ["2026-12-25", "2026-12-30", "2027-01-04"].map { try #require(Day($0)) }
    #expect(days.map { team.isHoliday($0) } == [true, true, false])
  }

  /// The team of a service with these calendars, each on a line.
  private func team(calendars: [String]) throws -> Team {
    let file = TeamFrame.service.around("calendars: {\(calendars.joined(separator: ", "))}")
    return try #require(TeamFile.read(TeamSource(name: "t", text: file)).team)
  }

  @Test("Calendars that stand on one another are looked at once each, however often they are named")
  func chainedCalendars() throws {
    let day = try #require(Day("2026-12-04"))
    let twice = (1..<60).map { "c\($0): [c\($0 - 1), c\($0 - 1) mon-fri]" }
    let team = try team(calendars: ["c0: [2026-12-04..2026-12-05]"] + twice)
    #expect((day - 1...day + 2).map { team.calendars.holds(59, $0) } == [false, true, true, false])
  }

  @Test("A chain of calendars may be of any length")
  func longChain() throws {
    let day = try #require(Day("2026-12-04"))
    let chain = (1..<5000).map { "c\($0): [c\($0 - 1)]" }
    let team = try team(calendars: ["c0: [2026-12-04]"] + chain)
    #expect(team.calendars.holds(4999, day))
    #expect(!team.calendars.holds(4999, day + 1))
  }
}
