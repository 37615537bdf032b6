internal import RotaModel

extension JudgedCase {
  /// A contact is owed, in its week, wholly in one of its periods, its start on the grid, for its minutes, after
  /// `after`, started by `start-by`, not while the child is paused, with exactly its number of different people.
  func contact() -> [Breach] {
    contacts.twice.map {
      Breach(.contact, Place($0), "\(name($0.id)): planned twice, again on \($0.day.words) \(clockTime($0.time.start))")
    } + judgedContacts.flatMap { contact($0) }
  }

  private func contact(_ planned: PlannedContact) -> [Breach] {
    let need = planned.need
    let start = Moment(planned.day, planned.time.start)
    let length = planned.time.length
    let facets: [(Bool, String)] = [
      (planned.demand.allowed, "is not owed"),
      (
        isOnGrid(planned.time.start) && length == need.minutes,
        length == need.minutes
          ? "starts between two steps of \(team.service.slot) min"
          : "lasts \(durationInWords(length)), should last \(durationInWords(need.minutes))"
      ),
      (planned.demand.span.contains(planned.day), "is outside the week that owes it"),
      (planned.demand.agreed || lies(planned.time, on: planned.day, in: need.within), "is outside its times"),
      (!planned.child.paused.contains { touches($0, planned.day, planned.time) }, "\(planned.child.id) is paused"),
      (need.after.map { start >= $0 } ?? true, "is too early, not before \(need.after?.words ?? "")"),
      (need.startBy.map { start <= $0 } ?? true, "is too late, starts by \(need.startBy?.words ?? "")"),
      (
        planned.staff.count == need.workers && Set(planned.staff).count == planned.staff.count,
        "\(counted(need.workers, "worker")) needed, has \(names(planned.staff))"
      ),
    ]
    return facets.filter { !$0.0 }.map { Breach(.contact, Place(planned), "\(when(planned)): \($0.1)") }
  }
}
