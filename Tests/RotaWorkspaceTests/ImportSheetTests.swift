import Foundation
import RotaAnswers
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A sheet imported into a team file")
struct ImportSheetTests {
  /// The team and a sheet in a folder of their own.
  private func inFolder(_ sheet: String, _ body: (_ team: String, _ sheet: String) throws -> Void) throws {
    try withScratch { folder in
      let (team, file) = ("\(folder)/team.yaml", "\(folder)/sheet.csv")
      try HarbourTeam.yaml.write(toFile: team, atomically: true, encoding: .utf8)
      try sheet.write(toFile: file, atomically: true, encoding: .utf8)
      try body(team, file)
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("What a heading means is asked once: the next sheet of the kind is read without a question")
  func askedOnce() throws {
    try inFolder("Who,Contracted\nAna,28\n") { team, sheet in
      var asked: [String] = []
      var first = try ImportSheet(.staff, sheet: sheet, team: team, saying: [])
      let answers = ["nam", "name", "hours"]
      first.ask { question, problem in
        asked.append(problem ?? question)
        return answers[asked.count - 1]
      }
      #expect(asked.count == 3 && asked[1] == "there is no column 'nam'; did you mean 'name'?")
      #expect(try first.apply(skippingBad: false, dry: false).words == "0 added, 1 changed, 0 unchanged")
      #expect(try text(team) == HarbourTeam.yaml.replacing("contract: {hours: 30}", with: "contract: {hours: 28}"))

      var second = try ImportSheet(.staff, sheet: sheet, team: team, saying: [])
      second.ask { question, _ in
        Issue.record("asked: \(question)")
        return nil
      }
      #expect(try second.apply(skippingBad: false, dry: false).words == "0 added, 0 changed, 1 unchanged")
    }
  }

  @Test("One wrong row and nothing is imported; what was said of headings need not be said again")
  func nothingHalf() throws {
    try inFolder("Who,hours\nAna,28\nBen,many\n") { team, sheet in
      let wrong = try ImportSheet(.staff, sheet: sheet, team: team, saying: ["Who=name"])
      let refusal = #expect(throws: Refusal.self) { try wrong.apply(skippingBad: false, dry: false) }
      #expect(refusal?.message.contains("sheet.csv:3:2: error: hours: 'many'") == true)
      #expect(try text(team) == HarbourTeam.yaml)
      let again = try ImportSheet(.staff, sheet: sheet, team: team, saying: [])
      let words = try again.apply(skippingBad: true, dry: false).words
      #expect(words == "0 added, 1 changed, 0 unchanged, 1 wrong row left out")
    }
  }

  @Test("A dry run says what would come of it, and writes nothing")
  func dry() throws {
    try inFolder("name,hours\nAna,28\nDia,10\n") { team, sheet in
      let sheetImport = try ImportSheet(.staff, sheet: sheet, team: team, saying: [])
      #expect(try sheetImport.apply(skippingBad: false, dry: true).words == "1 added, 1 changed, 0 unchanged")
      #expect(try text(team) == HarbourTeam.yaml)
    }
  }

  @Test("A column that there isn't is refused with the nearest", arguments: ["Who=nmae", "Who"])
  func wrongColumns(said: String) throws {
    try inFolder("Who,hours\nAna,28\n") { team, sheet in
      let refusal = #expect(throws: Refusal.self) {
        try ImportSheet(.staff, sheet: sheet, team: team, saying: [said])
      }
      #expect(refusal?.message.contains("'\(said)'") == true)
    }
  }
}
