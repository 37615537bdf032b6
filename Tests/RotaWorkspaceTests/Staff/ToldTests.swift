import RotaAnswers
import RotaModel
import RotaJudge
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaPages

@Suite("What a draft has done is not so until people are told")
struct ToldTests {
  @Test("A version is judged as people know it: what a draft has pinned or cancelled since breaks no rule of it")
  func version() throws {
    try PublishedHarbour.with { harbour in
      func published() throws -> (team: Team, broken: [String]) {
        let (rota, team) = try harbour.opened.rotaAndTeam(.published(nil))
        return (team, try team.judge(rota).breaches.map(\.text))
      }
      let visit = try #require(ContactID("K1/visit/2026-11-30/1"))
      let before = try published()
      _ = try harbour.opened.apply([.dayOff("ana", harbour.monday), .cancel(visit)], to: harbour.week())
      let after = try published()
      #expect(after.broken == before.broken && after.team.pins == before.team.pins)
      let draft = try harbour.opened.rotaAndTeam(.draft(nil)).1
      #expect(draft.cancelled == [visit] && draft.pins.contains(.off("ana", harbour.monday)))
      try harbour.publish()
      #expect(try published().team.cancelled == [visit])
    }
  }

  @Test("A contact asked for once stays on the week of who goes until they are told that it is not to be")
  func withdrawn() throws {
    try PublishedHarbour.with { harbour in
      let ben = try #require(try harbour.opened.team().person("ben"))
      let thursday = harbour.monday + 3
      let need = Need(id: "call", minutes: 60, after: Moment(thursday, 720), startBy: Moment(thursday, 1080))
      let call = OneOff(child: "K1", need: need)
      func goes() throws -> Bool {
        let day = try harbour.opened.myWeek(ben, at: harbour.moment("2026-12-03 09:00")).days[0]
        return day.stops.contains {
          if case .contact(let contact, _, _, _) = $0.kind { contact.id.need == "call" } else { false }
        }
      }
      let edits: [Edit] = [
        .oneOff(call), .contact(ContactID(child: "K1", need: "call"), thursday, start: 780, staff: ["ben"]),
      ]
      _ = try harbour.opened.apply(edits, to: harbour.week())
      #expect(try !goes())
      try harbour.publish()
      #expect(try goes())
      _ = try harbour.opened.apply([.withdraw(.oneOff(call))], to: harbour.week())
      #expect(try goes())
      try harbour.publish()
      #expect(try !goes())
    }
  }
}
