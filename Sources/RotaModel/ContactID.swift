/// The name of one contact: `C014/visit/2026-11-30/2` for the second of a week, `C014/welfare` for a one-off.
package struct ContactID: Hashable, Sendable {
  package struct Occurrence: Hashable, Sendable {
    /// The Monday of the week that owes it.
    package let week: Day
    /// From 1.
    package let number: Int

    package init(week: Day, number: Int) {
      self.week = week
      self.number = number
    }
  }

  package let child: ChildID
  package let need: NeedID
  package let occurrence: Occurrence?

  package init(child: ChildID, need: NeedID, occurrence: Occurrence? = nil) {
    self.child = child
    self.need = need
    self.occurrence = occurrence
  }

  /// The contact of the same child, need and number a week before.
  package var weekBefore: ContactID? {
    occurrence.map {
      ContactID(child: child, need: need, occurrence: Occurrence(week: $0.week - 7, number: $0.number))
    }
  }
}

extension ContactID: CustomStringConvertible, Comparable {
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/" as Character, omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 || parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    if parts.count == 2 {
      self.init(child: ChildID(parts[0]), need: NeedID(parts[1]))
    } else {
      guard let week = Day(parts[2]), let number = Int(parts[3]), number > 0, String(number) == parts[3] else {
        return nil
      }
      self.init(
        child: ChildID(parts[0]), need: NeedID(parts[1]), occurrence: Occurrence(week: week, number: number))
    }
  }

  package var description: String {
    occurrence.map { "\(child)/\(need)/\($0.week)/\($0.number)" } ?? "\(child)/\(need)"
  }

  /// In the order of child, need, week and number.
  package static func < (a: ContactID, b: ContactID) -> Bool {
    if a.child != b.child { return a.child < b.child }
    if a.need != b.need { return a.need < b.need }
    guard let x = a.occurrence, let y = b.occurrence else { return a.occurrence == nil && b.occurrence != nil }
    return (x.week, x.number) < (y.week, y.number)
  }
}
