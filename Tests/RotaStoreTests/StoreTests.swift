import Foundation
import RotaModel
import RotaStore
import RotaTestSupport
import Synchronization
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

  private func withStore(_ body: (Store, String) throws -> Void) throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      try body(try Store.open(path, for: .making), path)
    }
  }

  @Test("A draft, whole with its contacts and what was left out, is there when the file is opened again")
  func roundTrip() throws {
    try withStore { store, path in
      let id = try #require(ContactID("C1/visit/2026-11-30/2"))
      let once = try #require(ContactID("C1/welfare"))
      var whole = try rota(
        early + [shift("ben", 2, 600, 1440)],
        [Contact(id: id, day: monday, time: TimeRange(600, 655), staff: ["ana", "ben"])])
      whole.unmet = [Rota.Unmet(id: once, reasons: ["only Ana holds \"family\"", "Ana is full"])]
      whole.bound = Rota.Bound(service: 1, wishes: 20)
      try store.take(plan(whole), calendars: [], ana)
      let again = try Store.open(path, for: .reading)
      #expect(try again.draft(of: monday)?.rota == whole.sorted)
      #expect(try again.draft(of: monday + 7) == nil)
    }
  }

  @Test("Where nobody knows what came after a backup, all are to be told again, and the notice that they had stays")
  func unsure() throws {
    try withStore { store, path in
      let rota = try rota(early).sorted
      try store.take(plan(rota), calendars: [], ana)
      let new = NewVersion(
        week: monday, draft: rota, rota: rota, note: nil, leftOut: [],
        tellings: [(person: "ana", message: "Mon 09:00–17:00", notice: 600)])
      let version = try store.publish(new, ana)
      _ = try Reviving(path, inPlaceOf: nil).goOnUnsure(from: "copy", today: monday, staff: ["ana", "ben"], ana)
      let due = try Store.open(path, for: .reading).tellings(of: version.number)
      #expect(due.map(\.person) == ["ana", "ben"])
      #expect(due.map(\.notice) == [600, nil])
    }
  }

  @Test("Undo and redo go through all steps, across openings; a new step ends what could be redone")
  func undo() throws {
    try withStore { store, path in
      let states = try (0..<4).map { try rota(early + [shift("ben", $0, 600, 900)]) }
      for (number, state) in states.enumerated() {
        let fact = FactChange.added(.pin(.off("ana", monday + number)))
        try store.take(
          number == 0 ? plan(state) : edit(state, "step \(number)", facts: [fact]), calendars: [], ana)
      }
      let again = try Store.open(path, for: .writing)
      for number in (1..<4).reversed() {
        #expect(try again.undo(monday, ana).words == "step \(number)")
        #expect(try again.draft(of: monday)?.rota == states[number - 1].sorted)
        #expect(try again.facts([]).count == number - 1)
      }
      _ = try again.undo(monday, ana)
      #expect(try again.draft(of: monday) == nil)
      #expect(throws: StoreError.nothingToUndo) { try again.undo(monday, ana) }
      for state in states {
        _ = try again.redo(monday, ana)
        #expect(try again.draft(of: monday)?.rota == state.sorted)
      }
      #expect(throws: StoreError.nothingToRedo) { try again.redo(monday, ana) }
      _ = try again.undo(monday, ana)
      try again.take(edit(states[0]), calendars: [], ana)
      #expect(throws: StoreError.nothingToRedo) { try again.redo(monday, ana) }
    }
  }

  @Test("A step of two weeks is undone in both, unless more was done in the other since")
  func twoWeeks() throws {
    try withStore { store, _ in
      let next = Rota(
        horizon: try #require(Horizon(from: monday + 7, weeks: 1)),
        shifts: [Shift(staff: "ana", day: monday + 8, time: TimeRange(540, 800))])
      let empty = Rota(horizon: next.horizon)
      let both = NewStep(.edit, "both", week: monday, rotas: [monday: try rota(early), monday + 7: next])
      try store.take(both, calendars: [], ana)
      try store.take(
        NewStep(.edit, "later", week: monday + 7, rotas: [monday + 7: empty]), calendars: [], ana)
      #expect(throws: StoreError.laterSteps(week: monday + 7)) { try store.undo(monday, ana) }
      _ = try store.undo(monday + 7, ana)
      _ = try store.undo(monday, ana)
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
    try withStore { store, _ in
      let step = NewStep(
        .edit, "facts", week: monday, facts: facts(0).map { .added($0) } + [.removed(.pin(.off("ben", monday)))])
      try store.take(step, calendars: before, ana)
      #expect(try store.facts(after) == facts(1).map { .added($0) } + [.removed(.pin(.off("ben", monday)))])
      #expect(try store.facts([]).count == 5, "what names a calendar that is no more says nothing")
      #expect(try store.draft(of: monday) == nil, "facts alone make no draft")
    }
  }
}

@Suite("A week is held by one at a time, and no file is touched that should not be")
struct StoreGuardTests {
  private let ben = Signature(who: "ben", at: 1_060)

  /// Two programs with the same store, and the clock on the wall.
  private func withTwo(_ body: (_ mine: Store, _ theirs: Store, _ wall: Wall) throws -> Void) throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      let wall = Wall()
      try body(
        try Store.open(path, for: .making, by: { wall.time }), try Store.open(path, for: .writing, by: { wall.time }),
        wall)
    }
  }

  private final class Wall: Sendable {
    private let seconds = Mutex(1_000)

    var time: Int {
      get { seconds.withLock { $0 } }
      set { seconds.withLock { $0 = newValue } }
    }
  }

  @Test("Who holds a week is said; the other weeks are free, and so is what is a fact")
  func held() throws {
    try withTwo { mine, theirs, _ in
      try mine.hold(monday, ana)
      let holder = try #require(try theirs.holder(of: monday))
      #expect(holder.who == "ana" && holder.since == 1_000 && holder.week == monday)
      #expect(try mine.holder(of: monday) == nil, "it is ours")
      #expect(throws: StoreError.held(by: holder)) { try theirs.hold(monday, ben) }
      #expect(throws: StoreError.held(by: holder)) { try theirs.take(plan(try rota([])), calendars: [], ben) }
      let later = Rota(horizon: try #require(Horizon(from: monday + 7, weeks: 1)), shifts: [shift("ana", 8, 600, 900)])
      try theirs.take(NewStep(.edit, "free", week: monday + 7, rotas: [monday + 7: later]), calendars: [], ben)
      let leave = Fact.leave(Leave(staff: "ben", when: Period(dates: monday...monday)))
      try theirs.take(
        NewStep(.edit, "ill", week: monday, rotas: [monday: try rota([])], waits: false, facts: [.added(leave)]),
        calendars: [], ben)
      try mine.letGo(monday)
      try theirs.take(plan(try rota([])), calendars: [], ben)
    }
  }

  @Test("Whoever takes a week over has it; the other is told by whom, and no longer changes it")
  func takenOver() throws {
    try withTwo { mine, theirs, _ in
      try mine.hold(monday, ana)
      try theirs.hold(monday, over: true, ben)
      #expect(throws: StoreError.takenOver(week: monday, by: ben)) { try mine.beat(monday) }
      #expect(throws: StoreError.held(by: try #require(try mine.holder(of: monday)))) {
        try mine.take(plan(try rota([])), calendars: [], ana)
      }
      #expect(try mine.log().last?.what == "took over")
    }
  }

  @Test("Who is silent for two minutes by the clock on the wall holds nothing, whatever time a command is told")
  func silent() throws {
    try withTwo { mine, theirs, wall in
      try mine.hold(monday, Signature(who: "ana", at: 9_999_999))
      wall.time = 1_100
      try mine.beat(monday)
      wall.time = 1_219
      let holder = try #require(try theirs.holder(of: monday))
      #expect(holder.since == 1_000 && holder.heardAhead == nil)
      #expect(throws: StoreError.held(by: holder)) {
        try theirs.take(plan(try rota([])), calendars: [], Signature(who: "ben", at: 5))
      }
      wall.time = 1_220
      #expect(try theirs.holder(of: monday) == nil)
      try theirs.hold(monday, ben)
    }
  }

  @Test("A hold from the future holds, and is known for one: somebody's clock is wrong, and they may be at work")
  func fromTheFuture() throws {
    try withTwo { mine, theirs, wall in
      wall.time = 90_000
      try mine.hold(monday, ana)
      wall.time = 1_000
      let holder = try #require(try theirs.holder(of: monday))
      #expect(holder.who == "ana" && holder.since == 90_000 && holder.heardAhead == 90_000)
      #expect(throws: StoreError.held(by: holder)) { try theirs.hold(monday, ben) }
      #expect(throws: StoreError.held(by: holder)) { try theirs.take(plan(try rota([])), calendars: [], ben) }
      try mine.beat(monday)
      #expect(try theirs.holder(of: monday)?.heardAhead == nil, "it says that it is alive by the clock as it is now")
      try theirs.hold(monday, over: true, ben)
    }
  }

  @Test("A change of a draft that is another by now than was seen is refused, with what was done; so is its undo")
  func seen() throws {
    try withTwo { mine, theirs, _ in
      let (empty, first) = (try rota([]), try rota([shift("ana", 0, 600, 900)]))
      func step(_ words: String, _ seen: Rota) throws -> NewStep {
        NewStep(
          .edit, words, week: monday, rotas: [monday: try rota([shift("ben", 1, 600, 900)])], seen: [monday: seen])
      }
      let done = try mine.take(edit(first, "Ana Mon"), calendars: [], ana)
      #expect(throws: StoreError.draftChanged(week: monday, by: done)) {
        try theirs.take(try step("Ben Tue", empty), calendars: [], ben)
      }
      let theirStep = try theirs.take(try step("Ben Tue", first), calendars: [], ben)
      #expect(throws: StoreError.draftChanged(week: monday, by: theirStep)) {
        try mine.undo(monday, expecting: done, ana)
      }
      #expect(try mine.undo(monday, expecting: theirStep, ana).words == "Ben Tue")
    }
  }

  @Test("A file without a byte, and one without a table, is no new store: what was in it is lost, and that is said")
  func empty() throws {
    try withScratch { folder in
      for bytes in [0, 4096] {
        let path = folder + "/store-\(bytes)"
        if bytes > 0 { try FileManager.default.copyItem(atPath: try emptyDatabase(folder), toPath: path) }
        if bytes == 0 { try Data().write(to: URL(fileURLWithPath: path)) }
        chmod(path, 0o600)
        for opening in [Store.Opening.reading, .writing, .making, .copying] {
          #expect(throws: StoreError.empty) { try Store.open(path, for: opening) }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == bytes)
      }
    }
  }

  /// What is left of a store of an older rota whose last changes lay in a file beside it.
  private func emptyDatabase(_ folder: String) throws -> String {
    let path = folder + "/empty"
    let python = try #require(Outside.python(with: "sqlite3"))
    let script =
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version = 1'); c.close()"
    _ = try Outside.text([python, "-c", script, path])
    return path
  }

  @Test("A store is one file, whatever was done with it: copied by hand while it is open, it is all there")
  func oneFile() throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      let store = try Store.open(path, for: .making)
      try store.take(plan(try rota([shift("ana", 0, 600, 900)])), calendars: [], ana)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["team.store"])
      try FileManager.default.copyItem(atPath: path, toPath: folder + "/copy")
      #expect(try Store.open(folder + "/copy", for: .reading).draft(of: monday)?.rota.shifts.count == 1)
      _ = try store.changeMark()
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
