import RotaModel
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing

/// Every page as it is drawn, kept beside this file: look at them to see what the screen is.
@Suite struct ScreenTests {
  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ]

  /// How the lead gets to each page from the week.
  static let pages: [(name: String, keys: [KeyEvent])] = [
    ("week", []),
    ("day", [.character("d")]),
    ("children", [.character("c")]),
    ("child", [.character("c"), .enter]),
    ("person", [.character("i")]),
    ("problems", [.character("!")]),
    ("now", [.character("n")]),
    ("versions", [.character("v")]),
    ("requests", [.character("Q")]),
    ("ledger", [.character("H")]),
    ("help", [.character("?")]),
    ("palette", [.character(":")]),
    ("leave", [.character("L")]),
    ("shift-in-hand", [.character("e"), .right, .right]),
  ]

  @Test(arguments: sizes, pages.map(\.name))
  func eachPage(_ size: Size, _ name: String) throws {
    var sitting = try Sitting(columns: size.columns, rows: size.rows)
    for key in try #require(Self.pages.first { $0.name == name }).keys { sitting.press(key) }
    if name == "versions" { sitting.tell(.fetched(.versions(Self.versions))) }
    if name == "requests" { sitting.tell(.fetched(.requests(Given.requests))) }
    if name == "ledger" || name == "person" { sitting.tell(.fetched(.ledger(try Given.ledger()))) }
    if name == "now" { sitting.tell(.fetched(.now(try Given.whoIsOn()))) }
    expectScreen(sitting.screen, and: .mono, matches: "\(name)-\(size.columns)x\(size.rows)")
  }

  private static let versions = [
    VersionLine(
      number: 4, when: "Fri 27 Nov 16:02", who: "dina", note: "after the court date moved",
      differences: ["Ben  Thu 3 Dec  12:00–18:30 → 12:00–19:00"]),
    VersionLine(number: 3, when: "Thu 26 Nov 11:40", who: "dina", note: ""),
  ]

  @Test(arguments: sizes)
  func whyWithRepairs(_ size: Size) throws {
    var sitting = try Sitting(columns: size.columns, rows: size.rows)
    sitting.type("w")
    sitting.tell(.explained(Self.explanation, question: 1))
    expectScreen(sitting.screen, matches: "why-\(size.columns)x\(size.rows)")
  }

  static let explanation = Explanation(
    subject: "K2 family", verdict: "High: it is left out. Nobody can take it as things are:",
    reasons: [
      Reason(rule: "workers", text: "only Ana holds \"family\"", source: "team.yaml:5"),
      Reason(rule: "hours", who: ["ana"], text: "Ana has 30 of 30 h", source: "team.yaml:5"),
    ],
    repairs: [
      Repair(
        number: 1, edits: [.dayOff("ana", Day(number: 20790))], changes: ["Ana Fri off → 10:00–14:00"], service: -1000,
        wishes: 12, text: "K2 family is planned: Fri 11:00 with Ana; Ana works 10:00–14:00 on Fri")
    ], note: "Nobody is ever offered who lacks “family”.")

  @Test(arguments: sizes)
  func aTeamFileWithMistakes(_ size: Size) throws {
    var sitting = try Sitting(columns: size.columns, rows: size.rows)
    sitting.tell(
      .complaints([
        Complaint(
          file: "team.yaml", line: 12, isError: true,
          text:
            "team.yaml:12:9: error: no skill called 'famly'; did you mean 'family'?\n  skills: [famly]\n           ^"),
        Complaint(file: "team.yaml", line: 30, isError: true, text: "team.yaml:30:3: error: 'id' is missing"),
      ]))
    expectScreen(sitting.screen, and: .mono, matches: "complaints-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes, ["week", "day", "children"])
  func sixtyPeopleAndAHundredAndSixtyChildren(_ size: Size, _ name: String) throws {
    var sitting = try Sitting(columns: size.columns, rows: size.rows, desk: try LargeTeam.desk())
    for key in try #require(Self.pages.first { $0.name == name }).keys { sitting.press(key) }
    for _ in 0..<30 { sitting.press(.down) }
    expectScreen(sitting.screen, and: .mono, matches: "large-\(name)-\(size.columns)x\(size.rows)")
  }

  @Test func nothingPlannedYetShowsTheFirstCard() throws {
    let desk = try Given.desk()
    let empty = try Given.desk(desk.team, Rota(horizon: desk.rota.horizon))
    var standing = DraftStatus()
    standing.isFirst = true
    var sitting = try Sitting()
    sitting.tell(.desk(empty, standing, said: nil))
    expectScreen(sitting.screen, matches: "first-80x24")
  }

  @Test func whereAllRowsArePeopleTheFirstCardStandsBelowThem() throws {
    let desk = try LargeTeam.desk(people: 16, children: 30)
    let empty = try Given.desk(desk.team, Rota(horizon: desk.rota.horizon))
    var standing = DraftStatus()
    standing.isFirst = true
    var sitting = try Sitting()
    sitting.tell(.desk(empty, standing, said: nil))
    expectScreen(sitting.screen, matches: "first-full-80x24")
    sitting.type("p")
    #expect(sitting.text.contains("on duty") && sitting.text.contains("a first rota is on its way"))
  }

  @Test func anySizeIsSurvived() throws {
    for (columns, rows) in [
      (0, 0), (1, 1), (59, 20), (60, 20), (79, 24), (80, 23), (1, 200), (500, 1), (80, 24), (300, 100),
    ] {
      for page in Self.pages {
        var sitting = try Sitting(columns: columns, rows: rows)
        for key in page.keys { sitting.press(key) }
        #expect(sitting.screen.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(arguments: [(59, 20), (60, 19), (40, 50), (3, 2)])
  func belowItsLeastSizeItAsksForMoreRoomAndNoKeyActsButQuit(_ columns: Int, _ rows: Int) throws {
    var sitting = try Sitting(columns: columns, rows: rows)
    if columns > 40 { #expect(sitting.text.contains("Rota needs 60×20; this is \(columns)×\(rows)")) }
    #expect(!sitting.text.contains("Ana"))
    let before = sitting.state
    let letters = (32...126).compactMap { Unicode.Scalar($0) }.map { KeyEvent.character(Character($0)) }
    let others: [KeyEvent] = [
      .enter, .escape, .tab, .up, .down, .delete, .control("u"), .function(1), .paste("p\n"),
      .mouse(Point(column: 1, row: 1), .press),
    ]
    for key in letters + others where key != .character("q") {
      #expect(sitting.press(key) == [] && sitting.state == before, "\(key)")
    }
    #expect(sitting.press(.character("q")) == [.quit] && sitting.press(.control("c")) == [.quit])
    sitting.press(.resize(Size(columns: 60, rows: 20)))
    #expect(
      sitting.text.contains("Ana") && sitting.type("p") == [.planner(.plan)], "once there is room, it is as it was")
  }

  @Test func belowEightyColumnsTheWeekIsSeenByHalves() throws {
    var sitting = try Sitting(columns: 60, rows: 20)
    let seen = { (sitting: Sitting) in
      ["Mon 30", "Tue 1", "Wed 2", "Thu 3", "Fri 4", "Sat 5", "Sun 6"].filter(sitting.screen.text(row: 1).contains)
    }
    #expect(seen(sitting) == ["Mon 30", "Tue 1", "Wed 2", "Thu 3"])
    sitting.press(.right, .right)
    #expect(sitting.text.contains("Mon–Thu"))
    sitting.press(.right)
    #expect(sitting.text.contains("Fri–Sun") && seen(sitting) == ["Fri 4", "Sat 5", "Sun 6"])
    let place = try #require(sitting.screen.cursor)
    sitting.press(.mouse(Point(column: place.column + 13, row: place.row + 1), .press))
    #expect(sitting.state.subject == .cell(Given.ben, try Given.day("2026-12-05")))
  }

  @Test func belowEightyColumnsTheDayIsSeenByHalvesOfTheSameDetail() throws {
    var sitting = try Sitting(columns: 60, rows: 20, desk: try LargeTeam.desk(people: 5, children: 5))
    sitting.press(.character("d"), .home)
    let heads = sitting.screen.text(row: 1)
    #expect(heads.contains("8   9   10") && !heads.contains("22") && heads.contains("▸"))
    sitting.press(.end)
    let later = sitting.screen.text(row: 1)
    #expect(later.contains("20  21  22") && !later.contains(" 8 ") && later.contains("◂"))
    #expect(sitting.screen.cursor.map { $0.column < 60 } == true)
  }

  @Test func theBlankScreenNamesNobody() throws {
    var sitting = try Sitting()
    sitting.type("B")
    #expect(!sitting.text.contains("Ana") && !sitting.text.contains("K1") && !sitting.text.contains("Harbour"))
    sitting.press(.character("p"))
    #expect(!sitting.state.isBlank, "any key brings it back")
    #expect(sitting.state.planning == nil, "and does nothing else")
  }
}
