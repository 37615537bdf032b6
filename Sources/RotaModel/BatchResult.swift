/// How one team of a batch came out. It names no child and no person: areas that compare their figures hold their data
/// each for themselves.
package struct BatchResult: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case planned(AreaFigures)
    /// Nothing it is made from has changed since it was planned, so it was left as it is.
    case skipped(AreaFigures)
    /// Why, and where in the file.
    case failed(String)
  }

  /// The team file.
  package let file: String
  /// Below the folder for results, without an ending: `north/southend`.
  package let name: String
  package var outcome: Outcome
  /// What it took, in hundredths of a second.
  package var hundredths: Int
  /// Of all that the rota was made from; empty where it could not be read.
  package var fingerprint: String

  package init(file: String, name: String, outcome: Outcome, hundredths: Int = 0, fingerprint: String = "") {
    self.file = file
    self.name = name
    self.outcome = outcome
    self.hundredths = hundredths
    self.fingerprint = fingerprint
  }

  package var figures: AreaFigures? {
    switch outcome {
    case .planned(let figures), .skipped(let figures): figures
    case .failed: nil
    }
  }

  package var error: String? { if case .failed(let why) = outcome { why } else { nil } }

  /// As the command line's page has it.
  package var status: String {
    switch outcome {
    case .planned: "planned"
    case .skipped: "skipped"
    case .failed: "failed"
    }
  }
}

/// What tells how an area stands in the weeks of a rota.
package struct AreaFigures: Hashable, Sendable {
  package var score: Score
  package var owed: Int
  package var critical: Int
  package var high: Int
  package var standard: Int
  /// Cover that is missing.
  package var short: Minutes
  /// Of what is missing or left out, the hours for which nobody's contract has room.
  package var vacant: Minutes
  /// Staff with a week of 45 hours or more who have not opted out of the 48.
  package var near48: Int
  /// Skills that a contact left out asks for, and that nobody holds who has hours left.
  package var skillsShort: [String]
  /// Better than this no rota can be; nil where that was not worked out.
  package var bound: Rota.Bound?

  package init(
    score: Score, owed: Int, critical: Int, high: Int, standard: Int, short: Minutes, vacant: Minutes, near48: Int,
    skillsShort: [String], bound: Rota.Bound?
  ) {
    self.score = score
    self.owed = owed
    self.critical = critical
    self.high = high
    self.standard = standard
    self.short = short
    self.vacant = vacant
    self.near48 = near48
    self.skillsShort = skillsShort
    self.bound = bound
  }

  package var unmet: Int { critical + high + standard }
}
