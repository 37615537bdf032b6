import Foundation
import RotaTestSupport
import Testing

@testable import rota_bench

@Suite("The screen is typed on and watched")
struct ScreenMeasureTests {
  @Test("The same seed types the same keys, as many as were asked for")
  func script() {
    for keys in [1, 7, 2000] {
      #expect(KeyScript(keys: keys, seed: 3).errands.reduce(0) { $0 + $1.count } == keys)
    }
    #expect(KeyScript(keys: 200, seed: 3).errands == KeyScript(keys: 200, seed: 3).errands)
    #expect(KeyScript(keys: 200, seed: 3).errands != KeyScript(keys: 200, seed: 4).errands)
  }

  @Test("A lead in a hurry is everywhere, and publishes, suspends and quits nowhere")
  func keys() {
    let typed = Set(KeyScript(keys: 2000, seed: 1).errands.flatMap { $0.prefix(1) })
    for key in ["d", "i", "c", "!", "n", "/", "?", ":"] { #expect(typed.contains(.init(key)), "\(key)") }
    for key in ["P", "q", "E", "\u{1A}", "\u{3}", "\r"] { #expect(!typed.contains(.init(key)), "\(key)") }
  }

  /// Of a hundred frames of 1 to 100 ms, fifty take no longer than 50.
  @Test("A percentile is the least that so many in a hundred don't go beyond")
  func percentiles() {
    let hundred = ScreenResults.Percentiles((1...100).shuffled().map { .milliseconds($0) })
    #expect((hundred.p50, hundred.p90, hundred.p99, hundred.max) == (50, 90, 99, 100))
    let one = ScreenResults.Percentiles([.milliseconds(3)])
    #expect((one.p50, one.p99, one.max) == (3, 3, 3))
  }

  @Test("Every key of the script has its frame; figures come as a table or as JSON")
  func measures() throws {
    try inHarbour { folder in
      let asked = ["screen", "team.yaml", "--keys", "40", "--idle", "0.2", "--size", "80x24"]
      let output = try Bench.run(asked + ["--format", "json"], in: folder)
      #expect(output.status == 0, "\(output.errors)")
      let results = try JSONDecoder().decode(ScreenResults.self, from: Data(output.out.utf8))
      #expect(results.format == ScreenResults.format)
      #expect(results.keys == 40)
      #expect(results.keyToFrame.max > 0 && results.firstScreen > 0 && results.peakMegabytes > 0)
      #expect(results.text.contains("first screen"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasSuffix(".store") })
    }
  }
}
