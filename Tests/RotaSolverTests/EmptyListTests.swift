import RotaModel
import RotaSolver
import Testing

/// Each planned, judged and found to cost what the engine says.
@Suite("A team with empty lists")
struct EmptyListTests {
  /// Each list of a team file, and how it is emptied.
  private static let lists: [(name: String, empty: @Sendable (inout Team) -> Void)] = [
    ("staff", { $0 = withoutStaff($0) }),
    ("children", { ($0.children, $0.oneOffs) = ([], []) }),
    ("needs", { for index in $0.children.indices { $0.children[index].needs = [] } }),
    ("within", { for index in $0.children.indices { $0.children[index].needs[0].within = [] } }),
    ("cover", { $0.cover = [] }),
    ("duties", { $0.duties = [] }),
    ("the staff of a duty", { for index in $0.duties.indices { $0.duties[index].staff = [] } }),
    ("the partner's hours", { $0.partners[0].available = [] }),
  ]

  /// Nobody is named any more either.
  private static func withoutStaff(_ team: Team) -> Team {
    var team = team
    (team.staff, team.leave, team.pins) = ([], [], [])
    for index in team.duties.indices { team.duties[index].staff = nil }
    for index in team.children.indices {
      team.children[index].keyWorker = nil
      (team.children[index].known, team.children[index].avoid) = ([], [])
      for need in team.children[index].needs.indices { team.children[index].needs[need].not = [] }
    }
    return team
  }

  @Test("is planned all the same", arguments: lists.indices)
  func alone(list: Int) throws {
    var dice = SmallTeam(seed: 3, monday: Planning.monday)
    var planning = Planning(dice.team())
    Self.lists[list].empty(&planning.team)
    try planning.rota()
  }

  @Test("has nobody to send where it has no staff, whatever else is empty", arguments: lists.indices)
  func withNobody(list: Int) throws {
    var dice = SmallTeam(seed: 3, monday: Planning.monday)
    var planning = Planning(dice.team())
    Self.lists[list].empty(&planning.team)
    planning.team = Self.withoutStaff(planning.team)
    let rota = try planning.rota()
    #expect(rota.shifts.isEmpty && rota.contacts.isEmpty)
    #expect(rota.unmet.allSatisfy { !$0.reasons.isEmpty })
  }

  @Test("says that there is nobody")
  func saysSo() throws {
    var dice = SmallTeam(seed: 3, monday: Planning.monday)
    let rota = try Planning(Self.withoutStaff(dice.team())).rota()
    #expect(!rota.unmet.isEmpty)
    #expect(rota.unmet.allSatisfy { $0.reasons == ["there is nobody in this team"] })
  }
}
