import RotaModel
import RotaJudge
import Testing

@Suite("ideal-cover") struct IdealCoverCost {
  @Test func countsBetweenNeedAndIdeal() throws {
    var given = Given()
    given.team.cover = [
      CoverLine(id: "open", when: Period(weekdays: Weekdays(.wed), time: time("12:00-14:00")), need: 1, ideal: 3)
    ]
    // Nobody: 2 below the ideal, above the need, in each of 8 slots; the one below the need is `cover`'s.
    #expect(try given.costs(.idealCover) == ["16 open: nobody there, 3 would be ideal, Wed 2 Dec 12:00–14:00"])
    given.work("ana", .wed, "12:00-16:00")
    given.work("ben", .wed, "13:00-17:00")
    #expect(
      try given.costs(.idealCover) == [
        "8 open: 1 there, 3 would be ideal, Wed 2 Dec 12:00–13:00",
        "4 open: 2 there, 3 would be ideal, Wed 2 Dec 13:00–14:00",
      ])
  }
}

@Suite("key-worker, continuity, preferred-time") struct ContactCosts {
  private func visited(by staff: [PersonID]) -> Given {
    var given = Given.withChild
    given.team.children[0].keyWorker = "ana"
    given.meet(.wed, "12:00-13:00", with: staff)
    return given
  }

  @Test func aContactWithoutTheKeyWorker() throws {
    #expect(try visited(by: ["ana"]).costs(.keyWorker) == [])
    var given = visited(by: ["ben"])
    #expect(
      try given.costs(.keyWorker) == [
        "10 C1 visit, Wed 2 Dec 12:00: without Ana, the key worker; nobody there is known"
      ])
    given.team.children[0].known = ["ben"]
    #expect(try given.total(.keyWorker) == 4)
    given.team.children[0].needs[0].keyWorker = .exclude
    #expect(try given.total(.keyWorker) == 0)
  }

  @Test func eachDifferentWorkerBeyondTheLargestContactsNumber() throws {
    var given = visited(by: ["ana"])
    given.meet(.fri, "12:00-13:00", with: ["ben"], number: 2)
    given.team.children[0].needs[0].times = 2
    #expect(try given.costs(.continuity) == ["6 C1: sees Ana and Ben in the week of Mon 30 Nov, 1 would do"])
    given.contacts[0].staff = ["ana", "ben"]
    #expect(try given.costs(.continuity) == [])
  }

  @Test func aContactOutsideItsPreferredPeriods() throws {
    var given = visited(by: ["ana"])
    given.team.children[0].needs[0].prefer = [Period(time: time("12:00-14:00"))]
    #expect(try given.costs(.preferredTime) == [])
    given.contacts[0].time = time("13:15-14:15")
    #expect(try given.costs(.preferredTime) == ["3 C1 visit, Wed 2 Dec 13:15: not at a preferred time"])
  }
}

@Suite("pattern") struct PatternCost {
  @Test func whatWasAtAnotherTimeTheWeekBefore() throws {
    var given = Given.withChild
    given.work("ana", .wed, "10:00-14:00")
    given.meet(.wed, "12:00-13:00", with: ["ana"])
    given.turnTheWeek()
    given.work("ana", .wed, "11:00-14:00")
    given.work("ben", .wed, "11:00-14:00")
    given.contacts = [
      Contact(id: Given.contact(week: 1), day: given.monday + 3, time: time("12:00-13:00"), staff: ["ana"])
    ]
    #expect(
      try given.costs(.pattern) == [
        "3 C1 visit, Thu 10 Dec 12:00: was Wed 2 Dec 12:00 the week before",
        "1 Ana: starts at 11:00 on Wed 9 Dec, at 10:00 the week before",
      ])
  }
}

@Suite("hours") struct HoursCost {
  @Test func eachSlotUnderAndOver() throws {
    var given = Given()
    given.team.staff = [Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(8)))]
    given.work("ana", .mon, "10:00-17:00", pause: "13:00-13:30")
    #expect(try given.costs(.hours) == ["6 Ana: 6 h 30 in the week of Mon 30 Nov, should be 8 h"])
    given.work("ana", .tue, "10:00-12:00")
    #expect(try given.costs(.hours) == ["4 Ana: 8 h 30 in the week of Mon 30 Nov, should be 8 h"])
  }

  @Test func leaveIsCreditedAndHoursCarriedAreTakenOff() throws {
    var given = Given()
    given.team.staff = [
      Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(37)), carry: Carry(hours: Hours(2)))
    ]
    let monday = given.monday
    given.team.leave = [
      // A whole Monday is a fifth of 37 h; on Tuesday the larger of two; on Saturday nothing unless it is said.
      Leave(staff: "ana", when: Period(dates: monday...monday)),
      Leave(staff: "ana", when: Period(dates: (monday + 1)...(monday + 1)), hours: Hours(3)),
      Leave(staff: "ana", when: Period(dates: (monday + 1)...(monday + 1), time: time("09:00-12:00")), hours: Hours(4)),
      Leave(staff: "ana", when: Period(dates: (monday + 5)...(monday + 5))),
    ]
    // 37 − 7.4 − 4 − 2 = 23.6 h, rounded down to a slot: 23 h 30, so 94 slots: 32 at 1, 32 at 2 and 30 at 3.
    #expect(
      try given.costs(.hours) == [
        "186 Ana: no hours in the week of Mon 30 Nov, should be 23 h 30, with 2 h over before it"
      ])
  }
}

@Suite("lates, split-weekend, contact-load") struct DayCosts {
  @Test func eachLateShiftBeyondTheThird() throws {
    var given = Given()
    for day in Weekday.allCases.prefix(4) { given.work("ana", day, "17:00-21:15") }
    #expect(
      try given.costs(.lates) == ["8 Ana: ends after 21:00 on 4 days in the week of Mon 30 Nov, more than 3"])
    given.shifts[0].time = time("17:00-21:00")
    #expect(try given.costs(.lates) == [])
  }

  @Test func oneDayOfAWeekendAndNotTheOther() throws {
    var given = Given()
    given.work("ana", .sun, "10:00-14:00")
    #expect(try given.costs(.splitWeekend) == ["5 Ana: works Sun 6 Dec but not Sat 5 Dec"])
    given.work("ana", .sat, "10:00-14:00")
    #expect(try given.costs(.splitWeekend) == [])
  }

  @Test func eachSlotOfContactBeyondFiveHours() throws {
    var given = Given.withChild
    given.work("ana", .wed, "10:00-16:00")
    given.meet(.wed, "10:00-15:00", with: ["ana"])
    #expect(try given.costs(.contactLoad) == [])
    given.contacts[0].time = time("10:00-15:20")
    #expect(try given.costs(.contactLoad) == ["2 Ana: 5 h 20 of contacts on Wed 2 Dec, more than 5 h"])
  }
}

@Suite("unsocial") struct UnsocialCost {
  private func evening(_ change: (inout Given) -> Void = { _ in }) -> Given {
    var given = Given()
    // One person 20:00–23:00 on Monday is 12 unsocial slots: 6 are Ana's share and 6 Ben's.
    given.team.cover = [
      CoverLine(id: "open", when: Period(weekdays: Weekdays(.mon), time: time("18:00-23:00")), need: 1)
    ]
    given.work("ana", .mon, "18:00-23:00")
    change(&given)
    return given
  }

  @Test func eachSlotBeyondTheFairShare() throws {
    #expect(
      try evening().costs(.unsocial) == [
        "6 Ana: 3 h of evenings, weekends and holidays in the week of Mon 30 Nov, a fair share is 1 h 30"
      ])
  }

  @Test func theShareIsLessWhatIsCarried() throws {
    #expect(try evening { $0.team.staff[0].carry.unsocial = -4 }.total(.unsocial) == 2)
    #expect(try evening { $0.team.staff[0].carry.unsocial = 40 }.total(.unsocial) == 12)
  }

  @Test func aHolidayIsUnsocialAllDay() throws {
    let given = evening {
      let monday = $0.monday
      $0.team.calendars = [NamedCalendar(name: "holiday", days: .periods([Period(dates: monday...monday)]))]
    }
    // The line asks for 20 slots then, 10 each, and Ana works all 20.
    #expect(try given.total(.unsocial) == 10)
  }

  @Test func noOpenLineOrNoContractHoursNoCost() throws {
    #expect(try evening { $0.team.cover[0].free = true }.total(.unsocial) == 0)
    #expect(
      try evening { given in given.team.staff.indices.forEach { given.team.staff[$0].contract.hours = .zero } }
        .total(.unsocial) == 0)
  }
}

@Suite("wish") struct WishCost {
  private func wishing(_ kind: Wish.Kind, _ when: Period) -> Given {
    var given = Given()
    given.team.staff[0].wishes = [Wish(kind, when)]
    given.work("ana", .wed, "10:00-16:00")
    return given
  }

  @Test func aDayOffWorked() throws {
    #expect(
      try wishing(.dayOff, Period(weekdays: Weekdays(.wed))).costs(.wish) == [
        "10 Ana: works on Wed 2 Dec, wished for it off"
      ])
    #expect(try wishing(.dayOff, Period(weekdays: Weekdays(.wed), time: time("16:00-20:00"))).costs(.wish) == [])
  }

  @Test func aDayToWorkNotWorkedIn() throws {
    #expect(
      try wishing(.work, Period(weekdays: Weekdays(from: .tue, through: .wed))).costs(.wish) == [
        "6 Ana: not at work on Tue 1 Dec, wished to be"
      ])
  }

  @Test func eachSlotInHoursToAvoid() throws {
    #expect(
      try wishing(.avoid, Period(weekdays: Weekdays(.wed), time: time("15:20-20:00"))).costs(.wish) == [
        "3 Ana: works 45 min on Wed 2 Dec in hours to avoid 15:20–20:00"
      ])
  }
}
