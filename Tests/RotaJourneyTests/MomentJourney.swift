import Foundation
import RotaTestSupport
import Testing

@Suite("A moment comes, in a real terminal", .serialized)
struct MomentJourney {
  @Test("The arrest on Wednesday at 17:40 goes from m to told in ten keys, at 80×24")
  func arrest() throws {
    try journey(team: PierTeam.yaml) { terminal in
      let before = "--now '2026-11-28 10:00'"
      _ = try terminal.shell(
        "chmod 600 team.yaml; rota plan --from 2026-11-30 --effort 8 --format none --store team.yaml.store \(before) "
          + "&& rota publish --yes \(before)")
      try terminal.type("clear; rota team.yaml --now '2026-12-02 17:40'")
      try terminal.press("Enter")
      try terminal.wait(for: "Pier Team")
      try terminal.wait(for: "? help")
      let steps: [(keys: [String], seen: String)] = [
        (["m"], "A moment comes"), (["C", "1", "Enter"], "[lead only: rank]"), (["1"], "way 1 is the draft"),
        (["P"], "y publish"), (["y"], "list of versions"), (["Enter"], "published as v2"),
      ]
      #expect(steps.flatMap(\.keys).count <= 10)
      for (keys, seen) in steps {
        for key in keys { try terminal.press(key) }
        try terminal.wait(for: seen)
      }
      try terminal.press("q")
      try terminal.expectWhole()
      #expect(try terminal.shell("rota versions --now '2026-12-02 17:45'").text.contains("@2"))
    }
  }
}
