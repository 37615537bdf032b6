import RotaModel
import Testing

@Suite("Hours as exact decimals")
struct HoursTests {
  @Test(arguments: ["37", "22.5", "-4", "0", "7.333333", "0.000001", "-0.5", "168"])
  func areWrittenAsTheyWereRead(text: String) {
    #expect(Hours(text)?.description == text)
  }

  @Test func anotherSpellingIsTheSameNumber() {
    #expect(Hours("+3.50") == Hours("3.5"))
    #expect(Hours(".5") == Hours(millionths: 500_000))
    #expect(Hours("5.") == Hours(5))
  }

  @Test(arguments: ["", "-", ".", "1,5", "1.2.3", "1e3", "1.0000001", "99999999", "½", " 1"])
  func whatIsNoDecimalIsRefused(text: String) {
    #expect(Hours(text) == nil)
  }

  @Test func areComparedWithMinutesExactly() throws {
    let third = try #require(Hours("7.35"))  // 441 minutes
    #expect(!third.isExceeded(by: 441) && !third.isMissed(by: 441))
    #expect(third.isExceeded(by: 442) && third.isMissed(by: 440))
    #expect(try #require(Hours("0.999999")).wholeMinutes == 59)
  }

  @Test func divisionRoundsTheSameWayBelowZero() {
    #expect([-3, -2, -1, 0, 1, 2].map { floorDivide($0, 2) } == [-2, -1, -1, 0, 0, 1])
    #expect([-3, -2, -1, 0, 1, 2].map { ceilingDivide($0, 2) } == [-1, -1, 0, 0, 1, 1])
  }
}

@Suite("Times of day and moments")
struct TimeOfDayTests {
  @Test func aTimeIsReadFromMidnightTo24() {
    #expect(clockMinutes("00:00") == 0)
    #expect(clockMinutes("8:05") == 485)
    #expect(clockMinutes("24:00") == 1440)
    for text in ["24:01", "12:60", "12", "12:5", "012:05", ":05", "1２:00"] {
      #expect(clockMinutes(text) == nil, "\(text)")
    }
    #expect(clockTime(485) == "08:05" && clockTime(1440) == "24:00")
  }

  @Test func rangesAreHalfOpen() {
    let morning = TimeRange(480, 720)
    #expect(morning.contains(480) && !morning.contains(720))
    #expect(!morning.overlaps(TimeRange(720, 780)) && morning.overlaps(TimeRange(719, 780)))
    #expect(morning.contains(TimeRange(480, 720)) && !morning.contains(TimeRange(480, 721)))
    #expect(morning.overlap(TimeRange(700, 800)) == 20 && morning.overlap(TimeRange(800, 900)) == 0)
  }

  @Test func aMomentIsReadWithABlankOrAT() throws {
    let moment = try #require(Moment("2026-12-02 17:40"))
    #expect(Moment("2026-12-02T17:40") == moment)
    #expect(moment.description == "2026-12-02 17:40")
    for text in ["2026-12-02", "2026-12-02 24:00", "2026-12-02 7:40", "2026-12-02  17:40", "2026-12-32 10:00"] {
      #expect(Moment(text) == nil, "\(text)")
    }
  }

  @Test func minutesBeyondMidnightRunOnIntoOtherDays() throws {
    let day = try #require(Day("2026-12-31"))
    #expect(Moment(day, 1440) == Moment(day + 1, 0))
    #expect(Moment(day, -1) == Moment(day - 1, 1439))
    #expect(Moment(day, 600) + 3 * 1440 == Moment(day + 3, 600))
    #expect(Moment(day, 600) < Moment(day, 601) && Moment(day, 1439) < Moment(day + 1, 0))
  }
}

/// London: back on Sun 25 Oct 2026, forward on Sun 28 Mar 2027, both at 01:00 UTC.
@Suite("Real minutes across the nights when clocks change")
struct ClockTests {
  let clock = Clock(
    timezone: "Europe/London", firstOffset: 60,
    changes: [
      Clock.Change(faceMinutes: 20_751 * 1440 + 120, offset: 0),
      Clock.Change(faceMinutes: 20_905 * 1440 + 120, offset: 60),
    ])
  let october = Day(number: 20_751)
  let march = Day(number: 20_905)

  @Test func theDaysAreTheSundaysOfTheChange() {
    #expect("\(october) \(october.weekday)" == "2026-10-25 sun")
    #expect("\(march) \(march.weekday)" == "2027-03-28 sun")
  }

  @Test func aNightIsAnHourLongerInOctoberAndShorterInMarch() {
    #expect(clock.minutes(from: october - 1, 22 * 60, to: october, 8 * 60) == 11 * 60)
    #expect(clock.minutes(from: march - 1, 22 * 60, to: march, 8 * 60) == 9 * 60)
    #expect(clock.minutes(from: october, 22 * 60, to: october + 1, 8 * 60) == 10 * 60)
  }

  @Test func anHourThatComesTwiceIsTheFirstOfTheTwo() {
    // 01:30 on the night back: still summer time, so half an hour after 01:00, and 02:00 is an hour and a half on.
    #expect(clock.minutes(from: october, 60, to: october, 90) == 30)
    #expect(clock.minutes(from: october, 90, to: october, 120) == 90)
  }

  @Test func aMinuteThatIsSkippedIsReckonedInTheOldTime() {
    // 01:30 on the night forward is not on any clock; it is taken as half an hour after 01:00, which is 02:30.
    #expect(clock.minutes(from: march, 60, to: march, 90) == 30)
    #expect(clock.instant(march, 90) == clock.instant(march, 150))
  }

  @Test func aStretchHasTheMinutesThatPass() {
    #expect(clock.minutes(of: TimeRange(0, 180), on: october) == 240)
    #expect(clock.minutes(of: TimeRange(0, 180), on: march) == 120)
    #expect(clock.minutes(of: TimeRange(0, 90), on: march) == 60, "of the hour that is skipped none")
    #expect(clock.minutes(of: TimeRange(120, 180), on: october) == 60)
    #expect(clock.minutes(of: TimeRange(0, 180), on: october + 1) == 180)
  }

  @Test("A year goes without saying where it is today's, for both ends of a week")
  func years() throws {
    let today = try #require(Day("2026-12-02"))
    let (monday, last) = (try #require(Day("2026-12-28")), try #require(Day("2027-01-04")))
    #expect(today.words(on: today) == "Wed 2 Dec" && last.words(on: today) == "Mon 4 Jan 2027")
    #expect(Moment(last, 540).words(on: today) == "Mon 4 Jan 2027 09:00")
    #expect(Words.span(today, today + 4, on: today) == "2 – 6 Dec")
    #expect(Words.span(monday, monday + 6, on: today) == "28 Dec 2026 – 3 Jan 2027")
    #expect(Words.span(last, last + 6, on: today) == "4 – 10 Jan 2027")
    #expect(Words.span(today, today + 4, on: last) == "2 – 6 Dec 2026")
  }
}
