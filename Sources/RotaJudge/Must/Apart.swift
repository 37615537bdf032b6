internal import RotaModel

extension JudgedCase {
  /// Two contacts of one need, the previous rota's included, are far enough apart; no child is in two contacts at once.
  func apart() -> [Breach] { tooClose() + inTwoPlaces() }

  /// A contact in the row of those of one need; the previous rota's bind nobody themselves.
  private struct SeriesDay {
    let day: Day
    let planned: PlannedContact?

    var apart: Int { planned?.need.apart ?? 0 }
    var agreed: Bool { planned?.demand.agreed ?? false }
    // Of two on a day the judge orders by name; the previous rota's come first.
    var name: String { planned?.id.description ?? "" }
  }

  private struct Series: Hashable {
    let child: ChildID
    let need: NeedID

    init(_ id: ContactID) {
      child = id.child
      need = id.need
    }
  }

  private func tooClose() -> [Breach] {
    // The previous rota may be of many weeks: only what lies near this one can be too close to it.
    let most = plannedContacts.map(\.need.apart).max() ?? 0
    let first = plannedContacts.map(\.day).min() ?? horizon.first
    let near = previousContacts.values.filter { $0.day > first - most }
    let before = Dictionary(grouping: near, by: { Series($0.id) })
    let series = Dictionary(grouping: plannedContacts, by: { Series($0.id) })
    return series.flatMap { series, plannedContacts -> [Breach] in
      let turns =
        plannedContacts.map { SeriesDay(day: $0.day, planned: $0) }
        + (before[series] ?? []).map { SeriesDay(day: $0.day, planned: nil) }
      let row = turns.sorted { $0.day == $1.day ? isWrittenBefore($0.name, $1.name) : $0.day < $1.day }
      return zip(row, row.dropFirst()).compactMap(tooClose)
    }
  }

  private func tooClose(_ first: SeriesDay, _ second: SeriesDay) -> Breach? {
    guard let later = second.planned, second.day - first.day < second.apart, !first.agreed, !second.agreed,
      ![first.planned, later].allSatisfy({ $0.map { past.contacts.contains($0.id) } ?? false })
    else { return nil }
    return Breach(
      .apart, Place(later),
      "\(when(later)): too close to the one on \(first.day.words), at least \(counted(later.need.apart, "day")) apart")
  }

  private func inTwoPlaces() -> [Breach] {
    Dictionary(grouping: plannedContacts, by: \.child.id).values.flatMap { plannedContacts -> [Breach] in
      // The sort is stable: of two with the same start the one that stands first in the rota comes first.
      let row = plannedContacts.sorted { ($0.day, $0.time.start) < ($1.day, $1.time.start) }
      return zip(row, row.dropFirst()).compactMap(inTwoPlaces)
    }
  }

  private func inTwoPlaces(_ first: PlannedContact, _ second: PlannedContact) -> Breach? {
    guard first.day == second.day, second.time.start < first.time.end,
      !(past.contacts.contains(first.id) && past.contacts.contains(second.id))
    else { return nil }
    return Breach(
      .apart, Place(second),
      "\(when(second)): \(second.child.id) is in \(name(first)) until \(clockTime(first.time.end))")
  }
}
