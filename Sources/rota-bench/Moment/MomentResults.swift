/// What a campaign of critical moments has measured.
struct MomentResults: Codable, Hashable, Sendable {
  var format = "rota-bench-moment/1"
  let provenance: Provenance
  let asked: MomentsAsked
  let runs: [MomentRun]

  /// Each way that breaks a rule, or whose figures are not the judge's.
  var unsound: [String] {
    runs.filter { !$0.ways.allSatisfy(\.isSound) }.map { "wrong: moment \($0.number), \($0.what)" }
  }
}

struct MomentsAsked: Codable, Hashable, Sendable {
  let team: String
  let from: String
  let published: String
  let seed: Int
  let threads: Int
  /// Seconds of the long search.
  let against: Double
}

struct MomentRun: Codable, Hashable, Sendable {
  let number: Int
  let what: String
  /// Seconds to the first way; nil where there is none.
  let first: Double?
  let elapsed: Double
  /// Whether one was found that comes too late, where there is none in time.
  let isNearestKnown: Bool
  let ways: [MomentWay]
  /// What a long search makes of it.
  let long: MomentWay?
}

struct MomentWay: Codable, Hashable, Sendable {
  let score: Points
  let told: Int
  let spare: Int
  let isSound: Bool
}
