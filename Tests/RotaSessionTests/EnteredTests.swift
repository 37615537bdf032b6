import RotaAnswers
import RotaModel
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Testing

@Suite("Leave that is entered, after people have been told of the week")
struct EnteredTests {
  private let monday = Day(number: 20_787)

  private func withPublished(_ body: (Sitting) throws -> Void) throws {
    try withHarbour(planned: true) { sitting in
      let team = try OpenTeam(sitting.file, for: .changing)
      let publication = try Publication(team.week(monday, now: Moment(monday - 4, 540)))
      let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Ana", instead: "a call") }
      _ = try team.publish(publication, note: nil, force: true, decisions: decisions)
      team.letGo()
      try body(sitting)
    }
  }

  private func leave(of id: PersonID, _ sitting: Sitting) throws -> [Leave] {
    try OpenTeam(sitting.file).team().leave.filter { $0.isOf(id) }
  }

  @Test("is split where one day of it is called off, ended, and taken back; u undoes each")
  func shortened() throws {
    try withPublished { sitting in
      let before = try leave(of: "cara", sitting)
      try sitting.run([
        .seeing("as published, v1", press: .down, .down, .right, .right), .seeing("Cara, Wed 2 Dec", type: "L"),
        .seeing("▸ Cara works on Wed 2 Dec after all", press: .enter), .seeing("still away Thu 3 Dec", type: "y"),
        .seeing("no longer away Wed 2 Dec"),
      ])
      #expect(try leave(of: "cara", sitting).map(\.when.dates) == [(monday + 3)...(monday + 3)])
      try sitting.run([
        .seeing("as published, v1", press: .down, .down, .right, .right, .right), .seeing("Cara, Thu 3 Dec", type: "L"),
        .seeing("some hours of Thu", press: .end, .up), .seeing("▸ take it back", press: .enter),
        .seeing("stay out until", type: "y"), .seeing("Thu 3 Dec, off", type: "u"), .seeing("undone", type: "u"),
        .seeing("undone: Cara no longer away"),
      ])
      #expect(try leave(of: "cara", sitting) == before)
    }
  }

  @Test("An illness that is entered here is credited what was published, as the command line does it")
  func credited() throws {
    try withPublished { sitting in
      try sitting.run([
        .seeing("as published, v1", press: .down, .right, .right, .right), .seeing("Ben, Thu 3, 12:00", type: "L"),
        .seeing("first day", press: .tab, .tab, .tab, .tab), .seeing("annual, sick", type: "sick"),
        .seeing("reason     sick", press: .enter), .seeing("Ben away Thu 3 Dec"),
      ])
      #expect(try leave(of: "ben", sitting).map(\.hours) == [Hours("6.5")])
    }
  }
}
