import Foundation
import RotaTestSupport
import Testing

@Suite("Moments, measured")
struct MomentMeasureTests {
  @Test("The table says how soon ways are there and what a long replan is better in; the file has each moment")
  func figures() throws {
    try inHarbour { folder in
      let arguments = [
        "moment", "team.yaml", "--moments", "4", "--replanned", "2", "--against", "0.2", "--published", "4",
      ]
      let table = try Bench.run(arguments, in: folder)
      #expect(table.status == 0, "\(table.errors)")
      let lines = table.out.split(separator: "\n").map { String($0) }
      #expect(lines[0].hasPrefix("team.yaml · from 2026-11-30 · 4 moments · seed 1 · "))
      #expect(lines.contains { $0.hasPrefix("moments with so many ways, 1: ") })
      let json = try Bench.run(arguments + ["--format", "json"], in: folder).out
      let kept = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(kept?["format"] as? String == "rota-bench-moment/1")
      #expect((kept?["runs"] as? [Any])?.count == 4)
    }
  }

  @Test("A number that makes no sense is said before anything is measured")
  func mistakes() throws {
    try inHarbour { folder in
      let output = try Bench.run(["moment", "team.yaml", "--moments", "2", "--replanned", "3"], in: folder)
      #expect(output.status == 2 && output.errors.contains("--replanned 3: that is from 0 to the number of moments"))
    }
  }
}
