import Foundation
import RotaAnswers
import RotaFiles
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A team file from the rota that a team has")
struct StartFromGridTests {
  private func inFolder(_ body: (_ team: String, _ sheet: String) throws -> Void) throws {
    try withScratch { folder in
      let sheet = "\(folder)/rota.ods"
      try Data(SheetZip.openDocumentWeek).write(to: URL(fileURLWithPath: sheet))
      try body("\(folder)/my-team.yaml", sheet)
    }
  }

  private func start(
    _ team: String, _ sheet: String, codes: [String] = [], ask: ((String, String?) -> String?)? = nil
  ) throws -> StartTeam.FromGrid {
    try StartTeam.fromGrids(
      [sheet], codes: codes, lastWeek: nil, now: try TimeNow("2026-11-30 09:00"), team: team, ask: ask)
  }

  @Test("Where nobody can be asked, all codes that are not known are one error, which says how to say them")
  func listed() throws {
    try inFolder { team, sheet in
      let refusal = #expect(throws: Refusal.self) { try start(team, sheet) }
      #expect(refusal?.cause == .wrongInput)
      #expect(
        refusal?.message.contains(
          "what these codes mean is not said: 'E' (6 cells, first Rota!B2), 'L' (4 cells, first Rota!B3)") == true)
      #expect(refusal?.message.contains("--code 'E=08:00-16:00'") == true)
    }
  }

  @Test("A code is asked for once, again where the answer is none, and never again for this team")
  func asked() throws {
    try inFolder { team, sheet in
      var answers = ["whenever", "8-4", "11am-7pm"][...]
      var problems: [String] = []
      let started = try start(team, sheet) { _, problem in
        if let problem { problems.append(problem) }
        return answers.popFirst()
      }
      #expect(problems == ["'whenever' is not times such as 08:00-16:00, off, leave or none"])
      #expect(
        started.files.map { $0.path.split(separator: "/").last } == [
          "my-team.yaml", "my-team.before.json", "my-team.columns.json",
        ])
      for (path, text) in started.files { try text.write(toFile: path, atomically: true, encoding: .utf8) }
      let again = try start(team, sheet)
      #expect(again.text == started.text && again.files.count == 2)
    }
  }

  @Test("The team is read without a mistake, and a plan goes on from the week before")
  func whole() throws {
    try inFolder { team, sheet in
      let started = try start(team, sheet, codes: ["E=08:00-16:00", "l=11:00-19:00"])
      let read = TeamFile.read(TeamSource(name: "my-team.yaml", text: started.text))
      #expect(try #require(read.team).staff.map(\.id) == ["ana", "ben", "cara"])
      #expect(started.warnings.contains("guessed, and marked '# guessed' in the file: "))
      let before = try RotaFile.read(Array(started.files[1].text.utf8), name: "before")
      #expect(before.horizon.first == Day(year: 2026, month: 11, day: 23) && before.shifts.count == 11)
    }
  }

  @Test("What says of no code what it means is refused")
  func senseless() throws {
    try inFolder { team, sheet in
      for said in ["E", "=08:00-16:00", "E=whenever"] {
        #expect(throws: Refusal.self) { try start(team, sheet, codes: [said]) }
      }
    }
  }
}
