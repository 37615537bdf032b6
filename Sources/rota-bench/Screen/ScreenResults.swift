internal import Foundation

/// What the screen was measured to do.
struct ScreenResults: Codable, Hashable, Sendable {
  static let format = "rota-bench-screen/1"

  let format: String
  let machine: Machine
  let commit: String
  let build: String
  let date: String
  let team: String
  let columns: Int
  let rows: Int
  let seed: Int
  let keys: Int
  /// Keys typed while the planner was at work.
  let whilePlanning: Int
  let keyToFrame: Percentiles
  /// Milliseconds from the start of the program.
  let firstScreen: Double
  let peakMegabytes: Double
  /// Of one core, in hundredths.
  let idlePercent: Double

  /// In milliseconds.
  struct Percentiles: Codable, Hashable, Sendable {
    let p50: Double
    let p90: Double
    let p99: Double
    let max: Double

    init(_ durations: [Duration]) {
      let sorted = durations.map { ($0 / .microseconds(10)).rounded() / 100 }.sorted()
      /// The least that so many in a hundred don't go beyond.
      func percentile(_ hundredths: Int) -> Double {
        sorted.isEmpty ? 0 : sorted[Swift.max(0, (sorted.count * hundredths + 99) / 100 - 1)]
      }
      (p50, p90, p99, max) = (percentile(50), percentile(90), percentile(99), percentile(100))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case format, machine, commit, build, date, team, columns, rows, seed, keys
    case whilePlanning = "while-planning"
    case keyToFrame = "key-to-frame-ms"
    case firstScreen = "first-screen-ms"
    case peakMegabytes = "peak-megabytes"
    case idlePercent = "idle-percent"
  }
}

extension ScreenResults {
  /// What the screen must reach.
  private enum Limit {
    static let firstScreen = 150.0
    static let frame = 16.0
    static let megabytes = 150.0
    static let idle = 0.5
  }

  var text: String {
    var table = TextTable(["", "measured", "at most"])
    func row(_ name: String, _ value: Double, _ unit: String, most: Double? = nil) {
      let limit = most.map { "\(Figures.rounded($0)) \(unit)\(value <= $0 ? "" : "  missed")" } ?? ""
      table.rows.append([name, "\(Figures.rounded(value, places: 2)) \(unit)", limit])
    }
    row("key to frame, half of them", keyToFrame.p50, "ms")
    row("  90 of 100", keyToFrame.p90, "ms")
    row("  99 of 100", keyToFrame.p99, "ms", most: Limit.frame)
    row("  the slowest", keyToFrame.max, "ms")
    row("first screen", firstScreen, "ms", most: Limit.firstScreen)
    row("memory", peakMegabytes, "MB", most: Limit.megabytes)
    row("idle, of one core", idlePercent, "%", most: Limit.idle)
    let provenance = Provenance(machine: machine, commit: commit, build: build, date: date)
    let asked = "\(team), \(columns)×\(rows), \(keys) keys from seed \(seed), \(whilePlanning) of them while planning"
    return "\(asked)\n\(provenance.words.joined(separator: ", "))\n\n\(table.text)"
  }
}
