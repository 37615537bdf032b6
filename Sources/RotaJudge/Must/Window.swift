internal import RotaModel

extension JudgedCase {
  /// A shift lies in the service window, on the grid, on a day of the horizon; one shift per person and day.
  func window() -> [Breach] {
    shifts.twice.map(twoShifts) + shifts.values.filter { !isPast($0) }.flatMap(window)
  }

  private func twoShifts(_ shift: Shift) -> Breach {
    Breach(.window, Place(shift), "\(name(shift.staff)): two shifts on \(shift.day.words)")
  }

  private func window(_ shift: Shift) -> [Breach] {
    func breach(_ why: String) -> Breach { Breach(.window, Place(shift), "\(when(shift)): \(why)") }
    guard horizon.contains(shift.day) else { return [breach("not a day of this rota")] }
    let open = team.service.window
    var found: [Breach] = []
    if !isOnGrid(shift.time.start) || !isOnGrid(shift.time.end) {
      found.append(breach("starts or ends between two steps of \(team.service.slot) min"))
    }
    if shift.time.start >= shift.time.end {
      found.append(breach("ends before it starts"))
    } else if !open.contains(shift.time) {
      found.append(breach("the service is open \(open.words)"))
    }
    return found
  }
}
