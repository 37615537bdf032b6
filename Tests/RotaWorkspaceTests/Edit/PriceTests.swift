import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

/// The harbour team with a critical visit by two, which is planned on Thursday, and a check that is not planned.
@Suite("What an edit comes to is said as it is")
struct PriceTests {
  private static let yaml = HarbourTeam.yaml.replacing(
    "needs: [{id: visit, minutes: 60, times: 2, apart: 2}]",
    with: "needs: [{id: visit, minutes: 60, times: 2, apart: 2, priority: critical}]")
  private let monday = Day(number: 20_787)
  private let visit = ContactID("K1/visit/2026-11-30/2")
  private let family = ContactID("K2/family/2026-11-30/1")

  private func price(_ edits: Edit...) throws -> EditPrice {
    try PublishedHarbour.with(Self.yaml) { try $0.week().price(of: edits).price }
  }

  @Test("A critical contact that falls away is named by its urgency first, and nothing is praised")
  func fallsAway() throws {
    let price = try price(.cancel(#require(visit)))
    #expect(price.fallen == ["critical: K1 visit 2 is no longer owed"])
    #expect(price.line.hasPrefix("critical: K1 visit 2 is no longer owed"))
    #expect(!price.line.contains("better") && !price.line.contains("no longer:"), "\(price.line)")
  }

  @Test("One that was not planned is not planned by being cancelled")
  func unplanned() throws {
    let price = try price(.cancel(#require(family)))
    #expect(price.planned.isEmpty && price.fallen == ["high: K2 family is no longer owed"])
  }

  @Test("A contact that is asked for once more is to be planned, not left out")
  func asked() throws {
    let need = Need(
      id: "meeting", minutes: 60, priority: .high, after: Moment(monday, 600), startBy: Moment(monday + 4, 900))
    #expect(try price(.oneOff(OneOff(child: "K2", need: need))).left == ["high: K2 meeting is to be planned"])
  }

  @Test("One that goes to another week has not fallen away")
  func otherWeek() throws {
    let price = try price(.contact(#require(visit), monday + 8, start: 960, staff: ["ben"]))
    #expect(price.fallen.isEmpty && price.planned == ["critical: K1 visit 2 goes to the week of Mon 7 Dec"])
  }

  @Test("What an edit mends is said by what is no longer so, never that the rota is better")
  func better() throws {
    let price = try price(.shift("ben", monday, TimeRange(720, 1140), pause: nil))
    #expect(price.line.contains("no longer: open: nobody there, needs 1, Mon 30 Nov 13:00–13:30"), "\(price.line)")
  }

  @Test("Who decided that a contact which matters falls away, and what is done instead, is asked and kept in the log")
  func decided() throws {
    try PublishedHarbour.with(Self.yaml) { harbour in
      let visit = try #require(visit)
      let refusal = #expect(throws: Refusal.self) { try harbour.opened.apply([.cancel(visit)], to: harbour.week()) }
      #expect(
        refusal?.sentence == "critical: K1 visit 2 would no longer be owed: who decided that, and what is done instead?"
      )
      let decision = LeftOut(contact: visit, decided: "Dina", instead: "a call on Friday")
      _ = try harbour.opened.apply([.cancel(visit)], to: harbour.week(), decisions: [decision])
      let log = try StoreCare.log(harbour.opened, about: "K1", looksAt: nil, last: 10)
      #expect(
        log.last?.hasSuffix("no longer owed K1/visit/2026-11-30/2: decided by Dina; instead: a call on Friday") ?? false
      )
    }
  }

  @Test("A standard one is simply cancelled")
  func standard() throws {
    try PublishedHarbour.with { harbour in
      _ = try harbour.opened.apply([.cancel(#require(visit))], to: harbour.week())
      #expect(try harbour.week().team.cancelled == [visit])
    }
  }

  @Test("Days, leave, wishes and duties are said as one would")
  func words() throws {
    let team = try harbour()
    let week = monday...(monday + 4)
    for (edit, words) in [
      (
        Edit.leave(Leave(staff: "ana", when: .untilFurtherNotice(from: monday + 2))),
        "Ana away from Wed 2 Dec 2026 until further notice"
      ),
      (
        .leave(Leave(staff: "ana", when: Period(dates: (monday + 30)...(monday + 33)))),
        "Ana away Wed 30 Dec 2026 – Sat 2 Jan 2027"
      ),
      (.leave(Leave(staff: "ana", when: Period(dates: week))), "Ana away Mon 30 Nov – Fri 4 Dec 2026"),
      (.wish("ben", Wish(.dayOff, Period(dates: monday...monday))), "Ben wishes Mon 30 Nov 2026 off"),
      (
        .wish("ben", Wish(.avoid, Period(weekdays: Weekdays(from: .sat, through: .sun)))),
        "Ben would rather not work Sat and Sun"
      ),
      (
        .withdraw(.wish("ben", Wish(.work, Period(weekdays: Weekdays(from: .mon, through: .wed))))),
        "taken back: Ben wishes to work Mon–Wed"
      ),
      (
        .duty(Duty(id: "court", when: Period(dates: monday...monday, time: TimeRange(600, 720)), staff: ["ana"])),
        "court Mon 30 Nov 2026 10:00–12:00: Ana"
      ),
    ] {
      #expect(team.words(edit) == words)
    }
  }
}
