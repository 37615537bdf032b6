import RotaModel
import RotaJudge
import Testing

@Suite("pins") struct PinsRule {
  @Test func whatIsSaidMustBeSo() throws {
    var given = Given.withChild
    let wed = given.monday + 2
    given.team.pins = [
      .shift("ana", wed, start: 600, end: nil), .off("ben", wed),
      .contact(Given.contact(), date: wed, start: nil, staff: ["ana", "ben"]),
    ]
    given.work("ana", .wed, "10:00-14:00")
    given.meet(.wed, "12:00-13:00", with: ["ben", "ana"])
    #expect(try given.broken(.pins) == [])
    given.shifts[0].time = time("10:15-14:00")
    given.work("ben", .wed, "10:00-14:00")
    given.contacts[0].staff = ["ana"]
    #expect(
      try given.broken(.pins) == [
        "pinned, but not so: Ana works on Wed 2 Dec from 10:00", "pinned, but not so: Ben is off on Wed 2 Dec",
        "pinned, but not so: C1 visit on Wed 2 Dec with Ana and Ben",
      ])
  }

  @Test func oneDatedOutsideTheHorizonSaysNothing() throws {
    var given = Given()
    given.team.pins = [.shift("ana", given.monday + 7, start: nil, end: nil)]
    #expect(try given.broken(.pins) == [])
  }
}

@Suite("past") struct PastRule {
  private func published() -> Given {
    var given = Given.withChild
    given.work("ana", .wed, "09:00-17:00", pause: "12:00-12:30")
    given.meet(.wed, "10:00-11:00", with: ["ana"])
    given.publish(now: .wed, "13:00")
    return given
  }

  @Test func whatBeganAndIsAsPublishedBreaksNothing() throws {
    var given = published()
    // Ana is now one who must not be sent, and her flex has gone: it is past.
    given.team.staff[0].flex = Flex(.off)
    given.team.children[0].avoid = ["ana"]
    #expect(try given.report().breaches == [])
  }

  @Test func theEndStillToComeOfARunningShiftMayMove() throws {
    var given = published()
    given.shifts[0].time = time("09:00-18:00")
    #expect(try given.report().breaches == [])
    given.shifts[0].time = time("09:00-12:45")
    #expect(try given.broken(.past) == ["Ana, Wed 2 Dec 09:00–17:00: had begun, and is changed"])
  }

  @Test func aBreakThatHasBegunStays() throws {
    var given = published()
    given.shifts[0].pause = time("14:00-14:30")
    #expect(try given.broken(.past).count == 1)
  }

  @Test func nothingNewBeginsInThePast() throws {
    var given = published()
    given.work("ben", .wed, "10:00-16:00")
    #expect(try given.broken(.past) == ["Ben, Wed 2 Dec 10:00–16:00: a new shift in the past"])
  }

  @Test func aContactThatBeganStaysAndNoneMovesThere() throws {
    var given = published()
    given.contacts[0].staff = ["ben"]
    #expect(try given.broken(.past) == ["C1 visit: had begun on Wed 2 Dec, and is changed"])
    given.contacts = []
    #expect(try given.broken(.past).count == 1)
    given.base?.contacts = []
    given.meet(.wed, "10:00-11:00", with: ["ana"])
    #expect(try given.broken(.past) == ["C1 visit: now in the past, Wed 2 Dec"])
  }
}
