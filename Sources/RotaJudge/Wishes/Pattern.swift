internal import RotaModel

extension JudgedCase {
  /// Against the week before, the horizon's or the previous rota's: what people and children are used to.
  func pattern() -> [Cost] { shifts.values.flatMap(pattern) + plannedContacts.flatMap(pattern) }

  private func pattern(_ shift: Shift) -> [Cost] {
    let key = PersonDay(staff: shift.staff, day: shift.day - 7)
    guard let before = shifts[key] ?? previousShifts[key], before.time.start != shift.time.start else { return [] }
    return cost(
      .pattern, team.rules.pattern.shift, Place(shift),
      "\(name(shift.staff)): starts at \(clockTime(shift.time.start)) on \(shift.day.words), "
        + "at \(clockTime(before.time.start)) the week before")
  }

  private func pattern(_ planned: PlannedContact) -> [Cost] {
    guard let id = planned.id.weekBefore, let before = contacts[id] ?? previousContacts[id],
      before.day + 7 != planned.day || before.time.start != planned.time.start
    else { return [] }
    return cost(
      .pattern, team.rules.pattern.contact, Place(planned),
      "\(when(planned)): was \(Moment(before.day, before.time.start).words) the week before")
  }
}
