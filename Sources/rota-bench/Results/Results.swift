/// Where it was measured: figures of two machines say nothing about two planners.
struct Machine: Codable, Hashable, Sendable {
  let cpu: String
  let cores: Int
}

/// All that a campaign has measured so far.
struct Results: Codable, Hashable, Sendable {
  static let format = "rota-bench/1"

  let format: String
  let machine: Machine
  /// Of the planner that was measured; `unknown` outside a checkout.
  let commit: String
  /// `release` or `debug`: a debug build says nothing about speed.
  let build: String
  /// When the campaign began.
  let date: String
  /// Runs that the campaign is to have: fewer in the file, and it was cut short.
  private(set) var planned: Int
  private(set) var runs: [Run]

  init(machine: Machine, commit: String, build: String, date: String, planned: Int = 0, runs: [Run] = []) {
    format = Results.format
    self.machine = machine
    self.commit = commit
    self.build = build
    self.date = date
    self.planned = planned
    self.runs = runs
  }

  func run(_ asked: Asked) -> Run? { runs.first { $0.asked == asked } }

  /// The runs of which this was asked, in its order.
  func only(_ asked: [Asked]) -> Results {
    var copy = self
    copy.runs = asked.compactMap { run($0) }
    copy.planned = copy.runs.count
    return copy
  }

  /// A run that was measured again takes the place of the old one.
  mutating func add(_ run: Run) {
    if let place = runs.firstIndex(where: { $0.asked == run.asked }) { runs[place] = run } else { runs.append(run) }
  }

  /// The campaign is now to have these runs too.
  mutating func plan(_ asked: [Asked]) {
    planned = Set(runs.map(\.asked)).union(asked).count
  }

  var provenance: Provenance { Provenance(machine: machine, commit: commit, build: build, date: date) }
}

extension Machine {
  var words: String { "\(cores) × \(cpu)" }
}
