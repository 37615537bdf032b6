import RotaModel
import Testing

@Suite("What people are called")
struct NamesTests {
  private let team = NamesTests.team("Jane Smith", "Jane Smith", "Christopher Anderson", "Christina Anderson", "Ben")

  private static func team(_ names: String...) -> Team {
    Team(
      service: Service(name: "Team", clock: Clock(timezone: "Europe/London"), window: .wholeDay),
      staff: zip(1..., names).map { Person(id: PersonID("s\($0)"), name: $1, contract: Contract(hours: Hours(37))) })
  }

  @Test("Whoever is called as somebody else is has the id beside the name, and nobody else has")
  func apart() {
    #expect(
      team.staff.map { team.name($0.id) }
        == ["Jane Smith (s1)", "Jane Smith (s2)", "Christopher Anderson", "Christina Anderson", "Ben"])
    #expect(team.namedApart.staff.map(\.name) == team.staff.map { team.name($0.id) })
    #expect(team.namedApart.namedApart == team.namedApart)
    let capitals = NamesTests.team("jane smith", "Jane Smith")
    #expect(capitals.name("s1") == "jane smith (s1)")
    let blanks = NamesTests.team("Jane Smith", " jane  smith", "JaneSmith", "Ben ")
    #expect(blanks.staff.map { blanks.name($0.id) } == ["Jane Smith (s1)", " jane  smith (s2)", "JaneSmith", "Ben "])
    #expect(blanks.namedApart.staff.map(\.name) == blanks.staff.map { blanks.name($0.id) })
  }

  @Test("At no width of a column do two people look alike", arguments: 5...30)
  func narrow(width: Int) {
    let names = ShortNames(team)
    let shown = team.staff.map { names.column($0.id, width) }
    #expect(Set(shown).count == team.staff.count && shown.allSatisfy { displayWidth($0) == width }, "\(shown)")
  }

  @Test("A whole name stays its owner's, also beside a longer one that begins with it")
  func wholeName() {
    let names = ShortNames(NamesTests.team("Dina", "Dina Abara"))
    #expect(names["s1"] == "Dina" && names.short("s1", to: 8) == "Dina")
    #expect(names["s2"] == "Dina Abara" && names.short("s2", to: 8) == "Dina A.")
    #expect(names.short("s2", to: 5) != "Dina")
  }

  @Test("By a word is meant whoever has it as id or name; where that may be several, all of them")
  func meant() {
    let called = PeopleByName(team.staff)
    #expect(called["s1"] == ["s1"] && called["S1"] == ["s1"] && called["ben"] == ["s5"])
    #expect(called["jane  smith"] == ["s1", "s2"] && called["Smith, Jane"] == ["s1", "s2"])
    #expect(called["Anderson, Christina"] == ["s4"] && called["Chris"] == [])
  }

  @Test("An id that is also somebody else's name to the letter may mean either")
  func idAndName() {
    var team = NamesTests.team("Benjamin", "s1")
    #expect(PeopleByName(team.staff)["s1"] == ["s1", "s2"])
    team.staff[1].name = "S1"
    #expect(PeopleByName(team.staff)["s1"] == ["s1"])
  }
}
