import Foundation
import RotaFiles
import RotaModel
import RotaSheets
import Testing

@Suite("The sheets in config")
struct ExampleSheetsTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appendingPathComponent("config/sheets/\(name)")))
  }

  private func messy(_ settled: Set<Doubt>) throws -> (team: NewTeam?, diagnostics: [Diagnostic]) {
    NewTeam.read(
      NewTeam.Sheets(
        staff: try bytes("messy/staff.csv"), children: try bytes("messy/children.csv"),
        needs: try bytes("messy/needs.csv")), settled: settled)
  }

  @Test("The tidy ones are read with no more to say than what their headings mean")
  func tidy() throws {
    let read = NewTeam.read(NewTeam.Sheets(workbook: "team.xlsx", bytes: try bytes("tidy/team.xlsx")))
    #expect(try #require(read.team).staff.count == 6)
    #expect(Set(read.diagnostics.map(\.code)).isSubset(of: ["csv-heading"]))
  }

  @Test("The messy ones leave one thing open: phone numbers without their nought")
  func messy() throws {
    let errors = try messy([]).diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)) == ["csv-lost-nought"])
    let team = try #require(try messy([.lostNought]).team)
    #expect(team.staff.map(\.contract.hours) == [Hours("37.5"), Hours(37), Hours("22.5"), Hours(30), Hours("18.5")])
    #expect(team.children.map(\.keyWorker) == ["amelie-roux", "ben-hart", "ben-hart", "gita-rao"])
    #expect(TeamFile.read(TeamSource(name: "team.yaml", text: team.text)).team != nil)
  }

  @Test("The grid has four weeks of eight people, and one code that it does not explain")
  func grid() throws {
    let today = Day(year: 2026, month: 11, day: 30) ?? Day(number: 0)
    let grid = RotaGrid([("rota.xlsx", try bytes("grid/rota.xlsx"))], today: today)
    #expect(grid.unknownCodes(GridCodes()).map(\.text) == ["L"])
    let weeks = GridWeeks(grid, codes: GridCodes(["L": .shift(TimeRange(780, 1260))]))
    let (team, before, _) = NewTeam.read(weeks, files: ["rota.xlsx"], lastWeek: nil)
    #expect(team.staff.count == 8 && before?.horizon.first == Day(year: 2026, month: 11, day: 23))
    #expect(TeamFile.read(TeamSource(name: "team.yaml", text: team.text)).team != nil)
  }
}
