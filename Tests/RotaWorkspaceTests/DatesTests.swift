import RotaAnswers
import RotaModel
import RotaWorkspace
import Testing

@Suite("Dates as a command says them")
struct DatesTests {
  /// A Wednesday.
  private let dates = Dates(now: Moment(Day(number: 20_789), 1060))

  @Test(
    "A date, this week's Monday, next week's Monday",
    arguments: [
      ("2026-11-30", "2026-11-30"), ("this-week", "2026-11-30"), ("next-week", "2026-12-07"),
      ("2026-12-03", "2026-12-03"),
    ])
  func day(text: String, day: String) throws {
    #expect(try dates.day(text).description == day)
  }

  @Test("A rota is for next week, unless something is said")
  func nextWeek() throws {
    #expect(try dates.horizon(from: nil, weeks: 2) == Horizon(from: Day(number: 20_794), weeks: 2))
  }

  @Test("A rota begins on a Monday: another day is refused with the Mondays beside it")
  func notMonday() {
    let refusal = #expect(throws: Refusal.self) { try dates.horizon(from: "2026-12-02", weeks: 1) }
    #expect(refusal?.cause == .wrongInput)
    #expect(
      refusal?.message
        == "error: a rota begins on a Monday, and Wed 2 Dec is none; the Mondays beside it are 2026-11-30 and 2026-12-07"
    )
  }

  @Test("What is no date is refused", arguments: ["", "soon", "2026-11-31", "31.11.2026", "2026-11", "@draft"])
  func notADay(text: String) {
    #expect(throws: Refusal.self) { try dates.day(text) }
  }

  @Test(
    "A day is said as people say it, where it is one: of 07/12/2026 it is asked which",
    arguments: [
      ("tomorrow", "2026-12-03"), ("30.11.2026", "2026-11-30"), ("sat 12 dec", "2026-12-12"),
      ("2026-1-1", "2026-01-01"),
    ])
  func saidDay(text: String, day: String) throws {
    #expect(try dates.day(text).description == day)
    let refusal = #expect(throws: Refusal.self) { try dates.day("07/12/2026") }
    #expect(refusal?.message == "error: '07/12/2026' may be 2026-12-07 or 2026-07-12: say which")
  }

  @Test("A date-time, or now, or as people say it; anything else is refused")
  func moments() throws {
    #expect(try dates.moment("now") == dates.now)
    #expect(try dates.moment("2026-12-02 17:40") == dates.now)
    #expect(try dates.moment("yesterday 7:40").description == "2026-12-01 07:40")
    #expect(try dates.moment("17:40") == dates.now)
    for text in ["2026-12-02", "2026-12-02 24:00", "yesterday"] {
      #expect(throws: Refusal.self) { try dates.moment(text) }
    }
  }

  /// 2026-07-01 23:30 UTC is half past midnight on 2 July in London, whose clocks are an hour ahead then.
  @Test("Now is told by the service's clock, summer time included")
  func summerTime() {
    let london = Clock(timezone: "Europe/London")
    #expect(london.moment(at: 1_782_948_600).description == "2026-07-02 00:30")
    #expect(Clock(timezone: "Etc/UTC").moment(at: 1_782_948_600).description == "2026-07-01 23:30")
  }
}
