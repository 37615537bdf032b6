import RotaModel
import Testing

@Suite("Changes of a team's facts, one after another")
struct TeamEditTests {
  private func person(_ number: Int, _ name: String = "") -> Person {
    Person(id: PersonID("p\(number)"), name: "Person \(number)\(name)", contract: Contract(hours: .zero))
  }

  private func team(_ count: Int) -> Team {
    Team(
      service: Service(name: "Harbour", clock: Clock(timezone: "UTC"), window: TimeRange(540, 1140)),
      staff: (0..<count).map { person($0) })
  }

  @Test("New ones come last, those taken out leave no gap, and a need finds the child that came just before it")
  func inOrder() throws {
    let need = Need(id: "visit", minutes: 60)
    let after = try team(3).changed(by: [
      .person(.add(person(3))), .person(.remove(person(1))), .person(.replace(person(0), by: person(0, " B"))),
      .child(.add(Child(id: "K1"))), .need(of: "K1", .add(need)), .person(.add(person(1))),
    ])
    #expect(after.staff == [person(0, " B"), person(2), person(3), person(1)])
    #expect(after.children == [Child(id: "K1", needs: [need])])
  }

  @Test(
    "What is there, gone or otherwise by now is refused by its name",
    arguments: [
      (TeamEdit.Change.add(1), TeamEditError.alreadyThere(what: "p1")),
      (.remove(7), .gone(what: "p7")), (.replace(7, by: 8), .gone(what: "p7")),
      (.replace(0, by: 1), .alreadyThere(what: "p1")),
    ])
  func refused(change: TeamEdit.Change<Int>, error: TeamEditError) {
    let edit: TeamEdit.Change<Person> =
      switch change {
      case .add(let new): .add(person(new))
      case .remove(let old): .remove(person(old))
      case .replace(let old, let new): .replace(person(old), by: person(new))
      }
    #expect(throws: error) { try team(3).changed(by: [.person(edit)]) }
    #expect(throws: TeamEditError.changedMeanwhile(what: "p2")) {
      try team(3).changed(by: [.person(.remove(person(2, " otherwise")))])
    }
  }

  /// So many that a walk through all of them for each edit would be seen by whoever waits for the tests.
  @Test("Twenty thousand people are taken in and changed, each in their place")
  func many() throws {
    let count = 20_000
    let edits =
      (0..<count).map { TeamEdit.person(.add(person($0))) }
      + (0..<count).map { TeamEdit.person(.replace(person($0), by: person($0, " B"))) }
    #expect(try team(0).changed(by: edits).staff == (0..<count).map { person($0, " B") })
  }
}
