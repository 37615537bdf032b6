package import RotaModel

/// Somebody whom people have been told of in a week, and whom the team file has no longer. What they did there, and what
/// they were to do, is in no rota of today's team: that is said, never passed over.
package struct Departed: Hashable, Sendable {
  package let person: PersonID
  let horizon: Horizon
  /// Shifts that had begun.
  let past: Int
  let toCome: Int
  /// Theirs alone or with others, still to come.
  let contacts: Int
}

extension Departed {
  /// `eve is no longer in the team file: 1 shift that had begun and 2 shifts to come of 30 Nov – 6 Dec 2026 that were
  /// published are not in the rota; what had begun counts as broken; 1 contact of theirs still to come is to be planned
  /// anew`
  package var words: String {
    let parts = [
      past == 0 ? nil : "\(counted(past, "shift")) that had begun",
      toCome == 0 ? nil : "\(counted(toCome, "shift")) to come",
    ]
    let shifts = parts.compactMap { $0 }
    let many = past + toCome != 1
    let isNot = "that \(many ? "were" : "was") published \(many ? "are" : "is") not in the rota"
    let said = shifts.isEmpty ? nil : "\(listed(shifts)) of \(Words.span(horizon.first, horizon.last)) \(isNot)"
    let anew =
      contacts == 0
      ? nil
      : "\(counted(contacts, "contact")) of theirs still to come \(contacts == 1 ? "is" : "are") to be planned anew"
    let broken = past == 0 ? nil : "what had begun counts as broken"
    return "\(person) is no longer in the team file: \([said, broken, anew].compactMap { $0 }.joined(separator: "; "))"
  }
}

extension Team {
  /// Of a published rota as it was told.
  package func departed(from told: Rota, by now: Moment) -> [Departed] {
    let known = Set(staff.map(\.id))
    let gone = Set(told.shifts.map(\.staff) + told.contacts.flatMap(\.staff)).subtracting(known)
    return gone.sorted().map { person in
      let shifts = told.shifts.filter { $0.staff == person }
      let past = shifts.count { Moment($0.day, $0.time.start) < now }
      let contacts = told.contacts.count { $0.staff.contains(person) && Moment($0.day, $0.time.start) >= now }
      return Departed(
        person: person, horizon: told.horizon, past: past, toCome: shifts.count - past, contacts: contacts)
    }
  }
}

extension PlanRequest {
  /// Of the version that people know.
  package var departed: [Departed] {
    guard let base = surroundings.base, let now = surroundings.now else { return [] }
    return base.byWeek.flatMap { team.departed(from: $0, by: now) }
  }
}
