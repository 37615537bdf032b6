internal import RotaModel

extension JudgedCase {
  /// A contact is owed, in its week, wholly in one of its periods, its start on the grid, for its minutes, after
  /// `after`, started by `start-by`, not while the child is paused, with exactly its number of different people.
  func contact() -> [Breach] {
    contacts.twice.map {
      Breach(.contact, Place($0), "\(name($0.id)): planned twice, again on \($0.day.words) \(clockTime($0.time.start))")
    } + judgedVisits.flatMap { contact($0) }
  }

  private func contact(_ visit: PlannedContact) -> [Breach] {
    let need = visit.need
    let start = Moment(visit.day, visit.time.start)
    let length = visit.time.length
    let facets: [(Bool, String)] = [
      (visit.demand.allowed, "is not owed"),
      (
        isOnGrid(visit.time.start) && length == need.minutes,
        length == need.minutes
          ? "starts between two steps of \(team.service.slot) min"
          : "lasts \(durationInWords(length)), should last \(durationInWords(need.minutes))"
      ),
      (visit.demand.span.contains(visit.day), "is outside the week that owes it"),
      (visit.demand.agreed || lies(visit.time, on: visit.day, in: need.within), "is outside its times"),
      (!visit.child.paused.contains { touches($0, visit.day, visit.time) }, "\(visit.child.id) is paused"),
      (need.after.map { start >= $0 } ?? true, "is too early, not before \(need.after?.words ?? "")"),
      (need.startBy.map { start <= $0 } ?? true, "is too late, starts by \(need.startBy?.words ?? "")"),
      (
        visit.staff.count == need.workers && Set(visit.staff).count == visit.staff.count,
        "\(counted(need.workers, "worker")) needed, has \(names(visit.staff))"
      ),
    ]
    return facets.filter { !$0.0 }.map { Breach(.contact, Place(visit), "\(when(visit)): \($0.1)") }
  }
}
