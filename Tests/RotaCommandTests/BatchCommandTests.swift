import Foundation
import RotaTestSupport
import Testing

@Suite("rota batch")
struct BatchCommandTests {
  /// Two areas that can be planned, and one that can't.
  private func inCountry(_ body: (_ folder: String) throws -> Void) throws {
    try withScratch { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/teams/north", withIntermediateDirectories: true)
      for (path, yaml) in [
        ("teams/north/harbour.yaml", HarbourTeam.yaml),
        ("teams/south.yaml", HarbourTeam.yaml.replacing("Harbour Team", with: "South")),
        ("teams/wrong.yaml", HarbourTeam.yaml.replacing("staff:", with: "staf:")),
      ] {
        try yaml.write(toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
      }
      try body(folder)
    }
  }

  private let batch = ["batch", "teams", "--out", "rotas", "--from", "2026-11-30", "--effort", "1"]

  @Test("One failing team stops no other, and ends it with 1; each rota is the one of rota plan")
  func all() throws {
    try inCountry { folder in
      let output = try Command.run(batch, in: folder)
      #expect(output.status == 1, "\(output.errors)")
      #expect(output.out.contains("3 teams, 1 failed"))
      #expect(output.errors.contains("teams/wrong.yaml:") && output.errors.contains("no key 'staf'"))
      for team in ["north/harbour", "south"] {
        let plan = ["plan", "teams/\(team).yaml", "--from", "2026-11-30", "--effort", "1", "--format", "json"]
        #expect(try Command.run(plan, in: folder).out == text("\(folder)/rotas/\(team).rota.json"))
      }
      #expect(text("\(folder)/rotas/wrong.rota.json") == nil)
    }
  }

  @Test("Parts planned apart, one of them twice, collected, are what one run is")
  func shards() throws {
    try inCountry { folder in
      func planned(_ more: [String]) throws -> String {
        let json = try Command.run(["batch"] + more + ["--format", "json", "--quiet"], in: folder).out
        return json.replacing(#/"seconds": [0-9.]+/#, with: "")
      }
      let work = ["--from", "2026-11-30", "--effort", "1"]
      let whole = try planned(["teams", "--out", "one"] + work)
      for part in ["1/2", "2/2", "2/2"] { _ = try planned(["teams", "--out", "many", "--shard", part] + work) }
      #expect(try planned(["teams", "--out", "many", "--collect"]) == whole)
      #expect(text("\(folder)/one/south.rota.json") == text("\(folder)/many/south.rota.json"))
      #expect(whole.contains("\"status\": \"failed\"") && whole.contains("\"short-hours\""))
    }
  }

  @Test("A team that wants more memory than it may have fails, and no other")
  func memory() throws {
    try inCountry { folder in
      let output = try Command.run(batch + ["--memory", "64", "--log-format", "json"], in: folder)
      #expect(output.status == 1)
      #expect(output.out.contains("ended by signal") && output.out.contains("3 teams, 3 failed"))
      for line in output.errors.split(separator: "\n") where line.hasPrefix("{") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test("Interrupted, it leaves whole files, says what is done, and its processes end with it")
  func interrupted() throws {
    try inCountry { folder in
      let process = try Command.process(
        ["batch", "teams", "--out", "rotas", "--from", "2026-11-30", "--seconds", "60", "--jobs", "3"], in: folder)
      try process.run()
      // As soon as a team is at it: the one that can't be planned has ended by then.
      while text("\(folder)/rotas/wrong.result.json") == nil, process.isRunning { usleep(20_000) }
      process.interrupt()
      let output = try Command.output(of: process, in: folder)
      #expect(output.status == 130, "\(output.errors)")
      #expect(output.out.contains("1 team, 1 failed"))
      let left = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/rotas").filter { $0.hasSuffix(".json") }
      #expect(left == ["wrong.result.json"])
    }
  }

  @Test("The table is whole where a terminal is narrow, and a browser's page has a bar a figure")
  func pages() throws {
    try inCountry { folder in
      let narrow = try Command.run(batch, in: folder, environment: ["COLUMNS": "50"]).out
      #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 50 } && narrow.contains("contacts"))
      let html = try Command.run(batch + ["--resume", "--format", "html"], in: folder)
      #expect(html.out.contains("class=\"bar\"") && html.errors.contains("south: skipped"))
      let csv = try Command.run(batch + ["--resume", "--format", "csv", "--quiet"], in: folder).out
      #expect(csv.contains("area,status,contacts,critical out"))
    }
  }

  @Test(
    "Wrong words are refused before anything is planned",
    arguments: [
      (["batch", "teams"], "where do the rotas go?"), (["batch", "--out", "x"], "no team is named"),
      (["batch", "tems", "--out", "x"], "did you mean 'teams'?"),
      (["batch", "teams", "--out", "x", "--shard", "3/2"], "'3/2' is no part of a batch"),
      (["batch", "teams", "--out", "x", "--effort", "ten"], "'ten' is no effort"),
      (["batch", "teams", "--out", "x", "--now", "soon"], "'soon' is no date and time"),
      (["batch", "teams", "--out", "x", "--from", "2026-12-01"], "a rota begins on a Monday"),
      (["batch", "--out", "x", "--collect"], "x can't be read: there is no such folder"),
    ])
  func wrong(arguments: [String], words: String) throws {
    try inCountry { folder in
      let output = try Command.run(arguments, in: folder)
      #expect(output.status == 2)
      #expect(output.errors.contains(words), "\(output.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/x"))
    }
  }
}
