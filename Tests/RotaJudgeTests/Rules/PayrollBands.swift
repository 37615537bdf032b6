import RotaModel
import RotaJudge
import Testing

/// Each minute that is paid counts in the bands of the day and the hour at which it was worked, whichever day the shift
/// began on.
@Suite("Payroll bands")
struct PayrollBands {
  private let days: [String: Weekdays] = [
    "sun": Weekdays(.sun), "mon": Weekdays(.mon), "mon-fri": Weekdays(from: .mon, through: .fri), "all": .all,
  ]

  private func band(_ name: String, _ weekdays: String, _ hours: String = "00:00-24:00") -> NamedCalendar {
    NamedCalendar(name: name, days: .periods([Period(weekdays: days[weekdays], time: time(hours))]))
  }

  /// Minutes in each band of what Ana worked, and what is paid in all.
  private func minutes(
    _ bands: [NamedCalendar], from monday: Day = Given.monday, _ work: (inout Given) -> Void
  ) throws -> (bands: [Minutes], paid: Minutes) {
    var given = Given()
    given.monday = monday
    given.team.bands = bands
    work(&given)
    let rota = try #require(given.rota)
    let entry = try #require(given.team.ledger([rota], notices: [:]).entries.first)
    return (entry.bands, entry.paid)
  }

  private func pastMidnight(
    _ given: inout Given, _ day: Weekday, _ start: Minutes, _ end: Minutes, pause: String? = nil
  ) {
    given.shifts.append(
      Shift(
        staff: "ana", day: given.monday + day.rawValue, time: TimeRange(start, 1440 + end),
        pause: pause.map { time($0) }))
  }

  @Test("What went on past midnight counts in the bands of the day after")
  func pastMidnight() throws {
    let bands = [band("evening", "mon-fri", "20:00-24:00"), band("night", "mon-fri", "00:00-06:00")]
    let wednesday = try minutes(bands) { pastMidnight(&$0, .wed, 960, 40) }
    #expect(wednesday.bands == [240, 40] && wednesday.paid == 520, "16:00 to 00:40")
    let friday = try minutes(bands) { pastMidnight(&$0, .fri, 960, 40) }
    #expect(friday.bands == [240, 0], "Saturday's night is no weekday's")
    let midnight = try minutes(bands) { $0.work("ana", .wed, "16:00-24:00") }
    #expect(midnight.bands == [240, 0])
  }

  @Test("Sunday's last hours may be Monday's, though Monday is of another week")
  func sundayIntoMonday() throws {
    let bands = [band("sunday", "sun"), band("monday", "mon")]
    let sunday = try minutes(bands) { pastMidnight(&$0, .sun, 990, 40, pause: "19:00-19:30") }
    #expect(sunday.bands == [420, 40] && sunday.paid == 460, "of 16:30 to 24:00 half an hour was the break")
  }

  @Test("A break that is not paid is in no band, on either side of midnight")
  func breakAtMidnight() throws {
    let bands = [band("before", "all", "20:00-24:00"), band("after", "all", "00:00-06:00")]
    let work = { (given: inout Given) in
      given.shifts.append(
        Shift(
          staff: "ana", day: given.monday, time: TimeRange(1080, 1560), pause: TimeRange(1425, 1455)))
    }
    #expect(try minutes(bands, work) == ([225, 105], 450), "the break from 23:45 to 00:15")
    let paid = try minutes(bands) { given in
      given.team.rules.pause.paid = true
      work(&given)
    }
    #expect(paid == ([240, 120], 480))
  }

  @Test("A bank holiday begins and ends at midnight")
  func bankHoliday() throws {
    // Christmas Day 2026 is a Friday, and Monday the 28th stands for Boxing Day.
    let monday = Given.monday + 21
    let holiday = NamedCalendar(name: "holiday", days: .periods([Period(calendar: 0)]))
    let hours = { (day: Weekday) in
      try minutes([holiday], from: monday) { given in
        given.team.calendars = [NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))]
        pastMidnight(&given, day, 960, 40)
      }.bands
    }
    #expect(try hours(.thu) == [40], "from Christmas Eve into Christmas Day")
    #expect(try hours(.fri) == [480], "and on into a plain Saturday")
    #expect(try hours(.sun) == [40], "from Sunday into the holiday on Monday")
  }

  @Test("In the night when the clocks change the minutes are real ones: an hour is missing, or there is one more")
  func clockChange() throws {
    let bands = [band("saturday", "all", "06:00-24:00"), band("night", "all", "00:00-06:00")]
    let back = try minutes(bands, from: Day(number: 20_745)) { pastMidnight(&$0, .sat, 1200, 180) }
    #expect(back == ([240, 240], 480), "20:00 to 03:00, the hour before 02:00 twice")
    let forward = try minutes(bands, from: Day(number: 20_899)) { pastMidnight(&$0, .sat, 1200, 180) }
    #expect(forward == ([240, 120], 360), "there is no 01:30 that night")
    let before = try minutes(bands, from: Day(number: 20_745)) { pastMidnight(&$0, .sat, 1200, 60) }
    #expect(before == ([240, 60], 300), "gone before the clocks went back")
  }

  @Test("An hour that the clocks skip is in no band")
  func skippedHour() throws {
    let bands = [band("first", "all", "00:00-01:30"), band("second", "all", "01:30-06:00")]
    let forward = try minutes(bands, from: Day(number: 20_899)) { pastMidnight(&$0, .sat, 1200, 180) }
    #expect(forward.bands == [60, 60])
  }

  @Test("A minute in two periods of a band counts once, in two bands in each")
  func overlapping() throws {
    let twice = NamedCalendar(
      name: "late",
      days: .periods([
        Period(weekdays: .all, time: time("20:00-23:00")), Period(weekdays: Weekdays(.mon), time: time("18:00-24:00")),
      ]))
    let monday = try minutes([twice, band("monday", "mon")]) { pastMidnight(&$0, .mon, 1020, 60) }
    #expect(monday.bands == [360, 420])
  }
}
