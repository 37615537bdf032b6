import Foundation
import RotaTestSupport
import Testing

@Suite("What goes to other programs")
struct CalendarCommandTests {
  /// A calendar's lines of one kind.
  private func values(_ name: String, _ calendar: String) -> [String] {
    calendar.split(separator: "\r\n").filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

  @Test("A shift that is published otherwise has the same name and a higher number; one that is gone is cancelled")
  func republished() throws {
    try inHarbour { folder in
      func run(_ words: String) throws -> Command.Output {
        let output = try Command.run(words.split(separator: " ").map { String($0) }, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
        return output
      }
      _ = try run("plan --store team.yaml.store --from 2026-11-30 --effort 2 --format none")
      _ = try run("publish --yes --store team.yaml.store")
      let show = "show @published --person ben --format ics --store team.yaml.store"
      let before = try run(show).out
      // Ben is pinned to this shift: without it a rule is broken, and only --force publishes it.
      _ = try run("edit shift ben 2026-12-01 off --store team.yaml.store")
      _ = try run("publish --yes --force --note away --store team.yaml.store")
      let after = try run(show).out
      #expect(values("UID:", after) == values("UID:", before))
      #expect(values("SEQUENCE:", before).allSatisfy { $0 == "0" })
      let renamed = HarbourTeam.yaml.replacing("Harbour Team", with: "Quay Team")
      try renamed.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let quay = try run(show)
      #expect(values("UID:", quay.out) == values("UID:", before), "the store knows them, not the team's name")
      #expect(!quay.errors.contains("calendars know"))
      try renamed.write(toFile: folder + "/team2.yaml", atomically: true, encoding: .utf8)
      #expect(try run("show team2.yaml rota.json --format ics").errors.contains("calendars know this team by its name"))
      let cancelled = zip(values("SEQUENCE:", after), values("STATUS:", after)).filter { $1 == "CANCELLED" }
      #expect(cancelled.map(\.0) == ["1"])
    }
  }

  @Test("A sheet with contacts is for its owner alone, one without for the wall")
  func modes() throws {
    try inHarbour { folder in
      for (option, mode) in [([], 0o044), (["--contacts"], 0)] {
        let file = "\(folder)/week\(option.count).html"
        let output = try Command.run(["show", "rota.json", "--format", "html", "-o", file] + option, in: folder)
        #expect(output.status == 0)
        let set = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(set.map { $0 & 0o044 } == mode)
      }
    }
  }
}
