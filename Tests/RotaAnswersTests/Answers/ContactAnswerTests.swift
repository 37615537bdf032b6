import RotaAnswers
import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

@Suite("Why a contact is left out, with what would mend it")
struct UnmetTests {
  private let family = "K2/family/2026-11-30/1"

  /// Ana alone holds the skill, and her days have room for an hour and a half at the office.
  @Test("One that has a place is said to have one, and the repairs put it there")
  func hasAPlace() throws {
    let asking = try Asking()
    let why = try asking.why(family)
    #expect(why.subject == "K2 family")
    #expect(why.verdict == "High: it is left out, and need not be.")
    #expect(why.reasons.isEmpty, "nothing stands against it")
    #expect(why.repairs.map(\.number) == [1, 2, 3])
    for repair in why.repairs {
      let priced = try asking.judged.priced(repair.edits)
      #expect(priced.price.isLegal && priced.price.planned == ["K2 family is planned"])
      #expect((priced.price.service, priced.price.wishes) == (repair.service, repair.wishes), "as the judge says")
      #expect(repair.service <= -1000, "the contact is worth a thousand")
    }
    #expect(zip(why.repairs, why.repairs.dropFirst()).allSatisfy { ($0.service, $0.wishes) <= ($1.service, $1.wishes) })
    #expect(why.repairs.allSatisfy { $0.text.hasPrefix("K2 family is planned: ") && $0.text.contains("with Ana") })
  }

  /// Ana finishes at 22:45 on Tuesday; C1 must be seen on Wednesday morning, half an hour away.
  @Test("Rest that would be too short is said in hours")
  func rest() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [wed 09:30-11:00], skills: [family]}",
      more: "rules: {daily-rest: {hours: 11}}")
    let asking = try Asking(team, Quay.rota("ana 1 15:45 22:45 18:00-18:30"))
    let why = try asking.why("C1/visit")
    #expect(why.verdict == "It is left out. Nobody can take it as things are:")
    let rest = try #require(why.reasons.first { $0.rule == "daily-rest" })
    #expect(rest.text == "Ana can't: 10 h 15 rest after Tue 1 Dec, needs 11 h")
    #expect(rest.who == ["ana"] && rest.when == [Asking.monday + 2])
    #expect(rest.source == "team.yaml:16")
    #expect(why.reasons.contains { $0.text == "only Ana holds “family”" })
    #expect(why.note == "Nobody is ever offered who lacks “family”.")
  }

  @Test("Who is kept by the same thing on the same days is named together")
  func together() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [wed-thu 09:30-19:00]}",
      more:
        "leave: [{staff: ana, when: 2026-12-02..2026-12-03, reason: sick}, {staff: ben, when: 2026-12-01..2026-12-04}]")
    let why = try Asking(team, Quay.rota()).why("C1/visit/2026-11-30/1")
    let leave = try #require(why.reasons.first { $0.rule == "available" })
    #expect(leave.text == "Ana and Ben can't: on leave")
    #expect(!why.reasons.contains { $0.text.contains("sick") }, "why somebody is away is nobody's business")
    #expect(why.reasons.contains { $0.text == "not on Mon, Tue and Fri–Sun: its times are Wed and Thu 09:30–19:00" })
    #expect(
      !why.repairs.isEmpty && why.repairs.allSatisfy { $0.text.hasSuffix("agreed with C1, outside its own times") })
  }

  @Test("Days that are closed to it whoever goes are named with what closes them")
  func closed() throws {
    let team = Quay.team(
      need: "{id: check, minutes: 60, times: 2, apart: 2, within: [mon-wed 09:00-19:00]}",
      more: "leave: [{staff: ana, when: 2026-11-30..2026-12-04}, {staff: ben, when: 2026-11-30..2026-12-06}]")
    let why = try Asking(
      team,
      Quay.rota(
        contacts: [
          #"{"id": "C1/check/2026-11-30/1", "child": "C1", "date": "2026-12-01", "start": "12:00", "end": "13:00", "staff": ["ana"]}"#
        ])
    ).why("C1/check/2026-11-30/2")
    #expect(why.verdict == "It is left out. There is no time at which it may be:")
    #expect(why.reasons.map(\.text).contains("not on Mon–Wed: 2 days from the one on Tue 1 Dec"))
    #expect(why.reasons.map(\.text).contains("not on Thu–Sun: its times are Mon–Wed 09:00–19:00"))
  }

  @Test("Who is on leave is told as on leave, whatever else stands against them, and first")
  func leaveFirst() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [wed 08:00-20:00]}",
      staff: "  - {id: odette, name: Odette, contract: {hours: 30}, flex: 12:00-14:00}",
      more: "leave: [{staff: odette, when: 2026-12-02}]\nrules: {daily-rest: {hours: 23}}")
    let asking = try Asking(
      team, Quay.rota("ana 1 14:00 22:00 18:00-18:30", "ben 1 14:00 22:00 18:00-18:30", "odette 1 12:00 14:00"))
    let why = try asking.why("C1/visit")
    let against = why.reasons.filter { $0.text.contains("can't") }.map(\.text)
    #expect(against.first == "Odette can't: on leave", "\(against)")
    let ranking = try asking.answers.places(for: #require(ContactID("C1/visit/2026-11-30/1")))
    #expect(ranking.obstacles.first { $0.who == "odette" }?.reasons.map(\.text) == ["on leave"])
  }

  @Test("What decides it comes first, whatever else is asked; what nobody can mend is not searched for")
  func decisive() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [mon-fri 09:00-19:00], skills: [family]}",
      more: "leave: [{staff: ana, when: 2026-11-30..2026-12-06}]")
    let why = try Asking(team, Quay.rota()).why("C1/visit/2026-11-30/1")
    #expect(
      why.reasons.map(\.text) == [
        "Ana can't: on leave", "only Ana holds “family”",
      ], "she is away at the weekend, too: that it is no time for a visit decides nothing")
    #expect(why.reasons.last?.source == "team.yaml:15" && why.reasons.last?.who == ["ben"])
    #expect(why.repairs.isEmpty && why.note == "Nobody is ever offered who lacks “family”.")
  }

  @Test("Where each thing that is asked leaves somebody, and all together nobody, that is said of the few")
  func nobodyMeetsAll() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [wed 09:00-19:00], skills: [family], known: true}",
      staff: "  - {id: cara, name: Cara, skills: [family], contract: {hours: 30}}",
      more: "rules: {daily-rest: {hours: 11}}"
    ).replacing("key-worker: ana", with: "known: [ben]")
    let why = try Asking(team, Quay.rota()).why("C1/visit/2026-11-30/1")
    #expect(why.reasons.map(\.text) == ["only Ben is known to C1", "Ben does not hold “family”"])
  }

  @Test("Of a large team a few are named, and the others counted; programs hear of each")
  func many() throws {
    let others = (1...40).map { "  - {id: p\($0), name: Person \($0), contract: {hours: 30}}" }
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [wed 09:00-19:00]}", staff: others.joined(separator: "\n"),
      more: "leave:\n"
        + (["ana", "ben"] + (1...40).map { "p\($0)" }).map { "  - {staff: \($0), when: 2026-12-02}" }
        .joined(separator: "\n"))
    let why = try Asking(team, Quay.rota()).why("C1/visit")
    #expect(
      why.reasons.map(\.text).contains("Ana, Ben, Person 1, Person 2, Person 3 and 37 others can't: on leave"),
      "\(why.reasons.map(\.text))")
    #expect(Set(why.reasons.flatMap(\.who)).count == 42)
  }

  /// Ana has 39 h 30 of 40 h, and a visit on Saturday would take three hours more.
  @Test("The hours that somebody would need are said, and are not given by the program")
  func hours() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, within: [sat 10:00-12:00], skills: [family], priority: high}"
    ).replacing("days: 5", with: "days: 6")
    let asking = try Asking(
      team,
      Quay.rota(
        "ana 1 09:00 17:15 12:00-12:30", "ana 2 09:00 17:15 12:00-12:30", "ana 3 09:00 17:15 12:00-12:30",
        "ana 4 09:00 17:15 12:00-12:30", "ben 5 09:00 13:00"))
    let why = try asking.why("C1/visit")
    let repair = try #require(why.repairs.first { $0.needs == nil })
    #expect(repair.service == -1000)
    let fuller = try Asking(
      team,
      Quay.rota(
        "ana 1 09:00 19:00 12:00-12:30", "ana 2 09:00 19:00 12:00-12:30", "ana 3 09:00 19:00 12:00-12:30",
        "ana 4 09:00 19:00 12:00-12:30"))
    let full = try fuller.why("C1/visit")
    #expect(full.reasons.contains { $0.text == "Ana can't: 41 h in the week of Mon 30 Nov, 40 h at most" })
    #expect(full.repairs.compactMap(\.needs) == ["contract max of Ana: 41 h in place of 40 h (team.yaml:7)"])
    #expect(full.repairs.first?.needs == nil, "shorter days on the other days would do it, too")
    #expect(full.repairs.last?.service == -1000)
  }

  /// The two checks must be two days apart: with the first on Tuesday, none of the days that are left will do; with the
  /// first on Monday, Wednesday will.
  @Test("Another contact gives way where nothing less will do")
  func givesWay() throws {
    let team = Quay.team(
      need: "{id: check, minutes: 60, times: 2, apart: 2, within: [mon-wed 10:00-16:00], priority: high}")
    let asking = try Asking(
      team,
      Quay.rota(
        "ana 1 09:00 17:00 12:00-12:30", "ana 2 09:00 17:00 12:00-12:30",
        contacts: [
          #"{"id": "C1/check/2026-11-30/1", "child": "C1", "date": "2026-12-01", "start": "14:00", "end": "15:00", "staff": ["ana"]}"#
        ]))
    let why = try asking.why("C1/check/2026-11-30/2")
    let repair = try #require(why.repairs.first)
    #expect(repair.edits.count > 1 && repair.needs == nil)
    #expect(repair.changes.contains { $0.hasPrefix("C1 check 1 Tue 1 Dec 14:00 → ") })
    let priced = try asking.judged.offered(repair.edits)
    #expect(priced.breaches.isEmpty && priced.after.report.unmet.isEmpty)
  }

  @Test("A contact that is cancelled, and one that is not owed, say so")
  func notOwed() throws {
    let cancelled = try Asking(HarbourTeam.yaml + "cancelled: [K2/family/2026-11-30/1]\n").why(family)
    #expect(cancelled.verdict == "It is cancelled." && cancelled.repairs.isEmpty)
  }

  @Test("What is pinned stays: no repair moves it")
  func pins() throws {
    let asking = try Asking(HarbourTeam.yaml.replacing("day-off: fri", with: "day-off: thu"))
    for repair in try asking.why(family).repairs {
      let pins = Set(try asking.judged.priced(repair.edits).after.team.pins)
      #expect(pins.isSuperset(of: asking.judged.team.pins))
    }
  }
}

@Suite("Why a contact is where it is, and why somebody is not the one")
struct PlannedTests {
  @Test("Where, with whom, what it costs there, and what the next best place would cost")
  func planned() throws {
    let why = try Asking().why("K1/visit/2026-11-30/1")
    #expect(why.subject == "K1 visit 1")
    #expect(why.verdict == "It is on Mon 30 Nov, 15:00–16:00, with Ana (key worker).")
    let other = try Asking().why("K1/visit/2026-11-30/2")
    #expect(other.reasons.contains { $0.rule == "key-worker" && $0.text.contains("K1 visit 2") })
  }

  @Test("A pin is a reason, with its line")
  func pinned() throws {
    let yaml = HarbourTeam.yaml + "  - {contact: K1/visit/2026-11-30/1, date: 2026-11-30, start: \"15:00\"}\n"
    let why = try Asking(yaml).why("K1/visit/2026-11-30/1")
    #expect(why.verdict.hasSuffix("with Ana (key worker), pinned."))
    #expect(why.reasons.first?.text == "it is pinned there" && why.reasons.first?.source == "team.yaml:23")
  }

  @Test("Where a contact is not where it is pinned, what stands against it is said")
  func againstAPin() throws {
    let pin = "  - {contact: K1/visit/2026-11-30/1, date: 2026-12-02, start: \"15:00\", staff: [cara]}\n"
    let why = try Asking(HarbourTeam.yaml + pin).why("K1/visit/2026-11-30/1")
    #expect(why.verdict.hasSuffix(", and pinned elsewhere."))
    #expect(why.reasons.map(\.text).contains("against it: K1 visit 1, Wed 2 Dec 15:00: Cara has no shift that day"))
  }

  @Test("Somebody whom the need does not take can't go, and is not offered")
  func safeguards() throws {
    let yaml = HarbourTeam.yaml.replacing("known: [ben]", with: "known: [ben]\n    avoid: [cara]")
    let why = try Asking(yaml).why("K1/visit/2026-11-30/1", not: "cara")
    #expect(why.subject == "K1 visit 1, Cara" && why.verdict == "Cara can't go.")
    #expect(why.reasons.map(\.text) == ["Cara is never sent to K1"])
    #expect(why.reasons[0].source == "team.yaml:15")
    #expect(why.repairs.isEmpty)
    #expect(why.note == "Nobody is ever offered who is not to be sent.")
    let family = try Asking().why("K2/family", not: "ben")
    #expect(family.reasons.map(\.text) == ["only Ana holds “family”"])
    let alone = HarbourTeam.yaml.replacing("name: Ben,", with: "name: Ben, lone: false,")
    #expect(
      try Asking(alone).why("K1/visit/2026-11-30/1", not: "ben").reasons.map(\.text) == ["Ben may not work alone"])
  }

  @Test("Somebody who could is said to, with the price; day by day what stands against it")
  func could() throws {
    let asking = try Asking()
    let why = try asking.why("K1/visit/2026-11-30/1", not: "ben")
    #expect(why.verdict.hasPrefix("Ben could: ") && why.verdict.contains("without Ana, the key worker"))
    #expect(!why.verdict.contains("service") && !why.verdict.contains("wishes"), "in the team's words")
    let first = try #require(why.repairs.first)
    let priced = try asking.judged.offered(first.edits, moving: [contactID("K1/visit/2026-11-30/1")])
    #expect(priced.breaches.isEmpty)
    #expect((priced.price.service, priced.price.wishes) == (first.service, first.wishes))
    #expect(try asking.why("K1/visit/2026-11-30/1", not: "ana").verdict == "Ana is there: Mon 30 Nov, 15:00–16:00.")
  }

  /// With Ana, who is there now, Cara's Wednesday has no time; with Ben it has one.
  @Test("On a day on which somebody could nobody says that they can't")
  func noContradiction() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60, workers: 2, within: [mon 09:00-19:00, wed 09:00-19:00]}",
      staff: "  - {id: cara, name: Cara, contract: {hours: 30}, flex: {default: 08:00-20:00, mon: off}}",
      more: "leave: [{staff: ana, when: 2026-12-02}]")
    let contact =
      #"{"id": "C1/visit/2026-11-30/1", "child": "C1", "date": "2026-11-30", "start": "12:00", "end": "13:00", "staff": ["ana", "ben"]}"#
    let monday = [
      #"{"staff": "ana", "date": "2026-11-30", "start": "10:00", "end": "15:00", "break": null}"#,
      #"{"staff": "ben", "date": "2026-11-30", "start": "10:00", "end": "15:00", "break": null}"#,
    ].joined(separator: ",")
    let rota = Quay.rota(contacts: [contact]).replacing("\"shifts\": [", with: "\"shifts\": [" + monday)
    let why = try Asking(team, rota).why("C1/visit/2026-11-30/1", not: "cara")
    #expect(why.verdict.hasPrefix("Cara could: Wed ") && why.verdict.contains(" with Ben ("))
    #expect(why.reasons.isEmpty)
  }

  @Test("Two who are called the same are told apart by their ids")
  func namesakes() throws {
    let team = Quay.team(
      need: "{id: visit, minutes: 60}", staff: "  - {id: ben2, name: \"ben \", contract: {hours: 30}}")
    let asking = try Asking(team.replacing("\"ben \"", with: "BEN"), Quay.rota())
    let refusal = try #require(throws: Refusal.self) { try asking.why("C1/visit/2026-11-30/1", not: "Ben") }
    #expect(refusal.message.contains("ben") && refusal.message.contains("ben2"), "\(refusal.message)")
    #expect(throws: Refusal.self) { try asking.why("Ben@2026-12-02") }
  }
}

private func contactID(_ text: String) -> ContactID { ContactID(text) ?? ContactID(child: "", need: "") }
