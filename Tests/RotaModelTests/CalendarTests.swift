import RotaModel
import Testing

@Suite("Bank holidays")
struct BankHolidayTests {
  /// As gov.uk lists them; 2026 has Boxing Day on a Saturday, 2027 and 2028 have substitutes.
  @Test(arguments: [
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
  ])
  func areTheEightOfTheYear(year: Int, days: String) {
    let found = BankHolidays.englandAndWales.days(in: year).map { String("\($0)".dropFirst(5)) }
    #expect(found.joined(separator: " ") == days)
  }

  /// As mygov.scot and nidirect.gov.uk list them: St Andrew's Day of 2024 and 2025 on the Monday after its weekend, the
  /// second of January moved on by the first.
  @Test(arguments: [
    (BankHolidays.scotland, 2022, "01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27"),
    (.scotland, 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
    (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28"),
    (.northernIreland, 2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"),
    (.northernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
  ])
  func areThoseOfTheOtherNations(nation: BankHolidays, year: Int, days: String) {
    // The spring holiday of 2022, moved once for the jubilee, is as the rule has it.
    #expect(nation.days(in: year).map { String("\($0)".dropFirst(5)) }.joined(separator: " ") == days)
  }

  @Test func christmasOnASundayIsKeptOnTheTuesday() {
    // 2033: Christmas Day is a Sunday, Boxing Day stays on the Monday.
    #expect(BankHolidays.englandAndWales.days(in: 2033).suffix(2).map(\.description) == ["2033-12-26", "2033-12-27"])
  }

  @Test(arguments: ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2035-03-25", "2038-04-25"])
  func easterFallsWhereTheTablesSay(text: String) throws {
    let day = try #require(Day(text))
    #expect(BankHolidays.easter(day.year) == day)
    #expect(day.weekday == .sun)
  }
}

@Suite("Periods")
struct PeriodTests {
  private let monday = Day(number: 20_787)
  private let calendars = [
    NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales)),
    NamedCalendar(
      name: "term", days: .periods([Period(dates: Day(number: 20_787)...Day(number: 20_791)), Period(weekdays: [])])),
  ]

  @Test func eachPartSaidNarrowsIt() {
    let period = Period(dates: monday...(monday + 9), weekdays: Weekdays(.tue), time: TimeRange(600, 720))
    #expect((0..<14).filter { calendars.on(period, monday + $0) } == [1, 8])
    #expect((0..<14).filter { calendars.on(.always, monday + $0) }.count == 14)
  }

  @Test func aCalendarHoldsItsDays() throws {
    let christmas = try #require(Day("2026-12-25"))
    #expect(calendars.on(Period(calendar: 0), christmas) && !calendars.on(Period(calendar: 0), christmas + 1))
    #expect((0..<7).filter { calendars.on(Period(calendar: 1), monday + $0) } == [0, 1, 2, 3, 4])
    #expect(!calendars.on(Period(calendar: 7), christmas))
  }

  @Test func whatMustLieInItLiesWhollyInIt() {
    let period = Period(weekdays: Weekdays(.mon), time: TimeRange(600, 720))
    #expect(calendars.holds(period, monday, TimeRange(600, 720)))
    #expect(!calendars.holds(period, monday, TimeRange(599, 660)))
    #expect(!calendars.holds(period, monday + 1, TimeRange(600, 660)))
  }

  @Test func aTouchIsAMinuteInCommon() {
    let period = Period(weekdays: Weekdays(.mon), time: TimeRange(600, 720))
    #expect(calendars.touches(period, monday, TimeRange(719, 800)))
    #expect(!calendars.touches(period, monday, TimeRange(720, 800)))
    #expect(!calendars.touches(period, monday, TimeRange(650, 650)))
  }

  @Test func theLastCalendarOfANameIsMeant() {
    #expect((calendars + calendars).place(of: "term") == 3)
    #expect(calendars.place(of: "inset") == nil)
  }
}

@Suite("Names of contacts")
struct ContactIDTests {
  @Test(arguments: ["C014/visit/2026-11-30/2", "C014/welfare"])
  func areWrittenAsTheyWereRead(text: String) {
    #expect(ContactID(text)?.description == text)
  }

  @Test(arguments: [
    "C014", "", "C014/", "/visit", "C014/visit/2026-11-30", "C014/visit/2026-11-31/1", "C014/visit/2026-11-30/0",
    "C014/visit/2026-11-30/01", "C014/visit/2026-11-30/+1", "C014/visit/2026-11-30/1/x",
  ])
  func whatNamesNoContactIsRefused(text: String) {
    #expect(ContactID(text) == nil)
  }

  @Test func theOrderIsChildNeedWeekAndNumber() {
    let texts = [
      "C1/check", "C1/visit", "C1/visit/2026-11-30/2", "C1/visit/2026-11-30/10", "C1/visit/2026-12-07/1", "C2/check",
    ]
    #expect(texts.shuffled().compactMap { ContactID($0) }.sorted().map(\.description) == texts)
  }

  @Test func theWeekBeforeHasTheSameNumber() {
    #expect(ContactID("C1/visit/2026-12-07/2")?.weekBefore == ContactID("C1/visit/2026-11-30/2"))
    #expect(ContactID("C1/welfare")?.weekBefore == nil)
  }
}
