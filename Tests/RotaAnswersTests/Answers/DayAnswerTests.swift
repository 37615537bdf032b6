import RotaAnswers
import RotaModel
import RotaTestSupport
import Testing

@Suite("Why cover is short, and why a day is as it is")
struct DayAnswerTests {
  /// Two must close on Monday from 17:00 to 19:00. Ana goes at 18:30, Ben is off, Cara never works on a Monday.
  @Test("Everybody who would count is there, is busy, or is kept by a rule; the repairs bring somebody")
  func cover() throws {
    let asking = try Asking()
    let why = try asking.why("closing@2026-11-30T17:30")
    #expect(why.subject == "closing, Mon 30 Nov 2026 17:30")
    #expect(why.verdict == "Ana is there, and 2 are needed: short 17:00–18:30.")
    #expect(why.reasons.map(\.text) == ["Cara can't: never works on a Mon"])
    #expect(why.reasons[0].source == "team.yaml:9")
    #expect(why.repairs.contains { $0.text.hasPrefix("Ben works ") })
    for repair in why.repairs {
      let priced = try asking.judged.offered(repair.edits)
      #expect(priced.breaches.isEmpty && priced.price.service == repair.service && repair.service < 0)
    }
  }

  @Test("Where as many are there as are needed, that is the answer")
  func enough() throws {
    let why = try Asking().why("open@2026-12-01 12:00")
    #expect(why.verdict == "Ana, Ben and Cara are there, and 1 is needed.")
    #expect(why.reasons.isEmpty && why.repairs.isEmpty)
  }

  /// On Tuesday Ana is on her break from 13:00 to 13:30 and Cara has gone; on Monday nobody else is there.
  @Test("Who is on a break is said to be, until when")
  func pause() throws {
    let why = try Asking().why("open@2026-11-30T13:00")
    #expect(why.verdict == "Nobody is there, and 1 is needed: short 13:00–13:30.")
    #expect(why.reasons.map(\.text).contains("Ana is on a break until 13:30"))
  }

  @Test("A shift says what it holds, what the rota would be without it, and whether other times are better")
  func shift() throws {
    let asking = try Asking()
    let why = try asking.why("ben@2026-12-03")
    #expect(why.subject == "Ben, Thu 3 Dec 2026")
    #expect(why.verdict == "Ben works 12:00–19:00, break 15:00–15:30.")
    let texts = why.reasons.map(\.text)
    #expect(texts.contains("it holds 16:30 K1 visit 2"))
    #expect(texts.contains("without it too few are there: open for 30 min more and closing for 2 h more"))
    #expect(why.reasons.contains { $0.rule == "wish" && $0.who == ["ben"] }, "Ben wished not to work then")
    for repair in why.repairs {
      let priced = try asking.judged.offered(repair.edits)
      #expect(priced.breaches.isEmpty && (repair.service, repair.wishes) < (0, 0))
    }
  }

  @Test(
    "Where somebody is off who is pinned to work, the repair is what is pinned",
    arguments: [
      (#"start: "10:00", end: "16:00""#, ["10:00–16:00"]),
      (#"end: "16:00""#, ["08:00–16:00", "09:00–16:00", "10:00–16:00", "11:00–16:00", "12:00–16:00", "13:00–16:00"]),
    ])
  func notAsPinned(times: String, allowed: [String]) throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60}", more: "pins: [{staff: ben, date: 2026-12-01, \(times)}]")
    let asking = try Asking(team, Quay.rota("ana 1 09:00 14:00"))
    let repairs = try asking.why("ben@2026-12-01").repairs
    #expect(!repairs.isEmpty)
    #expect(try asking.why("ben@2026-12-01").verdict == "Ben is off, and pinned otherwise.")
    #expect(repairs.allSatisfy { repair in allowed.contains { repair.text == "Ben works \($0) on Tue" } })
  }

  @Test("Where a pin can't be so, what stands against it is said")
  func againstAPin() throws {
    let asking = try Asking(
      Quay.team(
        need: "{id: visit, minutes: 60}",
        more: "pins: [{staff: ben, date: 2026-12-01, start: \"10:00\", end: \"16:00\"}]\n"
          + "leave: [{staff: ben, when: 2026-12-01}]"), Quay.rota("ana 1 09:00 14:00"))
    let reasons = try asking.why("ben@2026-12-01").reasons
    #expect(
      reasons.contains { $0.rule == "available" && $0.text.hasPrefix("against it: Ben, Tue 1 Dec") }, "\(reasons)")
  }

  @Test("A pinned shift says so, and no other times are offered")
  func pinned() throws {
    let why = try Asking().why("ben@2026-12-01")
    #expect(why.verdict == "Ben works 11:00–19:00, break 14:00–14:30, pinned.")
    #expect(why.reasons.first?.source == "team.yaml:22")
    #expect(why.repairs.isEmpty)
  }

  @Test("A day off is for leave, for hours that can't be worked, for a wish, or because a shift would not pay")
  func off() throws {
    let asking = try Asking()
    let leave = try asking.why("cara@2026-12-02")
    let away = try #require(leave.reasons.first { $0.rule == "available" })
    #expect(leave.reasons.first == away, "why somebody is off comes before what the week costs")
    #expect(leave.verdict == "Cara is off." && away.text == "Cara can't: on leave" && away.source == "team.yaml:20")
    #expect(try asking.why("cara@2026-11-30").reasons.contains { $0.text == "Cara can't: never works on a Mon" })
    let wish = try asking.why("ana@2026-12-04").reasons
    #expect(wish.contains { $0.text == "Ana wished for the day off" && $0.source == "team.yaml:7" })
  }
}

@Suite("Where a contact could be, and who could take a shift")
struct RankingTests {
  @Test("Possible places first, cheapest first, each as the judge prices it; who can't is listed with why")
  func places() throws {
    let asking = try Asking()
    let id = try #require(ContactID("K2/family/2026-11-30/1"))
    let ranking = try asking.answers.places(for: id)
    #expect(ranking.choices.map(\.service) == ranking.choices.map(\.service).sorted())
    #expect(!ranking.choices.isEmpty && ranking.choices.allSatisfy { $0.staff == ["ana"] })
    for choice in ranking.choices.prefix(5) {
      let priced = try asking.judged.offered(choice.edits, moving: [id])
      #expect(priced.breaches.isEmpty)
      #expect((priced.price.service, priced.price.wishes) == (choice.service, choice.wishes))
    }
    #expect(ranking.obstacles.map(\.who) == ["ben", "cara"])
    #expect(ranking.obstacles.flatMap(\.reasons).allSatisfy { $0.text == "only Ana holds “family”" })
  }

  @Test("Where it is already is no choice")
  func present() throws {
    let asking = try Asking()
    let now = try #require(asking.judged.rota.contacts.first)
    let ranking = try asking.answers.places(for: now.id)
    #expect(!ranking.choices.isEmpty)
    #expect(!ranking.choices.contains { ($0.day, $0.start, $0.staff) == (now.day, now.time.start, now.staff) })
  }

  @Test("Two at once are found from scratch, those who may go together alone")
  func pairs() throws {
    let yaml = HarbourTeam.yaml.replacing("skills: [family], priority", with: "skills: [family], workers: 2, priority")
    let asking = try Asking(yaml)
    let id = try #require(ContactID("K2/family/2026-11-30/1"))
    let ranking = try asking.answers.places(for: id)
    #expect(!ranking.choices.isEmpty)
    #expect(
      ranking.choices.allSatisfy { $0.staff.count == 2 && $0.staff.contains("ana") }, "one of them holds the skill")
  }

  @Test("A shift goes to whoever is off and may work it; the others say why not")
  func takers() throws {
    let ranking = try Asking().answers.takers(of: "ben", on: Asking.monday + 3)
    #expect(ranking.obstacles.map(\.who) == ["ana", "cara"])
    #expect(ranking.obstacles[0].reasons.map(\.text) == ["works 10:00–19:00 already"])
    #expect(ranking.obstacles[1].reasons.map(\.text) == ["on leave"])
  }
}
