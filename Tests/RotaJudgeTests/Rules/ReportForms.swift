import RotaModel
import RotaJudge
import Testing

@Suite("What the judge says of a rota") struct ReportForms {
  private func given() -> Given {
    var given = Given.withChild
    given.team.staff = [Person(id: "ana", name: "Ana \"A\"", contract: Contract(hours: Hours(4)))]
    given.work("ana", .wed, "10:00-13:15")
    given.work("ana", .sun, "07:45-10:45")
    return given
  }

  @Test func asJSONHasSortedKeysAndEveryCost() throws {
    #expect(
      try given().report().json() == """
        {
          "broken": [
            "Ana \\"A\\", Sun 6 Dec 07:45–10:45: the service is open 08:00–23:00",
            "Ana \\"A\\", Sun 6 Dec 07:45–10:45: works 08:00–23:00 only"
          ],
          "contacts": 1,
          "costs": {
            "change": 0,
            "contact-load": 0,
            "continuity": 0,
            "cover": 0,
            "duty": 0,
            "hours": 18,
            "ideal-cover": 0,
            "key-worker": 0,
            "lates": 0,
            "pattern": 0,
            "preferred-time": 0,
            "split-weekend": 5,
            "stretch": 0,
            "swing": 0,
            "unmet": 150,
            "unsocial": 0,
            "usual-times": 0,
            "weekend-share": 0,
            "wish": 0
          },
          "must": 2,
          "service": 150,
          "unmet": 1,
          "wishes": 23
        }

        """)
  }

  @Test func asTextHasTheWorstFirstWithTotals() throws {
    #expect(
      try given().report().text() == """
        Rules broken: 2
          Ana "A", Sun 6 Dec 07:45–10:45: the service is open 08:00–23:00
          Ana "A", Sun 6 Dec 07:45–10:45: works 08:00–23:00 only

        Left out, short, missed or changed: 150
          150  C1 visit: left out (standard), due in the week of Mon 30 Nov

        What staff and children would rather have: 23
          18  Ana "A": 6 h 15 in the week of Mon 30 Nov, should be 4 h
           5  Ana "A": works Sun 6 Dec but not Sat 5 Dec

          150  contacts left out
           18  hours under or over
            5  half a weekend worked
        0 of 1 contact planned

        """)
  }

  @Test func asTextCutToTheWorstSaysHowManyMore() throws {
    #expect(
      try given().report().text(limit: 1).contains(
        "  18  Ana \"A\": 6 h 15 in the week of Mon 30 Nov, should be 4 h\n  … and 1 more"))
  }

  @Test func aStrangerIsNamed() throws {
    var given = given()
    given.meet(.wed, "12:00-13:00", with: ["eve"])
    #expect(throws: UnknownInRota.person("eve")) { try given.report() }
    given.contacts[0] = Contact(
      id: ContactID(child: "C9", need: "visit"), day: given.monday, time: time("12:00-13:00"), staff: ["ana"])
    #expect(throws: UnknownInRota.contact(ContactID(child: "C9", need: "visit"))) { try given.report() }
  }

  @Test func aBaseSaysNothingWithoutAMoment() throws {
    var given = given()
    given.publish(now: .mon, "09:00")
    given.shifts = []
    given.now = nil
    #expect(try given.total(.change) == 0)
  }
}
