import RotaAnswers
import RotaJudge
import RotaModel
import RotaTestSupport
import Testing

@Suite("What would come of something before it is decided")
struct WhatIfTests {
  private let monday = Asking.monday

  private func ask(_ change: WhatIf, _ team: String, _ rota: String) throws -> (Explanation, Asking) {
    let asking = try Asking(team, rota)
    return (try asking.answers.explain(change), asking)
  }

  private func visit(_ person: String, _ day: Int) -> String {
    let date = "2026-12-0\(day)"
    return
      #"{"id": "C1/visit/2026-11-30/1", "child": "C1", "date": "\#(date)", "start": "12:00", "end": "13:00", "staff": ["\#(person)"]}"#
  }

  /// Ana alone holds the skill, and Thursday alone is a day for the visit.
  @Test("Leave of the only one who could go: which contact would go unmet, and on which day")
  func leave() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [thu 09:00-19:00], skills: [family], priority: high}")
    let rota = Quay.rota("ana 3 10:00 15:00", contacts: [visit("ana", 3)])
    let (away, asking) = try ask(.leave("ana", Period(dates: (monday + 3)...(monday + 3))), team, rota)
    #expect(away.subject == "What if Ana is away Thu 3 Dec 2026")
    #expect(away.verdict == "C1 visit would go unmet.")
    #expect(away.reasons.first?.text == "on Thu C1 visit would go unmet" && away.reasons.first?.when == [monday + 3])
    #expect(away.reasons.contains { $0.rule == "change" && $0.who == ["ana"] })
    #expect(away.note?.contains("Nothing of it was kept.") == true)
    #expect(asking.judged.report.unmet.isEmpty, "the present rota is as it was")
    let other = try asking.answers.explain(.leave("ben", Period(dates: (monday + 3)...(monday + 3))))
    #expect(other.verdict == "Every contact that is met now would be met, and cover would be as it is.")
  }

  @Test("Where somebody else could go, they do, and it is said whose hours would be others")
  func leaves() throws {
    let team = Quay.team(need: "{id: visit, minutes: 60, within: [thu 09:00-19:00]}")
    let (gone, _) = try ask(
      .leaves("ana", after: monday + 1), team, Quay.rota("ana 3 10:00 15:00", contacts: [visit("ana", 3)]))
    #expect(gone.verdict.hasPrefix("Every contact that is met now would be met"))
    #expect(gone.reasons.contains { $0.rule == "change" && $0.who == ["ana", "ben"] }, "\(gone.reasons)")
  }

  @Test("A need that grows beyond its week, and a new child whom nobody may be sent to, find no place")
  func more() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [thu 09:00-19:00], skills: [family]}",
      more: "leave: [{staff: ana, when: 2026-11-30..2026-12-02}]")
    let rota = Quay.rota("ana 3 10:00 15:00", contacts: [visit("ana", 3)])
    let (twice, asking) = try ask(.times("C1", "visit", 2), team, rota)
    #expect(twice.verdict == "C1 visit 2 would go unmet.")
    #expect(twice.reasons.contains { $0.text == "no place would be found for C1 visit 2" })
    let new = try asking.answers.explain(.referral("C2", like: "C1"))
    #expect(new.subject == "What if C2 comes, with needs as C1 has")
    #expect(new.verdict.hasPrefix("Every contact that is met now would be met"), "Ana has time for both on Thursday")
  }

  @Test("An hour more of cover that nobody can give is said to be short")
  func cover() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [thu 09:00-19:00]}",
      more: "cover: [{id: open, days: thu, time: 10:00-15:00, need: 1}]\n"
        + "leave: [{staff: ben, when: 2026-11-30..2026-12-06}, {staff: ana, when: 2026-12-03 15:00-23:00}]")
    let (longer, _) = try ask(
      .longer("open", 60), team, Quay.rota("ana 3 10:00 15:00", contacts: [visit("ana", 3)]))
    #expect(longer.verdict == "Every contact that is met now would be met; cover would be short.")
    #expect(longer.reasons.contains { $0.rule == "cover" && $0.text.hasPrefix("cover would be short 1 h more") })
  }
}
