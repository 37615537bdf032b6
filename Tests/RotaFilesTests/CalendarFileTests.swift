import Foundation
import RotaFiles
import RotaModel
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
          summary: "Ben: shift"),
        Read(
          sequence: 0, status: "CONFIRMED", secrecy: "PRIVATE", start: "2026-10-24 09:00", end: "2026-10-24 17:00",
          summary: "\(name): shift"),
        Read(
          sequence: 1, status: "CONFIRMED", secrecy: "PRIVATE", start: "2026-10-25 10:15", end: "2026-10-26 00:00",
          summary: "\(name): shift"),
      ])
  }
}
