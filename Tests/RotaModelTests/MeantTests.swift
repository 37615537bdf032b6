import RotaModel
import Testing

/// What people write in a spreadsheet, a form, a command or a team file, and what a colleague would read there.
@Suite("What people write")
struct MeantTests {
  @Test(
    "A stretch of the day is read as a colleague would",
    arguments: [
      ("9-5", "09:00-17:00"), ("1600-1800", "16:00-18:00"), ("0930–1730", "09:30-17:30"),
      ("4pm to 6.30pm", "16:00-18:30"), ("4-6.30pm", "16:00-18:30"), ("9-5pm", "09:00-17:00"),
      ("8.30am - noon", "08:30-12:00"), ("16.00-18.00", "16:00-18:00"), ("10pm to midnight", "22:00-24:00"),
    ])
  func ranges(written: String, read: String) { #expect(Meant.rangeReadings(written) == [read]) }

  @Test("Hours that may be of the night or of the afternoon have two readings")
  func twoReadings() {
    #expect(Meant.rangeReadings("2-6") == ["02:00-06:00", "14:00-18:00"])
    #expect(Meant.timeReadings("5") == ["05:00", "17:00"])
    #expect(Meant.timeReadings("05:00") == ["05:00"])
  }

  @Test("What is written in full and goes through the night is no day shift")
  func nights() { #expect(Meant.rangeReadings("16:00-09:00").isEmpty) }

  @Test(
    "A length and a number are read with their words",
    arguments: [
      ("37 hrs", "37"), ("22,5", "22.5"), ("twice", "2"), ("2x", "2"), ("37½", "37.5"),
    ])
  func numbers(written: String, read: String) { #expect(Meant.number(written) == read) }

  @Test(
    "Where minutes are wanted, hours are turned into them",
    arguments: [("45 min", "45"), ("1h30", "90"), ("1:30", "90"), ("2 hours", "120")])
  func minutes(written: String, read: String) { #expect(Meant.number(written, minutes: true) == read) }

  @Test(
    "A period is read with its days and hours in whatever words",
    arguments: [
      ("Friday", "fri"), ("Weds", "wed"), ("Thurs", "thu"), ("Sat & Sun", "sat,sun"),
      ("Mon-Fri 4pm to 6.30pm", "mon-fri 16:00-18:30"), ("weekdays 9-5", "mon-fri 09:00-17:00"),
    ])
  func periods(written: String, read: String) { #expect(Meant.periodReadings(written) == [read]) }

  @Test("A date in figures has the day first or the month, unless only one of them is a month")
  func dates() {
    #expect(Meant.dayReadings("07/12/2026") == ["2026-12-07", "2026-07-12"])
    #expect(Meant.dayReadings("14/12/2026") == ["2026-12-14"])
    #expect(Meant.periodReadings("07/12/2026 2-6").count == 4)
  }

  /// A Monday.
  private static let today = Day(year: 2026, month: 11, day: 30) ?? Day(number: 0)

  @Test(
    "A day is said from where one stands",
    arguments: [
      ("tomorrow", "2026-12-01"), ("thursday", "2026-12-03"), ("sat 12 dec", "2026-12-12"), ("12th", "2026-12-12"),
      ("4 Jan", "2027-01-04"), ("14/12/2026", "2026-12-14"), ("yesterday", "2026-11-29"),
    ])
  func days(written: String, read: String) {
    #expect(Meant.days(written, from: Self.today).map { "\($0)" } == [read])
  }

  @Test("The weekday that it is today, and the next one of this week, may be in two weeks")
  func daysInTwoWeeks() {
    #expect(Meant.days("monday", from: Self.today).map { "\($0)" } == ["2026-11-30", "2026-12-07"])
    #expect(Meant.days("next friday", from: Self.today).map { "\($0)" } == ["2026-12-04", "2026-12-11"])
  }

  @Test(
    "A moment is a day with a time behind it; a time alone is of today",
    arguments: [
      ("tomorrow 9am", "2026-12-01 09:00"), ("thursday 5pm", "2026-12-03 17:00"), ("9.30 am", "2026-11-30 09:30"),
      ("sat 12 dec at 16:00", "2026-12-12 16:00"),
    ])
  func moments(written: String, read: String) {
    #expect(Meant.moments(written, from: Moment(Self.today, 600)).map { "\($0)" } == [read])
  }

  @Test("Of a few words, another word for one of them, or what only one of them begins with")
  func words() {
    let words = ["critical", "high", "standard"]
    #expect(
      ["urgent", "medium", "low", "Crit"].map { Meant.word($0, among: words) } == [
        "critical", "standard", "standard", "critical",
      ])
    #expect(Meant.word("soon", among: words) == nil)
  }

  @Test("What is none of these has no reading", arguments: ["", "-", "abc", "9-", "25:00-26:00", "31/31/2026"])
  func nothing(written: String) {
    #expect(Meant.rangeReadings(written).isEmpty)
    #expect(Meant.days(written, from: Self.today).isEmpty)
  }
}
