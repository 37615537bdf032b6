import RotaAnswers
import RotaModel
import RotaJudge
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaText

@Suite("What staff ask for")
struct RequestTests {
  private let now = PublishedHarbour.before

  private func person(_ id: PersonID, _ harbour: PublishedHarbour) throws -> Person {
    try #require(try harbour.opened.team().person(id))
  }

  private func send(_ words: String, as id: PersonID, _ harbour: PublishedHarbour) throws -> Request {
    let (team, person) = (try harbour.opened.team(), try person(id, harbour))
    let ask = try AskReading(harbour.opened, team, as: person, now: now).ask([words], reason: .annual)
    return try harbour.opened.send(ask, as: person, now: now)
  }

  private func price(of request: Request, _ harbour: PublishedHarbour) throws -> [String] {
    var weeks = try RequestWeeks(harbour.opened, now: now)
    return try weeks.price(of: request)
  }

  private func page(of person: Person?, _ harbour: PublishedHarbour) throws -> String {
    let names = person == nil ? ShortNames(try harbour.opened.team()) : nil
    return RequestsPage(try harbour.opened.requestLines(of: person, now: now), names: names).text(on: Paper())
  }

  private func open(_ harbour: PublishedHarbour) throws -> [Int] { try harbour.opened.requests().map(\.number) }

  @Test("Leave has its price for the children; approved it is one step, which undo takes back and opens again")
  func leave() throws {
    try PublishedHarbour.with { harbour in
      let opened = harbour.opened
      let request = try send("leave 2026-12-03", as: "ben", harbour)
      #expect(try open(harbour) == [request.number])
      let price = try price(of: request, harbour)
      #expect(price.count == 1 && price[0].contains("K1 visit 2 is left out"), "\(price)")
      #expect(try harbour.week().rota.shift(of: "ben", harbour.monday + 3) != nil, "asked is not granted")
      _ = try opened.approve(request.number, now: now)
      let week = try harbour.week()
      #expect(week.rota.shift(of: "ben", harbour.monday + 3) == nil && week.team.leave.contains { $0.isOf("ben") })
      #expect(week.undo?.words == "Ben: leave Thu 3 Dec 2026")
      #expect(try open(harbour).isEmpty)
      let undone = try opened.undo(week).0
      #expect(undone.rota.shift(of: "ben", harbour.monday + 3) != nil)
      #expect(try open(harbour) == [request.number], "what is taken back waits again")
      _ = try opened.redo(undone)
      #expect(try open(harbour).isEmpty)
      let again = #expect(throws: Refusal.self) { try opened.approve(request.number, now: now) }
      #expect(again?.message.contains("approved already") == true)
    }
  }

  @Test("Leave that was granted, taken back and then declined can't be done again by a redo")
  func declinedAfterAll() throws {
    try PublishedHarbour.with { harbour in
      let opened = harbour.opened
      let request = try send("leave 2026-12-03", as: "ben", harbour)
      _ = try opened.approve(request.number, now: now)
      let undone = try opened.undo(try harbour.week()).0
      #expect(undone.redo != nil)
      _ = try opened.decline(request.number, because: "nobody else is in", as: .lead(nil))
      let week = try harbour.week()
      #expect(week.redo == nil && !week.team.leave.contains { $0.isOf("ben") })
      #expect(throws: Refusal.self) { try opened.redo(week) }
      #expect(try opened.request(request.number).state == .declined)
    }
  }

  @Test("The reason of leave is for whoever asks and for the lead")
  func reason() throws {
    try PublishedHarbour.with { harbour in
      let request = try send("leave 2026-12-03", as: "ben", harbour)
      let team = try harbour.opened.team()
      #expect(!team.words(request).contains("annual"), "as the history has it")
      let (lead, own) = (
        try page(of: nil, harbour),
        try page(of: person("ben", harbour), harbour)
      )
      #expect(lead.contains("(annual)") && lead.contains("left out") && own.contains("(annual)"))
      #expect(!own.contains("left out"), "the price is the lead's to weigh")
      #expect(try !page(of: person("ana", harbour), harbour).contains("Ben"))
    }
  }

  @Test("A swap is checked, the colleague agrees, the lead approves, and both have the other's day, contacts and all")
  func swap() throws {
    try PublishedHarbour.with { harbour in
      let opened = harbour.opened
      let request = try send("swap 2026-12-03 with ben", as: "ana", harbour)
      let early = #expect(throws: Refusal.self) { try opened.approve(request.number, now: now) }
      #expect(early?.message.contains("Ben has not agreed") == true)
      #expect(throws: Refusal.self) { try opened.agree(request.number, as: person("cara", harbour)) }
      let asked = try page(of: person("ben", harbour), harbour)
      #expect(
        asked.contains("Thu 3 Dec: 12:00–19:00 now, 10:00–19:00 after it"), "what it would make of Ben's day: \(asked)")
      #expect(try !page(of: person("ana", harbour), harbour).contains("10:00"))
      _ = try opened.agree(request.number, as: person("ben", harbour))
      _ = try opened.approve(request.number, now: now)
      let rota = try harbour.week().rota
      #expect(rota.shift(of: "ana", harbour.monday + 3)?.time == TimeRange(720, 1140))
      #expect(rota.shift(of: "ben", harbour.monday + 3)?.time == TimeRange(600, 1140))
      #expect(rota.contacts.last { $0.day == harbour.monday + 3 }?.staff == ["ana"])
    }
  }

  @Test("A swap over two weeks is one step, too: each has the other's day, and undo gives both back")
  func swapOverWeeks() throws {
    let yaml = HarbourTeam.yaml.replacing("hours: 22.5}", with: "hours: 22.5, max: 40}")
      .replacing("hours: 30}", with: "hours: 30, max: 45}")
    try PublishedHarbour.with(yaml) { harbour in
      let opened = harbour.opened
      let (wednesday, friday) = (harbour.monday + 2, harbour.monday + 11)
      _ = try opened.keepUnlessTouched(laterHarbourRota())
      try harbour.publish(harbour.monday + 7)
      let request = try send("swap 2026-12-02 with ben 2026-12-11", as: "ana", harbour)
      let price = try price(of: request, harbour)
      #expect(price.count == 2 && price[0].hasPrefix("30 Nov") && price[1].hasPrefix("7"), "\(price)")
      _ = try opened.agree(request.number, as: person("ben", harbour))
      _ = try opened.approve(request.number, now: now)
      let (first, second) = (try harbour.week(), try harbour.week(harbour.monday + 7))
      #expect(first.rota.shift(of: "ana", wednesday) == nil && second.rota.shift(of: "ben", friday) == nil)
      #expect(first.rota.shift(of: "ben", wednesday)?.time == TimeRange(570, 1080))
      #expect(second.rota.shift(of: "ana", friday)?.time == TimeRange(600, 1080))
      #expect(second.undo?.words == first.undo?.words)
      _ = try opened.undo(second)
      #expect(try harbour.week().rota.shift(of: "ana", wednesday) != nil)
      #expect(try harbour.week(friday).rota.shift(of: "ben", friday) != nil && open(harbour) == [request.number])
    }
  }

  /// Fifteen hours of rest: who closes on Sunday must not open on Monday.
  private func withSunday(_ body: (PublishedHarbour, _ mondayOfBen: Edit) throws -> Void) throws {
    let yaml =
      HarbourTeam.yaml.replacing("hours: 22.5}", with: "hours: 22.5, max: 40}")
      .replacing("hours: 30}", with: "hours: 30, max: 45}") + "rules: {daily-rest: {hours: 15}}\n"
    try PublishedHarbour.with(yaml) { harbour in
      let closes = Edit.shift("ana", harbour.monday + 6, TimeRange(660, 1140), pause: nil)
      _ = try harbour.opened.apply([closes], to: harbour.week())
      try harbour.publish()
      _ = try harbour.opened.keepUnlessTouched(laterHarbourRota())
      try body(harbour, .shift("ben", harbour.monday + 7, TimeRange(540, 1020), pause: nil))
    }
  }

  @Test("A swap whose rest reaches into the week after its two is checked there, too")
  func restInALaterWeek() throws {
    try withSunday { harbour, opens in
      let later = harbour.monday + 7
      _ = try harbour.opened.apply([opens], to: harbour.week(later))
      try harbour.publish(later)
      let refusal = #expect(throws: Refusal.self) {
        try send("swap 2026-12-04 with ana 2026-12-06", as: "ben", harbour)
      }
      #expect(
        refusal?.message.contains("that swap would break a rule: Ben") == true
          && refusal?.message.contains("14 h") == true, "\(refusal?.message ?? "")")
    }
  }

  @Test("The draft of the week after may have changed by the time that a swap is approved")
  func restInALaterDraft() throws {
    try withSunday { harbour, opens in
      let later = harbour.monday + 7
      try harbour.publish(later)
      let outlook = try harbour.opened.outlook(
        of: Request.Swap(day: harbour.monday + 4, colleague: "ana", other: harbour.monday + 6),
        by: person("ben", harbour), now: now)
      #expect(outlook[0] == "Fri 4 Dec: 10:00–18:00 now, off after it", "\(outlook)")
      #expect(outlook[1] == "Sun 6 Dec: off now, 11:00–19:00 after it")
      #expect(outlook[2] == "30 Nov – 6 Dec: 21.5 h now, 21.5 h after it, of 22.5 h")
      #expect(!outlook.joined().contains("Ana"), "nothing of hers")
      let request = try send("swap 2026-12-04 with ana 2026-12-06", as: "ben", harbour)
      _ = try harbour.opened.agree(request.number, as: person("ana", harbour))
      _ = try harbour.opened.apply([opens], to: harbour.week(later))
      #expect(try price(of: request, harbour).last?.contains("breaks: Ben") == true)
      let refusal = #expect(throws: Refusal.self) { try harbour.opened.approve(request.number, now: now) }
      #expect(refusal?.message.contains("would break a rule: Ben") == true, "\(refusal?.message ?? "")")
      _ = try harbour.opened.undo(harbour.week(later))
      _ = try harbour.opened.approve(request.number, now: now)
      #expect(try harbour.week().rota.shift(of: "ben", harbour.monday + 6)?.time == TimeRange(660, 1140))
    }
  }

  @Test(
    "What can't be asked for is said with what is in the way",
    arguments: [
      ("swap 2026-12-02 with cara 2026-12-04", "ana", "that swap would break a rule: Cara can't work then\n"),
      ("swap 2026-12-04 with cara 2026-12-02", "ana", "Ana has no shift on Fri 4 Dec"),
      ("swap 2026-12-03 with ana", "ana", "that is yourself"),
      ("swap 2026-12-03 ben", "ana", "which day, and with whom?"),
      ("swap 2026-12-10 with ben", "ana", "is not published"),
      ("leave 2026-11-02", "ana", "is past"), ("leave 2026-12-02", "cara", "you are away already"),
      ("wish dayoff fri", "ana", "did you mean 'day-off'?"), ("wish day-off fri", "ana", "you have that wish already"),
      ("wish day-off someday", "ana", "error: "), ("levae 2026-12-03", "ana", "did you mean 'leave'?"),
    ])
  func mistakes(_ words: String, _ id: String, _ says: String) throws {
    try PublishedHarbour.with { harbour in
      let refusal = #expect(throws: Refusal.self) { try send(words, as: PersonID(id), harbour) }
      #expect(refusal?.cause == .wrongInput && refusal?.message.contains(says) == true, "\(refusal?.message ?? "")")
      let waiting = try open(harbour)
      #expect(waiting.isEmpty, "nothing was sent")
    }
  }

  @Test("Of one's own contacts, too, a refusal says no trait or child of the colleague's")
  func nothingOfTheColleague() throws {
    let yaml = HarbourTeam.yaml.replacing("id: visit, minutes: 60,", with: "id: visit, minutes: 60, not: [ana],")
    try PublishedHarbour.with(yaml) { harbour in
      let refusal = #expect(throws: Refusal.self) {
        try send("swap 2026-12-03 with ana", as: "ben", harbour)
      }
      #expect(
        refusal?.message.hasPrefix("error: that swap would break a rule: K1 visit 2 could not be held by Ana\n")
          == true,
        "\(refusal?.message ?? "")")
    }
  }

  @Test("A wish that is approved is weighed by the next plan, until undo takes it back")
  func wish() throws {
    try PublishedHarbour.with { harbour in
      let before = try harbour.week().report.score.wishes
      let request = try send("wish day-off 2026-12-01", as: "ben", harbour)
      _ = try harbour.opened.approve(request.number, now: now)
      let week = try harbour.week()
      let day = harbour.monday + 1
      #expect(week.team.person("ben")?.wishes.contains(Wish(.dayOff, Period(dates: day...day))) == true)
      #expect(week.report.score.wishes == before + 10, "he works on that day")
      _ = try harbour.opened.undo(week)
      #expect(try harbour.opened.team().person("ben")?.wishes.count == 1)
    }
  }

  @Test("A day of one's leave is given back by asking: the other days stay leave, and undo takes it away again")
  func callOff() throws {
    try PublishedHarbour.with { harbour in
      let (opened, monday) = (harbour.opened, harbour.monday)
      let week = Leave(staff: "ben", when: Period(dates: (monday + 7)...(monday + 11)), reason: "annual")
      _ = try opened.apply([.leave(week)], to: harbour.week(monday + 7))
      #expect(throws: Refusal.self, "there is none") { try send("leave 2026-12-15 off", as: "ben", harbour) }
      let request = try send("leave 2026-12-09 off", as: "ben", harbour)
      #expect(try opened.team().words(request).hasPrefix("Ben: call off leave Wed 9 Dec"))
      #expect(try opened.request(request.number).ask == request.ask, "as it is kept")
      _ = try opened.approve(request.number, now: now)
      let left = try opened.team().leave.filter { $0.isOf("ben") }.map(\.when.dates)
      #expect(left == [(monday + 7)...(monday + 8), (monday + 10)...(monday + 11)])
      _ = try opened.undo(harbour.week(monday + 7))
      #expect(try opened.team().leave.filter { $0.isOf("ben") } == [week])
    }
  }

  @Test("A no has its reason; whoever asked takes it back without one; nobody answers for others")
  func declined() throws {
    try PublishedHarbour.with { harbour in
      let opened = harbour.opened
      let first = try send("leave 2026-12-03", as: "ben", harbour).number
      #expect(throws: Refusal.self) { try opened.decline(first, because: nil, as: .lead(nil)) }
      #expect(throws: Refusal.self) { try opened.decline(first, because: "no", as: .staff("ana")) }
      _ = try opened.decline(first, because: "two are away", as: .lead(nil))
      let mine = try page(of: person("ben", harbour), harbour)
      #expect(mine.contains("declined: two are away"))
      let week = try opened.myWeek(person("ben", harbour), at: harbour.moment("2026-12-01 09:00"))
      #expect(week.asks.map(\.number) == [first])
      let second = try send("leave 2026-12-03", as: "ben", harbour).number
      _ = try opened.decline(second, because: nil, as: .staff("ben"))
      #expect(try opened.request(second).state == .withdrawn)
      let swap = try send("swap 2026-12-03 with ben", as: "ana", harbour).number
      _ = try opened.decline(swap, because: "court", as: .staff("ben"))
      #expect(try opened.request(swap).state == .declined && open(harbour).isEmpty)
    }
  }

  @Test("What somebody says they worked waits for the lead, who approves it, declines it or has entered it already")
  func worked() throws {
    try PublishedHarbour.with { harbour in
      let (opened, ben) = (harbour.opened, try person("ben", harbour))
      let lines = try opened.recordEnd(of: ben, at: "20:10", now: harbour.moment("2026-12-01 20:15"))
      #expect(lines[0] == "Ben Tue 1 Dec 11:00–20:10, for the lead to approve: request 1")
      let request = try #require(try opened.requests().first)
      #expect(try price(of: request, harbour)[0] == "planned 11:00–19:00")
      let before = try opened.ledger(weeks: 1, at: harbour.moment("2026-12-06 12:00")).entries[1].paid
      _ = try opened.approve(1, now: now)
      #expect(try opened.ledger(weeks: 1, at: harbour.moment("2026-12-06 12:00")).entries[1].paid == before + 70)
      let late = #expect(throws: Refusal.self) {
        try opened.recordEnd(of: ben, at: "20:30", now: harbour.moment("2026-12-01 21:00"))
      }
      #expect(late?.message.contains("the lead has entered") == true)
      for (time, now, says) in [
        ("23:00", "2026-12-03 20:00", "still to come"), ("00:40", "2026-12-04 00:20", "still to come"),
        ("11:00", "2026-12-03 20:00", "began at 12:00"),
        ("late", "2026-12-03 20:00", "no time of day"), ("19:00", "2026-11-30 20:00", "had no shift"),
      ] {
        let refusal = #expect(throws: Refusal.self) {
          try opened.recordEnd(of: ben, at: time, now: harbour.moment(now))
        }
        #expect(refusal?.message.contains(says) == true)
      }
      _ = try opened.recordEnd(of: ben, at: "19:20", now: harbour.moment("2026-12-03 20:00"))
      _ = try opened.recordEnd(of: ben, at: "19:30", now: harbour.moment("2026-12-03 20:00"))
      #expect(try open(harbour) == [3], "said again, the last word counts")
      _ = try opened.record(
        ben, harbour.monday + 3, TimeRange(720, 1165), now: harbour.moment("2026-12-04 09:00"))
      #expect(try open(harbour).isEmpty, "what the lead enters answers it")
    }
  }
}

extension Rota {
  func shift(of person: PersonID, _ day: Day) -> Shift? { shifts.last { $0.staff == person && $0.day == day } }
}
