import RotaModel
import RotaJudge
import Testing

@Suite("window") struct WindowRule {
  @Test func aShiftInTheWindowOnTheGridIsRight() throws {
    var given = Given()
    given.work("ana", .wed, "08:00-14:00")
    given.work("ben", .wed, "17:00-23:00")
    #expect(try given.broken(.window) == [])
  }

  @Test func gridAndWindowAreApart() throws {
    var given = Given()
    given.work("ana", .wed, "07:50-13:00")
    #expect(
      try given.broken(.window) == [
        "Ana, Wed 2 Dec 07:50–13:00: starts or ends between two steps of 15 min",
        "Ana, Wed 2 Dec 07:50–13:00: the service is open 08:00–23:00",
      ])
  }

  @Test func aShiftThatEndsBeforeItStartsIsOutsideTheWindow() throws {
    var given = Given()
    given.work("ana", .wed, "13:00-09:00")
    #expect(try given.broken(.window).count == 1)
  }

  @Test func aDayOffTheHorizonIsOneBreachAndNoRuleOfAShiftIsAboutIt() throws {
    var given = Given()
    given.work("ana", .wed, "07:50-23:30", week: 1)
    #expect(try given.report().breaches.map(\.text) == ["Ana, Wed 9 Dec 07:50–23:30: not a day of this rota"])
  }

  @Test func ofTwoShiftsOnADayTheLastCounts() throws {
    var given = Given()
    given.work("ana", .wed, "04:00-05:00")
    given.work("ana", .wed, "10:00-14:00")
    #expect(try given.report().breaches.map(\.text) == ["Ana: two shifts on Wed 2 Dec"])
  }
}

@Suite("available") struct AvailableRule {
  @Test func aShiftLiesInFlexHours() throws {
    var given = Given()
    given.team.staff[0].flex[.wed] = .within(time("09:00-17:00"))
    given.team.staff[0].flex[.thu] = .off
    given.work("ana", .wed, "09:00-14:00")
    #expect(try given.broken(.available) == [])
    given.work("ana", .wed, "12:00-17:15")
    given.work("ana", .thu, "12:00-16:00")
    #expect(
      try given.broken(.available) == [
        "Ana, Wed 2 Dec 12:00–17:15: works 09:00–17:00 only", "Ana, Thu 3 Dec 12:00–16:00: never works on a Thu",
      ])
  }

  @Test func aShiftTouchesNoLeave() throws {
    var given = Given()
    given.team.leave = [Leave(staff: "ana", when: Period(weekdays: Weekdays(.wed), time: time("09:00-13:00")))]
    given.work("ana", .wed, "13:00-18:00")
    given.work("ben", .wed, "09:00-13:00")
    #expect(try given.broken(.available) == [])
    given.work("ana", .wed, "12:45-18:00")
    #expect(try given.broken(.available) == ["Ana, Wed 2 Dec 12:45–18:00: on leave"])
  }

  @Test func ofARunningShiftLeaveBindsWhatIsStillToCome() throws {
    var given = Given()
    given.work("ana", .wed, "09:00-15:00")
    given.publish(now: .wed, "12:00")
    given.team.leave = [Leave(staff: "ana", when: Period(weekdays: Weekdays(.wed)))]
    #expect(try given.report().breaches.map(\.text) == ["Ana, Wed 2 Dec 09:00–15:00: on leave"])
    given.shifts[0].time = time("09:00-12:00")
    #expect(try given.report().breaches == [])
  }
}

@Suite("shift length") struct ShiftLengthRule {
  @Test(arguments: [("10:00-13:00", 0), ("10:00-12:45", 1), ("10:00-20:00", 0), ("10:00-20:15", 1)])
  func liesWithinTheContract(hours: String, breaches: Int) throws {
    var given = Given()
    given.work("ana", .wed, hours, pause: "14:00-14:30")
    #expect(try given.broken(.shiftLength).count == breaches)
  }

  @Test func isSaidInHours() throws {
    var given = Given()
    given.work("ana", .wed, "10:00-12:45")
    #expect(
      try given.broken(.shiftLength) == ["Ana, Wed 2 Dec 10:00–12:45: 2 h 45 long, the contract says 3 h to 10 h"])
  }

  @Test func aRunningShiftMayBeCutBelowItsShortestLength() throws {
    var given = Given()
    given.work("ana", .wed, "10:00-15:00")
    given.publish(now: .wed, "11:00")
    given.shifts[0].time = time("10:00-11:30")
    #expect(try given.report().breaches == [])
  }
}

@Suite("break") struct BreakRule {
  @Test(arguments: ["12:00-12:30", "10:00-11:00", "15:30-16:00"])
  func aLongShiftHasOneWellInside(pause: String) throws {
    var given = Given()
    given.work("ana", .wed, "09:00-17:00", pause: pause)
    #expect(try given.broken(.pause) == [])
  }

  @Test(arguments: [
    ("12:00-12:15", "lasts 15 min, should last 30 min to 1 h"),
    ("12:00-13:15", "lasts 1 h 15, should last 30 min to 1 h"),
    ("09:45-10:30", "is less than 1 h from an end of the shift"),
    ("15:45-16:15", "is less than 1 h from an end of the shift"),
    ("12:05-12:35", "starts or ends between two steps of 15 min"),
  ])
  func aWrongBreakIsOneBreach(pause: String, why: String) throws {
    var given = Given()
    given.work("ana", .wed, "09:00-17:00", pause: pause)
    #expect(try given.broken(.pause) == ["Ana, Wed 2 Dec 09:00–17:00: the break \(time(pause).words) \(why)"])
  }

  @Test func overSixHoursOneIsNeededAndNotBefore() throws {
    var given = Given()
    given.work("ana", .wed, "09:00-15:00")
    #expect(try given.broken(.pause) == [])
    given.work("ben", .wed, "09:00-15:15")
    #expect(try given.broken(.pause) == ["Ben, Wed 2 Dec 09:00–15:15: no break, needs one of 30 min"])
  }

  @Test func aShorterShiftHasNone() throws {
    var given = Given()
    given.work("ana", .wed, "09:00-15:00", pause: "12:00-12:30")
    #expect(try given.broken(.pause) == ["Ana, Wed 2 Dec 09:00–15:00: too short to have a break"])
  }

  @Test func aRunningShiftThatIsCutKeepsTheBreakItHad() throws {
    var given = Given()
    given.work("ana", .wed, "09:00-17:00", pause: "12:00-12:30")
    given.publish(now: .wed, "13:00")
    given.shifts[0].time = time("09:00-13:30")
    #expect(try given.report().breaches == [])
  }

  @Test func noWriteUpLiesInIt() throws {
    var given = Given.withChild
    given.work("ana", .wed, "09:00-17:00", pause: "12:00-12:30")
    given.meet(.wed, "11:00-12:00", with: ["ana"])
    #expect(try given.broken(.pause) == [])
    given.team.children[0].needs[0].writeUp = 15
    #expect(try given.broken(.pause) == ["C1 visit, Wed 2 Dec 11:00: in Ana's break 12:00–12:30"])
  }
}
