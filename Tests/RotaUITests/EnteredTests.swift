import RotaModel
import RotaJudge
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing

/// Leave and duties that are entered already: what kind they are, and what can be done with them.
@Suite("What is entered")
struct EnteredTests {
  private let yaml =
    HarbourTeam.yaml.replacing(
      "2026-12-02..2026-12-03, reason: annual}",
      with: "2026-12-01..2026-12-04, reason: sick}\n  - {staff: ben, when: 2026-12-03 16:00-19:00, reason: toil}"
    )
    + "duties: [{id: training, when: 2026-12-02 13:00-15:00, staff: [ana, ben]}, {id: handover, when: mon 10:00-11:00}]\n"

  private var leave: Leave {
    get throws {
      let days = try Given.day("2026-12-01")...(try Given.day("2026-12-04"))
      return Leave(staff: Given.cara, when: Period(dates: days), reason: "sick")
    }
  }

  private func sitting(_ keys: KeyEvent...) throws -> Sitting {
    var sitting = try Sitting(desk: try Given.desk(yaml))
    for key in keys { sitting.press(key) }
    return sitting
  }

  /// On Cara's Wednesday.
  private func onLeave() throws -> Sitting { try sitting(.down, .down, .right) }

  @Test("The lead sees what kind of leave it is, on every page, and which hours of a day are leave")
  func kinds() throws {
    var sitting = try onLeave()
    #expect(sitting.screen.text(row: 4).contains("sick") && sitting.text.contains("Cara, Wed 2 Dec, leave (sick)."))
    sitting.press(.up, .right)
    #expect(sitting.text.contains("away 16:00–19:00 (toil)"))
    sitting.press(.down, .character("i"))
    #expect(sitting.text.contains("leave (sick)"))
    sitting.press(.escape, .character("d"))
    #expect(sitting.text.contains("leave (sick)"))
  }

  @Test("A contact that had begun when its worker left is a problem: somebody has to go")
  func interrupted() throws {
    let yaml = HarbourTeam.yaml.replacing(
      "leave:\n", with: "leave:\n  - {staff: ana, when: \"2026-11-30 15:10-24:00\", reason: sick}\n")
    let rota = HarbourTeam.rota.replacing(
      #""2026-11-30", "start": "10:00", "end": "18:30""#, with: #""2026-11-30", "start": "10:00", "end": "15:15""#)
    let troubles = try Given.desk(yaml, rota).troubles
    #expect(
      troubles.contains {
        $0.kind == .interrupted(Given.firstVisit)
          && $0.text.contains("Ana is away from 15:10; who goes in their place?")
      })
  }

  @Test("One of four days is called off: the others stay, and it is asked first")
  func oneDay() throws {
    var sitting = try onLeave()
    sitting.press(.character("L"))
    #expect(sitting.text.contains("▸ Cara works on Wed 2 Dec after all"))
    #expect(sitting.press(.enter) == [])
    #expect(sitting.text.contains("still away Tue 1 Dec 2026, Thu 3 Dec – Fri 4 Dec 2026"))
    #expect(sitting.text.contains("stay out until they are planned or put back"))
    let wednesday = try Given.day("2026-12-02")
    var (before, after) = (try leave, try leave)
    before.when.dates = (wednesday - 1)...(wednesday - 1)
    after.when.dates = (wednesday + 1)...(wednesday + 2)
    let edit = Edit.callOff(Period(dates: wednesday...wednesday), of: try leave, leaving: [before, after])
    #expect(sitting.type("y") == [.edit(.apply([edit]))])
  }

  @Test("Leave is ended by the day that they are back")
  func ended() throws {
    var sitting = try onLeave()
    sitting.press(.character("L"), .down, .enter)
    #expect(sitting.text.contains("Cara is back from Wed 2 Dec on?"))
    let wednesday = try Given.day("2026-12-02")
    var rest = try leave
    rest.when.dates = (wednesday - 1)...(wednesday - 1)
    let off = Period(dates: wednesday...(wednesday + 2))
    #expect(sitting.type("y") == [.edit(.apply([.callOff(off, of: try leave, leaving: [rest])]))])
  }

  @Test("Some hours of a day of leave are worked after all")
  func hours() throws {
    var sitting = try onLeave()
    sitting.press(.character("L"), .down, .down, .enter)
    sitting.type("13-17")
    let effects = sitting.press(.enter)
    guard case .edit(.apply(let edits)) = effects.first, case .callOff(let off, _, let left) = edits.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(off.time == TimeRange(780, 1020) && left.map(\.when.time.words).contains("17:00–24:00") && left.count == 4)
  }

  @Test("Its first and last day are typed; what is left as it was changes nothing")
  func days() throws {
    var sitting = try onLeave()
    sitting.press(.character("L"), .down, .down, .down, .enter)
    #expect(sitting.text.contains("2026-12-01") && sitting.press(.enter) == [])
    #expect(sitting.text.contains("nothing has changed"))
    sitting.press(.character("L"), .down, .down, .down, .enter, .tab)
    sitting.type("thu")
    var new = try leave
    new.when.dates = try Given.day("2026-12-01")...(try Given.day("2026-12-03"))
    #expect(sitting.press(.enter) == [.edit(.apply([.withdraw(.leave(try leave)), .leave(new)]))])
  }

  @Test("All of it is taken back, with its own key; more leave can be entered")
  func back() throws {
    var sitting = try onLeave()
    sitting.press(.character("L"), .down, .down, .down, .down, .enter)
    #expect(sitting.text.contains("Take back Cara: leave Tue 1 Dec – Fri 4 Dec 2026 (sick)?"))
    #expect(sitting.press(.enter) == [])
    sitting.press(.character("L"), .end, .up, .enter)
    #expect(sitting.type("y") == [.edit(.apply([.withdraw(.leave(try leave))]))])
    sitting.press(.character("L"), .end, .enter)
    #expect(sitting.text.contains("┌─ Leave ─") && sitting.text.contains("Cara"))
  }

  @Test("Leave and duties of the week are listed, those under the cursor first; a duty is changed and taken back")
  func duties() throws {
    var sitting = try sitting(.right, .character("F"))
    #expect(sitting.text.contains("▸ training Wed 2 Dec 2026 13:00–15:00: Ana and Ben"))
    #expect(sitting.text.contains("Cara: leave Tue 1 Dec – Fri 4 Dec 2026 (sick)"))
    sitting.press(.enter, .enter, .tab, .tab)
    sitting.type("13-14")
    sitting.press(.tab)
    sitting.type("ben")
    let day = try Given.day("2026-12-02")
    let old = Duty(
      id: "training", when: Period(dates: day...day, time: TimeRange(780, 900)), staff: [Given.ana, Given.ben])
    let new = Duty(id: "training", when: Period(dates: day...day, time: TimeRange(780, 840)), staff: [Given.ben])
    #expect(sitting.press(.enter) == [.edit(.apply([.withdraw(.duty(old)), .duty(new)]))])
    sitting.press(.character("F"), .enter, .down, .enter)
    #expect(sitting.text.contains("Take back training"))
    #expect(sitting.type("y") == [.edit(.apply([.withdraw(.duty(old))]))])
  }

  @Test("Leave without a known end is called that, and ended by the day that they are back")
  func untilFurtherNotice() throws {
    let open = HarbourTeam.yaml.replacing(
      "2026-12-02..2026-12-03, reason: annual", with: "2026-12-01..2027-11-30, reason: sick")
    var sitting = try Sitting(desk: try Given.desk(open))
    sitting.press(.down, .down, .right, .character("L"))
    #expect(sitting.text.contains("Cara: leave from Tue 1 Dec 2026 until further notice (sick)"))
    sitting.press(.down)
    #expect(sitting.text.contains("▸ Cara is back from Wed 2 Dec on") && sitting.text.contains("still away Tue 1 Dec"))
  }

  @Test("What is so every week is a standing fact: it is said where that is changed")
  func standing() throws {
    var sitting = try sitting(.home, .character("F"))
    sitting.type("handover")
    sitting.press(.enter, .enter)
    #expect(sitting.text.contains("it is so every week: change it in the team file"))
  }
}
