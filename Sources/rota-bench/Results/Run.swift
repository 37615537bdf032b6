internal import RotaModel
internal import RotaSolver

/// A score as results have it.
struct Points: Codable, Hashable, Sendable {
  let must: Int
  let service: Int
  let wishes: Int

  init(must: Int = 0, service: Int, wishes: Int) {
    self.must = must
    self.service = service
    self.wishes = wishes
  }

  init(_ score: Score) { self.init(must: score.must, service: score.service, wishes: score.wishes) }

  var words: String { "\(must)/\(service)/\(wishes)" }
  var order: (Int, Int, Int) { (must, service, wishes) }
}

/// One search and what came of it.
struct Run: Codable, Hashable, Sendable {
  let asked: Asked
  /// Of the team file's bytes: two files of one name may differ.
  let digest: String
  /// By the judge inside the product: this is the score that counts.
  let score: Points
  /// By the engine itself.
  let engine: Points?
  /// By `evaluate.py`, where it was asked.
  var reference: Points?
  let bound: Bound?
  let owed: Int
  let unmet: Int
  let moves: Int
  let movesPerSecond: Int
  /// Seconds to the first rota, and to the first that leaves no contact out; nil where there was none.
  let firstRota: Double?
  let firstComplete: Double?
  let elapsed: Double
  let peakMegabytes: Double
  /// That was spent: the same rota can be had again by it.
  let effort: String
  let settled: Bool
  var trace: [Improvement]?
  var profile: [MoveCount]?

  /// No must is broken, and whoever judged it says the same.
  var isSound: Bool { score.must == 0 && agrees }
  var agrees: Bool { engine == score && (reference ?? score) == score }

  private enum CodingKeys: String, CodingKey {
    case asked, digest, score, engine, reference, bound, owed, unmet, moves
    case movesPerSecond = "moves-per-second"
    case firstRota = "first-rota"
    case firstComplete = "first-complete"
    case elapsed
    case peakMegabytes = "peak-megabytes"
    case effort, settled, trace, profile
  }
}

/// What no rota can go below.
struct Bound: Codable, Hashable, Sendable {
  let service: Int
  let wishes: Int
}

/// A rota better than all before it, and when it was found.
struct Improvement: Codable, Hashable, Sendable {
  let seconds: Double
  let epoch: Int
  let service: Int
  let wishes: Int
  let unmet: Int
}

/// What a family of moves came to.
struct MoveCount: Codable, Hashable, Sendable {
  let name: String
  let tried: Int
  let taken: Int
  let work: Int
  let gain: Int

  init(name: String, tried: Int, taken: Int, work: Int, gain: Int) {
    self.name = name
    self.tried = tried
    self.taken = taken
    self.work = work
    self.gain = gain
  }

  init(_ move: MoveProfile) {
    self.init(name: move.name, tried: move.tried, taken: move.taken, work: move.work, gain: move.gain)
  }
}
