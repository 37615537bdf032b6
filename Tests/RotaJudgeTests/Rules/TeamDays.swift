import RotaModel
import RotaJudge
import Testing

@Suite("Days in the team, and skills that end") struct TeamDays {
  @Test func nobodyWorksOutOfTheTeam() throws {
    var given = Given()
    given.team.staff[0].from = given.monday + 1
    given.team.staff[1].until = given.monday + 2
    for day in [Weekday.mon, .tue] { given.work("ana", day, "10:00-14:00") }
    for day in [Weekday.wed, .thu] { given.work("ben", day, "10:00-14:00") }
    #expect(
      try given.broken(.available) == [
        "Ana, Mon 30 Nov 10:00–14:00: joins the team on Tue 1 Dec",
        "Ben, Thu 3 Dec 10:00–14:00: leaves the team after Wed 2 Dec",
      ])
  }

  @Test func aFifthOfTheContractIsTakenOffForEachWeekdayOut() throws {
    var given = Given()
    given.team.staff = [Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(30)), from: given.monday + 2)]
    // Leave on a day out of the team counts nothing besides.
    given.team.leave = [Leave(staff: "ana", when: Period(dates: given.monday...given.monday))]
    #expect(
      try given.report().costs.filter { $0.name == .hours }.map(\.text) == [
        "Ana: no hours in the week of Mon 30 Nov, should be 18 h"
      ])
  }

  @Test func whoIsOutOfTheTeamIsDueAtNoDuty() throws {
    var given = Given()
    given.team.duties = [Duty(id: "meeting", when: Period(weekdays: Weekdays(.wed), time: time("10:00-11:00")))]
    given.team.staff[0].until = given.monday
    #expect(try given.costs(.duty) == ["100 Ben: not at meeting, Wed 2 Dec 10:00–11:00"])
  }

  @Test func theShareOfUnsocialHoursIsThatOfThoseInTheTeam() throws {
    var given = Given()
    given.team.cover = [
      CoverLine(id: "open", when: Period(weekdays: Weekdays(.mon), time: time("18:00-23:00")), need: 1)
    ]
    given.work("ana", .mon, "18:00-23:00")
    #expect(try given.total(.unsocial) == 6, "six of twelve slots are Ana's share")
    given.team.staff[1].until = given.monday - 1
    #expect(try given.total(.unsocial) == 0, "all twelve are")
  }

  @Test func aSkillCountsUpToItsLastDay() throws {
    var given = Given.withChild
    given.team.staff[0].skills = ["family"]
    given.team.staff[0].expires = ["family": given.monday + 1]
    given.team.children[0].needs[0].skills = ["family"]
    given.work("ana", .tue, "10:00-14:00")
    given.meet(.tue, "12:00-13:00", with: ["ana"])
    #expect(try given.broken(.workers) == [])
    given.contacts = []
    given.work("ana", .wed, "10:00-14:00")
    given.meet(.wed, "12:00-13:00", with: ["ana"])
    #expect(
      try given.broken(.workers) == [
        "C1 visit, Wed 2 Dec 12:00: nobody there has family (Ana's family ended on Tue 1 Dec)"
      ])
  }

  @Test func coverCountsThoseWhoHoldTheSkillOnTheDay() throws {
    var given = Given()
    given.team.staff[0].skills = ["family"]
    given.team.staff[0].expires = ["family": given.monday]
    given.team.cover = [
      CoverLine(
        id: "line", when: Period(weekdays: [Weekdays(.mon), Weekdays(.tue)], time: time("10:00-11:00")), need: 1,
        skills: ["family"])
    ]
    for day in [Weekday.mon, .tue] { given.work("ana", day, "10:00-14:00") }
    #expect(try given.costs(.cover) == ["20 line: nobody there, needs 1, Tue 1 Dec 10:00–11:00"])
  }
}

@Suite("Needs every so many weeks") struct EveryOtherWeek {
  private func owed(_ week: Int, _ change: (inout Need) -> Void) -> Int {
    var given = Given.withChild
    change(&given.team.children[0].needs[0])
    guard let horizon = Horizon(from: given.monday + 7 * week, weeks: 1) else { return -1 }
    return given.team.demand(in: horizon).count(where: \.owed)
  }

  @Test func countedFromTheWeekOfFrom() {
    func every(_ week: Int) -> Int {
      owed(week) { ($0.every, $0.from) = (2, Given.monday + 3) }
    }
    #expect((-2...4).map(every) == [0, 0, 1, 0, 1, 0, 1], "not before that week, then in every other")
  }

  @Test func notAfterTheWeekOfUntil() {
    #expect((0...2).map { week in owed(week) { $0.until = Given.monday + 8 } } == [1, 1, 0])
    #expect((0...1).map { week in owed(week) { $0.from = Given.monday + 7 } } == [0, 1])
  }

  @Test func anUndatedPinOfAContactThatIsNotOwedSaysNothing() throws {
    var given = Given.withChild
    given.team.pins = [.contact(Given.contact(), date: nil, start: nil, staff: ["ana"])]
    #expect(try given.broken(.pins).count == 1)
    given.team.children[0].needs[0].from = given.monday + 7
    #expect(try given.broken(.pins) == [])
    given.team.children[0].needs[0].from = nil
    given.team.pins = [.contact(Given.contact(week: 3), date: nil, start: nil, staff: ["ana"])]
    #expect(try given.broken(.pins) == [])
  }
}

@Suite("Leave for several, and leave that credits alone") struct SharedLeave {
  @Test func takesEachOfThemAway() throws {
    var given = Given()
    given.work("ana", .wed, "10:00-14:00")
    given.work("ben", .wed, "10:00-14:00")
    let wednesday = Period(weekdays: Weekdays(.wed))
    given.team.leave = [Leave(people: nil, when: wednesday)]
    #expect(try given.broken(.available).count == 2)
    given.team.leave = [Leave(people: ["ben"], when: wednesday)]
    #expect(try given.broken(.available) == ["Ben, Wed 2 Dec 10:00–14:00: on leave"])
  }

  @Test func creditsTheHoursAndLetsThemWork() throws {
    var given = Given()
    given.team.staff = [Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(20)))]
    given.team.leave = [Leave(people: nil, when: Period(weekdays: Weekdays(.wed)), off: false)]
    given.work("ana", .wed, "10:00-14:00")
    #expect(try given.broken(.available) == [])
    // 20 h less 4 credited is 16, of which 4 are worked: 32 slots at 1 and 16 at 2.
    #expect(try given.costs(.hours) == ["64 Ana: 4 h in the week of Mon 30 Nov, should be 16 h"])
  }
}

@Suite("A duty is attended from inside a shift") struct DutyInsideAShift {
  @Test func aShiftThatBeginsAfterItIsNoAttendance() throws {
    var given = Given()
    given.team.duties = [
      Duty(id: "court", when: Period(weekdays: Weekdays(.wed), time: time("10:00-12:00")), staff: ["ana"], weight: 300)
    ]
    given.work("ana", .wed, "15:00-23:00", pause: "19:00-19:30")
    #expect(try given.costs(.duty) == ["300 Ana: not at court, Wed 2 Dec 10:00–12:00"])
    given.shifts[0] = Shift(staff: "ana", day: given.monday + 2, time: time("10:00-15:00"), pause: nil)
    #expect(try given.costs(.duty) == [])
  }
}

@Suite("A running shift is cut on the grid") struct RunningShiftCut {
  private func sick(at clock: String, end: String, pause: String? = nil) throws -> [String] {
    var given = Given()
    given.work("ana", .wed, "10:00-18:00", pause: pause ?? "15:00-15:30")
    given.publish(now: .wed, clock)
    given.team.leave = [
      Leave(staff: "ana", when: Period(dates: (given.monday + 2)...(given.monday + 2)), reason: "sick")
    ]
    var cut = given.shifts[0]
    cut.time = TimeRange(cut.time.start, clockMinutes(end) ?? 0)
    if let old = cut.pause, !cut.time.contains(old) { cut.pause = nil }
    given.shifts = [cut]
    return try given.report().breaches.map(\.text)
  }

  @Test func toTheNextQuarterOfAnHour() throws {
    #expect(try sick(at: "12:05", end: "12:15") == [])
    #expect(try sick(at: "12:00", end: "12:00") == [])
    #expect(try sick(at: "12:05", end: "12:30") == ["Ana, Wed 2 Dec 10:00–12:30: on leave"])
  }

  @Test func orToTheEndOfABreakThatHasBegun() throws {
    #expect(try sick(at: "12:05", end: "12:30", pause: "12:00-12:30") == [])
    #expect(try sick(at: "12:05", end: "12:45", pause: "12:00-12:30") != [])
  }
}

@Suite("A break that moves") struct BreakMoved {
  @Test func costsTwoAndNobodyIsTold() throws {
    var given = Given()
    given.work("ana", .wed, "10:00-18:00", pause: "13:00-13:30")
    given.publish(now: .mon, "09:00")
    given.shifts[0].pause = time("14:00-14:30")
    #expect(
      try given.costs(.change) == [
        "2 Ana, Wed 2 Dec 10:00–18:00: the break moves, 13:00–13:30 becomes 14:00–14:30"
      ])
  }
}
