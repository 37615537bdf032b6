import RotaModel

/// Who is at a duty: on shift with room on either side, as the judge has it.
extension State {
  /// Takes the duties attended out of the free slots of one word; returns the weight of those missed.
  func attend(_ i: PersonDay, _ shape: Shape, _ word: Int, _ loose: inout SlotBits) -> Int {
    var missed = 0
    var attended: [DutyTables.Due] = []
    for j in problem.duties.due.range(i) {
      let duty = problem.duties.due.items[j]
      if shape.isOn && hasRoom(i, shape, duty, attended) {
        attended.append(duty)
        loose &= ~problem.grid.bits(
          problem.grid.ceilSlot(Int(duty.start)), problem.grid.ceilSlot(Int(duty.end)), word: word)
      } else {
        missed += Int(duty.weight)
      }
    }
    return missed
  }

  private func hasRoom(_ i: PersonDay, _ shape: Shape, _ duty: DutyTables.Due, _ attended: [DutyTables.Due]) -> Bool {
    let start = Int(duty.start)
    let end = Int(duty.end)
    let zone = Int(duty.zone)
    let base = problem.zones.base
    if start < problem.grid.minute(shape.start) || problem.grid.minute(shape.end) < end { return false }
    if pauseMinutes(shape, start, end) > 0 { return false }
    for edge in [shape.start, shape.end] {
      let minute = problem.grid.minute(edge)
      if !isClear(shape, duty, from: minute, to: minute, base) { return false }
    }
    for other in attended where !isClear(shape, duty, from: Int(other.start), to: Int(other.end), Int(other.zone)) {
      return false
    }
    for j in 0..<Int(heldCount[i]) {
      let c = Int(held[i * heldLimit + j])
      let begin = problem.grid.minute(Int(contactStart[c]))
      let finish = begin + problem.contacts.tailMinutes.int(c)
      let place = problem.contacts.zone.int(c)
      // Before the duty with time to get there, or after it with time to get away.
      if finish <= start {
        if finish + problem.zones.minutes(place, zone) + pauseMinutes(shape, finish, start) > start { return false }
      } else if end + problem.zones.minutes(zone, place) + pauseMinutes(shape, end, begin) > begin {
        return false
      }
    }
    return true
  }

  /// Room between the duty and another stop of the day, travel and break included.
  private func isClear(_ shape: Shape, _ duty: DutyTables.Due, from begin: Int, to finish: Int, _ place: Int) -> Bool {
    let start = Int(duty.start)
    let end = Int(duty.end)
    let travel = problem.zones.minutes(place, Int(duty.zone))
    return finish <= start
      ? finish + travel + pauseMinutes(shape, finish, start) <= start
      : end + travel + pauseMinutes(shape, end, begin) <= begin
  }

  private func pauseMinutes(_ shape: Shape, _ lower: Int, _ upper: Int) -> Int {
    guard shape.hasPause else { return 0 }
    return max(0, min(upper, problem.grid.minute(shape.pauseEnd)) - max(lower, problem.grid.minute(shape.pauseStart)))
  }
}
