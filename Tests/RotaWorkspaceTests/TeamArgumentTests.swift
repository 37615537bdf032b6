import Foundation
import RotaAnswers
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("Which team a command means")
struct TeamArgumentTests {
  @Test(
    "The first argument, where it ends in .yaml or .yml or is standard input; the rest is left to the command",
    arguments: ["team.yaml", "a/b/team.yml", "-"])
  func named(team: String) throws {
    let argument = try TeamArgument([team, "rota.json"], environment: ["ROTA_TEAM": "other.yaml"], folder: "/")
    #expect(argument.team == team && argument.rest == ["rota.json"])
  }

  @Test("Left out, it is what ROTA_TEAM names, whatever its name ends in")
  func environment() throws {
    let argument = try TeamArgument(["rota.json"], environment: ["ROTA_TEAM": "some/team"], folder: "/")
    #expect(argument.team == "some/team" && argument.rest == ["rota.json"])
  }

  @Test("Else it is the one team file in the folder; with none or with two the command is refused, and says so")
  func folder() throws {
    try withScratch { folder in
      let none = #expect(throws: Refusal.self) { try TeamArgument([], environment: [:], folder: folder) }
      #expect(none?.message.hasPrefix("error: no team file: none is named") == true)
      try "".write(toFile: folder + "/one.yaml", atomically: true, encoding: .utf8)
      try "".write(toFile: folder + "/rota.json", atomically: true, encoding: .utf8)
      #expect(try TeamArgument([], environment: ["ROTA_TEAM": ""], folder: folder).team == "one.yaml")
      try "".write(toFile: folder + "/two.yml", atomically: true, encoding: .utf8)
      let two = #expect(throws: Refusal.self) { try TeamArgument([], environment: [:], folder: folder) }
      #expect(two?.message.contains("one.yaml and two.yml") == true)
    }
  }
}
