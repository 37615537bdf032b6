import RotaModel
import RotaTerminal
import RotaUI
import Testing

/// Forms, lists and what is typed into them.
@Suite struct DialogTests {
  @Test func leaveIsReadAsItIsTyped() throws {
    var sitting = try Sitting()
    sitting.press(.down, .character("L"), .tab, .control("u"))
    sitting.type("wed")
    sitting.press(.tab)
    sitting.type("fri")
    let when = Period(dates: try Given.day("2026-12-02")...(try Given.day("2026-12-04")))
    #expect(sitting.press(.enter) == [.edit(.apply([.leave(Leave(staff: Given.ben, when: when, reason: "annual"))]))])
    #expect(sitting.state.dialog == nil)
  }

  @Test(arguments: [
    ("zoe", "nobody is called 'zoe'"), ("", "this is needed: one of the staff"),
  ])
  func whatIsWrongIsSaidAndTheFormStays(_ typed: String, _ said: String) throws {
    var sitting = try Sitting()
    sitting.press(.character("L"), .control("u"))
    sitting.type(typed)
    #expect(sitting.press(.enter) == [])
    #expect(sitting.text.contains(said))
  }

  @Test func whoFallsIllDoesSoAtAnyMinute() throws {
    var sitting = try Sitting()
    sitting.press(.down, .character("L"), .tab, .control("u"))
    sitting.type("wed")
    sitting.press(.tab, .tab)
    sitting.type("18:05-24:00")
    let day = try Given.day("2026-12-02")
    let when = Period(dates: day...day, time: TimeRange(1085, 1440))
    #expect(sitting.press(.enter) == [.edit(.apply([.leave(Leave(staff: Given.ben, when: when, reason: "annual"))]))])
  }

  @Test(arguments: [
    ("13-21", TimeRange(780, 1260)), ("1300-2130", TimeRange(780, 1290)), ("09:15–12:00", TimeRange(555, 720)),
  ])
  func timesAreReadInMoreThanOneForm(_ typed: String, _ time: TimeRange) throws {
    var sitting = try Sitting()
    sitting.press(.character("t"), .control("u"))
    sitting.type(typed)
    let edits: [Edit] = [.shift(Given.ana, try Given.day("2026-12-01"), time, pause: nil)]
    #expect(sitting.press(.enter) == [.ask(.price(edits), question: 1)])
    #expect(sitting.press(.enter) == [.edit(.apply(edits))])
  }

  @Test(arguments: ["21:00-13:00", "9", "25-26", "13:07-21:00", "\u{1B}[31m-x"])
  func timesThatAreNoneAreRefused(_ typed: String) throws {
    var sitting = try Sitting()
    sitting.press(.character("t"), .control("u"))
    sitting.type(typed)
    #expect(sitting.press(.enter) == [])
    #expect(sitting.state.dialog != nil)
  }

  @Test func whatIsTypedTakesThePlaceOfWhatStoodThere() throws {
    var sitting = try Sitting()
    sitting.type("Lcara")
    #expect(sitting.text.contains("who        cara "))
    sitting.press(.tab)
    sitting.type("wed")
    #expect(sitting.text.contains("first day  wed "))
  }

  @Test func anArrowInAFieldKeepsWhatStandsThere() throws {
    var sitting = try Sitting()
    sitting.press(.character("t"), .left)
    sitting.press(.backspace, .character("3"))
    #expect(sitting.text.contains("from – to  10:00-19:30"))
  }

  @Test func aOneOffOfANameThatTheChildHasIsRefusedInTheForm() throws {
    var sitting = try Sitting()
    sitting.press(.character("c"), .character(":"))
    sitting.type("one-off")
    sitting.press(.enter, .tab)
    sitting.type("visit")
    #expect(sitting.press(.enter) == [])
    #expect(sitting.text.contains("K1 has 'visit' already: say another word"))
    #expect(sitting.text.contains("what        visit"))
  }

  @Test func ofWhatIsSearchedForWhatCanBeDoneComesFirst() throws {
    var sitting = try Sitting()
    sitting.type("?leave")
    #expect(sitting.text.contains("▸ add leave: "))
    #expect(sitting.text.contains("leave the contact out"))
  }

  @Test func namesAreCompletedByTab() throws {
    var sitting = try Sitting()
    sitting.press(.character("L"), .control("u"))
    sitting.type("ca")
    #expect(sitting.text.contains("▸ Cara"))
    sitting.press(.tab)
    #expect(sitting.text.contains("who        Cara"))
  }

  @Test func aChildIsAlwaysOfferedWithZoneAndKeyWorker() throws {
    var sitting = try Sitting()
    sitting.type("a")
    sitting.press(.down, .down, .enter)
    sitting.type("k")
    #expect(sitting.text.contains("K1 · harbour · Ana"))
    sitting.press(.escape)
    sitting.type("/k1")
    #expect(sitting.text.contains("K1 · harbour · Ana"))
  }

  @Test func halfAPseudonymIsNobody() throws {
    var sitting = try Sitting()
    sitting.type("a")
    sitting.press(.down, .down, .enter)
    sitting.type("K")
    sitting.press(.tab, .backTab, .control("u"))
    sitting.type("K")
    #expect(sitting.press(.enter) == [])
  }

  @Test func aPasteGoesIntoTheFieldAndRunsNothing() throws {
    var sitting = try Sitting()
    #expect(sitting.press(.paste("p\nq\n")) == [], "nowhere to put it")
    sitting.type(":")
    #expect(sitting.press(.paste("plan\nquit\n")) == [])
    #expect(sitting.text.contains("> planquit"))
  }

  @Test func thePaletteRunsByNameAndSaysWhyItCannot() throws {
    var sitting = try Sitting()
    sitting.type(":plan the")
    #expect(sitting.press(.enter) == [.planner(.plan)])
    sitting.type(":redo")
    #expect(sitting.text.contains("there is nothing to redo"))
    #expect(sitting.press(.enter) == [])
  }

  @Test func helpIsSearchedAndRuns() throws {
    var sitting = try Sitting()
    sitting.type("?unsocial")
    #expect(sitting.text.contains("nothing matches"))
    sitting.press(.control("u"))
    sitting.type("quarters of an hour")
    sitting.press(.enter)
    #expect(sitting.state.page == .day)
  }

  private func atAContact(_ desk: LeadWeek? = nil) throws -> Sitting {
    var sitting = try Sitting(desk: desk)
    sitting.press(.character("c"), .enter)
    guard case .contact(Given.firstVisit) = sitting.state.subject else {
      Issue.record("the cursor is at \(sitting.state.subject)")
      return sitting
    }
    return sitting
  }

  @Test func whatIsSaidToThoseWhoGoIsTypedIntoAField() throws {
    var sitting = try atAContact()
    sitting.type("S")
    #expect(sitting.text.contains("To those who go to"))
    sitting.type("ask for Jo at the desk")
    #expect(sitting.press(.enter) == [.edit(.apply([.say(Given.firstVisit, "ask for Jo at the desk")]))])
  }

  @Test func moreThanTwoHundredLettersAreRefusedWhileTheyAreTyped() throws {
    var sitting = try atAContact()
    sitting.type("S")
    sitting.type(String(repeating: "a", count: 201))
    #expect(sitting.text.contains("201 letters: say it in 200"))
    #expect(sitting.press(.enter) == [] && sitting.state.dialog != nil)
  }

  @Test func whatWasSaidStandsInTheFieldAndAnEmptyOneTakesItBack() throws {
    var desk = try Given.desk()
    var team = desk.team
    team.said[Given.firstVisit] = "ask for Jo"
    desk = try Given.desk(team, desk.rota)
    var sitting = try atAContact(desk)
    sitting.type("S")
    #expect(sitting.text.contains("ask for Jo"))
    #expect(sitting.press(.enter) == [] && sitting.text.contains("nothing has changed"))
    sitting.type("S")
    sitting.press(.control("u"))
    #expect(sitting.press(.enter) == [.edit(.apply([.say(Given.firstVisit, nil)]))])
  }

  @Test func whereNoContactIsUnderTheCursorNothingCanBeSaid() throws {
    var sitting = try Sitting()
    #expect(sitting.press(.character("S")) == [] && sitting.state.dialog == nil)
    #expect(sitting.text.contains("there is no contact under the cursor"))
  }

  @Test func factsAreChangedAsTheFileHasThem() throws {
    var sitting = try Sitting()
    sitting.type("C")
    sitting.type("ben")
    sitting.press(.enter, .tab, .control("u"))
    sitting.type("30")
    let effects = sitting.press(.enter)
    guard case .teamFile(.change(let edits)) = effects.first, case .person(.replace(let old, let new)) = edits.first
    else {
      Issue.record("\(effects)")
      return
    }
    #expect(old.contract.hours.description == "22.5" && new.contract.hours == Hours(30))
    #expect(old.flex == new.flex && old.mayWorkAlone == new.mayWorkAlone)
  }

  /// `avoid`, `not`, `lone`, `workers`, `traits` and `known` are changed in the file, where they are read in full.
  @Test func noFormTakesASafeguardAway() throws {
    let labels = ["avoid", "not", "lone", "alone", "traits", "known", "never"]
    for form in [LeadForm.person(Given.ben), .child("K1"), .need("K1", "visit"), .cover("open")] {
      var sitting = try Sitting()
      sitting.state.dialog = nil
      sitting.open(form)
      guard case .form(let shown) = sitting.state.dialog else {
        Issue.record("no form for \(form)")
        continue
      }
      for row in shown.rows { #expect(!labels.contains { row.label.contains($0) }, "\(row.label)") }
      #expect(!shown.rows.contains { $0.label == "workers" })
    }
  }
}

extension Sitting {
  /// By the list of facts, as the lead does.
  mutating func open(_ kind: LeadForm) {
    type("C")
    guard case .chooser(let chooser) = state.dialog,
      let place = chooser.items.firstIndex(where: { $0.action == .form(kind) })
    else { return openByChild(kind) }
    for _ in 0..<place { press(.down) }
    press(.enter)
  }

  private mutating func openByChild(_ kind: LeadForm) {
    press(.escape)
    type("c")
    type("C")
    guard case .chooser(let chooser) = state.dialog,
      let place = chooser.items.firstIndex(where: { $0.action == .form(kind) })
    else { return }
    for _ in 0..<place { press(.down) }
    press(.enter)
  }
}
