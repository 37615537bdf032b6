import Foundation
import RotaModel
import RotaStore
import RotaTestSupport
import Testing

@Suite("Whoever is forgotten is in nothing that the store has, and what others had to do stays")
struct ForgettingTests {
  private let monday = Day(number: 20_787)
  private let ana = Signature(who: "ana", at: 1_796_000_000)
  private let kestrel = ContactID(child: "Kestrel", need: "welfare")
  private let heron = ContactID(child: "Heron", need: "welfare")

  /// A published week in which Ana and Ben see Kestrel, and Ana sees Heron; with a draft, facts, requests and hours that
  /// name them.
  private func withWeek(_ body: (_ store: Store, _ path: String) throws -> Void) throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      let store = try Store.open(path, for: .making)
      try store.keepTeam("children: [Kestrel, Heron]\nstaff: [ana, ben]\n", at: 1)
      let week = try rota(from: monday)
      try store.take(NewStep(.plan, "planned", week: monday, rotas: [monday: week]), calendars: [], ana)
      let letter = (person: PersonID("ben"), message: #"{"name": "Benedict"}"#, notice: Minutes?.none)
      let left = LeftOut(contact: ContactID(child: "Kestrel", need: "visit"), decided: "Ana", instead: "Kestrel rings")
      _ = try store.publish(
        NewVersion(week: monday, draft: week, rota: week, note: "Kestrel first", leftOut: [left], tellings: [letter]),
        ana)
      try store.take(
        NewStep(
          .edit, "said of Kestrel, by Benedict", week: monday + 7, rotas: [monday + 7: try rota(from: monday + 7)],
          facts: [
            .added(.cancelled(kestrel)), .added(.pin(.off("ben", monday + 8))),
            .added(.leave(Leave(staff: "ben", when: Period(dates: monday...monday), reason: "sick"))),
          ]),
        calendars: [], ana)
      try store.record(.refused, of: kestrel, ana)
      try store.record(.held, of: heron, ana)
      let worked = Worked(person: "ben", day: monday, time: TimeRange(540, 1020), approved: false)
      _ = try store.claim(worked, [], Signature(who: "ben", at: 1_796_000_060))
      try store.look(at: "Kestrel", by: "show", ana)
      try body(store, path)
    }
  }

  private func rota(from monday: Day) throws -> Rota {
    let shifts = ["ana", "ben"].map { Shift(staff: PersonID($0), day: monday, time: TimeRange(540, 1020)) }
    let contacts = [(kestrel, ["ana", "ben"]), (heron, ["ana"])].map { id, staff in
      Contact(id: id, day: monday, time: TimeRange(600, 650), staff: staff.map { PersonID($0) })
    }
    return Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: shifts, contacts: contacts).sorted
  }

  private func holds(_ word: String, _ path: String) throws -> Bool {
    try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(word.utf8)) != nil
  }

  private let ben = Subject(.person, "ben", names: ["Benedict"])

  @Test("It is known as what somebody stands in the store, by rotas, facts, hours and outcomes alike")
  func kinds() throws {
    try withWeek { store, _ in
      #expect(try store.kinds(of: "Kestrel") == [.child] && store.kinds(of: "ben") == [.person])
      #expect(try store.kinds(of: "kes") == [])
      try store.record(.held, of: ContactID(child: "Wren", need: "visit"), ana)
      _ = try store.ask(.leave([Leave(staff: "cara", when: Period(dates: monday...monday))]), of: "cara", [], ana)
      #expect(try store.kinds(of: "Wren") == [.child] && store.kinds(of: "cara") == [.person])
    }
  }

  @Test("A child is in no byte of the file; the contact is still counted, the other child's stays as it was")
  func child() throws {
    try withWeek { store, path in
      let before = try store.rota(of: 1)
      let wouldGo = try store.removal(of: Subject(.child, "Kestrel"))
      #expect(wouldGo.contacts == 2, "the one that was planned and the one that was left out")
      #expect(try store.rota(of: 1) == before, "a look changes nothing")
      let removal = try store.forget(Subject(.child, "Kestrel"), ana)
      #expect(removal.isErased && removal.kept == 0)
      #expect(Set(removal.rows.keys).isSuperset(of: ["version", "draft", "outcome", "left_out", "fact_change"]))
      #expect(try !holds("Kestrel", path))
      let after = try store.rota(of: 1)
      #expect(after.shifts == before.shifts && after.contacts.count == 2)
      #expect(after.contacts.contains { $0.id == heron } && !after.contacts.contains { $0.id == kestrel })
      #expect(try store.draft(of: monday + 7)?.rota.contacts.map(\.id) == [heron], "a draft loses the line")
      #expect(try store.outcomes(of: [heron]) == [heron: .held])
      #expect(try store.kinds(of: "Kestrel") == [] && store.log().last?.what == "forget")
    }
  }

  @Test("A leaver's hours are counted under a mark; name, leave and pins are gone, and the next one has another mark")
  func leaver() throws {
    try withWeek { store, path in
      let removal = try store.forget(ben, ana)
      #expect(removal.shifts > 0 && removal.isErased)
      for word in ["Benedict", "sick", "shift ben ", "\"ben\""] { #expect(try !holds(word, path), "\(word)") }
      #expect(Set(try store.rota(of: 1).shifts.map(\.staff)) == ["ana", "@leaver-1"])
      #expect(try store.facts([]) == [.added(.cancelled(kestrel))], "what is about a child stays")
      _ = try store.forget(Subject(.person, "ana"), Signature(who: "dina", at: 1_796_000_120))
      #expect(Set(try store.rota(of: 1).shifts.map(\.staff)) == ["@leaver-1", "@leaver-2"])
    }
  }

  @Test("What also names somebody on hold stays; released, it goes")
  func held() throws {
    try withWeek { store, path in
      try store.hold(Hold(subject: Subject(.child, "Kestrel"), note: "court", signature: ana))
      let first = try store.forget(ben, ana)
      #expect(first.kept > 0)
      #expect(try store.rota(of: 1).contacts.contains { $0.id == kestrel && $0.staff.contains("ben") })
      #expect(try store.release(Subject(.child, "Kestrel"), ana))
      #expect(try store.forget(Subject(.child, "Kestrel"), ana).kept == 0)
      #expect(try !holds("Kestrel", path))
    }
  }

  @Test("Old contacts lose their child, all children alike; from the week on that is said nothing is touched")
  func retain() throws {
    try withWeek { store, path in
      #expect(try store.oldContacts(before: monday, children: ["Kestrel", "Heron"]).isNothing)
      let removal = try store.retain(from: monday + 7, children: ["Kestrel", "Heron"], ana)
      #expect(removal.contacts >= 2)
      let ids = try store.rota(of: 1).contacts.map { "\($0.id)" }
      #expect(ids.sorted() == (1...2).map { "@forgotten/contact/\(monday)/\($0)" })
      #expect(try store.draft(of: monday + 7)?.rota.contacts.count == 2 && holds("Heron", path))
      #expect(try Set(store.rota(of: 1).shifts.map(\.staff)) == ["ana", "ben"], "hours are theirs")
    }
  }
}
