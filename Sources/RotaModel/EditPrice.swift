/// What an edit would do to a rota, said before it is kept.
package struct EditPrice: Hashable, Sendable {
  package let before: Score
  package let after: Score
  /// Contacts that nobody owes any more: `critical: C014 visit 2 is no longer owed`. That is never a gain, whatever the
  /// score says.
  package let fallen: [String]
  /// Rules that it would break: `Ana: 10 h 15 rest after Tue 1 Dec, needs 11 h`.
  package let breaks: [String]
  /// Rules broken before and no more.
  package let mends: [String]
  /// Contacts that it leaves out or that are to be planned by it: `critical: C014 visit 2 is left out`.
  package let left: [String]
  /// Contacts that it has planned: `C014 visit 2 is planned`.
  package let planned: [String]
  /// What else it would cost that is not so now, the dearest first: `Ben: 38 h in the week of Mon 30 Nov, should be 37 h`.
  package var costs: [String]
  /// What cost something and is no longer so, or less.
  package var gains: [String]

  package init(
    before: Score, after: Score, fallen: [String] = [], breaks: [String] = [], mends: [String] = [],
    left: [String] = [], planned: [String] = [], costs: [String] = [], gains: [String] = []
  ) {
    self.before = before
    self.after = after
    self.fallen = fallen
    self.breaks = breaks
    self.mends = mends
    self.left = left
    self.planned = planned
    self.costs = costs
    self.gains = gains
  }

  /// What it adds; less than nought where it is a gain.
  package var service: Int { after.service - before.service }
  package var wishes: Int { after.wishes - before.wishes }

  package var isLegal: Bool { breaks.isEmpty }
  package var costsNothing: Bool { line == EditPrice.nothing }
  private static let nothing = "costs nothing"

  /// All in one line, what is worst first: `critical: C014 visit 2 is left out · breaks a rule: Ana: 10 h 15 rest …`.
  package var line: String { line(most: .max) }

  private static let mostGains = 3

  /// No more than so many things of it, and how many more there are.
  package func line(most: Int) -> String {
    let bad = fallen + breaks.map { "breaks a rule: \($0)" } + left
    let mended = mends.map { "mends a rule: \($0)" }
    let good = fallen.isEmpty ? planned + mended : planned
    let better = fallen.isEmpty ? Array(gains.prefix(Self.mostGains)) : []
    let parts = bad + good + costs + better
    let more = parts.count > most ? ["\(parts.count - most) more"] : []
    if !parts.isEmpty { return (parts.prefix(most) + more).joined(separator: " · ") }
    return before == after ? EditPrice.nothing : after < before ? "a little better in all" : "a little worse in all"
  }

  /// The same after what is done, which is not said twice: `critical: C014 visit 2 is left out · Ben: 38 h …`.
  package func line(after words: String) -> String {
    if fallen.contains(words) { return line }
    guard left.contains(words) else { return "\(words): \(line)" }
    let rest = EditPrice(
      before: before, after: after, fallen: fallen, breaks: breaks, mends: mends, left: left.filter { $0 != words },
      planned: planned, costs: costs, gains: gains)
    return fallen.isEmpty && breaks.isEmpty && rest.left.isEmpty && costs.isEmpty && rest.hasNoGood
      ? words : "\(words) · \(rest.line)"
  }

  private var hasNoGood: Bool { planned.isEmpty && mends.isEmpty && gains.isEmpty }

  /// After what happens: `needs 1000 better, wishes 3 worse`, in the points of the score.
  package static func figures(service: Int, wishes: Int) -> String {
    let parts = [("needs", service), ("wishes", wishes)].filter { $0.1 != 0 }.map { what, amount in
      "\(what) \(abs(amount)) \(amount > 0 ? "worse" : "better")"
    }
    return parts.isEmpty ? nothing : parts.joined(separator: ", ")
  }
}
