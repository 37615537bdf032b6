/// What people and contacts are called.
extension Team {
  package func name(_ id: PersonID) -> String { person(id)?.name ?? id.text }

  /// `Ana`, `Ana and Ben`, `everybody`.
  package func names(on leave: Leave) -> String { leave.people.map { listed($0.map { name($0) }) } ?? "everybody" }

  /// `C014 mentoring`
  package func title(_ id: ContactID) -> String { "\(id.child) \(needWords(id))" }

  package func needWords(_ id: ContactID) -> String {
    Words.need(id, times: child(id.child)?.needs.first { $0.id == id.need }?.times ?? 1)
  }

  /// The need of a contact, standing or one-off.
  package func need(of id: ContactID) -> Need? {
    id.occurrence == nil
      ? oneOffs.first { $0.child == id.child && $0.need.id == id.need }?.need
      : child(id.child)?.needs.first { $0.id == id.need }
  }

  /// Where a contact takes place.
  package func zone(of id: ContactID) -> Zone? { need(of: id)?.zone ?? child(id.child)?.zone }

  /// A day of the week in which a contact is owed.
  package func week(of id: ContactID) -> Day? { id.occurrence?.week ?? need(of: id)?.startBy?.day }
}
