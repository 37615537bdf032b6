import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaText

@Suite("What changed between two rotas, by person")
struct ChangesTests {
  private func page(_ old: String, _ new: String) throws -> String {
    let team = try harbour()
    let changes = try Changes(team, comparing: try harbourRota(old), with: try harbourRota(new))
    return ChangesPage(team, changes).text(on: Paper(columns: 100))
  }

  /// Ben stays half an hour less on Thursday, and his visit to K1 is on Friday instead; nobody else is concerned.
  @Test("A shift that ends earlier and a contact that moved are told to the one person whom they concern")
  func moved() throws {
    #expect(
      try page(HarbourTeam.rota, HarbourTeam.changedRota) == """
        Ben  Thu 3 Dec 12:00–19:00 → 12:00–18:30, goes earlier
             K1 visit 2 Thu 3 Dec 16:30 → Fri 4 Dec 11:00, Ben as before

        1 person to tell · 1 shift and 1 contact changed

        """)
  }

  @Test("The same rota twice changes nothing, in words and in JSON")
  func nothing() throws {
    #expect(try page(HarbourTeam.rota, HarbourTeam.rota) == "nothing changes\n")
    let rota = try harbourRota()
    #expect(Changes(try harbour(), from: rota, to: rota).json == "{\n  \"people\": [],\n  \"contacts\": []\n}\n")
  }

  @Test("A shift taken away, one given, a break moved, and a contact with other workers, told to old and new alike")
  func others() throws {
    var new = try harbourRota()
    new.shifts.removeAll { $0.staff == "cara" && $0.day.weekday == .tue }
    new.shifts.append(Shift(staff: "cara", day: Day(number: 20_792), time: TimeRange(540, 780)))
    let monday = try #require(new.shifts.firstIndex { $0.staff == "ana" && $0.day.weekday == .mon })
    new.shifts[monday].pause = TimeRange(720, 750)
    let visit = try #require(new.contacts.firstIndex { $0.day.weekday == .thu })
    new.contacts[visit].staff = ["ana"]
    let team = try harbour()
    let changes = Changes(team, from: try harbourRota(), to: new)
    #expect(
      ChangesPage(team, changes).text(on: Paper(columns: 100)) == """
        Ana   Mon 30 Nov 10:00–18:30 as before, break 13:00–13:30 → 12:00–12:30
              K1 visit 2 Thu 3 Dec 16:30, Ben → Ana
        Ben   K1 visit 2 Thu 3 Dec 16:30, Ben → Ana
        Cara  Tue 1 Dec 09:00–13:00 → off
              Sat 5 Dec off → 09:00–13:00

        3 people to tell · 2 shifts and 1 contact changed · 1 break moved, of which nobody is told

        """)
  }

  @Test("Whoever has only a break moved is not told")
  func breakAlone() throws {
    var new = try harbourRota()
    let monday = try #require(new.shifts.firstIndex { $0.staff == "ana" && $0.day.weekday == .mon })
    new.shifts[monday].pause = TimeRange(720, 750)
    let team = try harbour()
    let changes = Changes(team, from: try harbourRota(), to: new)
    #expect(changes.people.map(\.isToBeTold) == [false])
    #expect(
      ChangesPage(team, changes).text(on: Paper(columns: 100)).hasSuffix(
        "0 people to tell · 0 shifts and 0 contacts changed · 1 break moved, of which nobody is told\n"))
  }

  @Test("The review before a publish says it in the same words, and how long before each is told")
  func review() throws {
    try PublishedHarbour.with { harbour in
      let shorter = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: nil)
      _ = try harbour.opened.apply([shorter], to: harbour.week())
      let text = try Publication(harbour.week(now: harbour.moment("2026-12-02 16:00"))).text
      #expect(text.contains("  Ben  Thu 3 Dec 12:00–19:00 → 12:00–18:30, goes earlier  told 20 h before\n"), "\(text)")
      #expect(!text.contains("Ana"), "nobody else is told")
    }
  }

  @Test("Rotas that share no day can't be compared")
  func apart() throws {
    let later = HarbourTeam.rota.replacing(#""from": "2026-11-30""#, with: #""from": "2026-12-07""#)
    let refusal = #expect(throws: Refusal.self) { try page(HarbourTeam.rota, later) }
    #expect(
      refusal?.message
        == "error: the rotas share no day: one is for 30 Nov – 6 Dec 2026, the other for 7 – 13 Dec 2026")
  }
}
