import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("A team written as a file")
struct TeamWriterTests {
  @Test("reads as the same team, whatever is in it", arguments: 1...60)
  func readsAsTheSame(seed: Int) throws {
    let minimal = TeamFile.read(TeamSource(name: "team.yaml", text: TeamFrame.team.around("")))
    var random = RandomTeam(seed: seed)
    let team = random.team(try #require(minimal.team).service)
    let text = TeamFile.write(team)
    let reading = TeamFile.read(TeamSource(name: "written.yaml", text: text))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [], "\(text)")
    #expect(reading.team == team, "\(text)")
  }

  @Test("leaves out what is so by default")
  func leavesOutDefaults() throws {
    let team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: TeamFrame.team.around(""))).team)
    #expect(
      TeamFile.write(team) == """
        service:
          name: Test
          timezone: Europe/London
          window: 08:00-23:00
          slot: 15
          base: town
        zones:
          leigh: {town: 15}
        partners:
          - id: police
        staff:
          - id: ana
            name: Ana
            role: senior
            skills: [family]
            traits: [female]
            contract: {hours: 37}
          - id: ben
            name: Ben
            role: worker
            skills: [family]
            contract: {hours: 37}
        children:
          - id: C1
            zone: leigh
            key-worker: ana
            needs:
              - {id: visit, minutes: 60}

        """)
  }

  /// An empty rota costs what a team asks for: unmet contacts, cover, duties, hours, pins.
  @Test("means the same to the judge", arguments: [1, 2, 3])
  func meansTheSameToTheJudge(seed: Int) throws {
    let original = try Reference.team("s", seed: seed, .full)
    let team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: original)).team)
    let rota = #"{"from": "2026-11-30", "days": 14, "shifts": [], "contacts": []}"#
    let verdicts = try Reference.evaluate(
      [original, TeamFile.write(team)].map { Reference.Job(team: $0, rota: rota) })
    #expect(try verdicts[0].get().service > 0)
    #expect(verdicts[0] == verdicts[1])
  }
}
