import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing

/// Of the harbour team's week Ana works 33 h of 30, Ben 21.5 h of 22.5, Cara 8 h of 20 with two days of leave.
@Suite("The ledger")
struct LedgerTests {
  private let later = Moment(PublishedHarbour.monday + 7, 600)
  private let after = Moment(PublishedHarbour.monday + 6, 720)

  private func entry(_ id: PersonID, _ harbour: PublishedHarbour) throws -> Ledger.Entry {
    try #require(try harbour.opened.ledger(weeks: 17, at: after).entries.first { $0.person == id })
  }

  @Test("Hours against contract less leave, wishes granted, hours a week with leave left out")
  func week() throws {
    try PublishedHarbour.with { harbour in
      let (ana, ben, cara) = (try entry("ana", harbour), try entry("ben", harbour), try entry("cara", harbour))
      #expect([ana, ben, cara].map(\.balance) == [180, -60, -240])
      #expect([ana, ben, cara].map(\.wishesGranted) == [1, 0, 0] && ben.wishesBroken == 1)
      #expect(ana.average == 1980 && cara.average == 672, "8 h in five days that were no leave")
      #expect([ana, ben, cara].allSatisfy { $0.changes == 0 && $0.restOwed == 0 && $0.weekends == 0 && $0.lates == 0 })
    }
  }

  @Test("Notice is given for changes of a week that people knew; less than a day is short")
  func notice() throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.moment("2026-12-03 08:00")
      let edit = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: nil)
      _ = try harbour.opened.apply([edit], to: harbour.week(now: now))
      try harbour.publish(now: now)
      let ben = try entry("ben", harbour)
      #expect(ben.changes == 1 && ben.shortNotice == 1 && ben.leastNotice == 240)
      #expect(try entry("ana", harbour).changes == 0)
    }
  }

  @Test("What was really worked counts, to the minute; a rest that was too short is owed until a longer one comes")
  func worked() throws {
    try PublishedHarbour.with { harbour in
      let ana = try #require(try harbour.opened.team().person("ana"))
      _ = try harbour.opened.record(ana, harbour.monday + 2, TimeRange(570, 1435), now: later)
      let late = try entry("ana", harbour)
      #expect(late.balance == 180 + 355 && late.lates == 1)
      #expect(late.unsocial == 16, "from 20:00 to 23:55, in quarters begun")
      #expect(late.restOwed == 55, "10 h 05 before Thursday 10:00")
      _ = try harbour.opened.record(ana, harbour.monday + 2, TimeRange(570, 1080), now: later)
      _ = try harbour.opened.record(ana, harbour.monday, TimeRange(600, 1425), now: later)
      #expect(try entry("ana", harbour).restOwed == 0, "Tuesday's night was longer by more than the 45 min")
    }
  }

  @Test("More than 48 hours a week is marked, unless they opted out")
  func average() throws {
    for (optOut, isOver) in [("", true), (", opt-out: true", false)] {
      let yaml = HarbourTeam.yaml.replacing("contract: {hours: 30}", with: "contract: {hours: 30\(optOut)}")
      try PublishedHarbour.with(yaml) { harbour in
        let ana = try #require(try harbour.opened.team().person("ana"))
        for day in 0..<4 { _ = try harbour.opened.record(ana, harbour.monday + day, TimeRange(540, 1320), now: later) }
        #expect(try entry("ana", harbour).average == 3000)
        #expect(try entry("ana", harbour).isOverAverage == isOver)
      }
    }
  }

  @Test("Payroll's bands are minutes paid in them, the break left out")
  func bands() throws {
    try PublishedHarbour.with(HarbourTeam.yaml + "bands: {evening: mon-fri 17:00-19:00, noon: 13:30-14:15}\n") {
      harbour in
      #expect(
        try entry("ben", harbour).bands == [300, 105],
        "of noon a quarter of an hour is his break on Tuesday and on Friday")
      let page = LedgerPage(try harbour.opened.team(), try harbour.opened.ledger(weeks: 17, at: after))
      let rows = page.csv.split(separator: "\r\n")
      #expect(rows[0].hasSuffix(",evening-minutes,noon-minutes") && rows[2].hasSuffix(",300,105"))
      #expect(rows[2].hasPrefix("2026-11-30,2026-12-06,ben,Ben,1290,1350,-60,"))
      #expect(page.table(on: Paper()).contains("evening") && page.json.contains("\"evening-minutes\": 300"))
      #expect(
        !LedgerPage(try harbour.opened.team(), try harbour.opened.ledger(weeks: 17, at: after), of: "ben").csv.contains(
          "ana"))
    }
  }

  @Test("What a week leaves over is carried into the next by itself, as far as one week can make up for it")
  func carry() throws {
    try PublishedHarbour.with { harbour in
      let standing = try harbour.opened.team()
      let next = try harbour.opened.team(from: harbour.monday + 7)
      #expect(next.staff.map(\.carry.hours) == [Hours(3), Hours(-1), Hours(-4)])
      #expect(
        next.carriedWords(since: standing)
          == "carried from the weeks before: Ana 3 h over, Ben 1 h under, Cara 4 h under")
      #expect(try harbour.opened.ledger(weeks: 17, at: after).entries.map(\.carry) == next.staff.map(\.carry))
      let page = LedgerPage(standing, try harbour.opened.ledger(weeks: 17, at: after))
      #expect(page.json.contains("\"carried-minutes\": 180") && page.table(on: Paper(columns: 132)).contains("carried"))
      #expect(try harbour.opened.team(from: harbour.monday).staff.allSatisfy { $0.carry == Carry() })
      #expect(
        try harbour.week(harbour.monday + 7).team.staff.map(\.carry.hours)[0] == Hours(3), "the screen's week too")
      let ana = try #require(standing.person("ana"))
      _ = try harbour.opened.record(ana, harbour.monday + 2, TimeRange(570, 1140), now: later)
      #expect(try harbour.opened.team(from: harbour.monday + 7).staff[0].carry.hours == Hours(4), "an hour longer")
      _ = try harbour.opened.record(ana, harbour.monday + 2, TimeRange(570, 1120), now: later)
      let minutes = try harbour.opened.team(from: harbour.monday + 7)
      #expect(minutes.carriedWords(since: standing)?.contains("Ana 3 h 40 over") == true)
      #expect(try harbour.opened.ledger(weeks: 17, at: later).entries[0].carry.hours.nearestMinutes == 220)
      let cara = try #require(standing.person("cara"))
      _ = try harbour.opened.record(cara, harbour.monday + 1, TimeRange(540, 600), now: later)
      #expect(try harbour.opened.team(from: harbour.monday + 7).staff[2].carry.hours == Hours(-5), "her most is 25 h")
    }
  }

  @Test("Of the bank it is said who has had more of the work than the others, in the ledger and by why")
  func bank() throws {
    let yaml = HarbourTeam.yaml.replacing(
      "children:",
      with: """
          - {id: pat, name: Pat, contract: {hours: 0, max: 20}}
          - {id: sam, name: Sam, contract: {hours: 0, max: 20}}
        children:
        """)
    try PublishedHarbour.with(yaml) { harbour in
      let pat = try #require(try harbour.opened.team().person("pat"))
      _ = try harbour.opened.record(pat, harbour.monday + 1, TimeRange(540, 900), now: later)
      let team = try harbour.opened.team()
      let table = LedgerPage(team, try harbour.opened.ledger(weeks: 17, at: after)).table(on: Paper(columns: 132))
      #expect(table.contains("Bank staff, over the last 4 weeks"))
      #expect(
        table.contains("Pat: 3 h more than the bank's average in the last 4 weeks, so the others are asked first"))
      #expect(table.contains("Sam: no more than the bank's average in the last 4 weeks, so asked as soon as anybody"))
      let next = try harbour.week(harbour.monday + 7, now: later)
      let carried = try #require(next.team.carriedWords(since: team))
      #expect(carried.hasSuffix("Pat 3 h more than the bank's average"))
      let answers = Answers(try JudgedRota(next.team, next.rota), Sources(next.team) { _ in nil })
      let why = try answers.explain(answers.question("pat@2026-12-08", not: nil))
      #expect(why.reasons.contains { $0.text.hasPrefix("Pat: 3 h more than the bank's average") })
    }
  }

  @Test("Whoever came later owes nothing for the weeks before; what the file says is carried goes for the time before")
  func newcomers() throws {
    let yaml = HarbourTeam.yaml.replacing(
      "contract: {hours: 30}", with: "contract: {hours: 30}, carry: {hours: 2}"
    )
    .replacing("children:", with: "  - {id: dora, name: Dora, contract: {hours: 37}}\nchildren:")
    try PublishedHarbour.with(yaml) { harbour in
      let dora = try entry("dora", harbour)
      #expect(dora.target == 0 && dora.paid == 0 && dora.average == nil)
      let next = try harbour.opened.team(from: harbour.monday + 7)
      #expect(next.staff.map(\.carry.hours)[0] == Hours(5) && next.person("dora")?.carry == Carry())
    }
  }
}
