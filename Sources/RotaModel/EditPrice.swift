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
  /// What else it would cost that is not so now, the dearest first: `Ben: 38 h in the week of Mon 30 Nov, should be 37 h`.
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
  package var line: String { line(most: .max) }

  /// No more than so many things of it, and how many more there are.
  package func line(most: Int) -> String {
    let parts = breaks.map { "breaks: \($0)" } + mends.map { "mends: \($0)" } + differences + costs
    let more = parts.count > most ? ["\(parts.count - most) more"] : []
    if !parts.isEmpty { return (parts.prefix(most) + more).joined(separator: " · ") }
    return before == after ? EditPrice.nothing : "betters the rota"
  }

  /// In a list, where there is room for a word or two: `−1000 needs +3 wishes`, the more it costs the rota the higher.
  package static func figures(service: Int, wishes: Int) -> String {
    let parts = [(service, "needs"), (wishes, "wishes")].filter { $0.0 != 0 }.map { amount, what in
      "\(amount > 0 ? "+" : "−")\(abs(amount)) \(what)"
    }
    return parts.isEmpty ? nothing : parts.joined(separator: " ")
  }
}
