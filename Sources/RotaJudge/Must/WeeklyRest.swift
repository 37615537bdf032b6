internal import RotaModel

extension JudgedCase {
  /// Each week has a day off in a stretch without work of 35 real hours or more.
  func weeklyRest() -> [Breach] {
    eachWeek { person, monday, shifts in
      guard isJudged(shifts) else { return [] }
      let worked = worked(person.id)
      let week = monday...(monday + 6)
      if week.contains(where: { !worked.holds($0) && isRest(around: $0, worked) }) { return [] }
      return [
        Breach(
          .weeklyRest, Place(staff: [person.id], day: monday),
          "\(person.name): no day off with \(team.rules.weeklyRest.words) of rest around it "
            + "in the week of \(monday.words)")
      ]
    }
  }

  /// A stretch with no shift on one side is long enough.
  private func isRest(around free: Day, _ worked: WorkedDays) -> Bool {
    guard let before = worked.days.last(where: { $0 < free }).flatMap({ worked[$0] }),
      let after = worked.days.first(where: { $0 > free }).flatMap({ worked[$0] })
    else { return true }
    return !team.rules.weeklyRest.isMissed(by: rest(between: before, and: after))
  }
}
