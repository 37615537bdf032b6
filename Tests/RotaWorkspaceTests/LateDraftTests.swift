import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A draft that the clock has gone past is planned again, and that is said")
struct LateDraftTests {
  private static let monday = PublishedHarbour.monday
  private static let visit = ContactID(child: "K1", need: "visit", occurrence: .init(week: monday, number: 2))

  private static func shift(
    _ person: PersonID, _ day: Int, _ start: Minutes, _ end: Minutes, pause: TimeRange? = nil
  ) -> Edit {
    .shift(person, monday + day, TimeRange(start, end), pause: pause)
  }

  /// Published on Friday; on Tuesday at nine something is to begin or to end within minutes, and is published too late.
  @Test(
    "What begins or ends before now and was to do so later is named with its time",
    arguments: [
      ("2026-12-01 09:20", shift("ana", 1, 555, 1140), "Ana start at 09:15"),
      ("2026-12-04 09:50", shift("cara", 4, 585, 1020), "Cara start at 09:45"),
      ("2026-12-05 09:20", shift("ana", 5, 555, 900), "Ana start at 09:15"),
      ("2026-12-03 18:20", shift("ana", 3, 600, 1095, pause: TimeRange(780, 810)), "Ana end at 18:15"),
      ("2026-12-03 13:20", .contact(visit, monday + 3, start: 795, staff: ["ben"]), "K1 visit 2 at 13:15"),
      ("2026-12-04 00:20", shift("ana", 3, 540, 1140, pause: TimeRange(780, 810)), nil),
    ] as [(String, Edit, String?)])
  func late(now: String, edit: Edit, what: String?) throws {
    try PublishedHarbour.with { harbour in
      let now = try harbour.moment(now)
      // What is changed by hand is made before it is past.
      _ = try harbour.opened.apply([edit], to: harbour.week())
      let publication = try Publication(harbour.week(now: now))
      let said = publication.broken.filter { $0.contains("plan again") }
      let expected = what.map { ["the draft has \($0), which is past: plan again"] } ?? []
      #expect(said == expected, "\(publication.broken)")
      guard what != nil, publication.broken.first == said.first else { return }
      let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
      let objection = try #require(publication.objection(force: false, note: nil, decisions: decisions))
      #expect(objection.help?.hasPrefix("'rota plan' does that") == true && !objection.message.contains("mend it"))
    }
  }
}
