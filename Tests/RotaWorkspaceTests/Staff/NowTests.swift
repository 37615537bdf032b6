import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("Who is on now")
struct NowTests {
  private func people(_ now: WhoIsOn) -> [PersonID] { now.people.map(\.person) }

  @Test("From what people were told: in a contact, out where, back when; on break; still to come; cover as it is")
  func whereabouts() throws {
    try PublishedHarbour.with { harbour in
      let visit = try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 15:20"))
      let ana = try #require(visit.people.first)
      #expect(visit.version == 1 && people(visit) == ["ana"])
      #expect(ana.place == .contact(try #require(ContactID("K1/visit/2026-11-30/1"))) && ana.zone == "harbour")
      #expect(ana.until == 960 && ana.backBy == 990 && ana.overdue == nil)
      let way = try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 14:40"))
      #expect(way.people.first?.place == .way(ContactID("K1/visit/2026-11-30/1")), "half an hour to the harbour")
      let noon = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-01 10:30"))
      #expect(people(noon) == ["ana", "cara", "ben"] && noon.people[2].place == .toCome)
      #expect(noon.people[0].place == .base)
      let lunch = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-01 13:10"))
      #expect(people(lunch) == ["ana", "ben"] && lunch.people[0].place == .pause)
      #expect(lunch.cover.map(\.heads) == [1], "Ben alone: Ana is on her break")
    }
  }

  @Test("A draft that nobody was told of says nothing of who is on; leave from now does")
  func toldAlone() throws {
    try PublishedHarbour.with { harbour in
      _ = try harbour.opened.apply([.dayOff("ana", harbour.monday)], to: harbour.week())
      let at = try harbour.moment("2026-11-30 11:00")
      #expect(try people(harbour.opened.whoIsOn(at: at)) == ["ana"])
      let sick = Leave(staff: "ana", when: Period(dates: harbour.monday...harbour.monday), reason: "sick")
      _ = try harbour.opened.apply([.leave(sick)], to: harbour.week())
      #expect(try people(harbour.opened.whoIsOn(at: at)).isEmpty)
      let later = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-14 11:00"))
      #expect(later.version == nil && later.people.isEmpty)
    }
  }

  @Test("Overdue is who should be back and of whom nothing is known, in the night too; a word from them ends it")
  func overdue() throws {
    try PublishedHarbour.with { harbour in
      let late = try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 17:00"))
      #expect(late.people.first?.overdue == 30, "back at 16:30 from the visit")
      #expect(try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 16:40")).people.first?.overdue == nil)
      let gone = try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 20:00"))
      #expect(gone.people.map(\.place) == [.gone] && gone.people.first?.overdue == 210)
      let night = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-01 00:30"))
      #expect(night.people.first?.overdue == 480)
      let morning = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-01 09:00"))
      #expect(morning.people.allSatisfy { $0.overdue == nil })
      _ = try harbour.opened.record(
        .held, of: "K1/visit/2026-11-30/1", now: harbour.moment("2026-11-30 17:00"))
      #expect(try people(harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 20:00"))).isEmpty)
    }
  }

  @Test("Nobody goes to a contact that we have cancelled, and nobody is overdue from it")
  func cancelled() throws {
    try PublishedHarbour.with { harbour in
      _ = try harbour.opened.record(
        .cancelledByUs, of: "K1/visit/2026-11-30/1", now: harbour.moment("2026-11-30 11:00"))
      let ana = try #require(try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 15:20")).people.first)
      #expect(ana.place == .base && ana.backBy == nil)
      #expect(try harbour.opened.whoIsOn(at: harbour.moment("2026-11-30 17:00")).people.first?.overdue == nil)
    }
  }

  @Test("Staff see who else is on, and nothing else; of themselves all")
  func staff() throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.opened.whoIsOn(at: harbour.moment("2026-12-03 16:45"))
      let seen = now.seen(by: "ana")
      #expect(seen.people.map(\.person) == now.people.map(\.person))
      let ben = try #require(seen.people.first { $0.person == "ben" })
      #expect(ben.place == .untold && ben.zone == nil && ben.next == nil && ben.backBy == nil)
      #expect(!seen.json.contains("K1") && now.json.contains("K1"))
      #expect(now.seen(by: "ben").json.contains("K1/visit/2026-11-30/2"))
      let team = try harbour.opened.team()
      #expect(!NowPage.text(team, seen, on: Paper()).contains("K1"))
      #expect(
        NowPage.text(team, now, on: Paper()).contains(
          "Ben  19:00  K1 visit 2, harbour until 17:30  back by 18:00"))
    }
  }
}
