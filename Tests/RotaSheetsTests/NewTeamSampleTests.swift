import Foundation
import RotaFiles
import RotaModel
import RotaSheets
import RotaTestSupport
import Testing

/// The checkout, from which the samples and the README are read.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private func text(_ path: String) throws -> String {
  try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
}

@Suite("The team files that come with Rota")
struct NewTeamSampleTests {
  @Test(arguments: ["config/southend.yaml", "config/tiny.yaml"])
  func areReadWithNothingToSay(path: String) throws {
    let reading = TeamFile.read(TeamSource(name: path, text: try text(path)))
    #expect(reading.diagnostics == [])
    #expect(reading.team != nil)
  }

  /// The issue asks for 13–16 staff and 25–30 children, and every part of the spec in use.
  @Test func southendUsesEveryPartOfTheSpec() throws {
    let team = try #require(TeamFile.read(TeamSource(name: "s", text: try text("config/southend.yaml"))).team)
    #expect((13...16).contains(team.staff.count) && (25...30).contains(team.children.count))
    #expect(team.service.base != nil && team.service.holidays != nil && team.service.outOfHours != nil)
    #expect(team.partners.contains { $0.phone != nil } && team.partners.contains { $0.capacity > 1 })
    #expect(team.rules != Rules())
    let cover = team.cover
    #expect(cover.contains { $0.roles != nil } && cover.contains { $0.free } && cover.contains { $0.weight != nil })
    #expect(cover.contains { !$0.skills.isEmpty } && cover.contains { !$0.traits.isEmpty })
    #expect(team.duties.contains { $0.zone != nil } && team.duties.contains { $0.roles != nil })
    let contracts = team.staff.map(\.contract)
    #expect(contracts.contains { $0.weekends != nil } && contracts.contains { $0.optOut })
    #expect(contracts.contains { $0.hours == .zero })
    #expect(Set(team.staff.flatMap(\.wishes).map(\.kind)) == Set(Wish.Kind.allCases))
    #expect(team.staff.contains { !$0.mayWorkAlone } && team.staff.contains { !$0.countsInCover })
    #expect(team.staff.contains { $0.carry != Carry() } && team.staff.allSatisfy { $0.phone != nil })
    let children = team.children
    #expect(children.contains { !$0.avoid.isEmpty } && children.contains { !$0.traits.isEmpty })
    #expect(children.contains { !$0.paused.isEmpty })
    let needs = children.flatMap(\.needs)
    #expect(Set(needs.map(\.priority)) == Set(Priority.allCases))
    #expect(Set(needs.map(\.keyWorker)) == Set(Need.KeyWorkerRule.allCases))
    #expect(needs.contains { $0.known } && needs.contains { !$0.not.isEmpty } && needs.contains { $0.zone != nil })
    #expect(needs.contains { $0.partner != nil } && needs.contains { $0.workers > 1 })
    #expect(needs.contains { $0.traits != nil } && needs.contains { $0.writeUp > 0 } && needs.contains { $0.apart > 1 })
    #expect(team.leave.contains { $0.hours != nil } && !team.oneOffs.isEmpty && !team.cancelled.isEmpty)
    #expect(team.pins.count >= 3 && team.notify != nil && !team.bands.isEmpty && team.retainWeeks != nil)
    #expect(team.moments.contains { $0.pausesChild } && team.access != Access())
  }

  @Test("The templates for spreadsheets make a team file that is read with nothing to say")
  func templates() throws {
    let result = NewTeam.read(NewTeam.Sheets(folder: root.appendingPathComponent("config/csv").path))
    #expect(result.diagnostics == [])
    let made = try #require(result.team)
    let reading = TeamFile.read(TeamSource(name: "new.yaml", text: made.text))
    #expect(reading.diagnostics == [])
    #expect(reading.team?.staff.map(\.name) == ["Wren", "Tomas", "Safiya"])
    #expect(reading.team?.children == made.children)
    #expect(reading.team?.staff == made.staff)
  }
}
