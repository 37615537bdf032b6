import Foundation
import RotaAnswers
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("The teams of a batch")
struct BatchTeamTests {
  private func inCountry(_ body: (_ folder: String) throws -> Void) throws {
    try withScratch { folder in
      for path in ["country/north/harbour.yaml", "country/north/hill.yml", "country/south.yaml", "country/.old/x.yaml"]
      {
        let file = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try HarbourTeam.yaml.write(to: file, atomically: true, encoding: .utf8)
      }
      try "no team".write(toFile: "\(folder)/country/north/notes.txt", atomically: true, encoding: .utf8)
      try body(folder)
    }
  }

  private func refusal(_ arguments: [String]) -> String? {
    do throws(Refusal) { _ = try BatchTeam.named(arguments) } catch { return error.message }
    return nil
  }

  @Test(
    "A folder's team files at any depth, in the order of their names; what is hidden and what is no team file is not")
  func folder() throws {
    try inCountry { folder in
      let teams = try BatchTeam.named(["\(folder)/country"])
      #expect(teams.map(\.name) == ["north/harbour", "north/hill", "south"])
      #expect(teams.first?.file == "\(folder)/country/north/harbour.yaml")
    }
  }

  @Test("A list names files and folders from where it lies, with notes and empty lines between")
  func list() throws {
    try inCountry { folder in
      try "# all of them\n\nnorth   # two\nsouth.yaml\n".write(
        toFile: "\(folder)/country/teams.txt", atomically: true, encoding: .utf8)
      #expect(try BatchTeam.named(["\(folder)/country/teams.txt"]).map(\.name) == ["harbour", "hill", "south"])
    }
  }

  @Test("What a list has wrong is said with its lines and what may be meant, all of it at once")
  func wrongList() throws {
    try inCountry { folder in
      try "souht.yaml\nnorth/notes.txt\n".write(
        toFile: "\(folder)/country/teams.txt", atomically: true, encoding: .utf8)
      let words = try #require(refusal(["\(folder)/country/teams.txt"]))
      #expect(
        words.contains("teams.txt:1:1: error: there is no file or folder 'souht.yaml'; did you mean 'south.yaml'?"))
      #expect(words.contains("teams.txt:2:1: error: 'north/notes.txt' is no team file"))
    }
  }

  @Test("Two files whose results would have one name are refused; one that is named twice is planned once")
  func sameName() throws {
    try inCountry { folder in
      let harbour = "\(folder)/country/north/harbour.yaml"
      #expect(try BatchTeam.named([harbour, harbour]).count == 1)
      try FileManager.default.copyItem(atPath: harbour, toPath: "\(folder)/harbour.yaml")
      let words = try #require(refusal([harbour, "\(folder)/harbour.yaml"]))
      #expect(words.contains("would have one name, harbour"))
    }
  }

  @Test("No team, no file, and a folder without a team are each said")
  func nothing() throws {
    try inCountry { folder in
      #expect(refusal([])?.hasPrefix("error: no team is named") == true)
      #expect(refusal(["\(folder)/contry"])?.contains("did you mean 'country'?") == true)
      #expect(refusal(["\(folder)/country/.old"]) == nil, "a folder that is named is meant, hidden or not")
      try FileManager.default.createDirectory(atPath: "\(folder)/empty", withIntermediateDirectories: true)
      #expect(refusal(["\(folder)/empty"])?.contains("no team file (.yaml or .yml) is in it") == true)
    }
  }
}

@Suite("A part of a batch")
struct ShardTests {
  private let teams = Array(0..<10)

  private func part(_ text: String?, _ environment: [String: String] = [:]) throws -> [Int] {
    try Shard(text, environment: environment).part(of: teams)
  }

  @Test("The parts of a batch are all of it, and none has what another has", arguments: 1...11)
  func whole(count: Int) throws {
    let parts = try (1...count).map { try part("\($0)/\(count)") }
    #expect(parts.flatMap(\.self).sorted() == teams)
  }

  @Test("Every second team, from the second on")
  func second() throws {
    #expect(try part("2/2") == [1, 3, 5, 7, 9])
    #expect(try part(nil) == teams)
  }

  @Test("A task of Slurm's array and a pod of Kubernetes' indexed job each know their part; what is said goes before")
  func machines() throws {
    let slurm = ["SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "5"]
    #expect(try part(nil, slurm) == [1, 5, 9])
    #expect(try part(nil, ["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "5"]) == [0, 5])
    #expect(try part("1/1", slurm) == teams)
  }

  @Test(
    "What is no part is refused",
    arguments: ["", "2", "0/4", "5/4", "1/0", "a/b", "1/2/3", "-1/4", "1/"])
  func wrong(text: String) {
    #expect(throws: Refusal.self) { try part(text) }
  }

  @Test("A part whose number or count nobody can tell is refused")
  func unclear() {
    #expect(throws: Refusal.self) { try part(nil, ["JOB_COMPLETION_INDEX": "0"]) }
    #expect(throws: Refusal.self) {
      // Every tenth number: --array=0-30:10
      try part(nil, ["SLURM_ARRAY_TASK_ID": "10", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "0"])
    }
  }
}
