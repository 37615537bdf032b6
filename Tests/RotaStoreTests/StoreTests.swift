import Foundation
import RotaModel
import RotaStore
import RotaTestSupport
import Testing

private let monday = Day(number: 20_787)
private let ana = Signature(who: "ana", at: 1_000)

private func shift(_ person: PersonID, _ day: Int, _ start: Minutes, _ end: Minutes, pause: TimeRange? = nil) -> Shift {
  Shift(staff: person, day: monday + day, time: TimeRange(start, end), pause: pause)
}

private func rota(_ shifts: [Shift], _ contacts: [Contact] = []) throws -> Rota {
  Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: shifts, contacts: contacts)
}

private func plan(_ rota: Rota) -> NewStep { NewStep(.plan, "planned", week: monday, rotas: [monday: rota]) }
private func edit(_ rota: Rota, _ words: String = "an edit", facts: [FactChange] = []) -> NewStep {
  NewStep(.edit, words, week: monday, rotas: [monday: rota], facts: facts)
}

@Suite("The store keeps drafts, their steps and the dated facts")
struct StoreTests {
  private let early = [
    Shift(staff: "ana", day: monday, time: TimeRange(540, 1020), pause: TimeRange(720, 750))
  ]

  private func withStore(_ body: (Store, Lease, String) throws -> Void) throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      let store = try Store.open(path, for: .making)
      try body(store, try store.takeLease(ana), path)
    }
  }

  @Test("A draft, whole with its contacts and what was left out, is there when the file is opened again")
  func roundTrip() throws {
    try withStore { store, lease, path in
      let id = try #require(ContactID("C1/visit/2026-11-30/2"))
      let once = try #require(ContactID("C1/welfare"))
      var whole = try rota(
        early + [shift("ben", 2, 600, 1440)],
        [Contact(id: id, day: monday, time: TimeRange(600, 655), staff: ["ana", "ben"])])
      whole.unmet = [Rota.Unmet(id: once, reasons: ["only Ana holds \"family\"", "Ana is full"])]
      whole.bound = Rota.Bound(service: 1, wishes: 20)
      try store.take(plan(whole), lease, calendars: [], ana)
      let again = try Store.open(path, for: .reading)
      #expect(try again.draft(of: monday)?.rota == whole.sorted)
      #expect(try again.draft(of: monday + 7) == nil)
    }
  }

  @Test("Undo and redo go through all steps, across openings; a new step ends what could be redone")
  func undo() throws {
    try withStore { store, lease, path in
      let states = try (0..<4).map { try rota(early + [shift("ben", $0, 600, 900)]) }
      for (number, state) in states.enumerated() {
        let fact = FactChange.added(.pin(.off("ana", monday + number)))
        try store.take(
          number == 0 ? plan(state) : edit(state, "step \(number)", facts: [fact]), lease, calendars: [], ana)
      }
      let again = try Store.open(path, for: .writing)
      for number in (1..<4).reversed() {
        #expect(try again.undo(monday, lease, ana).words == "step \(number)")
        #expect(try again.draft(of: monday)?.rota == states[number - 1].sorted)
        #expect(try again.facts([]).count == number - 1)
      }
      _ = try again.undo(monday, lease, ana)
      #expect(try again.draft(of: monday) == nil)
      #expect(throws: StoreError.nothingToUndo) { try again.undo(monday, lease, ana) }
      for state in states {
        _ = try again.redo(monday, lease, ana)
        #expect(try again.draft(of: monday)?.rota == state.sorted)
      }
      #expect(throws: StoreError.nothingToRedo) { try again.redo(monday, lease, ana) }
      _ = try again.undo(monday, lease, ana)
      try again.take(edit(states[0]), lease, calendars: [], ana)
      #expect(throws: StoreError.nothingToRedo) { try again.redo(monday, lease, ana) }
    }
  }

  @Test("A step of two weeks is undone in both, unless more was done in the other since")
  func twoWeeks() throws {
    try withStore { store, lease, _ in
      let next = Rota(
        horizon: try #require(Horizon(from: monday + 7, weeks: 1)),
        shifts: [Shift(staff: "ana", day: monday + 8, time: TimeRange(540, 800))])
      let empty = Rota(horizon: next.horizon)
      let both = NewStep(.edit, "both", week: monday, rotas: [monday: try rota(early), monday + 7: next])
      try store.take(both, lease, calendars: [], ana)
      try store.take(
        NewStep(.edit, "later", week: monday + 7, rotas: [monday + 7: empty]), lease, calendars: [], ana)
      #expect(throws: StoreError.laterSteps(week: monday + 7)) { try store.undo(monday, lease, ana) }
      _ = try store.undo(monday + 7, lease, ana)
      _ = try store.undo(monday, lease, ana)
      #expect(try store.draft(of: monday) == nil && store.draft(of: monday + 7) == nil)
    }
  }

  @Test("Every dated fact comes back as it was, its calendar by name")
  func facts() throws {
    let before = [NamedCalendar(name: "term", days: .periods([])), NamedCalendar(name: "holiday", days: .periods([]))]
    let after = Array(before.reversed())
    let period = { (calendar: Int) in
      Period(
        dates: monday...(monday + 20), calendar: calendar, weekdays: [Weekdays(.mon), Weekdays(.sun)],
        time: TimeRange(600, 1440))
    }
    let need = { (calendar: Int) in
      Need(
        id: "welfare", minutes: 50, within: [period(calendar)], prefer: [.always], skills: ["family"], traits: [],
        workers: 2, partner: "police", priority: .critical, writeUp: 15, keyWorker: .exclude, known: true, not: ["ben"],
        zone: "leigh", after: Moment(monday, 5), startBy: Moment(monday + 3, 1439))
    }
    let facts = { (calendar: Int) -> [Fact] in
      [
        .leave(Leave(staff: "ana", when: period(calendar), reason: "sick", hours: Hours("7.4"))),
        .oneOff(OneOff(child: "C1", need: need(calendar))), .cancelled(ContactID(child: "C1", need: "welfare")),
        .pin(.off("ana", monday)), .pin(.shift("ana", monday, start: nil, end: 900)),
        .pin(.contact(ContactID(child: "C1", need: "welfare"), date: monday, start: nil, staff: ["ana"])),
        .duty(Duty(id: "court", when: period(calendar), staff: ["ana"], roles: ["senior"], zone: "town", weight: 7)),
      ]
    }
    try withStore { store, lease, _ in
      let step = NewStep(
        .edit, "facts", week: monday, facts: facts(0).map { .added($0) } + [.removed(.pin(.off("ben", monday)))])
      try store.take(step, lease, calendars: before, ana)
      #expect(try store.facts(after) == facts(1).map { .added($0) } + [.removed(.pin(.off("ben", monday)))])
      #expect(try store.facts([]).count == 5, "what names a calendar that is no more says nothing")
      #expect(try store.draft(of: monday) == nil, "facts alone make no draft")
    }
  }
}

@Suite("One writer at a time, and no file that should not be touched")
struct StoreGuardTests {
  @Test("Who holds the draft is said; a process that is gone, or silent for two minutes, loses it and is told")
  func lease() throws {
    try withScratch { folder in
      let store = try Store.open(folder + "/team.store", for: .making)
      let first = try store.takeLease(ana)
      #expect(throws: StoreError.held(by: first.holder)) { try store.takeLease(Signature(who: "ben", at: 1_060)) }
      #expect(try store.leaseState(at: 1_060) == .held(by: first.holder))
      try store.beat(first, at: 1_100)
      #expect(try store.leaseState(at: 1_200) == .held(by: first.holder))
      let second = try store.takeLease(Signature(who: "ben", at: 1_221))
      #expect(throws: StoreError.leaseLost(to: second.holder)) {
        try store.take(plan(try rota([])), first, calendars: [], ana)
      }
      try store.giveBack(second)
      #expect(try store.leaseState(at: 1_222) == .free)
    }
  }

  @Test("The file is its owner's alone; one that others may read is refused, and so is what is no store")
  func file() throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      _ = try Store.open(path, for: .making)
      let mode = try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
      #expect(mode == 0o600)
      chmod(path, 0o640)
      #expect(throws: StoreError.openToOthers(mode: 0o640)) { try Store.open(path, for: .writing) }
      let other = folder + "/other"
      try "service: {name: no store}, but a text long enough to have a header of a hundred bytes and more of them: yes"
        .write(toFile: other, atomically: true, encoding: .utf8)
      chmod(other, 0o600)
      #expect(throws: StoreError.notAStore) { try Store.open(other, for: .writing) }
      #expect(throws: StoreError.missing) { try Store.open(folder + "/none", for: .reading) }
    }
  }
}
