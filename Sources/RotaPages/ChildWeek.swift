package import RotaModel

/// What a child is owed in some days, and what of it is planned: in the order of the days, then what is not planned.
package struct ChildWeek: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let id: ContactID
    package let need: Need
    package let contact: Contact?
    package let owed: Bool
    package let cancelled: Bool

    fileprivate var isBefore: (Int, Minutes, ContactID) {
      contact.map { ($0.day.number, $0.time.start, id) } ?? (.max, 0, id)
    }
  }

  package let child: Child
  package let entries: [Entry]

  package var owed: Int { entries.count { $0.owed } }
  package var planned: Int { entries.count { $0.owed && $0.contact != nil } }

  package static func all(
    _ team: Team, _ rota: Rota, after previous: Rota?, in days: ClosedRange<Day>
  ) -> [ChildWeek] {
    let planned = Dictionary(rota.contacts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let cancelled = Set(team.cancelled)
    let entries = team.demand(in: rota.horizon, after: previous).compactMap { demand -> Entry? in
      let contact = planned[demand.id]
      let isHere = contact.map { days.contains($0.day) } ?? team.week(of: demand.id).map { days.contains($0) } ?? false
      guard isHere, demand.owed || contact != nil || cancelled.contains(demand.id) else { return nil }
      return Entry(
        id: demand.id, need: demand.need, contact: contact, owed: demand.owed, cancelled: cancelled.contains(demand.id))
    }
    let byChild = Dictionary(grouping: entries, by: \.id.child).mapValues { $0.sorted { $0.isBefore < $1.isBefore } }
    return team.children.map { ChildWeek(child: $0, entries: byChild[$0.id] ?? []) }
  }
}
