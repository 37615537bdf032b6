import RotaModel
import RotaJudge
import RotaSolver
import Testing

/// A published week from Mon 30 Nov 2026 that changes on Wednesday.
@Suite("What has begun stays, and the rest bends little")
struct PublishedTests {
  private let team = """
    cover: [{id: open, days: mon-fri, time: 09:00-17:00, need: 1, weight: 20}]
    children:
    - {id: C1, zone: leigh, key-worker: ana, known: [ben], needs: [{id: visit, minutes: 60, times: 4}]}
    """

  private func published(_ more: String = "", _ rota: Rota? = nil, now: String) throws -> Planning {
    let before = try Planning(team)
    var planning = try Planning("\(team)\n\(more)")
    try planning.publish(try rota ?? before.rota(), now: now)
    return planning
  }

  @Test(arguments: ["2026-12-02 12:00", "2026-12-02 14:07", "2026-12-07 00:00", "2026-11-29 08:00"])
  func nothingChangesWhereNothingHasHappened(now: String) throws {
    let planning = try published(now: now)
    let old = try #require(planning.published?.rota)
    let rota = try planning.rota()
    let costs = try planning.judged(rota)
    // A change must earn more than it costs.
    #expect(costs.score <= Score(service: old.score?.service ?? 0, wishes: old.score?.wishes ?? 0))
    let gone = { (day: Day, minute: Minutes) in Moment(day, minute) < planning.published?.now ?? Moment(day, 0) }
    #expect(
      rota.contacts.filter { gone($0.day, $0.time.start) } == old.contacts.filter { gone($0.day, $0.time.start) })
  }

  /// Ana works from nine to five on each day from Monday to Friday, with half an hour's break at one.
  private func anasWeek(pause: TimeRange = TimeRange(780, 810)) throws -> Rota {
    Rota(
      horizon: try #require(Horizon(from: Planning.monday, weeks: 1)),
      shifts: (0..<5).map {
        Shift(staff: "ana", day: Planning.monday + $0, time: TimeRange(540, 1020), pause: pause)
      })
  }

  @Test func whoFallsIllGoesHome() throws {
    let planning = try published(
      "leave: [{staff: ana, when: 2026-12-02 15:00-24:00, reason: sick}]", try anasWeek(), now: "2026-12-02 15:00")
    let shift = try #require(try planning.rota().shift("ana", .wed))
    #expect(
      shift.time == TimeRange(540, 900) && shift.pause == TimeRange(780, 810) || shift.time == TimeRange(540, 900))
  }

  @Test func whoFallsIllJustAfterABreakGoesHomeTooAndTheScoreSaysWhatThatBreaks() throws {
    // Ill at four, after a break that ended at half past three: seven hours with a break half an hour from the end.
    let planning = try published(
      "leave: [{staff: ana, when: 2026-12-02 16:00-24:00, reason: sick}]",
      try anasWeek(pause: TimeRange(900, 930)), now: "2026-12-02 16:00")
    let rota = Solver(try planning.problem(), seed: 1, threads: 1).run(.effort(Effort(epochs: 1))).rota
    #expect(rota.shift("ana", .wed)?.time == TimeRange(540, 960))
    let report = try planning.judged(rota)
    #expect(report.breaches.map(\.rule) == [.pause])
    #expect(rota.score == report.score)
  }

  @Test func aShiftThatBeganBeforeNowKeepsItsStartAndItsBreak() throws {
    // Nobody is wanted before noon any more, and Ana's shift began at nine.
    let planning = try published(
      "rules: {change: {person: 0, shift: 0, short-notice: 0}}", try anasWeek(), now: "2026-12-02 13:07")
    let shift = try #require(try planning.rota().shift("ana", .wed))
    #expect(shift.time.start == 540 && shift.pause == TimeRange(780, 810))
  }

  @Test func nothingNewBeginsInThePast() throws {
    let planning = try published(
      "rules: {change: {person: 0, shift: 0, short-notice: 0, contact-time: 0}}", try anasWeek(),
      now: "2026-12-03 14:07")
    let rota = try planning.rota()
    let now = try #require(Moment("2026-12-03 14:07"))
    #expect(rota.contacts.allSatisfy { Moment($0.day, $0.time.start) >= now })
    #expect(rota.shifts.filter { $0.staff == "ben" }.allSatisfy { Moment($0.day, $0.time.start) >= now })
  }

  @Test func aContactThatHasBegunAndIsNoLongerOwedStays() throws {
    let before = try Planning(team).rota()
    let first = try #require(before.contacts.min { ($0.day, $0.time.start) < ($1.day, $1.time.start) })
    let now = Moment(first.day, first.time.start + 10)
    let planning = try published("cancelled: [\(first.id)]", before, now: now.description)
    #expect(try planning.rota().contact("\(first.id)") == first)
  }
}

@Suite("What goes on from the week before")
struct WeekBeforeTests {
  private func planning(_ fragment: String, last shifts: [Shift], _ contacts: [Contact] = []) throws -> Planning {
    var planning = try Planning(fragment)
    let horizon = try #require(Horizon(from: Planning.monday - 7, weeks: 1))
    planning.previous = Rota(horizon: horizon, shifts: shifts, contacts: contacts)
    return planning
  }

  @Test func restIsKeptFromSundayNight() throws {
    let sunday = Shift(
      staff: "ana", day: Planning.monday - 1, time: TimeRange(840, 1380), pause: TimeRange(1080, 1110))
    let planning = try planning(
      """
      staff: [{id: ana, name: Ana, skills: [family], contract: {hours: 10, days: 1}}]
      cover: [{id: early, days: mon, time: 08:00-12:00, need: 1, weight: 100}]
      """, last: [sunday])
    // Eleven hours from 23:00.
    #expect(try planning.rota().shift("ana", .mon)?.time.start == 600)
  }

  @Test func daysInARowAreCountedOn() throws {
    let worked = (4...6).map { Shift(staff: "ana", day: Planning.monday - 7 + $0, time: TimeRange(540, 780)) }
    let planning = try planning(
      """
      staff: [{id: ana, name: Ana, skills: [family], contract: {hours: 37, days: 7}}]
      rules: {consecutive-days: {max: 4}}
      """, last: worked)
    let rota = try planning.rota()
    #expect(rota.shift("ana", .mon) == nil || rota.shift("ana", .tue) == nil)
  }

  @Test func aContactOfTheWeekBeforeIsApartToo() throws {
    let id = try #require(ContactID("C1/visit/2026-11-23/1"))
    let planning = try planning(
      "children: [{id: C1, needs: [{id: visit, minutes: 60, apart: 4, within: [mon-wed 09:00-17:00]}]}]", last: [],
      [Contact(id: id, day: Planning.monday - 2, time: TimeRange(600, 660), staff: ["ana"])])
    // Four days from Saturday.
    #expect(try planning.rota().contacts.map { $0.day - Planning.monday } == [2])
  }

  @Test func contactsStayWhereChildrenAreUsedToThem() throws {
    let id = try #require(ContactID("C1/visit/2026-11-23/1"))
    let planning = try planning(
      "rules: {pattern: {contact: 50}}", last: [],
      [Contact(id: id, day: Planning.monday - 4, time: TimeRange(870, 930), staff: ["ana"])])
    #expect(try planning.rota().contacts.map { Moment($0.day, $0.time.start).description } == ["2026-12-03 14:30"])
  }
}
