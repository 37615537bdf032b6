import RotaModel
import RotaJudge
import Testing

@Suite("daily-rest") struct DailyRestRule {
  @Test func elevenHoursBetweenTwoDays() throws {
    var given = Given()
    given.work("ana", .tue, "15:00-22:45")
    given.work("ana", .wed, "09:45-14:00")
    #expect(try given.broken(.dailyRest) == [])
    given.work("ana", .wed, "09:00-14:00")
    #expect(try given.broken(.dailyRest) == ["Ana: 10 h 15 rest after Tue 1 Dec, needs 11 h"])
  }

  @Test func thePreviousRotasLastDayCounts() throws {
    var given = Given()
    given.work("ana", .sun, "15:00-23:00")
    given.turnTheWeek()
    given.work("ana", .mon, "08:00-12:00")
    #expect(try given.broken(.dailyRest) == ["Ana: 9 h rest after Sun 6 Dec, needs 11 h"])
  }

  @Test(
    "In the night when clocks go forward an hour is missing, when they go back there is one more",
    arguments: [
      (20_899, 1), (20_745, 0), (20_787, 0),
    ])
  func isInRealHours(monday: Int, breaches: Int) throws {
    var given = Given()
    given.monday = Day(number: monday)
    given.work("ana", .sat, "15:00-21:00")
    given.work("ana", .sun, "08:00-12:00")
    #expect(try given.broken(.dailyRest).count == breaches)
  }
}

@Suite("weekly-rest") struct WeeklyRestRule {
  @Test func aDayOffLiesInThirtyFiveHours() throws {
    var given = Given()
    for day in Weekday.allCases where day != .thu { given.work("ana", day, "10:00-16:00") }
    #expect(try given.broken(.weeklyRest) == [])
    given.work("ana", .wed, "15:00-23:00")
    given.work("ana", .fri, "09:45-16:00")
    #expect(
      try given.broken(.weeklyRest) == [
        "Ana: no day off with 35 h of rest around it in the week of Mon 30 Nov"
      ])
  }

  @Test func aStretchWithNoShiftOnOneSideIsLongEnough() throws {
    var given = Given()
    for day in Weekday.allCases where day != .sun { given.work("ana", day, "15:00-23:00") }
    #expect(try given.broken(.weeklyRest) == [])
  }
}

@Suite("consecutive-days") struct ConsecutiveDaysRule {
  @Test func eachDayPastTheSixthIsABreach() throws {
    var given = Given()
    given.weeks = 2
    for day in 0..<8 { given.shifts.append(Shift(staff: "ana", day: Given.monday + day, time: time("10:00-14:00"))) }
    #expect(
      try given.broken(.consecutiveDays) == [
        "Ana: Sun 6 Dec is day 7 in a row, 6 at most", "Ana: Mon 7 Dec is day 8 in a row, 6 at most",
      ])
  }

  @Test func thePreviousRotaCounts() throws {
    var given = Given()
    for day in Weekday.allCases.dropFirst() { given.work("ana", day, "10:00-14:00") }
    given.turnTheWeek()
    given.work("ana", .mon, "10:00-14:00")
    #expect(try given.broken(.consecutiveDays) == ["Ana: Mon 7 Dec is day 7 in a row, 6 at most"])
  }
}

@Suite("days, hours") struct DaysAndHoursRule {
  @Test func atMostTheContractsShiftsAWeek() throws {
    var given = Given()
    for day in Weekday.allCases.prefix(5) { given.work("ana", day, "10:00-14:00") }
    #expect(try given.broken(.days) == [])
    given.work("ana", .sat, "10:00-14:00")
    #expect(try given.broken(.days) == ["Ana: 6 shifts in the week of Mon 30 Nov, 5 at most"])
  }

  @Test func anUnpaidBreakIsNotPaid() throws {
    var given = Given()
    given.team.staff[0].contract.max = Hours(7)
    given.work("ana", .mon, "10:00-17:30", pause: "13:00-13:30")
    #expect(try given.broken(.hours) == [])
    given.team.rules.pause.paid = true
    #expect(try given.broken(.hours) == ["Ana: 7 h 30 in the week of Mon 30 Nov, 7 h at most"])
  }

  @Test func aWeekIsNotJudgedWhenAllOfItIsPastAndAsPublished() throws {
    var given = Given()
    given.team.staff[0].contract.days = 1
    given.work("ana", .mon, "10:00-14:00")
    given.work("ana", .tue, "10:00-14:00")
    given.publish(now: .wed, "09:00")
    #expect(try given.broken(.days) == [])
    given.work("ana", .thu, "10:00-14:00")
    #expect(try given.broken(.days).count == 1)
  }
}

@Suite("weekends") struct WeekendsRule {
  @Test func aWorkedWeekendIsOneOfTwo() throws {
    var given = Given()
    given.team.staff[0].contract.weekends = .init(max: 1, of: 2)
    given.work("ana", .sat, "10:00-14:00")
    #expect(try given.broken(.weekends) == [])
    given.turnTheWeek()
    #expect(try given.broken(.weekends) == [])
    given.work("ana", .sun, "10:00-14:00")
    #expect(
      try given.broken(.weekends) == ["Ana: works Sun 13 Dec, the 2nd weekend worked of the last 2; 1 at most"])
  }
}
