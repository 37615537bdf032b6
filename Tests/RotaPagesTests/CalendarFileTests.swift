import Foundation
import RotaFiles
import RotaModel
import RotaPages
import RotaTestSupport
import Testing

@Suite("A rota in calendars")
struct CalendarFileTests {
  private let team: Team
  /// The Monday before the clocks go back.
  private let monday = Day(number: 20_745)

  init() throws {
    team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: HarbourTeam.yaml)).team)
  }

  private func rota(_ shifts: [Shift], _ contacts: [Contact] = []) throws -> Rota {
    Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: shifts, contacts: contacts)
  }

  private func shift(_ staff: PersonID, _ day: Int, _ start: Minutes, _ end: Minutes) -> Shift {
    Shift(staff: staff, day: monday + day, time: TimeRange(start, end))
  }

  private let stamp = Moment(Day(number: 20_740), 540)

  @Test("What stays has its number, what changes counts up, what is gone is cancelled, and comes back under its name")
  func sequences() throws {
    let versions = [
      try rota([shift("ana", 0, 600, 1080), shift("ana", 1, 600, 1080), shift("ben", 0, 600, 1080)]),
      try rota([shift("ana", 0, 600, 1080), shift("ana", 1, 600, 1110)]),
      try rota([shift("ana", 0, 600, 1080), shift("ana", 1, 600, 1140), shift("ben", 0, 600, 1080)]),
    ]
    func told(_ count: Int) -> [[Int]] {
      [CalendarEvent](versions: Array(versions.prefix(count))).map { [$0.sequence, $0.isCancelled ? 1 : 0] }
    }
    // In the order of the days: Ana and Ben on Monday, Ana on Tuesday.
    #expect(told(1) == [[0, 0], [0, 0], [0, 0]])
    #expect(told(2) == [[0, 0], [1, 1], [1, 0]])
    #expect(told(3) == [[0, 0], [2, 0], [2, 0]])
  }

  @Test("A version of other weeks cancels nothing")
  func otherWeeks() throws {
    let first = try rota([shift("ana", 0, 600, 1080)])
    let next = Rota(horizon: try #require(Horizon(from: monday + 7, weeks: 1)))
    #expect([CalendarEvent](versions: [first, next]).map(\.isCancelled) == [false])
  }

  @Test("A contact that passes to somebody else is cancelled for the one who had it")
  func passedOn() throws {
    let visit = ContactID(child: "K1", need: "visit")
    func planned(_ staff: PersonID) -> Contact {
      Contact(id: visit, day: monday, time: TimeRange(660, 720), staff: [staff])
    }
    let versions = [try rota([], [planned("ana")]), try rota([], [planned("ben")])]
    #expect([CalendarEvent](versions: versions, of: "ana").map(\.isCancelled) == [true])
    #expect([CalendarEvent](versions: versions, of: "ben").map(\.isCancelled) == [false])
  }

  @Test("No line is longer than 75 octets, none breaks a character, and each ends as the standard says")
  func folding() throws {
    var team = team
    team.service.name = String(repeating: "né 家👍, ", count: 30)
    let events = [CalendarEvent](versions: [try rota([shift("ana", 0, 600, 1080)])])
    let text = RotaCalendar(team, events, contacts: false, stamp: stamp).text
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 13 && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test("Without contacts no child is in it, and with them it says so")
  func children() throws {
    let contact = Contact(
      id: ContactID(child: "K1", need: "visit"), day: monday, time: TimeRange(660, 720), staff: ["ana"])
    let events = [CalendarEvent](versions: [try rota([shift("ana", 0, 600, 1080)], [contact])])
    let plain = RotaCalendar(team, events, contacts: false, stamp: stamp).text
    #expect(!plain.contains("K1") && plain.contains("BEGIN:VEVENT"))
    let whole = RotaCalendar(team, events, contacts: true, stamp: stamp).text
    #expect(whole.contains("K1 visit") && whole.contains("X-WR-CALDESC:contains children's data"))
  }

  @Test("A clock that follows a rule is told by it, any other change by change")
  func zones() throws {
    func zone(_ timezone: String) throws -> [String] {
      let file = HarbourTeam.yaml.replacing("base: office}", with: "base: office, timezone: \(timezone)}")
      let team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: file)).team)
      let events = [CalendarEvent](versions: [try rota([shift("ana", 0, 600, 1080)])])
      return RotaCalendar(team, events, contacts: false, stamp: stamp).text.split(separator: "\r\n").map { String($0) }
    }
    func rules(_ lines: [String]) -> [String] { lines.filter { $0.hasPrefix("RRULE:") } }
    #expect(
      rules(try zone("Europe/London")) == [
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      ])
    #expect(
      rules(try zone("America/New_York")) == [
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      ])
    // Morocco's clock follows the moon; India's has stood since long before.
    for lines in [try zone("Africa/Casablanca"), try zone("Asia/Kolkata")] {
      #expect(rules(lines).isEmpty && lines.contains("DTSTART:19700101T000000"))
    }
  }

  @Test("Whoever is not at work any more is free, and the calendar says why")
  func cancelled() throws {
    let versions = [try rota([shift("ana", 0, 600, 1080)]), try rota([])]
    let events = [CalendarEvent](versions: versions)
    let text = RotaCalendar(team, events, of: team.staff[0], contacts: false, stamp: stamp).text
    #expect(text.contains("SUMMARY:Cancelled: Shift\r\n") && text.contains("TRANSP:TRANSPARENT\r\n"))
    #expect(!text.contains("METHOD:"), "a calendar is no invitation: libical asks one for its organiser")
  }

  @Test("An event is known by its source, whatever the team is called")
  func knownForEver() throws {
    func names(_ name: String, source: String?) throws -> [Substring] {
      var team = team
      team.service.name = name
      let events = [CalendarEvent](versions: [try rota([shift("ana", 0, 600, 1080)])])
      let text = RotaCalendar(team, events, contacts: false, stamp: stamp, source: source).text
      return text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(try names("Harbour", source: "a") == names("Quay", source: "a"))
    #expect(try names("Harbour", source: "a") != names("Harbour", source: "b"), "two teams may have one name")
    #expect(try names("Harbour", source: nil) != names("Quay", source: nil))
  }

  private struct Read: Codable, Equatable {
    var sequence: Int
    var status, secrecy, start, end, summary: String
  }

  /// In UTC by the file's own time zone, not by the reader's.
  private static let reader = """
    import json, sys, icalendar
    calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    zone = [z.to_tz() for z in calendar.walk("VTIMEZONE")][0]
    events = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        utc = lambda key: zone.localize(event[key].dt.replace(tzinfo=None)).astimezone(
            __import__("datetime").timezone.utc).strftime("%Y-%m-%d %H:%M")
        events.append({"sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]), "start": utc("DTSTART"),
                       "secrecy": str(event["CLASS"]), "end": utc("DTEND"), "summary": str(event["SUMMARY"])})
    assert len({str(e["UID"]) for e in calendar.walk("VEVENT")}) == len(events)
    json.dump(events, sys.stdout)
    """

  @Test(
    "A calendar library reads what was meant, across the night when clocks go back",
    .enabled(if: Outside.python(with: "icalendar") != nil, "python3-icalendar is not installed"))
  func readByAnother() throws {
    let python = try #require(Outside.python(with: "icalendar"))
    var team = team
    team.staff[0].name = "Ana; \"née\" O'Brien, \\ 家族 and a name that is long enough to be folded"
    let first = try rota([shift("ana", 5, 600, 1080), shift("ana", 6, 600, 1440), shift("ben", 0, 540, 600)])
    let second = try rota([shift("ana", 5, 600, 1080), shift("ana", 6, 615, 1440)])
    let events = [CalendarEvent](versions: [first, second])
    let text = RotaCalendar(team, events, contacts: false, stamp: stamp).text
    let read = try JSONDecoder().decode(
      [Read].self, from: Data(try Outside.text([python, "-c", Self.reader], input: text).utf8))
    let name = team.staff[0].name
    #expect(
      read == [
        Read(
          sequence: 1, status: "CANCELLED", secrecy: "PRIVATE", start: "2026-10-19 08:00", end: "2026-10-19 09:00",
          summary: "Cancelled: Ben: shift"),
        Read(
          sequence: 0, status: "CONFIRMED", secrecy: "PRIVATE", start: "2026-10-24 09:00", end: "2026-10-24 17:00",
          summary: "\(name): shift"),
        Read(
          sequence: 1, status: "CONFIRMED", secrecy: "PRIVATE", start: "2026-10-25 10:15", end: "2026-10-26 00:00",
          summary: "\(name): shift"),
      ])
  }

  @Test(
    "and in any season, by a rule or without one",
    .enabled(if: Outside.python(with: "icalendar") != nil, "python3-icalendar is not installed"),
    arguments: [("Europe/London", 0, 60), ("America/New_York", -240, -240), ("Africa/Casablanca", 60, 60)])
  func readInSpring(timezone: String, saturday: Minutes, sunday: Minutes) throws {
    let python = try #require(Outside.python(with: "icalendar"))
    let file = HarbourTeam.yaml.replacing("base: office}", with: "base: office, timezone: \(timezone)}")
    let team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: file)).team)
    // Britain's clocks go forward on Sun 28 Mar 2027, New York's went two weeks before.
    let monday = Day(number: 20_899)
    let shifts = [5, 6].map { Shift(staff: "ana", day: monday + $0, time: TimeRange(900, 1200)) }
    let rota = Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: shifts)
    let text = RotaCalendar(team, [CalendarEvent](versions: [rota]), contacts: false, stamp: stamp).text
    let read = try JSONDecoder().decode(
      [Read].self, from: Data(try Outside.text([python, "-c", Self.reader], input: text).utf8))
    #expect(
      read.map(\.start) == [
        "2027-03-27 \(clockTime(900 - saturday))", "2027-03-28 \(clockTime(900 - sunday))",
      ])
  }
}
