/// What an edit would do to a rota, said before it is kept.
package struct EditPrice: Hashable, Sendable {
  package let before: Score
  package let after: Score
  /// Rules that it would break: `Ana: 10 h 15 rest after Tue 1 Dec, needs 11 h`.
  package let breaks: [String]
  /// Rules broken before and no more.
  package let mends: [String]
  /// What else changes, the dearest first: `C014 visit 2 left out`, `Ben 1 h over`, `+2 lates`.
  package let differences: [String]

  package init(
    before: Score, after: Score, breaks: [String] = [], mends: [String] = [], differences: [String] = []
  ) {
    self.before = before
    self.after = after
    self.breaks = breaks
    self.mends = mends
    self.differences = differences
  }

  /// What it adds; less than nought where it is a gain.
  package var service: Int { after.service - before.service }
  package var wishes: Int { after.wishes - before.wishes }

  package var isLegal: Bool { breaks.isEmpty }

  /// All in one line, what is worst first: `breaks: Ana: 10 h 15 rest … · C014 visit 2 left out · +2 lates`.
  package var line: String {
    let parts = breaks.map { "breaks: \($0)" } + mends.map { "mends: \($0)" } + differences
    return parts.isEmpty ? "costs nothing" : parts.joined(separator: " · ")
  }
}
