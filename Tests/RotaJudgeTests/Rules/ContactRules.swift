import RotaModel
import RotaJudge
import Testing

/// C1's visit as a test has it, with Ana at work on Wednesday from 10:00 to 16:00.
private func visit(_ hours: String = "12:00-13:00", with staff: [PersonID] = ["ana"], change: (inout Given) -> Void)
  -> Given
{
  var given = Given.withChild
  given.work("ana", .wed, "10:00-16:00")
  given.work("ben", .wed, "10:00-16:00")
  given.meet(.wed, hours, with: staff)
  change(&given)
  return given
}

@Suite("contact") struct ContactRule {
  @Test func aContactAsItsNeedAsksIsRight() throws {
    #expect(try visit { _ in }.report().breaches == [])
  }

  @Test func gridAndLengthAreOneFacet() throws {
    #expect(
      try visit("12:05-12:50") { _ in }.broken(.contact) == [
        "C1 visit, Wed 2 Dec 12:05: lasts 45 min, should last 1 h"
      ])
  }

  @Test func liesWhollyInOnePeriod() throws {
    let given = visit {
      $0.team.children[0].needs[0].within = [Period(time: time("09:00-12:30")), Period(time: time("12:30-18:00"))]
    }
    #expect(try given.broken(.contact) == ["C1 visit, Wed 2 Dec 12:00: is outside its times"])
  }

  @Test func onePinnedToADateAndAStartIsAgreed() throws {
    let given = visit {
      $0.team.children[0].needs[0].within = [Period(time: time("17:00-18:00"))]
      $0.team.pins = [.contact(Given.contact(), date: $0.monday + 2, start: 720, staff: nil)]
    }
    #expect(try given.broken(.contact) == [])
  }

  @Test func startsAfterAndByItsMoments() throws {
    let given = visit {
      $0.team.children[0].needs[0].after = Moment(Given.monday + 2, 721)
      $0.team.children[0].needs[0].startBy = Moment(Given.monday + 2, 719)
    }
    #expect(
      try given.broken(.contact) == [
        "C1 visit, Wed 2 Dec 12:00: is too early, not before Wed 2 Dec 12:01",
        "C1 visit, Wed 2 Dec 12:00: is too late, starts by Wed 2 Dec 11:59",
      ])
  }

  @Test func aPausedChildIsOwedLessAndNotSeen() throws {
    // Times 2 × 3 free days of 7 is 6⁄7, rounded up to 1: the second falls away.
    let given = visit {
      $0.team.children[0].needs[0].times = 2
      $0.team.children[0].paused = [Period(weekdays: Weekdays(from: .wed, through: .sat))]
      $0.meet(.mon, "12:00-13:00", with: ["ben"], number: 2)
      $0.work("ben", .mon, "10:00-16:00")
    }
    #expect(
      try given.broken(.contact) == [
        "C1 visit 2, Mon 30 Nov 12:00: is not owed", "C1 visit 1, Wed 2 Dec 12:00: C1 is paused",
      ])
    #expect(try given.report().owed == 1)
  }

  @Test(arguments: [[], ["ana", "ana"], ["ana", "ben"]] as [[PersonID]])
  func hasExactlyItsNumberOfDifferentPeople(staff: [PersonID]) throws {
    let broken = try visit(with: staff) { _ in }.broken(.contact)
    #expect(broken.count == 1 && broken[0].contains("1 worker needed"))
  }

  @Test func isNotCancelledAndNotHeldBefore() throws {
    #expect(try visit { $0.team.cancelled = [Given.contact()] }.broken(.contact).count == 1)
  }

  @Test func ofTwoTimesForAContactTheLastCounts() throws {
    let given = visit { $0.meet(.wed, "13:00-14:00", with: ["ben"]) }
    #expect(try given.report().breaches.map(\.text) == ["C1 visit: planned twice, again on Wed 2 Dec 13:00"])
  }

  @Test func aOneOffIsOwedWhereItsLastMomentLiesUnlessThePreviousRotaHoldsIt() throws {
    var given = Given()
    var need = Need(id: "welfare", minutes: 60)
    need.after = Moment(Given.monday + 5, 600)
    need.startBy = Moment(Given.monday + 8, 600)
    given.team.children = [Child(id: "C1")]
    given.team.oneOffs = [OneOff(child: "C1", need: need)]
    #expect(try given.report().owed == 0)
    let id = ContactID(child: "C1", need: "welfare")
    given.work("ana", .sat, "10:00-16:00")
    given.contacts = [Contact(id: id, day: given.monday + 5, time: time("12:00-13:00"), staff: ["ana"])]
    #expect(try given.report().breaches == [])
    given.turnTheWeek()
    #expect(try given.report().owed == 0)
    given.previous = nil
    #expect(try given.report().unmet == [id])
  }
}

@Suite("workers") struct WorkersRule {
  @Test("traits, avoid, not, exclude", arguments: 0..<4)
  func eachIsOneWhoMayBeSent(why: Int) throws {
    let given = visit {
      switch why {
      case 0: $0.team.children[0].traits = ["female"]
      case 1: $0.team.children[0].avoid = ["ana"]
      case 2: $0.team.children[0].needs[0].not = ["ana"]
      default:
        $0.team.children[0].keyWorker = "ana"
        $0.team.children[0].needs[0].keyWorker = .exclude
      }
    }
    let reasons = [
      "a worker must be female", "is never sent to C1", "is not to be sent",
      "should be somebody other than the key worker",
    ]
    #expect(try given.broken(.workers) == ["C1 visit, Wed 2 Dec 12:00: Ana can't go, \(reasons[why])"])
  }

  @Test func theNeedsTraitsStandForTheChilds() throws {
    let given = visit {
      $0.team.children[0].traits = ["female"]
      $0.team.children[0].needs[0].traits = []
    }
    #expect(try given.broken(.workers) == [])
  }

  @Test func togetherTheyHoldTheSkills() throws {
    var given = visit(with: ["ana", "ben"]) {
      $0.team.children[0].needs[0].workers = 2
      $0.team.children[0].needs[0].skills = ["family", "therapy"]
      $0.team.staff[0].skills = ["family"]
    }
    #expect(try given.broken(.workers) == ["C1 visit, Wed 2 Dec 12:00: nobody there has therapy"])
    given.team.staff[1].skills = ["therapy"]
    #expect(try given.broken(.workers) == [])
  }

  @Test func somebodyMayWorkAlone() throws {
    var given = visit { $0.team.staff[0].mayWorkAlone = false }
    #expect(try given.broken(.workers) == ["C1 visit, Wed 2 Dec 12:00: nobody there may work alone"])
    given.contacts[0].staff = ["ana", "ben"]
    #expect(try given.broken(.workers) == [])
  }

  @Test func keyWorkerAndKnownHold() throws {
    let given = visit {
      $0.team.children[0].keyWorker = "ben"
      $0.team.children[0].needs[0].keyWorker = .only
      $0.team.children[0].needs[0].known = true
    }
    #expect(
      try given.broken(.workers) == [
        "C1 visit, Wed 2 Dec 12:00: nobody there is known to C1", "C1 visit, Wed 2 Dec 12:00: only Ben can go",
      ])
  }
}

@Suite("in the shift") struct InTheShiftRule {
  @Test func aWorkerHasAShift() throws {
    let given = visit { $0.shifts = [] }
    #expect(try given.broken(.inTheShift) == ["C1 visit, Wed 2 Dec 12:00: Ana has no shift that day"])
  }

  @Test func travelFromTheBaseAndBackAndTheWriteUpFit() throws {
    let given = visit("10:15-11:15") {
      $0.team.children[0].zone = "north"
      $0.team.children[0].needs[0].writeUp = 15
      $0.shifts[0].time = time("10:00-11:45")
    }
    #expect(
      try given.broken(.inTheShift) == [
        "C1 visit, Wed 2 Dec 10:15: Ana can't be done before 12:00, the shift ends at 11:45",
        "C1 visit, Wed 2 Dec 10:15: Ana can't be there before 10:30",
      ])
  }

  @Test func betweenContactsTheBreakAndTheTravelFit() throws {
    var given = visit("12:00-13:00") {
      $0.team.children.append(Child(id: "C2", zone: "north", needs: [Need(id: "visit", minutes: 60)]))
      $0.shifts[0] = Shift(staff: "ana", day: $0.monday + 2, time: time("10:00-18:00"), pause: time("13:00-13:30"))
      $0.meet(.wed, "14:00-15:00", with: ["ana"], child: "C2")
    }
    #expect(try given.broken(.inTheShift) == [])
    given.contacts[1].time = time("13:45-14:45")
    #expect(
      try given.broken(.inTheShift) == ["C2 visit, Wed 2 Dec 13:45: Ana has 45 min after C1 visit, needs 1 h"])
    given.contacts[1].time = time("12:30-13:30")
    #expect(
      try given.broken(.inTheShift) == [
        "C2 visit, Wed 2 Dec 12:30: Ana is at C1 visit until 13:00 and needs 30 min after it"
      ])
  }
}

@Suite("apart") struct ApartRule {
  private func twice(_ first: Weekday, _ second: Weekday, apart: Int) -> Given {
    var given = Given.withChild
    given.team.children[0].needs[0].times = 2
    given.team.children[0].needs[0].apart = apart
    given.meet(first, "12:00-13:00", with: ["ana"])
    given.meet(second, "14:00-15:00", with: ["ana"], number: 2)
    return given
  }

  @Test func contactsOfOneNeedAreDaysApart() throws {
    #expect(try twice(.mon, .wed, apart: 2).broken(.apart) == [])
    #expect(
      try twice(.mon, .wed, apart: 3).broken(.apart) == [
        "C1 visit 2, Wed 2 Dec 14:00: too close to the one on Mon 30 Nov, at least 3 days apart"
      ])
  }

  @Test func zeroAllowsTwoOnADay() throws {
    #expect(try twice(.mon, .mon, apart: 0).broken(.apart) == [])
    #expect(try twice(.mon, .mon, apart: 1).broken(.apart).count == 1)
  }

  @Test func thePreviousRotasCount() throws {
    var given = Given.withChild
    given.team.children[0].needs[0].apart = 3
    given.meet(.sun, "12:00-13:00", with: ["ana"])
    given.turnTheWeek()
    given.contacts = [
      Contact(id: Given.contact(week: 1), day: given.monday + 1, time: time("12:00-13:00"), staff: ["ana"])
    ]
    #expect(try given.broken(.apart).count == 1)
  }

  @Test func noChildIsInTwoContactsAtOnce() throws {
    var given = Given.withChild
    given.team.children[0].needs.append(Need(id: "check", minutes: 60))
    given.meet(.mon, "12:00-13:00", with: ["ana"])
    given.meet(.mon, "12:45-13:45", with: ["ben"], need: "check")
    #expect(try given.broken(.apart) == ["C1 check, Mon 30 Nov 12:45: C1 is in C1 visit until 13:00"])
  }
}

@Suite("partner") struct PartnerRule {
  private func joint() -> Given {
    visit {
      $0.team.partners = [Partner(id: "police", available: [Period(time: time("09:00-12:00"))])]
      $0.team.children[0].needs[0].partner = "police"
    }
  }

  @Test func joinsInItsPeriods() throws {
    #expect(try joint().broken(.partner) == ["C1 visit, Wed 2 Dec 12:00: police is not available then"])
    var agreed = joint()
    agreed.team.pins = [.contact(Given.contact(), date: agreed.monday + 2, start: 720, staff: nil)]
    #expect(try agreed.broken(.partner) == [])
  }

  @Test func joinsNoMoreAtOnceThanItCan() throws {
    var given = joint()
    given.team.partners[0].available = nil
    given.team.children.append(Child(id: "C2", needs: [Need(id: "visit", minutes: 60, partner: "police")]))
    given.meet(.wed, "13:00-14:00", with: ["ben"], child: "C2")
    #expect(try given.broken(.partner) == [])
    given.contacts[1].time = time("12:45-13:45")
    #expect(try given.broken(.partner) == ["police: 2 contacts at 12:45 on Wed 2 Dec, 1 at most"])
  }
}
