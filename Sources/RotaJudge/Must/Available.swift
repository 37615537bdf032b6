internal import RotaModel

extension JudgedCase {
  /// A shift lies in the person's flex hours, on a day in the team, and touches no leave; of what began, only what is
  /// still to come.
  func available() -> [Breach] {
    let onLeave = shifts.values.filter {
      isOnLeave($0.staff, $0.day, past.stillToCome(of: $0, slot: team.service.slot))
    }
    return onLeave.map { Breach(.available, Place($0), "\(when($0)): on leave") } + judgedShifts.compactMap(outsideFlex)
  }

  private func outsideFlex(_ shift: Shift) -> Breach? {
    guard let person = staff[shift.staff] else { return nil }
    guard person.isInTeam(on: shift.day) else {
      return Breach(.available, Place(shift), "\(when(shift)): \(notInTeam(person, on: shift.day))")
    }
    guard let flex = flex(person, shift.day) else {
      return Breach(.available, Place(shift), "\(when(shift)): never works on a \(shift.day.weekday.name)")
    }
    if flex.contains(shift.time) { return nil }
    return Breach(.available, Place(shift), "\(when(shift)): works \(flex.words) only")
  }

  private func notInTeam(_ person: Person, on day: Day) -> String {
    if let from = person.from, day < from { return "joins the team on \(from.words)" }
    return "\(person.until.map { "leaves the team after \($0.words)" } ?? "isn't in the team")"
  }
}
