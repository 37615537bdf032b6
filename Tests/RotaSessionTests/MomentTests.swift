import Foundation
import RotaFiles
import RotaAnswers
import RotaModel
import RotaSession
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Testing

@Suite("A moment comes while the lead is at the screen")
struct MomentTests {
  private static let now = "2026-12-02 17:40"

  /// The team by the sea, its week planned and published, and a screen of 80×24 on Wednesday at 17:40.
  private func run(_ acts: [ActedScreen.Act], then: (OpenTeam) throws -> Void = { _ in }) throws {
    try withScratch { folder in
      let file = folder + "/team.yaml"
      try PierTeam.yaml.write(toFile: file, atomically: true, encoding: .utf8)
      chmod(file, 0o600)
      try publish(file)
      let screen = ActedScreen(acts)
      let time = try TimeNow(Self.now)
      let session = LeadSession(.init(team: file, store: nil, from: nil, time: time)) {
        [mailbox = screen.mailbox] in mailbox.post($0)
      }
      let now = try #require(Moment(Self.now))
      var loop = ScreenLoop(state: LeadState(size: screen.size, now: now), session: session)
      _ = loop.run(on: screen, edit: { _ in nil })
      session.end()
      try then(try OpenTeam(file, for: .looking, at: time))
    }
  }

  private func publish(_ file: String) throws {
    let time = try TimeNow("2026-11-28 10:00")
    let opened = try OpenTeam(file, for: .changing, at: time)
    let monday = Day(number: 20_787)
    let horizon = try #require(Horizon(from: monday, weeks: 1))
    let request = PlanRequest(
      team: try opened.team(from: monday), horizon: horizon,
      budget: try PlanRequest.budget(seconds: nil, effort: "8"))
    let ground = try opened.beginPlan(horizon, request.team, takingOver: false)
    _ = try opened.keepUnlessTouched(try request.plan(), since: ground)
    let week = try opened.week(monday, now: opened.now)
    _ = try opened.publish(Publication(week), note: nil, force: false, decisions: [])
  }

  @Test("From the first key to told it takes ten, at 80×24; the kind is on the screen, and in no version")
  func journey() throws {
    let keys: [KeyEvent] = ["m", "C", "1", .enter, "1", "P", "y", .enter]
    #expect(keys.count <= 10)
    try run([
      .seeing("Ana") { Array(keys[0..<1]) }, .seeing("A moment comes") { Array(keys[1...3]) },
      .seeing("[lead only: rank]") { Array(keys[4...4]) }, .seeing("way 1 is the draft") { Array(keys[5...5]) },
      .seeing("y publish") { Array(keys[6...6]) }, .seeing("list of versions") { Array(keys[7...7]) },
      .seeing("published as v2") { ["q"] },
    ]) { opened in
      let versions = try opened.versions()
      #expect(versions.map(\.number) == [1, 2])
      let moments = try opened.moments()
      #expect(moments.map(\.chosen) == [1] && moments.map(\.kind) == ["rank"])
      let rota = try opened.rota(ofVersion: 2)
      #expect(rota.contacts.contains { $0.id.description == "C1/urgent-1" })
    }
  }

  @Test("n takes out who said no; Esc leaves it recorded, with nothing chosen")
  func refused() throws {
    try run([
      .seeing("Ana") { ["m", "C", "1", .enter] }, .seeing("[lead only: rank]") { ["n"] },
      .seeing("Who has said no?") { [.enter] }, .seeing("n said no") { [.escape, "q"] },
    ]) { opened in
      let moment = try #require(try opened.moments().first)
      #expect(moment.chosen == nil && moment.rung.refused.count == 1)
      #expect(try opened.versions().count == 1)
    }
  }

  @Test("a and o tick who was rung, one key each; it is there again after the screen was closed, and in the log")
  func ticks() throws {
    try run([
      .seeing("Ana") { ["m", "C", "1", .enter] }, .seeing("[lead only: rank]") { ["a"] },
      .seeing("[agreed 17:40]") { ["1"] }, .seeing("way 1 is the draft") { [.escape] },
      .seeing("Ana") { ["m"] }, .seeing("way 1 chosen, 1 rung") { [.down, .enter] },
      .seeing("[agreed 17:40]") { ["o"] }, .seeing("[no answer 17:40]") { ["q"] },
    ]) { opened in
      let moment = try #require(try opened.moments().first)
      #expect(moment.chosen == 1 && moment.rung.map(\.answer) == [.agreed, .noAnswer])
    }
  }

  @Test("Somebody rings in sick: the same dialog, the same ways; it is leave from then on, and the kind stays here")
  func sick() throws {
    try run([
      .seeing("Ana") { ["m", .tab, "s", "i", "c", "k", .enter] },
      .seeing("Somebody rings in sick") { [.enter] }, .seeing("[lead only: sick]") { [.escape, "q"] },
    ]) { opened in
      let moment = try #require(try opened.moments().first)
      #expect(moment.kind == "sick" && moment.about == .person("ana"))
      let away = try opened.team().leave.filter { $0.isOf("ana") }
      #expect(away.count == 1 && away.first?.reason == "sick")
    }
  }

  @Test("A choice is taken back with u, and another can be made")
  func otherChoice() throws {
    try run([
      .seeing("Ana") { ["m", "C", "1", .enter] }, .seeing("[lead only: rank]") { ["1"] },
      .seeing("way 1 is the draft") { ["u"] }, .seeing("undone: urgent contact of C1") { ["1"] },
      .seeing("way 1 is the draft") { ["q"] },
    ]) { opened in
      let moments = try opened.moments()
      #expect(moments.map(\.chosen) == [1])
    }
  }
}
