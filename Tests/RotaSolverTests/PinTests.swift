import RotaModel
import RotaSolver
import Testing

/// The week from Mon 30 Nov 2026; Ana and Ben could do all of it otherwise.
@Suite("What a pin says is so")
struct PinTests {
  @Test func aShiftIsWhereItIsPinned() throws {
    let planning = try Planning("pins: [{staff: ben, date: 2026-12-01, start: 10:00, end: 14:15}]")
    #expect(try planning.rota().shift("ben", .tue)?.time == TimeRange(600, 855))
  }

  @Test func aShiftPinnedAtOneEndIsFreeAtTheOther() throws {
    let planning = try Planning(
      "pins: [{staff: ben, date: 2026-12-01, start: 10:00}, {staff: ana, date: 2026-12-06, end: 22:45}]")
    let rota = try planning.rota()
    #expect(rota.shift("ben", .tue)?.time.start == 600)
    #expect(rota.shift("ana", .sun)?.time.end == 1365)
  }

  @Test func aDayPinnedOffIsOffWhateverItCosts() throws {
    let planning = try Planning(
      """
      cover: [{id: open, days: tue, time: 09:00-17:00, need: 2, weight: 500}]
      pins: [{staff: ana, date: 2026-12-01, off: true}]
      """)
    #expect(try planning.rota().shift("ana", .tue) == nil)
  }

  @Test func pinnedDaysLeaveEachOtherTheHoursOfTheWeek() throws {
    // Six days of which each could be ten hours long, and twenty-four hours in all.
    let days = (0..<6).map { "{staff: ana, date: \(Planning.monday + $0), end: 20:00}" }.joined(separator: ", ")
    let planning = try Planning(
      """
      staff: [{id: ana, name: Ana, skills: [family], contract: {hours: 24, max: 24, shift: "4-10", days: 6}}]
      pins: [\(days)]
      """)
    let rota = try planning.rota()
    #expect(rota.shifts.map(\.time) == Array(repeating: TimeRange(960, 1200), count: 6))
  }

  @Test func aContactHasTheDayTheStartAndTheStaffThatAreSaid() throws {
    let id = "C1/visit/2026-11-30/1"
    let planning = try Planning("pins: [{contact: \(id), date: 2026-12-03, start: 11:30, staff: [ben]}]")
    let contact = try #require(try planning.rota().contact(id))
    #expect("\(contact.day)" == "2026-12-03")
    #expect(contact.time == TimeRange(690, 750) && contact.staff == ["ben"])
  }

  @Test(arguments: [("date: 2026-12-05", 5, nil), ("start: 20:00", nil, 1200)] as [(String, Int?, Int?)])
  func aContactIsFreeWhereThePinSaysNothing(pin: String, day: Int?, start: Int?) throws {
    let id = "C1/visit/2026-11-30/1"
    let contact = try #require(try Planning("pins: [{contact: \(id), \(pin)}]").rota().contact(id))
    if let day { #expect(contact.day == Planning.monday + day) }
    if let start { #expect(contact.time.start == start) }
  }

  @Test func twoContactsOfTheSameTwoPeopleMakeRoomForEachOther() throws {
    // On Monday the one is at ten; for the other two hours are left, before or after.
    let planning = try Planning(
      """
      children:
      - id: C1
        needs: [{id: visit, minutes: 120, workers: 2, times: 2, apart: 0, within: [mon 08:00-14:15]}]
      pins:
      - {contact: C1/visit/2026-11-30/1, date: 2026-11-30, start: 10:00, staff: [ana, ben]}
      - {contact: C1/visit/2026-11-30/2, date: 2026-11-30, staff: [ana, ben]}
      """)
    #expect(try planning.rota().contacts.count == 2)
  }

  @Test func whatIsAgreedIsNotBoundByWithinApartOrThePartnersHours() throws {
    let planning = try Planning(
      """
      partners: [{id: police, available: [mon 09:00-10:00]}]
      children:
      - id: C1
        needs: [{id: visit, minutes: 60, times: 2, apart: 3, within: [mon-tue 09:00-12:00], partner: police}]
      pins:
      - {contact: C1/visit/2026-11-30/1, date: 2026-12-03, start: 19:00}
      - {contact: C1/visit/2026-11-30/2, date: 2026-12-03, start: 20:00}
      """)
    #expect(try planning.rota().contacts.map(\.time.start) == [1140, 1200])
  }

  @Test func aPinDatedOutsideTheHorizonSaysNothing() throws {
    let planning = try Planning(
      "pins: [{contact: C1/visit/2026-11-30/1, date: 2027-01-04, start: 09:00}, {staff: ana, date: 2027-01-04, off: true}]"
    )
    #expect(try planning.rota().contacts.count == 1)
  }

  @Test func pinsThatCannotAllBeSoAreNamedAndNoOthers() throws {
    let tuesday = Planning.monday + 1
    let planning = try Planning(
      """
      pins:
      - {staff: ana, date: 2026-12-01, start: 09:00}
      - {staff: ben, date: 2026-12-01, off: true}
      - {staff: ana, date: 2026-12-01, off: true}
      """)
    let refusal = #expect(throws: Unplannable.self) { try planning.problem() }
    guard case .conflictingPins(let pins, _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(Set(pins) == [.shift("ana", tuesday, start: 540, end: nil), .off("ana", tuesday)])
  }

  @Test(arguments: 0..<3)
  func whateverAPlannedRotaHasCanBePinned(seed: Int) throws {
    var dice = SmallTeam(seed: 400 + seed, monday: Planning.monday)
    var planning = Planning(dice.team())
    let rota = try planning.rota(effort: Effort(epochs: 0), seed: seed)
    planning.team.pins =
      rota.contacts.map { .contact($0.id, date: $0.day, start: $0.time.start, staff: $0.staff) }
      + rota.shifts.map { .shift($0.staff, $0.day, start: $0.time.start, end: $0.time.end) }
    let again = try planning.rota(effort: Effort(epochs: 0), seed: seed + 1)
    // There may be more: what is agreed keeps nothing else apart.
    #expect(Set(again.contacts).isSuperset(of: rota.contacts))
    #expect(rota.shifts.allSatisfy { again.shift($0.staff, $0.day.weekday)?.time == $0.time })
  }
}
