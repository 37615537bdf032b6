internal import RotaModel

extension Hearing {
  /// A shift lies in the person's flex hours and touches no leave; of what began, only what is still to come.
  func available() -> [Breach] {
    let onLeave = shifts.values.filter { isOnLeave($0.staff, $0.day, past.stillToCome(of: $0)) }
    return onLeave.map { Breach(.available, Place($0), "\(when($0)): on leave") } + judgedShifts.compactMap(outsideFlex)
  }

  private func outsideFlex(_ shift: Shift) -> Breach? {
    guard let person = staff[shift.staff] else { return nil }
    guard let flex = flex(person, shift.day) else {
      return Breach(.available, Place(shift), "\(when(shift)): never works on a \(shift.day.weekday.name)")
    }
    if flex.contains(shift.time) { return nil }
    return Breach(.available, Place(shift), "\(when(shift)): works \(flex.words) only")
  }
}
