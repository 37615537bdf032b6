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

  /// No must is broken, whoever judged it says the same, and it is not better than what was proven.
  var isSound: Bool { score.must == 0 && agrees && bound?.allows(score) ?? true }
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

  init(service: Int, wishes: Int) {
    self.service = service
    self.wishes = wishes
  }

  init(_ bound: Rota.Bound) { self.init(service: bound.service, wishes: bound.wishes) }

  /// Service that no rota can have less of, and wishes that none with that service can.
  func allows(_ score: Points) -> Bool {
    (service, service == score.service ? wishes : 0) <= (score.service, score.wishes)
  }

  /// `(found − bound) ÷ found`; nothing found is nothing left to gain.
  static func gap(_ found: Int, _ bound: Int) -> Double {
    found == 0 ? 0 : Double(found - bound) / Double(found)
  }
}

/// A rota better than all before it, and when it was found.
struct Improvement: Codable, Hashable, Sendable {
  let seconds: Double
  let epoch: Int
  let service: Int
  let wishes: Int
  let unmet: Int
  /// As far as it was proven by then.
  let bound: Bound?
}

/// What a family of moves came to.
struct MoveCount: Codable, Hashable, Sendable {
  let name: String
  let tried: Int
  let taken: Int
  let newBests: Int
  let work: Int
  /// Of one core, reckoned from one move in sixteen.
  let seconds: Double
  let gain: Int

  private enum CodingKeys: String, CodingKey {
    case name, tried, taken
    case newBests = "new-bests"
    case work, seconds, gain
  }

  init(_ move: MoveProfile) {
    name = move.name
    tried = move.tried
    taken = move.taken
    newBests = move.newBests
    work = move.work
    seconds = Figures.kept(move.seconds)
    gain = move.gain
  }

  /// The same family in several runs, the first of which names it.
  init(adding counts: [MoveCount], named name: String) {
    self.name = name
    tried = counts.reduce(0) { $0 + $1.tried }
    taken = counts.reduce(0) { $0 + $1.taken }
    newBests = counts.reduce(0) { $0 + $1.newBests }
    work = counts.reduce(0) { $0 + $1.work }
    seconds = counts.reduce(0) { $0 + $1.seconds }
    gain = counts.reduce(0) { $0 + $1.gain }
  }
}
