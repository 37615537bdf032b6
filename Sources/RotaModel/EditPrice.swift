/// What an edit would do to a rota, said before it is kept.
package struct EditPrice: Hashable, Sendable {
  package let before: Score
  package let after: Score
  /// Rules that it would break: `Ana: 10 h 15 rest after Tue 1 Dec, needs 11 h`.
  package let breaks: [String]
  /// Rules broken before and no more.
  package let mends: [String]
  /// Contacts that it leaves out, and contacts that it has planned: `C014 visit 2 left out`.
  package let differences: [String]
  /// What else it would cost that is not so now, the dearest first: `Ben: 1 h over 37 h`.
  package var costs: [String] = []

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
  package var costsNothing: Bool { line == EditPrice.nothing }
  private static let nothing = "costs nothing"

  /// All in one line, what is worst first: `breaks: Ana: 10 h 15 rest … · C014 visit 2 left out · …`.
  package var line: String {
    let parts = breaks.map { "breaks: \($0)" } + mends.map { "mends: \($0)" } + differences + costs
    if !parts.isEmpty { return parts.joined(separator: " · ") }
    return before == after ? EditPrice.nothing : "betters the rota"
  }
}
