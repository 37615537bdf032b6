import RotaModel
import RotaJudge
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaPages

/// Ben works on Thursday from 12:00 to 19:00 and on Friday from 10:00 to 18:00, and sees K1 on Thursday at 16:30.
@Suite("What somebody's own leave takes away is no change at short notice")
struct NoticeTests {
  private static let (thursday, friday) = (PublishedHarbour.monday + 3, PublishedHarbour.monday + 4)

  private let now = Moment(Self.thursday, 480)

  private func leave(_ time: TimeRange? = nil) -> Edit {
    .leave(Leave(staff: "ben", when: Period(dates: Self.thursday...Self.thursday, time: time ?? .wholeDay)))
  }

  /// What publishing says of each person, and the ledger afterwards.
  private func published(_ edits: [Edit]) throws -> (concerns: [Publication.Concern], text: String, ledger: Ledger) {
    try PublishedHarbour.with { harbour in
      _ = try harbour.opened.apply(edits, to: harbour.week(now: now))
      let publication = try Publication(harbour.week(now: now))
      try harbour.publish(now: now)
      return (
        publication.concerns, publication.text, try harbour.opened.ledger(weeks: 17, at: Moment(Self.friday, 720))
      )
    }
  }

  @Test("A day of leave is away, told without a word of how long before, and no change in the ledger")
  func wholeDay() throws {
    let (concerns, text, ledger) = try published([leave()])
    let ben = try #require(concerns.first)
    #expect(concerns.count == 1 && ben.notice == nil)
    #expect(ben.shifts == ["Thu 3 Dec 12:00–19:00 → away"])
    #expect(!text.contains("before") && !text.contains("notice"))
    #expect(ledger.entries.allSatisfy { $0.changes == 0 && $0.shortNotice == 0 && $0.leastNotice == nil })
  }

  @Test("A shift that leave cuts is no change either, nor is the contact that it takes")
  func cut() throws {
    let edits = [
      leave(TimeRange(960, 1440)), .shift("ben", Self.thursday, TimeRange(720, 960), pause: nil),
    ]
    let (concerns, _, ledger) = try published(edits)
    #expect(concerns.map(\.notice) == [nil])
    #expect(concerns.first?.shifts == ["Thu 3 Dec 12:00–19:00 → 12:00–16:00, goes earlier"])
    #expect(ledger.entries.allSatisfy { $0.changes == 0 })
  }

  @Test("What changes beside the leave is counted, for them and for whoever steps in")
  func beside() throws {
    let edits = [
      leave(), .shift("ben", Self.friday, TimeRange(600, 1020), pause: TimeRange(840, 870)),
      .shift("cara", Self.friday, TimeRange(720, 1020), pause: nil),
    ]
    let (concerns, text, ledger) = try published(edits)
    #expect(concerns.map(\.notice) == [1560, 1680], "Ben's Friday from 10:00, Cara's from 12:00")
    #expect(text.contains("told 26 h before"))
    #expect(ledger.entries.map(\.changes) == [0, 1, 1] && ledger.entries.map(\.shortNotice) == [0, 0, 0])
  }

  @Test("On somebody's own days it is their leave; what else changes is their rota")
  func ownDays() throws {
    try PublishedHarbour.with { harbour in
      let edits = [leave(), .shift("ben", Self.friday, TimeRange(600, 1020), pause: TimeRange(840, 870))]
      _ = try harbour.opened.apply(edits, to: harbour.week(now: now))
      try harbour.publish(now: now)
      let ben = try #require(try harbour.opened.team().person("ben"))
      let days = try harbour.opened.myWeek(ben, at: now).days
      #expect(days.first { $0.day == Self.thursday }?.change?.why == .leave)
      #expect(days.first { $0.day == Self.friday }?.change?.why == .rota)
    }
  }

  @Test("A cost of what leave takes away says so, whatever it is by the spec")
  func costs() throws {
    try PublishedHarbour.with { harbour in
      let draft = try harbour.opened.apply([leave()], to: harbour.week(now: now))
      let texts = draft.report.costs.map(\.text)
      #expect(texts.contains("Ben: no longer works on Thu 3 Dec, for leave"))
      #expect(!texts.contains { $0.contains("notice") })
    }
  }
}
