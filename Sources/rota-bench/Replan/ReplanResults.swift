/// What a campaign of upsets has measured so far.
struct ReplanResults: KeptResults {
  static let format = "rota-bench-replan/1"

  let format: String
  let provenance: Provenance
  let asked: ReplanAsked
  /// Of the team file's bytes.
  let digest: String
  let published: PublishedPlan
  private(set) var planned: Int
  private(set) var runs: [ReplanRun]

  init(provenance: Provenance, asked: ReplanAsked, digest: String, published: PublishedPlan, runs: [ReplanRun] = []) {
    format = ReplanResults.format
    self.provenance = provenance
    self.asked = asked
    self.digest = digest
    self.published = published
    planned = asked.moments
    self.runs = runs
  }

  var count: Int { runs.count }

  mutating func add(_ run: ReplanRun) { runs.append(run) }

  /// More moments may be asked for of a campaign that had fewer.
  mutating func plan(_ moments: Int) { planned = max(planned, moments) }

  var fault: String? {
    if format != ReplanResults.format { return "its format is '\(format)', not '\(ReplanResults.format)'" }
    if Set(runs.map(\.number)).count != runs.count { return "a moment is in it twice" }
    if planned < runs.count { return "it says \(planned) moments and has \(runs.count)" }
    for run in runs {
      if run.answers.count != asked.spans.count { return "moment \(run.number) has not all its answers" }
      if (run.answers + [run.against]).contains(where: { $0.told < 0 || $0.score.service < 0 || $0.first < 0 }) {
        return "a figure is below 0 in moment \(run.number)"
      }
    }
    return nil
  }
}

/// What was asked of a campaign.
struct ReplanAsked: Codable, Hashable, Sendable {
  let team: String
  let from: String
  /// How long the published rota was planned.
  let published: String
  let spans: [String]
  /// That the short answers are held against.
  let against: String
  let threads: Int
  let seed: Int
  let moments: Int
}

/// The rota that is published before anything happens; its effort makes it again to the byte.
struct PublishedPlan: Codable, Hashable, Sendable {
  let effort: String
  let score: Points
}

/// One disruption and what the planner made of it.
struct ReplanRun: Codable, Hashable, Sendable {
  let number: Int
  let what: String
  /// In the order of the times asked.
  let answers: [Answer]
  let against: Answer

  /// Rules that are broken whatever is done, as where somebody falls ill too soon after a break.
  var unavoidable: Int { (answers + [against]).map(\.score.must).min() ?? 0 }

  func isSound(_ answer: Answer) -> Bool { answer.engine == answer.score && answer.score.must == unavoidable }
}

struct Answer: Codable, Hashable, Sendable {
  /// By the judge.
  let score: Points
  let engine: Points
  let unmet: Int
  /// People who have to be told of a change, by the judge's `change`.
  let told: Int
  /// Seconds of the planner's work to the first legal rota, and the service that it had.
  let first: Double
  let firstService: Int
  /// Of that, the problem's compilation.
  let compiling: Double
  let elapsed: Double
  let effort: String

  private enum CodingKeys: String, CodingKey {
    case score, engine, unmet, told, first
    case firstService = "first-service"
    case compiling, elapsed, effort
  }
}
