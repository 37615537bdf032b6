import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("One team of a batch")
struct BatchJobTests {
  private struct Place {
    let folder: String
    var team: String { "\(folder)/team.yaml" }
    var rota: String { "\(folder)/out/north/team.rota.json" }
    var result: String { "\(folder)/out/north/team.result.json" }

    func write(_ yaml: String) throws { try yaml.write(toFile: team, atomically: true, encoding: .utf8) }

    func job(seed: Int = 1, resuming: Bool = false, effort: String = "1") throws -> BatchJob {
      try BatchJob(
        file: team, name: "north/team", in: "\(folder)/out", WeeksToPlan(from: "2026-11-30", weeks: 1), seconds: nil,
        effort: effort, seed: seed, threads: 1, isResuming: resuming, at: .wall)
    }
  }

  private func inPlace(_ yaml: String = HarbourTeam.yaml, _ body: (Place) throws -> Void) throws {
    try withScratch { folder in
      let place = Place(folder: folder)
      try place.write(yaml)
      try body(place)
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("Its rota and its result are written, and the result reads back as it was")
  func planned() throws {
    try inPlace { place in
      let result = try #require(try place.job().run())
      #expect(result.status == "planned")
      #expect(try text(place.rota).contains("\"from\": \"2026-11-30\""))
      #expect(BatchResult(json: try text(place.result)) == result)
      #expect(try BatchResult.kept(in: "\(place.folder)/out", of: []) == [result])
    }
  }

  @Test("A result names no child and no person")
  func noNames() throws {
    try inPlace { place in
      _ = try place.job().run()
      let team = try harbour(HarbourTeam.yaml)
      let ids = team.staff.map(\.id.text) + team.staff.map(\.name) + team.children.map(\.id.text)
      let said = try text(place.result)
      for id in ids { #expect(!said.contains("\"\(id)"), "\(id)") }
    }
  }

  @Test("Resumed, what it was planned from being the same, it is left alone, to the byte and the minute")
  func resumed() throws {
    try inPlace { place in
      let first = try #require(try place.job().run())
      try "as it was".write(toFile: place.rota, atomically: true, encoding: .utf8)
      let again = try #require(try place.job(resuming: true).run())
      #expect(again.status == "skipped" && again.figures == first.figures)
      #expect(try text(place.rota) == "as it was")
      #expect(BatchResult(json: try text(place.result)) == first)
    }
  }

  @Test("Another team file, seed or effort, and a rota that is gone, are planned anew")
  func changed() throws {
    try inPlace { place in
      _ = try place.job().run()
      #expect(try place.job(seed: 2, resuming: true).run()?.status == "planned")
      #expect(try place.job(seed: 2, resuming: true, effort: "2").run()?.status == "planned")
      try place.write(HarbourTeam.yaml.replacing("Harbour Team", with: "Harbour"))
      #expect(try place.job(seed: 2, resuming: true, effort: "2").run()?.status == "planned")
      try FileManager.default.removeItem(atPath: place.rota)
      #expect(try place.job(seed: 2, resuming: true, effort: "2").run()?.status == "planned")
    }
  }

  @Test("A team file with mistakes is refused; its result says where, without the words, and the rota before stays")
  func failed() throws {
    try inPlace { place in
      _ = try place.job().run()
      try place.write(HarbourTeam.yaml.replacing("staff:", with: "staf:"))
      #expect(throws: Refusal.self) { try place.job().run() }
      let result = try #require(BatchResult(json: try text(place.result)))
      #expect(result.status == "failed" && result.figures == nil)
      #expect(result.error?.contains("of the team file") == true)
      #expect(FileManager.default.fileExists(atPath: place.rota))
    }
  }

  @Test("Cancelled, it writes nothing")
  func cancelled() throws {
    try inPlace { place in
      let result = try place.job(effort: "50").run(isCancelled: { true })
      #expect(result == nil)
      #expect(!FileManager.default.fileExists(atPath: place.rota))
      #expect(!FileManager.default.fileExists(atPath: place.result))
    }
  }

  @Test("A team that was named and has no result counts as failed")
  func missing() throws {
    try inPlace { place in
      _ = try place.job().run()
      let teams = try BatchTeam.named([place.team])
      let results = try BatchResult.kept(in: "\(place.folder)/out", of: teams)
      #expect(results.map(\.name) == ["team"] && results.first?.error == "it was not planned")
    }
  }

  /// K2's visit asks for a skill that nobody holds.
  @Test("A contact left out for want of a skill counts by its priority, and names the skill")
  func skills() throws {
    try inPlace(HarbourTeam.yaml.replacing("skills: [family], priority", with: "skills: [sailing], priority")) {
      place in
      let figures = try #require(try place.job().run()?.figures)
      #expect(figures.skillsShort == ["sailing"])
      #expect(figures.unmet >= 1)
    }
  }
}

@Suite("Teams planned side by side")
struct BatchTests {
  /// While one is told of, which takes a moment, others end.
  @Test("Each team has one result, whenever its process ends")
  func everyTeam() throws {
    try withScratch { folder in
      for number in 1...60 {
        try "".write(toFile: "\(folder)/team\(number).yaml", atomically: false, encoding: .utf8)
      }
      let teams = try BatchTeam.named([folder])
      let batch = Batch(
        teams, in: "\(folder)/out", by: "/bin/sh", ["-c", "sleep 0.0$(($$ % 9))"], jobs: 8, limit: 60)
      var told: [String] = []
      let results = batch.run(
        isCancelled: { false },
        ended: {
          told.append($0.result.name)
          usleep(5_000)
        }, waiting: {})
      #expect(results.map(\.name) == teams.map(\.name) && told.sorted() == teams.map(\.name))
      #expect(results.allSatisfy { $0.error == "its process ended with 0" })
    }
  }
}
