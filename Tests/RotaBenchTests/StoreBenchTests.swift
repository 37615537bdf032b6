import Foundation
import RotaTestSupport
import Testing

@Suite("A store that is filled and measured")
struct StoreBenchTests {
  @Test("The table has each figure beside what it may be; the file has the same, with where it was measured")
  func figures() throws {
    try inHarbour { folder in
      let arguments = ["store", "team.yaml", "--weeks", "3", "--versions", "2", "--edits", "5", "--effort", "1"]
      let table = try Bench.run(arguments + ["--results", "store.json"], in: folder)
      #expect(table.status == 0, "\(table.errors)")
      let lines = table.out.split(separator: "\n").map { String($0) }
      #expect(lines[0].hasPrefix("team.yaml · 3 weeks · 2 versions and 5 edits each · seed 1 · "))
      for (line, name) in zip(
        lines.dropFirst(2), ["open", "save an edit", "an edit, priced", "publish", "ledger of 17 weeks", "file"])
      {
        #expect(line.hasPrefix(name), "\(table.out)")
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/store.json"))
      let kept = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect(kept?["format"] as? String == "rota-bench-store/1")
      let counts = (kept?["figures"] as? [[String: Any]] ?? []).map { $0["count"] as? Int }
      #expect(counts == [15, 5, 15, 15, 15], "five edits of the last week, and fifteen times all the rest")
      #expect((kept?["bytes"] as? Int ?? 0) > 10_000)
    }
  }

  @Test("It is the same store whenever it is filled from the same seed")
  func repeatable() throws {
    try inHarbour { folder in
      let arguments = ["store", "team.yaml", "--weeks", "1", "--edits", "6", "--effort", "1", "--format", "json"]
      let sizes = try (0..<2).map { _ in
        let out = try Bench.run(arguments, in: folder).out
        return (try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])?["bytes"] as? Int
      }
      #expect(sizes[0] == sizes[1] && sizes[0] != nil)
    }
  }
}
