import RotaModel
import RotaJudge
import Testing

@Suite("stretch, swing, usual-times") struct ShapeCosts {
  @Test func eachSlotBeyondFiveHoursWithoutABreak() throws {
    var given = Given()
    given.work("ana", .wed, "08:00-18:00", pause: "13:00-13:30")
    #expect(try given.costs(.stretch) == [], "exactly five hours before and four and a half after")
    given.shifts[0].pause = time("16:30-17:00")
    // 8 h 30 are 14 slots beyond 5 h.
    #expect(
      try given.costs(.stretch) == ["14 Ana, Wed 2 Dec 08:00–18:00: 8 h 30 without a break, more than 5 h"])
    given.shifts[0] = Shift(staff: "ana", day: given.monday, time: time("08:00-14:00"), pause: nil)
    #expect(try given.costs(.stretch) == [], "a shift without a break costs nothing")
  }

  @Test func theLengthIsReckonedInExactDecimals() throws {
    var given = Given()
    given.team.rules.stretch.hours = Hours(millionths: 4_100_000)
    given.team.service.slot = 30
    given.work("ana", .wed, "10:00-18:00", pause: "14:06-14:36")
    #expect(try given.total(.stretch) == 0, "4.1 h are 246 minutes, and 246 are not more")
    given.shifts[0].pause = time("14:07-14:37")
    #expect(try given.total(.stretch) == 1, "a part of a slot counts whole")
  }

  @Test func aStartMoreThanFourHoursFromTheDayBefores() throws {
    var given = Given()
    given.work("ana", .mon, "08:00-12:00")
    given.work("ana", .tue, "12:00-16:00")
    #expect(try given.costs(.swing) == [])
    given.work("ana", .wed, "16:15-20:15")
    given.work("ana", .thu, "09:00-13:00")
    given.work("ana", .sat, "18:00-22:00")
    #expect(
      try given.costs(.swing) == [
        "2 Ana: starts at 12:00 on Tue 1 Dec and at 16:15 on Wed 2 Dec",
        "2 Ana: starts at 16:15 on Wed 2 Dec and at 09:00 on Thu 3 Dec",
      ], "a day off between makes no swing")
  }

  @Test func theLastDayOfTheRotaBeforeCountsToo() throws {
    var given = Given()
    given.work("ana", .sun, "16:00-20:00")
    given.turnTheWeek()
    given.work("ana", .mon, "10:00-14:00")
    #expect(try given.costs(.swing) == ["2 Ana: starts at 16:00 on Sun 6 Dec and at 10:00 on Mon 7 Dec"])
  }

  @Test func aStartAndAnEndThatAreNotUsual() throws {
    var given = Given()
    given.work("ana", .wed, "10:15-14:00")
    #expect(try given.costs(.usualTimes) == [], "where none are named, all are usual")
    given.team.rules.usualTimes.starts = [600, 900]
    #expect(try given.costs(.usualTimes) == ["1 Ana, Wed 2 Dec: starts at 10:15, not at a usual time"])
    given.team.rules.usualTimes.ends = [960]
    #expect(
      try given.costs(.usualTimes) == [
        "2 Ana, Wed 2 Dec: starts at 10:15 and ends at 14:00, not at a usual time"
      ])
  }
}

@Suite("weekend-share") struct WeekendShareCost {
  @Test func eachPersonBeyondTheShareOfThoseWithLimits() throws {
    var given = Given()
    // One in two each: of two people one a weekend, so that the other is left for the next.
    for place in 0...1 { given.team.staff[place].contract.weekends = .init(max: 1, of: 2) }
    given.work("ana", .sat, "10:00-14:00")
    given.work("ana", .sun, "10:00-14:00")
    #expect(try given.costs(.weekendShare) == [])
    given.work("ben", .sun, "10:00-14:00")
    #expect(try given.total(.weekendShare) == 12)
    given.team.staff[1].contract.weekends = nil
    #expect(try given.total(.weekendShare) == 0, "who has no limit is not counted")
  }

  @Test func whoIsOutOfTheTeamHasNoShare() throws {
    var given = Given()
    for place in 0...1 { given.team.staff[place].contract.weekends = .init(max: 1, of: 2) }
    given.team.staff[1].until = given.monday + 4
    given.work("ana", .sat, "10:00-14:00")
    // Half a person rounded up is one.
    #expect(try given.total(.weekendShare) == 0)
    given.team.staff[0].contract.weekends = .init(max: 0, of: 3)
    #expect(try given.total(.weekendShare) == 12)
  }

  @Test func sharesAreAddedUpExactly() throws {
    var given = Given()
    // 1/3 + 1/3 + 1/3 is one, and not a little more.
    given.team.staff = ["a", "b", "c"].map {
      Person(id: $0, name: $0.text, contract: Contract(hours: Hours(30), weekends: .init(max: 1, of: 3)))
    }
    given.work("a", .sat, "10:00-14:00")
    given.work("b", .sat, "10:00-14:00")
    #expect(try given.total(.weekendShare) == 12)
  }
}

@Suite("hours, the further from the target the more") struct EvenHoursCost {
  private func worked(_ hours: String, target: Hours, carry: Hours = .zero) -> Given {
    var given = Given()
    given.team.staff = [
      Person(id: "ana", name: "Ana", contract: Contract(hours: target), carry: Carry(hours: carry))
    ]
    given.work("ana", .wed, hours)
    return given
  }

  @Test func theSecondEightHoursCostTwiceAsMuch() throws {
    // 10 h under: 8 h at 1 a slot and 2 h at 2.
    #expect(try worked("10:00-14:00", target: Hours(14)).total(.hours) == 32 + 16)
    // 9 h over: 8 h at 2 a slot and 1 h at 4.
    #expect(try worked("08:00-22:00", target: Hours(5)).total(.hours) == 64 + 16)
    var alike = worked("10:00-14:00", target: Hours(14))
    alike.team.rules.hours.even = .zero
    #expect(try alike.total(.hours) == 40)
  }

  @Test func whatIsCarriedBeyondTheTargetCostsNothingAgain() throws {
    // 10 h carried of a contract of 4: what is worked lies 6 h from the target already.
    let given = worked("10:00-14:00", target: Hours(4), carry: Hours(10))
    // Slots 24 to 39 from the target: 8 at 2, then 8 at 4.
    #expect(try given.total(.hours) == 8 * 2 + 8 * 4)
    var off = given
    off.shifts = []
    #expect(try off.total(.hours) == 0)
  }
}
