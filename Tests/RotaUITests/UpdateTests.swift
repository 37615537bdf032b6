import RotaModel
import RotaJudge
import RotaTerminal
import RotaUI
import Testing

/// What keys and news do to the screen, and what it asks for.
@Suite struct UpdateTests {
  @Test func arrowsAndLettersMoveAlikeAndStayInTheGrid() throws {
    var sitting = try Sitting()
    #expect(sitting.state.subject == .cell(Given.ana, try Given.day("2026-12-01")), "today, the first person")
    sitting.press(.down, .right)
    #expect(sitting.state.subject == .cell(Given.ben, try Given.day("2026-12-02")))
    sitting.type("kh")
    #expect(sitting.state.subject == .cell(Given.ana, try Given.day("2026-12-01")))
    sitting.press(.up, .home, .left)
    #expect(sitting.state.subject == .cell(Given.ana, try Given.day("2026-11-30")))
    for _ in 0..<20 { sitting.press(.down, .right) }
    #expect(sitting.state.subject == .cell(Given.cara, try Given.day("2026-12-06")))
  }

  @Test func escapeGoesBackAndUndoesNothing() throws {
    var sitting = try Sitting()
    sitting.press(.enter)
    #expect(sitting.state.page == .day)
    sitting.type("c")
    #expect(sitting.state.page == .children)
    #expect(sitting.press(.escape) == [])
    #expect(sitting.state.page == .day)
    sitting.press(.escape, .escape, .escape)
    #expect(sitting.state.page == .week)
  }

  @Test func theEndOfAShiftMovesByAQuarterAndIsPricedBeforeItIsKept() throws {
    var sitting = try Sitting()
    sitting.type("e")
    let asked = sitting.press(.right)
    let tuesday = try Given.day("2026-12-01")
    // The window ends at 19:00, and so does Ana's Tuesday: it can't get longer.
    #expect(asked == [.ask(.price([.shift(Given.ana, tuesday, TimeRange(600, 1140), pause: nil)]), question: 1)])
    #expect(
      sitting.press(.left) == [
        .ask(.price([.shift(Given.ana, tuesday, TimeRange(600, 1125), pause: nil)]), question: 2)
      ])
    sitting.tell(.priced(Self.price("C014 is left out"), question: 1))
    #expect(!sitting.text.contains("C014 is left out"), "an answer to an older question is no answer")
    sitting.tell(.priced(Self.price("+1 late"), question: 2))
    #expect(sitting.text.contains("+1 late"))
    #expect(sitting.press(.enter) == [.edit(.apply([.shift(Given.ana, tuesday, TimeRange(600, 1125), pause: nil)]))])
    #expect(sitting.state.hand == nil)
  }

  @Test("What is done is not said twice, and what matters most comes first")
  func onceSaid() {
    let price = EditPrice(
      before: Score(), after: Score(wishes: 3), left: ["critical: C1 a is left out", "C2 b is left out"])
    #expect(price.line(after: "critical: C1 a is left out") == "critical: C1 a is left out · C2 b is left out")
    #expect(Self.price("C1 a is left out").line(after: "C1 a is left out") == "C1 a is left out")
    #expect(Self.price("C1 a is left out").line(after: "Ana off") == "Ana off: C1 a is left out")
  }

  private static func price(_ words: String) -> EditPrice {
    EditPrice(before: Score(), after: Score(wishes: 3), left: [words])
  }

  @Test func tabTakesTheOtherEdgeAndEscapePutsItBack() throws {
    var sitting = try Sitting()
    sitting.type("e")
    sitting.press(.tab, .left)
    #expect(
      sitting.state.hand?.edits == [.shift(Given.ana, try Given.day("2026-12-01"), TimeRange(585, 1140), pause: nil)])
    sitting.press(.tab, .up)
    #expect(
      sitting.state.hand?.edits == [.shift(Given.ana, try Given.day("2026-12-01"), TimeRange(540, 1095), pause: nil)],
      "an hour earlier, but not before the window opens")
    #expect(sitting.press(.escape) == [])
    #expect(sitting.state.hand == nil)
  }

  @Test func whatIsPutDownWhereItWasChangesNothing() throws {
    var sitting = try Sitting()
    sitting.type("e")
    #expect(sitting.press(.enter) == [])
  }

  @Test func aContactIsPickedUpInTheDayAndGoesToSomebodyElse() throws {
    var sitting = try Sitting()
    sitting.press(.home, .enter)
    while sitting.state.cursor.minute < 900 { sitting.press(.right) }
    let visit = try #require(ContactID("K1/visit/2026-11-30/1"))
    #expect(sitting.state.subject == .contact(visit))
    #expect(sitting.type(" ") == [.ask(.places(visit), question: 1)])
    let monday = try Given.day("2026-11-30")
    #expect(
      sitting.press(.right) == [.ask(.price([.contact(visit, monday, start: 915, staff: [Given.ana])]), question: 2)])
    #expect(sitting.press(.enter) == [.edit(.apply([.contact(visit, monday, start: 915, staff: [Given.ana])]))])
  }

  @Test func aContactThatIsPutBackIsFoundWhereItWas() throws {
    var sitting = try Sitting()
    sitting.press(.home, .enter)
    while sitting.state.cursor.minute < 900 { sitting.press(.right) }
    let before = sitting.state.cursor
    sitting.type(" ")
    sitting.press(.right, .right, .down, .escape)
    #expect(sitting.state.cursor == before && sitting.state.hand == nil)
  }

  @Test func swappingADayGivesEachTheOthersShiftAndContacts() throws {
    var sitting = try Sitting()
    sitting.press(.right, .right, .character("s"))
    sitting.type("ben")
    let thursday = try Given.day("2026-12-03")
    let visit = try #require(ContactID("K1/visit/2026-11-30/2"))
    let edits: [Edit] = [
      .shift(Given.ana, thursday, TimeRange(720, 1140), pause: TimeRange(900, 930)),
      .shift(Given.ben, thursday, TimeRange(600, 1140), pause: TimeRange(780, 810)),
      .contact(visit, thursday, start: 990, staff: [Given.ana]),
    ]
    #expect(sitting.press(.enter) == [.ask(.price(edits), question: 1)])
    #expect(sitting.press(.enter) == [.edit(.apply(edits))])
  }

  @Test func aCopiedShiftIsPutElsewhere() throws {
    var sitting = try Sitting()
    sitting.type("y")
    sitting.press(.down, .right)
    let edits: [Edit] = [.shift(Given.ben, try Given.day("2026-12-02"), TimeRange(600, 1140), pause: nil)]
    #expect(sitting.type("Y") == [.ask(.price(edits), question: 1)])
    #expect(sitting.press(.enter) == [.edit(.apply(edits))])
  }

  @Test func whatIsDoneInOneGoIsPricedBeforeItIsKept() throws {
    var sitting = try Sitting()
    let edits: [Edit] = [.dayOff(Given.ana, try Given.day("2026-12-01"))]
    #expect(sitting.type("o") == [.ask(.price(edits), question: 1)])
    sitting.tell(.priced(Self.price("K1 visit 1 is left out"), question: 1))
    #expect(sitting.text.contains("Ana off on Tue 1 Dec: K1 visit 1 is left out"))
    #expect(sitting.press(.escape) == [] && sitting.state.hand == nil, "and nothing has changed")
    sitting.type("o")
    #expect(sitting.press(.enter) == [.edit(.apply(edits))])
  }

  @Test func pinningPinsWhatIsSoAndUnpinsWhatIsPinned() throws {
    var sitting = try Sitting()
    let tuesday = try Given.day("2026-12-01")
    #expect(sitting.type("=") == [.edit(.apply([.pin(.shift(Given.ana, tuesday, start: 600, end: 1140))]))])
    sitting.press(.down)
    #expect(sitting.type("=") == [.edit(.apply([.unpin(.shift(Given.ben, tuesday, start: 660, end: 1140))]))])
  }

  @Test func ofOneThatMattersItIsAskedWhoDecidedAndWhatIsDoneInstead() throws {
    var sitting = try Sitting()
    sitting.type("!")
    let place = try #require(sitting.state.desk?.troubles.firstIndex { $0.place.child == "K2" })
    for _ in 0..<place { sitting.press(.down) }
    sitting.press(.enter)
    sitting.type("c")
    sitting.press(.down, .enter)
    sitting.type("X")
    #expect(sitting.text.contains("high: K2 family would no longer be owed"))
    #expect(sitting.press(.enter) == [], "both are needed")
    sitting.type("Dina")
    sitting.press(.tab)
    sitting.type("a call")
    let family = ContactID(child: "K2", need: "family", occurrence: .init(week: Day(number: 20_787), number: 1))
    #expect(sitting.press(.enter) == [.edit(.cancel(LeftOut(contact: family, decided: "Dina", instead: "a call")))])
  }

  @Test func cancellingNamesWhatItDestroysAndEnterDoesNotDoIt() throws {
    var sitting = try Sitting()
    sitting.type("c")
    sitting.press(.enter)
    sitting.type("X")
    #expect(sitting.text.contains("Cancel visit 1 of K1 · harbour · Ana?"))
    #expect(sitting.press(.enter) == [])
    sitting.type("X")
    let visit = try #require(ContactID("K1/visit/2026-11-30/1"))
    #expect(sitting.type("y") == [.edit(.apply([.cancel(visit)]))])
  }

  @Test func planningGoesOnWhileTheLeadLooksAround() throws {
    var sitting = try Sitting()
    #expect(sitting.type("p") == [.planner(.plan)])
    sitting.press(.down, .right)
    let here = sitting.state.subject
    let better = try Given.desk()
    sitting.tell(.improved(better))
    sitting.tell(.planning(percent: 40))
    #expect(sitting.state.subject == here, "the cursor stays on its row")
    #expect(sitting.text.contains("planning 40 %"))
    #expect(sitting.press(.escape) == [.planner(.stop)])
    sitting.tell(.planningEnded)
    #expect(sitting.state.planning == nil)
  }

  @Test func nothingMovesUnderAHandThatHoldsSomething() throws {
    var sitting = try Sitting()
    sitting.type("pe")
    let held = sitting.state.hand
    let better = try Given.desk(Given.desk().team, Rota(horizon: Given.desk().rota.horizon))
    sitting.tell(.improved(better))
    #expect(sitting.state.hand == held && sitting.state.desk != better)
    sitting.press(.escape)
    sitting.tell(.improved(better))
    #expect(sitting.state.desk == better)
  }

  @Test func newsThatComesAfterTheEndIsNoNews() throws {
    var sitting = try Sitting()
    let desk = sitting.state.desk
    sitting.tell(.improved(try LargeTeam.desk(people: 3, children: 2)))
    #expect(sitting.state.desk == desk)
  }

  @Test func unpinningTheWeekNamesWhatIsPinnedAndAsksFirst() throws {
    var sitting = try Sitting()
    #expect(Lead.unpinAll.run(&sitting.state) == [])
    #expect(sitting.text.contains("Unpin 1 thing of this week?"))
    #expect(sitting.text.contains("Ben: Tue 1 Dec from 11:00 to 19:00"))
    #expect(sitting.press(.enter) == [], "Enter is pressed without reading")
    #expect(Lead.unpinAll.run(&sitting.state) == [])
    let tuesday = try Given.day("2026-12-01")
    #expect(sitting.type("y") == [.edit(.apply([.unpin(.shift(Given.ben, tuesday, start: 660, end: 1140))]))])
  }

  @Test func whatTakesItsTimeIsSaidUntilItIsDone() throws {
    var sitting = try Sitting()
    #expect(sitting.type("R") == [.teamFile(.reread)])
    #expect(sitting.text.contains("reading the team file …"))
    sitting.tell(.now(sitting.state.now))
    #expect(sitting.text.contains("reading the team file …"))
    sitting.tell(.refused("no such file"))
    #expect(!sitting.text.contains("reading the team file …"))
  }

  @Test func whoeverOnlyReadsIsToldWhoWrites() throws {
    var sitting = try Sitting()
    var standing = DraftStatus()
    standing.writer = Writer(who: "dina", host: "office-pc", since: "14:02")
    sitting.tell(.standing(standing))
    #expect(sitting.text.contains("dina planning since 14:02"))
    for key in ["e", "o", "p", "=", "u", "P", "Y"] {
      #expect(sitting.type(key) == [])
      #expect(sitting.text.contains("dina on office-pc has been planning this week since"), "\(key)")
    }
    #expect(sitting.type("Z") == [.planner(.takeOver)])
    sitting.type("L")
    #expect(sitting.state.dialog != nil, "leave waits for nobody")
    sitting.press(.escape)
    #expect(
      sitting.type("w") == [.ask(.why(.shift(Given.ana, try Given.day("2026-12-01"))), question: 1)], "asking is free")
  }

  @Test func nothingOfAChildIsShownBeforeItIsNotedWhoLooks() throws {
    var sitting = try Sitting()
    var standing = Given.standing
    standing.notesLooks = true
    sitting.tell(.standing(standing))
    sitting.type("c")
    #expect(sitting.press(.enter) == [.look("K1")])
    sitting.tell(.refused("nothing is shown"))
    #expect(sitting.state.page == .children)
    #expect(sitting.press(.enter) == [.look("K1")])
    sitting.tell(.looked("K1"))
    #expect(sitting.state.page == .child("K1"))
  }

  @Test func aProblemJumpsToItsPlaceOrSaysWhy() throws {
    var sitting = try Sitting()
    sitting.type("!")
    let family = try #require(ContactID("K2/family/2026-11-30/1"))
    #expect(sitting.state.desk?.troubles.first?.kind == .leftOut(family, .high), "what costs most stands first")
    #expect(sitting.press(.enter) == [.ask(.why(.contact(family, not: nil)), question: 1)])
    sitting.press(.down, .enter)
    #expect(sitting.state.page == .day, "a hole in the cover is seen in its day")
  }

  @Test func anAnswerThatNobodyWaitsForAnyMoreOpensNothing() throws {
    var sitting = try Sitting()
    sitting.type("w")
    #expect(sitting.text.contains("looking into it"))
    sitting.press(.down)
    sitting.tell(.explained(ScreenTests.explanation, question: 1))
    #expect(sitting.state.page == .week)
  }

  @Test func aRepairIsTriedByItsNumber() throws {
    var sitting = try Sitting()
    sitting.type("!w")
    sitting.tell(.explained(ScreenTests.explanation, question: 1))
    #expect(sitting.type("1") == [.edit(.make(ScreenTests.explanation.repairs[0]))])
    #expect(sitting.state.page == .problems)
  }

  @Test func whatTheLeadMustDecideIsSaidAndNotMade() throws {
    var sitting = try Sitting()
    let repair = Repair(
      number: 1, edits: [], changes: [], service: -1000, wishes: 0, text: "Fri 10:00 with Ana, who works 41 h",
      needs: "contract max of Ana: 41 h in place of 40 h (team.yaml:7)")
    sitting.type("w")
    sitting.tell(
      .explained(
        Explanation(subject: "K2 family", verdict: "It is left out (high).", repairs: [repair]), question: 1))
    #expect(sitting.type("1") == [])
    #expect(sitting.text.contains("that is yours to decide and to write first: contract max of Ana"))
  }

  @Test func aBrokenTeamFileIsShownAndOpenedAtItsLine() throws {
    var sitting = try Sitting()
    sitting.tell(.complaints([Complaint(file: "t.yaml", line: 12, isError: true, text: "t.yaml:12:1: error: no")]))
    #expect(sitting.press(.enter) == [.program(.openEditor(.line(file: "t.yaml", 12)))])
    #expect(sitting.type("p") == [], "nothing can be planned meanwhile")
    #expect(sitting.type("R") == [.teamFile(.reread)])
    sitting.tell(.desk(try Given.desk(), Given.standing, said: nil))
    #expect(sitting.state.page == .week)
  }

  @Test func overSSHNothingIsOfferedThatWouldBeAShell() throws {
    var sitting = try Sitting()
    sitting.state.hasShell = false
    sitting.tell(.complaints([Complaint(file: "t.yaml", line: 12, isError: true, text: "t.yaml:12:1: error: no")]))
    #expect(!sitting.text.contains("editor") && !sitting.text.contains("opens the team file"))
    #expect(sitting.text.contains("R reads the team file again"))
    #expect(sitting.press(.enter) == [] && sitting.type("R") == [.teamFile(.reread)])
    #expect(sitting.type("E") == [] && sitting.text.contains("there is no editor over ssh, for it would be a shell"))
    #expect(Lead.suspend.obstacle(in: sitting.state) == "over ssh there is no shell to go back to")
  }

  @Test func aChangedTeamFileIsOfferedToBeReadAgain() throws {
    var sitting = try Sitting()
    sitting.tell(.teamFileChanged)
    #expect(sitting.text.contains("team file changed: R rereads"))
    #expect(sitting.type("R") == [.teamFile(.reread)])
  }

  @Test func whoMayOnlyReadIsToldOfAChangedTeamFileToo() throws {
    var sitting = try Sitting()
    var standing = Given.standing
    standing.writer = Writer(who: "dina", host: "office-pc", since: "14:02")
    sitting.tell(.standing(standing))
    sitting.tell(.teamFileChanged)
    #expect(sitting.text.contains("file changed: R · dina planning"))
    #expect(sitting.type("R") == [.teamFile(.reread)])
  }

  @Test func behindTheMistakesOfATeamThatWasNeverReadThereIsNothing() throws {
    let now = try #require(Moment("2026-12-01 16:00"))
    var state = LeadState(size: Size(columns: 80, rows: 24), now: now)
    _ = update(&state, .complaints([Complaint(file: "t.yaml", line: 1, isError: true, text: "t.yaml:1:1: error: no")]))
    #expect(update(&state, .escape) == [] && state.page == .complaints)
    #expect(!view(state, size: state.size).text(row: 23).contains("Esc"))
  }

  @Test func weeksAreChangedByBrackets() throws {
    var sitting = try Sitting()
    #expect(sitting.type("]") == [.week(.open(try Given.day("2026-12-07")))])
    #expect(sitting.type("[") == [.week(.open(try Given.day("2026-11-23")))])
  }

  @Test func theInboxIsReadWhenItIsOpenedAndAnsweredFromIt() throws {
    var sitting = try Sitting()
    #expect(sitting.type("Q") == [.fetch(.requests)] && sitting.state.page == .requests)
    #expect(sitting.type("A") == [], "nothing is there to approve yet")
    sitting.tell(.fetched(.requests(Given.requests)))
    #expect(sitting.state.subject == .request(3))
    #expect(sitting.type("A") == [.publishing(.approve(request: 3))])
    sitting.press(.down)
    #expect(sitting.type("A") == [] && sitting.text.contains("waits for Ben"))
    sitting.type("D")
    #expect(sitting.press(.enter) == [], "a no wants its reason")
    sitting.type("court")
    #expect(sitting.press(.enter) == [.publishing(.decline(request: 4, because: "court"))])
  }

  @Test(arguments: [("Q" as Character, LeadEffect.fetch(.requests)), ("v", .fetch(.versions)), ("n", .fetch(.now))])
  func aListBesideTheDeskIsReadAgainWhenTheDeskChanges(_ key: Character, _ reads: LeadEffect) throws {
    var sitting = try Sitting()
    sitting.press(.character(key))
    #expect(sitting.tell(.desk(try Given.desk(), Given.standing, said: "undone")) == [reads])
    sitting.press(.escape)
    #expect(sitting.tell(.desk(try Given.desk(), Given.standing, said: "undone")) == [])
  }

  @Test func whoIsOnIsReadAgainAsTimeGoesOn() throws {
    var sitting = try Sitting()
    #expect(sitting.type("n") == [.fetch(.now)])
    #expect(sitting.tell(.now(Moment(sitting.state.now.day, 1000))) == [.fetch(.now)])
    sitting.tell(.fetched(.now(try Given.whoIsOn(at: "2026-11-30 17:00"))))
    #expect(sitting.text.contains("Ana") && sitting.text.contains("! overdue 30 min"))
    sitting.press(.escape)
    #expect(sitting.tell(.now(Moment(sitting.state.now.day, 1001))) == [])
  }

  @Test func aPersonsPageSaysWhatTheWeeksBeforeAsked() throws {
    var sitting = try Sitting()
    #expect(sitting.type("i") == [.fetch(.ledger)])
    sitting.tell(.fetched(.ledger(try Given.ledger())))
    #expect(sitting.text.contains("last 1 week: hours 33 of 30 h (+3)"))
    #expect(sitting.type("H") == [.fetch(.ledger)] && sitting.text.contains("balance"))
  }
}
