internal import RotaModel

extension JudgedCase {
  private struct ChildWeek: Hashable {
    let child: ChildID
    let monday: Day
  }

  /// Each different worker whom a child sees in a week beyond its largest contact's number.
  func continuity() -> [Cost] {
    let weekly = Dictionary(grouping: plannedContacts, by: { ChildWeek(child: $0.child.id, monday: $0.day.monday) })
    return weekly.flatMap { week, plannedContacts in
      let workers = Set(plannedContacts.flatMap(\.staff))
      let enough = plannedContacts.map(\.staff.count).max() ?? 0
      return cost(
        .continuity, team.rules.continuity * max(0, workers.count - enough),
        Place(staff: workers.sorted(), child: week.child, day: week.monday),
        "\(week.child): sees \(names(workers.sorted())) in the week of \(week.monday.words), \(enough) would do")
    }
  }
}
