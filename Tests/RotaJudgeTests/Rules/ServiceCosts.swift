import RotaModel
import RotaJudge
import Testing

@Suite("unmet") struct UnmetCost {
  @Test(arguments: [(Priority.critical, 5000), (.high, 1000), (.standard, 150)])
  func eachContactLeftOutByItsPriority(priority: Priority, amount: Int) throws {
    var given = Given.withChild
    given.team.children[0].needs[0].priority = priority
    #expect(
      try given.costs(.unmet) == ["\(amount) C1 visit: left out (\(priority.rawValue)), due in the week of Mon 30 Nov"])
    given.meet(.wed, "12:00-13:00", with: ["ana"])
    #expect(try given.costs(.unmet) == [])
  }

  @Test func areListedInTheOrderOfTheFileEvenAtNoPrice() throws {
    var given = Given.withChild
    given.team.rules.unmet.standard = 0
    given.team.children[0].needs[0].times = 2
    let report = try given.report()
    #expect(report.unmet == [Given.contact(), Given.contact(number: 2)] && report.owed == 2)
    #expect(report.score.service == 0)
  }
}

@Suite("cover") struct CoverCost {
  private func covered(_ change: (inout CoverLine) -> Void = { _ in }) -> Given {
    var given = Given()
    var line = CoverLine(id: "open", when: Period(weekdays: Weekdays(.wed), time: time("12:00-14:00")), need: 1)
    change(&line)
    given.team.cover = [line]
    return given
  }

  @Test func eachPersonMissingInEachSlot() throws {
    var given = covered { $0.need = 2 }
    given.work("ana", .wed, "12:00-16:00")
    given.work("ben", .wed, "13:00-18:00")
    // 4 slots of 15 minutes, one person short, 5 each.
    #expect(try given.costs(.cover) == ["20 open: 1 there, needs 2, Wed 2 Dec 12:00–13:00"])
  }

  @Test func aPersonOnBreakDoesNotCount() throws {
    var given = covered()
    given.work("ana", .wed, "08:00-16:00", pause: "12:30-13:00")
    #expect(try given.costs(.cover) == ["10 open: nobody there, needs 1, Wed 2 Dec 12:30–13:00"])
  }

  @Test func onlyThoseWhoCountAreCounted() throws {
    var given = covered {
      $0.roles = ["manager", "senior"]
      $0.weight = 100
    }
    given.work("ana", .wed, "10:00-16:00")
    #expect(try given.total(.cover) == 800)
    given.team.staff[0].role = "senior"
    #expect(try given.total(.cover) == 0)
    given.team.staff[0].countsInCover = false
    #expect(try given.total(.cover) == 800)
  }

  @Test func aFreeLineCountsOnlyPeopleInNoContactAndAtNoDuty() throws {
    var given = covered { $0.free = true }
    given.team.children = Given.withChild.team.children
    given.team.duties = [Duty(id: "meeting", when: Period(weekdays: Weekdays(.wed), time: time("13:15-13:45")))]
    given.team.staff.removeLast()
    given.work("ana", .wed, "10:00-16:00")
    given.meet(.wed, "12:00-13:00", with: ["ana"])
    #expect(
      try given.costs(.cover) == [
        "20 open: nobody there, needs 1, Wed 2 Dec 12:00–13:00",
        "10 open: nobody there, needs 1, Wed 2 Dec 13:15–13:45",
      ])
  }
}

@Suite("duty") struct DutyCost {
  private func meeting(_ change: (inout Given) -> Void) -> Given {
    var given = Given.withChild
    given.team.duties = [
      Duty(id: "meeting", when: Period(weekdays: Weekdays(.wed), time: time("10:00-11:30")), staff: ["ana"])
    ]
    change(&given)
    return given
  }

  @Test func costsThoseDueAndNotThere() throws {
    #expect(try meeting { _ in }.costs(.duty) == ["100 Ana: not at meeting, Wed 2 Dec 10:00–11:30"])
    #expect(try meeting { $0.work("ana", .wed, "10:00-14:00") }.costs(.duty) == [])
    #expect(try meeting { $0.work("ana", .wed, "10:15-14:00") }.total(.duty) == 100)
  }

  @Test func nobodyIsDueWhomFlexOrLeaveKeepAway() throws {
    #expect(try meeting { $0.team.staff[0].flex[.wed] = .within(time("10:15-20:00")) }.total(.duty) == 0)
    #expect(
      try meeting { $0.team.leave = [Leave(staff: "ana", when: Period(time: time("11:00-12:00")))] }.total(.duty) == 0)
  }

  @Test func noBreakLiesInItAndThereIsRoomForTravelAndWriteUp() throws {
    #expect(try meeting { $0.work("ana", .wed, "09:00-17:00", pause: "11:00-11:30") }.total(.duty) == 100)
    let visited = meeting {
      $0.work("ana", .wed, "09:00-15:00")
      $0.team.children[0].zone = "north"
      $0.meet(.wed, "12:00-13:00", with: ["ana"])
    }
    #expect(try visited.total(.duty) == 0)
    var late = visited
    late.contacts[0].time = time("11:45-12:45")
    #expect(try late.total(.duty) == 100)
  }

  @Test func aDutyElsewhereAsksForTravelAtTheEndsOfTheShift() throws {
    let there = meeting {
      $0.team.duties[0].zone = "north"
      $0.work("ana", .wed, "09:30-14:00")
    }
    #expect(try there.total(.duty) == 0)
    var late = there
    late.shifts[0].time = time("09:45-14:00")
    #expect(try late.total(.duty) == 100)
  }
}

@Suite("change") struct ChangeCost {
  private func published(_ change: (inout Given) -> Void) -> Given {
    var given = Given.withChild
    given.work("ana", .thu, "10:00-14:00")
    given.meet(.thu, "12:00-13:00", with: ["ana"])
    given.publish(now: .tue, "10:00")
    change(&given)
    return given
  }

  @Test func nothingChangedIsNothingPaid() throws {
    #expect(try published { $0.contacts.reverse() }.costs(.change) == [])
  }

  @Test func aShiftAtGoodNotice() throws {
    #expect(
      try published { $0.shifts[0].time = time("10:00-14:30") }.costs(.change) == [
        "15 Ana: Thu 3 Dec 10:00–14:00 becomes 10:00–14:30", "10 Ana: has to be told of a change",
      ])
  }

  @Test func aShiftBeforeTwentyFourHoursFromNowCostsMore() throws {
    var given = published { $0.work("ben", .wed, "10:00-14:00") }
    #expect(try given.total(.change) == 25)
    given.shifts[1].time = time("09:45-14:00")
    #expect(
      try given.costs(.change) == [
        "30 Ben: now works Wed 2 Dec 09:45–14:00, at less than 24 h notice", "10 Ben: has to be told of a change",
      ])
  }

  @Test func aContactMovedAndWithOtherWorkersIsToldToOldAndNew() throws {
    let given = published {
      $0.contacts[0].time = time("12:15-13:15")
      $0.contacts[0].staff = ["ben"]
    }
    #expect(
      try given.costs(.change) == [
        "30 C1 visit: moves from Thu 3 Dec 12:00 to Thu 3 Dec 12:15, Ben instead of Ana",
        "10 Ana: has to be told of a change", "10 Ben: has to be told of a change",
      ])
  }

  @Test func aContactDroppedIsToldToItsWorkers() throws {
    #expect(try published { $0.contacts = [] }.costs(.change) == ["10 Ana: has to be told of a change"])
  }
}
