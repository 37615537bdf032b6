import RotaModel
import RotaSolver
import Testing

/// One child of which the week from Mon 30 Nov 2026 could have all contacts but for one rule.
@Suite("Where contacts may lie, and with whom")
struct ContactRuleTests {
  private func rota(_ fragment: String) throws -> Rota { try Planning(fragment).rota() }

  /// The child C1 with the needs said.
  private func child(_ needs: String, _ more: String = "") -> String {
    "children: [{id: C1, zone: leigh, key-worker: ana, known: [ben], \(more) needs: [\(needs)]}]"
  }

  @Test func aContactKeepsItsTimes() throws {
    let rota = try rota(child("{id: visit, minutes: 90, within: [wed 12:10-13:50, fri 21:00-22:00]}"))
    // Only Wednesday is long enough, and on the grid only one start.
    #expect(rota.contacts.map(\.time) == [TimeRange(735, 825)])
  }

  @Test func aPausedChildIsNotSeen() throws {
    let needs = "{id: visit, minutes: 60, times: 7, apart: 0, within: [mon 09:00-13:00, tue 09:00-13:00]}"
    let rota = try rota(child(needs, "paused: [mon 10:00-24:00, 2026-12-02..2026-12-06],"))
    // Five days paused as a whole leave two sevenths of seven; Monday has one hour left, of which all is taken.
    #expect(rota.contacts.count == 2)
    #expect(rota.contacts.allSatisfy { $0.day > Planning.monday || $0.time == TimeRange(540, 600) })
  }

  @Test func aOneOffStartsWithinItsWindow() throws {
    let rota = try rota(
      """
      children: [{id: C1, zone: town}]
      contacts:
      - {id: welfare, child: C1, minutes: 60, after: 2026-12-02 09:10, start-by: 2026-12-02 09:30}
      """)
    let contact = try #require(rota.contacts.first)
    #expect("\(contact.day)" == "2026-12-02" && [555, 570].contains(contact.time.start))
  }

  @Test func contactsOfANeedAreApart() throws {
    let rota = try rota(child("{id: visit, minutes: 60, times: 3, apart: 3}"))
    #expect(rota.contacts.map { $0.day - Planning.monday }.sorted() == [0, 3, 6])
  }

  @Test func twoWorkersComeTogether() throws {
    let rota = try rota(child("{id: visit, minutes: 60, workers: 2}"))
    #expect(rota.contacts.map(\.staff) == [["ana", "ben"]])
  }

  @Test func whatTwoWorkersMayDoOneMayNot() throws {
    let rota = try rota(
      """
      staff: [{id: ana, name: Ana, contract: {hours: 37}}]
      children: [{id: C1, needs: [{id: visit, minutes: 60, workers: 2}]}]
      """)
    #expect(rota.contacts == [] && rota.unmet.map { "\($0.id)" } == ["C1/visit/2026-11-30/1"])
  }

  @Test func threeWorkersHoldTheSkillsAmongThem() throws {
    let rota = try rota(
      """
      staff:
      - {id: ana, name: Ana, skills: [a], contract: {hours: 37}}
      - {id: ben, name: Ben, skills: [b], contract: {hours: 37}}
      - {id: cara, name: Cara, contract: {hours: 37}}
      - {id: dev, name: Dev, skills: [c], contract: {hours: 37}}
      children: [{id: C1, needs: [{id: visit, minutes: 60, workers: 3, skills: [a, b, c]}]}]
      """)
    #expect(rota.contacts.map(\.staff) == [["ana", "ben", "dev"]])
  }

  @Test func whoMayNotWorkAloneGoesWithSomeoneWhoMay() throws {
    let staff = """
      staff:
      - {id: ana, name: Ana, contract: {hours: 37}, lone: false}
      - {id: ben, name: Ben, contract: {hours: 37}, lone: false}
      - {id: cara, name: Cara, contract: {hours: 20}}
      """
    let alone = try rota("\(staff)\nchildren: [{id: C1, key-worker: ana, needs: [{id: visit, minutes: 60}]}]")
    #expect(alone.contacts.map(\.staff) == [["cara"]])
    let together = try rota(
      "\(staff)\nchildren: [{id: C1, key-worker: ana, needs: [{id: visit, minutes: 60, workers: 2}]}]")
    #expect(together.contacts.first?.staff.contains("cara") == true)
  }

  @Test(arguments: [
    ("key-worker: only", "ana"), ("key-worker: exclude", "ben"), ("not: [ana]", "ben"), ("traits: [female]", "ana"),
  ])
  func onlyWhoMayGoGoes(rule: String, who: PersonID) throws {
    #expect(try rota(child("{id: visit, minutes: 60, \(rule)}")).contacts.map(\.staff) == [[who]])
  }

  @Test func aPartnerIsAtOneContactAtATimeAndWithinItsHours() throws {
    let rota = try rota(
      """
      partners: [{id: police, available: [mon 10:00-12:00], capacity: 1}]
      children:
      - {id: C1, zone: town, key-worker: ana, needs: [{id: visit, minutes: 60, partner: police}]}
      - {id: C2, zone: town, key-worker: ben, needs: [{id: visit, minutes: 60, partner: police}]}
      - {id: C3, zone: town, key-worker: ben, needs: [{id: visit, minutes: 60, partner: police}]}
      """)
    #expect(rota.contacts.map(\.time.start).sorted() == [600, 660])
    #expect(rota.unmet.count == 1)
  }

  @Test func aWorkerHasTimeForWriteUpAndTravelBeforeTheNext() throws {
    // Two hours in which two contacts fit, and not the write-up of the first with fifteen minutes to Leigh after it.
    let rota = try rota(
      """
      staff: [{id: ana, name: Ana, contract: {hours: 37}}]
      children:
      - {id: C1, zone: town, needs: [{id: visit, minutes: 45, write-up: 30, within: [mon 10:00-12:00]}]}
      - {id: C2, zone: leigh, needs: [{id: visit, minutes: 45, write-up: 30, within: [mon 10:00-12:00]}]}
      """)
    #expect(rota.contacts.count == 1)
  }

  @Test func whoIsDueAtADutyIsNotInAContactThen() throws {
    // Court is from ten to twelve in Leigh, a quarter of an hour away; the visit in town has the rest of the morning.
    let rota = try rota(
      """
      duties: [{id: court, when: mon 10:00-12:00, staff: ana, zone: leigh, weight: 900}]
      children: [{id: C1, zone: town, needs: [{id: visit, minutes: 60, within: [mon 08:45-13:00], not: [ben]}]}]
      """)
    #expect(rota.score?.service == 0)
    let starts = rota.contacts.map(\.time.start)
    #expect(starts == [525] || starts.first ?? 0 >= 735)
  }

  @Test func whatIsCancelledIsNotPlanned() throws {
    #expect(try rota("cancelled: [C1/visit/2026-11-30/1]").contacts == [])
  }
}
