import RotaFiles
import RotaTestSupport
import Testing

@Suite("Times and periods of a team file")
struct WrongPeriodsTests {
  @Test("An empty range, a day off the calendar and what is no period are errors", arguments: wrong)
  func areErrors(_ wrong: Marked) { expectDiagnostics(wrong) }

  static let wrong = [
    Marked(.service, "window: 1️⃣23:00-08:00", ["1️⃣": .emptyTimeRange("23:00-08:00")]),
    Marked(.service, "window: 1️⃣08:00-08:00", ["1️⃣": .emptyTimeRange("08:00-08:00")]),
    Marked(.service, "window: 1️⃣08:00", ["1️⃣": .notTimeRange("08:00")]),
    Marked(.service, "window: 1️⃣08:00-25:00", ["1️⃣": .notTimeRange("08:00-25:00")]),
    Marked(.service, "window: 1️⃣08:00-24:01", ["1️⃣": .notTimeRange("08:00-24:01")]),
    Marked(.service, "window: 1️⃣08:10-23:00", ["1️⃣": .offGrid("08:10-23:00", slot: 15)]),
    Marked(.service, "slot: 60\nwindow: 1️⃣08:30-23:00", ["1️⃣": .offGrid("08:30-23:00", slot: 60)]),
    Marked(.need, "within: 1️⃣Mon-Fri", ["1️⃣": .likelyPeriod("Mon-Fri", meant: "mon-fri")]),
    Marked(.need, "within: [mon, 1️⃣tues]", ["1️⃣": .likelyPeriod("tues", meant: "tue")]),
    Marked(.need, "within: 1️⃣mon,,tue", ["1️⃣": .likelyPeriod("mon,,tue", meant: "mon,tue")]),
    Marked(.need, "within: 1️⃣mon-wed-fri", ["1️⃣": .notWeekday("mon-wed-fri", of: "mon-wed-fri", near: nil)]),
    Marked(.need, "within: 1️⃣mon tue", ["1️⃣": .likelyPeriod("mon tue", meant: "mon,tue")]),
    Marked(.need, "within: 1️⃣mon 2026-12-04", ["1️⃣": .leftInPeriod("2026-12-04", of: "mon 2026-12-04")]),
    Marked(.need, "within: 1️⃣mon 16:00-15:00", ["1️⃣": .emptyTimeRange("16:00-15:00")]),
    Marked(.need, "within: 1️⃣mon 16:00 - 17:00", ["1️⃣": .likelyPeriod("mon 16:00 - 17:00", meant: "mon 16:00-17:00")]),
    Marked(.need, "within: 1️⃣2026-02-29", ["1️⃣": .notDay("2026-02-29")]),
    Marked(.need, "within: 1️⃣2026-12-4", ["1️⃣": .likelyPeriod("2026-12-4", meant: "2026-12-04")]),
    Marked(.need, "within: 1️⃣4/12/2026", ["1️⃣": .likelyPeriod("4/12/2026", meant: "2026-12-04")]),
    Marked(.need, "within: 1️⃣2026-12-04..2026-12-01", ["1️⃣": .emptyDates("2026-12-04..2026-12-01")]),
    Marked(.need, "within: 1️⃣2026-12-04..", ["1️⃣": .notDay("")]),
    Marked(.need, "within: [1️⃣]".replacing("]", with: "~]"), ["1️⃣": .notPeriod(found: "nothing")]),
    Marked(.need, "within: [1️⃣{a: b}]", ["1️⃣": .notPeriod(found: "a table of keys")]),
    Marked(.need, "within: 1️⃣trem mon", ["1️⃣": .notWeekday("trem", of: "trem mon", near: nil)]),
    Marked(.service, "calendars: {a: 1️⃣b, b: mon}", ["1️⃣": .laterCalendar("b")]),
    Marked(.service, "calendars: {a: 1️⃣a}", ["1️⃣": .laterCalendar("a")]),
    Marked(.service, "calendars: {1️⃣mon: 2026-12-04}", ["1️⃣": .calendarName("mon")]),
    Marked(.service, "calendars: {term: mon, other: 1️⃣trem}", ["1️⃣": .notWeekday("trem", of: "trem", near: "term")]),
    Marked(.service, "calendars: {none: [], other: 1️⃣none}", ["1️⃣": .emptyCalendar("none")]),
    Marked(.need, "after: 1️⃣2026-12-02", ["1️⃣": .notDateTime(found: "the text '2026-12-02'")]),
    Marked(.need, "start-by: 1️⃣2026-12-02 24:00", ["1️⃣": .notDateTime(found: "the text '2026-12-02 24:00'")]),
    Marked(
      .need, "after: 2026-12-02 10:00\nstart-by: 1️⃣2026-12-02 09:00",
      ["1️⃣": .startByBeforeAfter("2026-12-02 09:00", "2026-12-02 10:00")]),
    Marked(.team, "duties: [{id: a, when: 1️⃣wed}]", ["1️⃣": .noTime("wed")]),
    Marked(.team, "cover: [{id: a, time: 1️⃣08:10-09:00, need: 1}]", ["1️⃣": .offGrid("08:10-09:00", slot: 15)]),
    Marked(
      .team, "cover: [{id: a, days: 1️⃣mon 08:00-09:00, time: 08:00-09:00, need: 1}]",
      ["1️⃣": .leftInPeriod("08:00-09:00", of: "mon 08:00-09:00")]),
    Marked(.team, "pins: [{staff: ana, date: 1️⃣monday, off: true}]", ["1️⃣": .notDay("monday")]),
    Marked(
      .team, "pins: [{staff: ana, date: 2026-12-01, start: 1️⃣9am}]",
      ["1️⃣": .wrongValue("a time of day such as \"15:30\"", found: "the text '9am'", help: "write 09:00")]),
    Marked(
      .team, "pins: [{staff: ana, date: 2026-12-01, start: 12:00, end: 1️⃣11:00}]", ["1️⃣": .emptyTimeRange("12:00-11:00")]),
    Marked(.team, "pins: [{staff: ana, date: 2026-12-01, start: 12:00, off: 1️⃣true}]", ["1️⃣": .offWithTimes]),
    Marked(
      .person, "flex: 1️⃣never",
      ["1️⃣": .wrongValue("hours such as \"09:00-17:30\", or off", found: "the text 'never'", help: nil)]),
    Marked(.person, "flex: {mon: 1️⃣17:00-09:00}", ["1️⃣": .emptyTimeRange("17:00-09:00")]),
    Marked(
      .person, "flex: {1️⃣monday: off}",
      [
        "1️⃣": .unknownKey(
          "monday", in: "`flex`", near: "mon", keys: ["default", "mon", "tue", "wed", "thu", "fri", "sat", "sun"])
      ]),
    Marked(.person, "wishes: [1️⃣{day-off: mon, work: tue}]", ["1️⃣": .wishIsOneKey]),
    Marked(
      .person, "wishes: [{1️⃣dayoff: mon}]",
      ["1️⃣": .unknownKey("dayoff", in: "a wish", near: "day-off", keys: ["day-off", "avoid", "work"])]),
    Marked(.contract, "shift: 1️⃣10-4", ["1️⃣": .minimumOverMaximum("10", "4")]),
    Marked(
      .contract, "shift: 1️⃣8",
      [
        "1️⃣": .wrongValue(
          "the shortest and the longest shift in hours, such as \"4-10\"", found: "the number 8", help: nil)
      ]),
    Marked(.team, "bands: {late: 1️⃣nights}", ["1️⃣": .notWeekday("nights", of: "nights", near: nil)]),
  ]
}
