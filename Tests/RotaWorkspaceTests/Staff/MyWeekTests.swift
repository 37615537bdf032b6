import Foundation
import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("Somebody's own week")
struct MyWeekTests {
  private func person(_ id: PersonID, _ harbour: PublishedHarbour) throws -> Person {
    try #require(try harbour.opened.team().person(id))
  }

  private func week(
    _ id: PersonID, _ harbour: PublishedHarbour, at time: String = "2026-12-01 09:00", since: String? = nil
  ) throws -> MyWeek {
    try harbour.opened.myWeek(
      person(id, harbour), at: harbour.moment(time), since: try since.map { try harbour.moment($0) })
  }

  private func confirm(_ id: PersonID, _ harbour: PublishedHarbour) throws {
    _ = try harbour.opened.acknowledge(person(id, harbour), how: "rota me")
  }

  private func lines(_ week: MyWeek, _ harbour: PublishedHarbour) throws -> [String] {
    MyWeekPage(try harbour.opened.team(), week, on: Paper(columns: 40)).text.split(separator: "\n").map(String.init)
  }

  @Test("From today on: hours, contacts with the way there and back, the break, what it comes to")
  func days() throws {
    try PublishedHarbour.with { harbour in
      let ben = try week("ben", harbour)
      #expect(ben.days.map(\.day) == Array((harbour.monday + 1)...(harbour.monday + 6)))
      #expect(ben.paid == 1290 && ben.target == 1350 && ben.toConfirm == 1 && ben.weekends == nil)
      let thursday = ben.days[2]
      #expect(thursday.stops.map(\.time.start) == [900, 990] && thursday.change == nil)
      #expect(thursday.stops[1].leaveBy == 960 && thursday.stops[1].backBy == 1080, "half an hour to the harbour")
    }
  }

  @Test("The way to a contact begins where the duty before it was")
  func afterDuty() throws {
    let duties = "duties: [{id: meeting, when: 2026-12-03 12:30-13:30, staff: [ben]}]\n"
    let both = HarbourTeam.yaml.replacing("times: 2, apart: 2}", with: "times: 2, apart: 1}")
    try PublishedHarbour.with(both + duties) { harbour in
      let early = Edit.contact(
        try #require(ContactID("K1/visit/2026-11-30/1")), harbour.monday + 3, start: 840, staff: ["ben"])
      _ = try harbour.opened.apply([early], to: harbour.week())
      try harbour.publish()
      let stops = try week("ben", harbour, at: "2026-12-03 09:00").days[0].stops.filter { $0.kind != .pause }
      #expect(stops.map(\.time.start) == [750, 840, 990])
      #expect(stops.map(\.leaveBy) == [nil, 810, nil], "from the office, then nowhere")
    }
  }

  @Test("What was worked since last Monday stands before today, as it really was")
  func past() throws {
    try PublishedHarbour.with { harbour in
      let ben = try person("ben", harbour)
      _ = try harbour.opened.record(
        ben, harbour.monday + 1, TimeRange(660, 1455), now: harbour.moment("2026-12-02 09:00"))
      let before = try week("ben", harbour, at: "2026-12-03 09:00").before
      #expect(before.map(\.day) == Array(harbour.monday...(harbour.monday + 2)))
      #expect(before[1].shift?.time.words == "11:00–00:15", "on into the night")
      #expect(try week("ben", harbour, at: "2026-12-08 09:00").before.count == 7, "last week whole")
      #expect(try week("ben", harbour, at: "2026-12-15 09:00").before.isEmpty)
    }
  }

  @Test("The lead's words on a contact are for those who go, and gone when they are taken back")
  func leadSays() throws {
    try PublishedHarbour.with { harbour in
      let id = try #require(ContactID("K1/visit/2026-11-30/2"))
      func say(_ words: String?) throws { _ = try harbour.opened.apply([.say(id, words)], to: harbour.week()) }
      try confirm("ben", harbour)
      try say("side door")
      try say("front desk knows, ask for the sergeant and wait")
      let page = try lines(week("ben", harbour, at: "2026-12-03 09:00"), harbour)
      #expect(
        page.contains { $0.contains("lead says: front desk") } && page.contains { $0.contains("ask for") }, "\(page)")
      #expect(try week("ben", harbour).json.contains("\"lead-says\": \"front desk knows, ask"))
      #expect(try !week("ana", harbour).json.contains("front desk"))
      try say(nil)
      #expect(try !week("ben", harbour).json.contains("front desk"))
      let refusal = #expect(throws: Refusal.self) { try say(nil) }
      #expect(refusal?.message.contains("there are no words") == true)
    }
  }

  @Test("What changed on a day that is over is seen until it is confirmed; changed back, that is said")
  func overAndChanged() throws {
    try PublishedHarbour.with { harbour in
      try confirm("ben", harbour)
      let friday = harbour.monday + 4
      _ = try harbour.opened.apply([.dayOff("ben", friday)], to: harbour.week())
      try harbour.publish()
      let saturday = try week("ben", harbour, at: "2026-12-05 10:00")
      #expect(saturday.toConfirm == 1)
      let page = try lines(saturday, harbour)
      #expect(
        page.contains { $0.hasPrefix(" Fri 4 Dec   off") } && page.contains { $0.contains("was 10:00–18:00 until") },
        "\(page)")
      let back = Edit.shift("ben", friday, TimeRange(600, 1080), pause: TimeRange(840, 870))
      _ = try harbour.opened.apply([back], to: harbour.week())
      try harbour.publish()
      let again = try week("ben", harbour, at: "2026-12-05 10:00")
      let figures = MyWeekWords(try harbour.opened.team(), again).figures
      #expect(again.earlierChanges.isEmpty && figures.last?.contains("as you knew it") == true)
      try confirm("ben", harbour)
      #expect(try week("ben", harbour, at: "2026-12-05 10:00").toConfirm == 0)
    }
  }

  @Test("On thirty columns a long name is cut, and no time and no day is")
  func longNameOnANarrowPage() throws {
    let long = "Elodie-Antoinette Featherstonehaugh-Cholmondeley"
    try PublishedHarbour.with(HarbourTeam.yaml.replacing("name: Cara", with: "name: \(long)")) { harbour in
      for (id, time, seen) in [
        ("ben" as PersonID, "2026-12-03 09:00", "13:00–17:00"), ("cara", "2026-12-03 09:00", "Thu 3 Dec 09:00"),
      ] {
        for columns in [30, 36, 40, 60] {
          let week = try week(id, harbour, at: time)
          let text = MyWeekPage(try harbour.opened.team(), week, on: Paper(columns: columns)).text
          #expect(text.contains(seen) && text.contains("Elo"), "\(columns): \(text)")
        }
      }
    }
  }

  @Test("Forty columns are enough, and nothing of anybody else's is in them")
  func narrow() throws {
    try PublishedHarbour.with { harbour in
      try confirm("ben", harbour)
      let page = try lines(week("ben", harbour, at: "2026-12-03 09:00"), harbour)
      #expect(
        page == [
          " Ben · Thu 3 Dec 09:00", " Thu 3 Dec   12:00–19:00  today", "   closing with Ana", "   15:00  break",
          "   16:30  K1 harbour", "          leave by 16:00, back by 18:00",
          " Fri 4 Dec   10:00–18:00  tomorrow", "   opening alone until 13:00 · closing",
          "     alone from 17:00", "   14:00  break", "   also on: Cara 13:00–17:00", " Sat off  Sun off",
          " 21.5 of 22.5 h",
        ])
    }
  }

  @Test("With whom they open and close, each day: who comes first or goes last, and until when they are alone")
  func company() throws {
    try PublishedHarbour.with { harbour in
      let team = try harbour.opened.team()
      let days: [(PersonID, String)] = [
        ("ana", "2026-11-30 09:00"), ("cara", "2026-12-01 09:00"), ("ana", "2026-12-01 09:00"),
        ("ben", "2026-12-02 09:00"),
      ]
      let words = try days.map { id, time in
        let week = try week(id, harbour, at: time)
        return MyWeekWords(team, week).company(week.days[0])
      }
      // Nobody else is on; Ana comes at ten; Ben goes when she does; he is off.
      #expect(
        words == ["opening alone · closing alone", "opening alone until 10:00", "closing with Ben", nil])
    }
  }

  @Test("Whom to ring now: a lead who is on, else whoever is, and afterwards whom the team file names")
  func ring() throws {
    let yaml = HarbourTeam.yaml.replacing("base: office}", with: "base: office, out-of-hours: EDT 960 999}")
      .replacing("name: Ana,", with: "name: Ana, phone: 900 001,").replacing(
        "name: Cara,", with: "name: Cara, phone: 900 003,")
    func rings(_ yaml: String, _ id: PersonID, _ time: String) throws -> String? {
      try PublishedHarbour.with(yaml) { harbour in
        MyWeekWords(try harbour.opened.team(), try week(id, harbour, at: time)).ring
      }
    }
    #expect(try rings(yaml, "ben", "2026-12-01 12:00") == "ring Ana 900 001 or Cara 900 003")
    #expect(try rings(yaml, "ben", "2026-12-01 14:00") == "ring Ana 900 001", "Cara has gone")
    #expect(try rings(yaml, "ana", "2026-12-01 14:00") == "after 19:00 ring EDT 960 999", "nobody rings themselves")
    #expect(try rings(yaml, "ben", "2026-12-01 20:00") == "ring EDT 960 999")
    let leads = yaml + "access: {leads: [c.cole], staff: {c.cole: cara}}\n"
    #expect(try rings(leads, "ben", "2026-12-01 12:00") == "ring Cara 900 003")
    #expect(try rings(HarbourTeam.yaml, "ben", "2026-12-01 12:00") == nil, "no phone is in the team file")
  }

  @Test("Beside a long name the hours have a line of their own: no time is ever cut")
  func longName() throws {
    let yaml = HarbourTeam.yaml.replacing("name: Ben", with: "name: Wilhelmina Featherstonehaugh")
    try PublishedHarbour.with(yaml) { harbour in
      let page = try lines(week("ben", harbour, at: "2026-12-03 09:00"), harbour)
      #expect(page[1].contains("12:00–19:00") && page.allSatisfy { $0.count <= 40 }, "\(page)")
    }
  }

  @Test("What has changed stays, however often one looks, until it is confirmed; a draft and a moved break are no news")
  func changes() throws {
    try PublishedHarbour.with { harbour in
      try confirm("ben", harbour)
      let shorter = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: nil)
      _ = try harbour.opened.apply([shorter], to: harbour.week())
      #expect(try week("ben", harbour).days.allSatisfy { $0.change == nil }, "a draft is nobody's news")
      try harbour.publish()
      for _ in 0..<2 {
        let change = try #require(try week("ben", harbour).days[2].change)
        #expect(change.before?.time == TimeRange(720, 1140) && change.movesShift && change.why == .rota)
      }
      #expect(try week("ana", harbour).days.allSatisfy { $0.change == nil }, "it is not hers")
      let page = try lines(week("ben", harbour, at: "2026-12-03 09:00"), harbour)
      #expect(
        page[2].hasPrefix("   ~ was 19:00 until ") && page.contains { $0.contains("your rota changed") }, "\(page)")
      try confirm("ben", harbour)
      #expect(try week("ben", harbour).days[2].change == nil && week("ben", harbour).toConfirm == 0)
      let pause = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: TimeRange(810, 840))
      _ = try harbour.opened.apply([pause], to: harbour.week())
      try harbour.publish()
      #expect(try week("ben", harbour).days[2].change == nil)
    }
  }

  @Test("Of two versions that somebody has not confirmed, what was before both counts, and when it first was otherwise")
  func severalVersions() throws {
    try PublishedHarbour.with { harbour in
      try confirm("ben", harbour)
      for end in [1110, 1080] {
        let shorter = Edit.shift("ben", harbour.monday + 3, TimeRange(720, end), pause: nil)
        _ = try harbour.opened.apply([shorter], to: harbour.week())
        try harbour.publish()
      }
      let ben = try week("ben", harbour)
      #expect(ben.days[2].change?.before?.time == TimeRange(720, 1140) && ben.toConfirm == 2)
      let back = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1140), pause: nil)
      _ = try harbour.opened.apply([back], to: harbour.week())
      try harbour.publish()
      #expect(try week("ben", harbour).days[2].change == nil, "as they know it")
    }
  }

  @Test("Each contact that is otherwise is said: new, moved, on another day, with others, no longer theirs")
  func contacts() throws {
    try PublishedHarbour.with { harbour in
      func said(_ id: PersonID, _ day: Int) throws -> [String] {
        let week = try week(id, harbour, at: "2026-11-30 09:00")
        return Array(MyWeekWords(try harbour.opened.team(), week).changes(week.days[day]).dropFirst())
      }
      func tell(_ id: String, _ day: Int, _ start: Minutes, _ staff: [PersonID]) throws {
        let contact = Edit.contact(try #require(ContactID(id)), harbour.monday + day, start: start, staff: staff)
        _ = try harbour.opened.apply([contact], to: harbour.week())
        try harbour.publish()
      }
      for person in ["ana", "ben"] { try confirm(PersonID(person), harbour) }
      try tell("K1/visit/2026-11-30/2", 3, 900, ["ben"])
      #expect(try said("ben", 3) == ["K1 is 15:00, was 16:30"])
      try tell("K1/visit/2026-11-30/2", 4, 660, ["ben"])
      #expect(try said("ben", 3) == ["K1 is on Fri 4 Dec 11:00, was 16:30"])
      #expect(try said("ben", 4) == ["K1 is 11:00, was Thu 3 Dec 16:30"])
      try tell("K1/visit/2026-11-30/2", 4, 660, ["ana"])
      #expect(try said("ben", 3) == ["K1 16:30 is no longer yours"] && said("ben", 4) == [])
      #expect(try said("ana", 4) == ["K1 11:00 is new"])
      for person in ["ana", "ben"] { try confirm(PersonID(person), harbour) }
      #expect(try said("ben", 3) == [] && said("ana", 4) == [])
    }
  }

  @Test("A week told for the first time is new, and not changed; what changed in it before it was confirmed is")
  func firstTold() throws {
    try PublishedHarbour.with { harbour in
      let ben = try week("ben", harbour)
      #expect(ben.new.keys.sorted() == [harbour.monday] && ben.days.allSatisfy { $0.change == nil })
      #expect(try lines(ben, harbour)[2].hasPrefix("   ~ this week is new, published "))
      let shorter = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: nil)
      _ = try harbour.opened.apply([shorter], to: harbour.week())
      try harbour.publish()
      for since in [nil, "2020-01-01 00:00"] {
        let again = try week("ben", harbour, since: since)
        #expect(again.new.count == 1 && again.days[2].change?.before?.time == TimeRange(720, 1140), "\(since ?? "")")
      }
      try confirm("ben", harbour)
      #expect(try week("ben", harbour).new.isEmpty)
      #expect(try week("ben", harbour, since: "2020-01-01 00:00").days[2].change != nil, "asked for, it is said again")
      #expect(try week("ben", harbour, since: "2999-01-01 00:00").days[2].change == nil)
    }
  }

  @Test("What comes after the screen was drawn is not confirmed with it")
  func confirmedUnseen() throws {
    try PublishedHarbour.with { harbour in
      let seen = try week("ben", harbour).version
      let shorter = Edit.shift("ben", harbour.monday + 3, TimeRange(720, 1110), pause: nil)
      _ = try harbour.opened.apply([shorter], to: harbour.week())
      try harbour.publish()
      #expect(try harbour.opened.acknowledge(person("ben", harbour), upTo: seen, how: "rota me") == 1)
      #expect(try week("ben", harbour).toConfirm == 1 && week("ben", harbour).days[2].change != nil)
    }
  }

  @Test("An urgent contact is called that and no more: place, child and length, whatever it is about")
  func urgent() throws {
    try PublishedHarbour.with { harbour in
      let day = harbour.monday + 3
      let need = Need(
        id: "custody", minutes: 60, priority: .critical, after: Moment(day, 720), startBy: Moment(day, 1080))
      let id = ContactID(child: "K1", need: "custody")
      let edits: [Edit] = [
        .oneOff(OneOff(child: "K1", need: need)), .contact(id, day, start: 780, staff: ["ben"]),
      ]
      _ = try harbour.opened.apply(edits, to: harbour.week())
      try harbour.publish()
      let ben = try week("ben", harbour, at: "2026-12-03 09:00")
      #expect(ben.days[0].change?.why == .urgentContact && ben.days[0].change?.movesShift == false)
      let page = try lines(ben, harbour)
      #expect(page.contains("   13:00  urgent: harbour, K1, 1 h"), "\(page)")
      #expect(!page.joined().contains("custody") && !ben.json.contains("custody"))
    }
  }

  @Test("A start that had to be later for the rest before it says so; leave says that it is theirs")
  func reasons() throws {
    let yaml = HarbourTeam.yaml + "rules: {daily-rest: {hours: 12}}\n"
    try PublishedHarbour.with(yaml.replacing("09:00-19:00", with: "09:00-23:00")) { harbour in
      let later: [Edit] = [
        .shift("ana", harbour.monday, TimeRange(840, 1380), pause: nil),
        .shift("ana", harbour.monday + 1, TimeRange(660, 1140), pause: nil),
        .leave(Leave(staff: "ben", when: Period(dates: (harbour.monday + 4)...(harbour.monday + 4)), reason: "sick")),
      ]
      _ = try harbour.opened.apply(later, to: harbour.week())
      try harbour.publish()
      let ana = try week("ana", harbour)
      #expect(ana.days[0].change?.why == .rest(Hours(12)))
      let ben = try week("ben", harbour)
      #expect(ben.days[3].change?.why == .leave && ben.days[3].isAway)
      #expect(!ben.json.contains("sick"))
    }
  }

  @Test("The weeks ahead that are published stand below; a week that is not published is said to be none")
  func ahead() throws {
    try PublishedHarbour.with { harbour in
      let next = Rota(
        horizon: try #require(Horizon(from: harbour.monday + 7, weeks: 1)),
        shifts: [Shift(staff: "ben", day: harbour.monday + 12, time: TimeRange(600, 840))])
      _ = try harbour.opened.keepUnlessTouched(next)
      try harbour.publish(harbour.monday + 7)
      let page = try lines(week("ben", harbour), harbour)
      #expect(page.contains { $0.hasPrefix(" 7 – 13 Dec  new, published ") }, "\(page)")
      #expect(page.contains { $0.contains("Sat 10:00–14:00") })
      let early = try lines(week("ben", harbour, at: "2026-11-25 09:00"), harbour)
      #expect(early[1].contains("nothing published this week yet"), "\(early)")
    }
  }

  @Test("The calendar holds their shifts of all weeks that they know, and no child")
  func calendar() throws {
    try PublishedHarbour.with { harbour in
      let text = try harbour.opened.myCalendar(person("ben", harbour), at: harbour.moment("2026-12-01 09:00"))
      #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 4 && !text.contains("K1"))
    }
  }
}
