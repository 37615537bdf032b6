import RotaModel
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing
import RotaPages

@Suite("The screen of a member of staff")
struct StaffTests {
  static let sizes = [
    Size(columns: 40, rows: 20), Size(columns: 80, rows: 24), Size(columns: 160, rows: 50),
  ]

  static let pages: [(name: String, keys: [KeyEvent])] = [
    ("my-days", []),
    ("my-days-later", [.down, .down, .down, .down]),
    ("my-calendar", [.character("c")]),
    ("my-calendar-before", [.character("c"), .up, .left]),
    ("my-requests", [.character("Q")]),
    ("my-swap-asked", [.character("Q"), .down]),
    ("my-now", [.character("n")]),
    ("my-hours", [.character("H")]),
    ("my-help", [.character("?")]),
    ("my-leave", [.character("L")]),
    ("my-wish", [.character("W")]),
    ("my-swap", [.character("s"), .tab, .character("a")]),
  ]

  private func sitting(_ size: Size = Size(columns: 80, rows: 24)) throws -> StaffSitting {
    var sitting = try StaffSitting(columns: size.columns, rows: size.rows, staff: try Given.mine())
    sitting.tell(.requests(Given.myRequests))
    let ledger = try Given.ledger()
    sitting.tell(.ledger(Ledger(weeks: ledger.weeks, entries: ledger.entries.filter { $0.person == Given.ben })))
    return sitting
  }

  @Test("Each page as it is drawn, on a telephone, a terminal and a wide one", arguments: sizes, pages.map(\.name))
  func eachPage(_ size: Size, _ name: String) throws {
    var sitting = try sitting(size)
    for key in try #require(Self.pages.first { $0.name == name }).keys { sitting.press(key) }
    if name == "my-now" { sitting.tell(.whoIsOn(try Given.whoIsOn().seen(by: Given.ben))) }
    expectScreen(sitting.screen, and: .mono, matches: "\(name)-\(size.columns)x\(size.rows)")
  }

  @Test("It opens with today, says what has changed and why, and what is to be confirmed; one key confirms")
  func today() throws {
    var sitting = try sitting()
    #expect(sitting.screen.text(row: 2).contains("Tue 1 Dec") && sitting.screen.text(row: 2).contains("today"))
    #expect(sitting.text.contains("was 19:00 until Mon 30 Nov 17:41 – an urgent contact"))
    #expect(sitting.text.contains("1 to confirm") && sitting.screen.text(row: 23).contains("a confirm"))
    #expect(sitting.type("a") == [.confirm])
    sitting.tell(.mine(try Given.mine(toConfirm: 0), said: "confirmed: you know your rota"))
    #expect(!sitting.screen.text(row: 23).contains("a confirm"))
    #expect(sitting.type("a") == [] && sitting.text.contains("there is nothing to confirm"))
  }

  @Test(
    "Without a key it is seen whom to ring now, with whom one opens and closes, and who is on tomorrow",
    arguments: sizes)
  func firstScreen(_ size: Size) throws {
    let text = try sitting(size).text
    #expect(text.contains("ring Ana 07700 900 001") && text.contains("closing alone from 19:00"))
    #expect(text.contains("also on: Ana 09:30–18:00") && text.contains("Cara 12:00–20:30"))
  }

  @Test("Of very many tomorrow as many stand there as three lines hold, their hours whole, and how many more there are")
  func manyTomorrow() throws {
    var mine = try Given.mine()
    let others = (1...30).map { "Worker \($0) 09:00–17:30" }
    mine = StaffWeek(
      id: mine.id, name: mine.name, service: mine.service, slot: mine.slot, now: mine.now, days: mine.days,
      onTomorrow: others, figures: mine.figures, toConfirm: 0, asks: [], colleagues: mine.colleagues)
    for columns in 38...100 {
      let sitting = try StaffSitting(columns: columns, rows: 40, staff: mine)
      let text = sitting.text.replacing("│", with: "")
      let seen = others.count { text.contains("\($0),") || text.contains("\($0) ") }
      #expect(seen > 0 && text.contains("… \(30 - seen) more"), "\(columns): \(seen)")
    }
  }

  @Test("A long name is cut and no time is, at any width")
  func longName() throws {
    let mine = try Given.mine()
    let long = "Elodie-Antoinette Featherstonehaugh-Cholmondeley 10:00–18:30"
    let desk = StaffWeek(
      id: mine.id, name: mine.name, service: mine.service, slot: mine.slot, now: mine.now, days: mine.days,
      onTomorrow: ["Ana 09:30–18:00", long], figures: mine.figures, toConfirm: 0, asks: [], colleagues: mine.colleagues)
    for columns in 38...70 {
      let text = try StaffSitting(columns: columns, rows: 40, staff: desk).text
      #expect(text.contains("10:00–18:30") && text.contains("Elo"), "\(columns): \(text)")
      #expect(text.contains("leave by 16:00") && text.contains("back by 18:00"), "\(columns): \(text)")
    }
  }

  @Test(
    "Both ends of every shift are whole in the calendar, at any width",
    arguments: [38, 39, 40, 45, 60, 77, 78, 80, 120])
  func calendarTimes(columns: Int) throws {
    var sitting = try StaffSitting(columns: columns, rows: 40, staff: Given.mine())
    sitting.type("c")
    let rows = (1..<8).map { sitting.screen.text(row: $0).replacing(":", with: "") }
    for time in ["1100", "2030", "1200", "1900", "1000", "1800", "0900", "1700"] {
      #expect(rows.contains { $0.contains(time) }, "\(columns): \(time)")
    }
    #expect(rows.joined().contains("away"))
  }

  @Test("Leave is checked while it is typed, and the form stays until it is sent")
  func leave() throws {
    var sitting = try sitting()
    sitting.type("L")
    sitting.press(.control("u"))
    sitting.type("someday")
    #expect(sitting.text.contains("! expected a day"))
    #expect(sitting.press(.enter) == [])
    sitting.press(.control("u"))
    sitting.type("thu")
    sitting.press(.tab)
    sitting.type("wed")
    #expect(sitting.press(.enter) == [] && sitting.text.contains("before the first day"))
    sitting.press(.control("u"))
    sitting.type("fri")
    let thursday = try Given.day("2026-12-03")
    let leave = Leave(staff: Given.ben, when: Period(dates: thursday...(thursday + 1)), reason: "annual")
    #expect(sitting.press(.enter) == [.send(.leave([leave]))])
    sitting.tell(.unsendable("you are away already: Fri 4 Dec"))
    #expect(sitting.text.contains("! you are away already: Fri 4 Dec"))
    sitting.tell(.sent("sent: request 5, leave Thu 3 Dec – Fri 4 Dec, waits for the lead"))
    #expect(sitting.state.dialog == nil && sitting.text.contains("sent: request 5"))
  }

  @Test("A wish is for a day, or for that day of every week")
  func wish() throws {
    var sitting = try sitting()
    sitting.press(.character("W"), .control("u"))
    sitting.type("avoid")
    sitting.press(.tab, .control("u"))
    sitting.type("24 dec")
    sitting.press(.tab)
    sitting.type("17-19")
    let day = try Given.day("2026-12-24")
    let once = Wish(.avoid, Period(dates: day...day, time: TimeRange(1020, 1140)))
    #expect(sitting.press(.enter) == [.send(.wish(once))])
    sitting.press(.tab, .control("u"))
    sitting.type("every")
    let weekly = Wish(.avoid, Period(weekdays: Weekdays(.thu), time: TimeRange(1020, 1140)))
    #expect(sitting.press(.enter) == [.send(.wish(weekly))])
  }

  @Test("A swap is asked of a named colleague; what it would make of one's own days is said before it is sent")
  func swap() throws {
    var sitting = try sitting()
    sitting.press(.down, .down, .character("s"))
    sitting.press(.tab)
    sitting.type("eve")
    #expect(sitting.text.contains("nobody is called 'eve'") && sitting.press(.enter) == [])
    sitting.press(.control("u"))
    sitting.type("an")
    let swap = Request.Swap(
      day: try Given.day("2026-12-03"), colleague: Given.ana, other: try Given.day("2026-12-03"))
    #expect(sitting.press(.enter) == [.checkSwap(swap)])
    sitting.tell(.unsendable("that swap would break a rule: Ben: 10 h rest after Wed 2 Dec, needs 11 h"))
    #expect(sitting.text.contains("! that swap would break a rule"))
    #expect(sitting.press(.enter) == [.checkSwap(swap)])
    sitting.tell(.swapPossible(swap, ["Thu 3 Dec: 10:00–19:00 with 1 contact, now 12:00–19:00"]))
    #expect(sitting.text.contains("Ask Ana to swap Thu 3 Dec?") && sitting.text.contains("with 1 contact, now"))
    #expect(sitting.press(.enter) == [] && sitting.state.dialog == nil, "Enter alone sends nothing")
    sitting.tell(.swapPossible(swap, []))
    #expect(sitting.state.dialog == nil, "an answer that comes late opens nothing")
  }

  @Test("A swap that is checked is sent with its own key")
  func sending() throws {
    var sitting = try sitting()
    sitting.press(.down, .down, .character("s"), .tab)
    sitting.type("ana")
    let swap = Request.Swap(
      day: try Given.day("2026-12-03"), colleague: Given.ana, other: try Given.day("2026-12-03"))
    sitting.press(.enter)
    sitting.tell(.swapPossible(swap, []))
    #expect(sitting.type("y") == [.send(.swap(swap))])
  }

  @Test("A colleague's swap is agreed to or refused with a reason, one's own request taken back")
  func requests() throws {
    var sitting = try sitting()
    sitting.type("Q")
    #expect(sitting.type("A") == [] && sitting.text.contains("nothing here waits for you"))
    sitting.type("x")
    #expect(sitting.text.contains("Take back: leave Thu 3 Dec (annual)?"))
    #expect(sitting.type("y") == [.takeBack(request: 3)])
    sitting.press(.down)
    #expect(sitting.type("x") == [] && sitting.text.contains("it is not yours"))
    #expect(sitting.type("A") == [.agree(request: 4)])
    sitting.type("D")
    #expect(sitting.press(.enter) == [] && sitting.text.contains("this is needed"))
    sitting.type("court")
    #expect(sitting.press(.enter) == [.decline(request: 4, because: "court")])
  }

  @Test("When a shift really ended is said to the minute")
  func ended() throws {
    var sitting = try sitting()
    sitting.type("e23:4")
    #expect(sitting.text.contains("! expected a time"))
    sitting.type("0")
    #expect(sitting.press(.enter) == [.ended(1420)])
  }

  @Test("The cursor stays on its day when the days are read again")
  func again() throws {
    var sitting = try sitting()
    sitting.press(.down, .down)
    sitting.tell(.mine(try Given.mine(from: 1), said: nil))
    #expect(sitting.screen.cursor.map { sitting.screen.text(row: $0.row).contains("Thu 3 Dec") } == true)
  }

  @Test("The calendar opens on today; up is a week before, and what is asked for there is for the day under the cursor")
  func calendar() throws {
    var sitting = try sitting()
    #expect(sitting.screen.text(row: 23).contains("c calendar"))
    sitting.type("c")
    #expect(sitting.state.page == .calendar && sitting.text.contains("K1 harbour"))
    sitting.press(.up)
    #expect(sitting.text.contains("Tue 24 Nov") && sitting.text.contains("10:00–18:30"))
    sitting.press(.up, .left, .left)
    #expect(sitting.text.contains("Mon 23 Nov"), "it ends there")
    sitting.press(.down, .down, .character("L"))
    #expect(sitting.text.contains("Mon 7 Dec"), "the form begins with that day")
    sitting.press(.escape, .up, .up, .character("L"))
    #expect(sitting.text.contains("Tue 1 Dec"), "no leave is asked for what is past")
    sitting.press(.escape, .right)
    sitting.tell(.mine(try Given.mine(from: 1), said: nil))
    #expect(sitting.text.contains("Tue 24 Nov"), "the cursor stays on its day when the days are read again")
    sitting.press(.escape)
    #expect(sitting.state.page == .days)
  }

  @Test("Whoever may look no longer has no screen any more")
  func noLonger() throws {
    var sitting = try sitting()
    #expect(sitting.tell(.ended) == [.quit])
  }

  @Test("No two keys lead away from their own days for good, whatever they are")
  func nothingElse() throws {
    let letters = (32...126).compactMap { Unicode.Scalar($0) }.map { KeyEvent.character(Character($0)) }
    let controls = "abcdefghijklmnopqrstuvwxyz".map { KeyEvent.control($0) }
    let others: [KeyEvent] =
      [
        .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
        .delete,
      ]
      + [.paste(":quit\n:publish\n!sh\n"), .shiftUp, .resumed, .mouse(Point(column: 5, row: 5), .press)]
      + (1...12).map { .function($0) }
    let keys = letters + controls + others
    let opened = try sitting()
    for first in keys {
      for second in keys {
        var sitting = opened
        sitting.press(first, second)
        #expect(sitting.state.pages.first == .days, "\(first) \(second)")
      }
    }
  }

  @Test("The palette and help list what they can do and nothing else")
  func palette() throws {
    let opened = try sitting()
    for key: KeyEvent in [":", "?"] {
      var sitting = opened
      sitting.press(key)
      guard case .chooser(let chooser) = sitting.state.dialog else { return #expect(Bool(false), "no list") }
      let runs = chooser.items.compactMap { if case .run(let command) = $0.action { command } else { nil } }
      #expect(runs.count == Staff.commands.count && Set(runs) == Set(Staff.commands))
    }
  }

  @Test("Before anything is read, and at sizes that are too small, it says so and takes no harm")
  func empty() throws {
    var sitting = try StaffSitting(staff: nil)
    #expect(sitting.text.contains("opening"))
    #expect(sitting.type("asLW") == [] && sitting.state.dialog == nil)
    for (columns, rows) in [(0, 0), (1, 1), (37, 12), (38, 11)] {
      let small = try StaffSitting(columns: columns, rows: rows, staff: try Given.mine())
      if columns > 10 { #expect(small.text.contains("Rota needs 38×12")) }
    }
    let none = try StaffSitting(columns: 38, rows: 12, staff: try Given.mine(from: 99))
    #expect(none.text.contains("Nothing is published"))
  }
}

extension Given {
  static let myRequests = [
    RequestLine(
      number: 3, person: "ben", who: "Ben", what: "leave Thu 3 Dec (annual)", when: "Fri 27 Nov 16:02",
      state: "waits for the lead",
      canBeTakenBack: true),
    RequestLine(
      number: 4, person: "ana", who: "Ana", what: "swap Thu 3 Dec with Ben", when: "Fri 27 Nov 17:10",
      state: "waits for Ben",
      waitsForMe: true),
  ]

  /// Ben's days from Tuesday on, and of the week after.
  static func mine(from first: Int = 0, toConfirm: Int = 1) throws -> StaffWeek {
    let tuesday = try day("2026-12-01")
    let visit = MyDayText.Stop(start: "16:30", words: "K1 harbour", beside: "leave by 16:00, back by 18:00")
    let urgent = MyDayText.Stop(
      start: "14:00", words: "urgent, with Ana: custody, K1, 1 h 30", beside: "leave by 13:45",
      said: "lead says: front desk knows, ask for the custody sergeant")
    let pause = MyDayText.Stop(start: "15:00", words: "break", beside: "")
    let hours = ["11:00–20:30", "off", "12:00–19:00", "10:00–18:00", "away", "away", "09:00–17:00", "09:00–17:00"]
    let days = hours.enumerated().map { index, hours in
      MyDayText(
        day: tuesday + index, hours: hours, company: index == 0 ? "closing alone from 19:00" : nil,
        changes: index == 0 ? ["was 19:00 until Mon 30 Nov 17:41 – an urgent contact"] : [],
        stops: index == 0 ? [urgent, pause, visit] : index == 2 ? [pause, visit] : hours.contains("–") ? [pause] : [])
    }
    let before = ["off", "10:00–18:30", "10:00–18:30", "off", "12:00–00:15", "off", "off", "10:00–18:30"]
    let past = before.enumerated().map { index, hours in
      MyDayText(
        day: tuesday - 8 + index, hours: hours, stops: hours.contains("–") ? [pause] : [])
    }
    return StaffWeek(
      id: ben, name: "Ben", service: "Harbour", slot: 30, now: Moment(tuesday, 960), before: past,
      days: Array(days.dropFirst(first)), ring: "ring Ana 07700 900 001",
      onTomorrow: ["Ana 09:30–18:00", "Cara 12:00–20:30"],
      figures: ["21.5 of 22.5 h", "weekends 1 of 2"], toConfirm: toConfirm,
      asks: ["Ana: swap Thu 3 Dec with Ben"],
      colleagues: [.init(id: ana, name: "Ana"), .init(id: cara, name: "Cara")])
  }
}
