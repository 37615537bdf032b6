import RotaModel

/// One person's shift with the contacts in it: whether there is room for them, and for the duties of the day.
struct Round {
  struct Stop {
    let time: TimeRange
    var writeUp: Minutes = 0
    let zone: Zone?

    var withWriteUp: TimeRange { TimeRange(time.start, time.end + writeUp) }
  }

  let shift: Shift
  let team: Team

  /// In the order of their starts.
  func holds(_ stops: [Stop]) -> Bool {
    let base = team.service.base
    let ends = [shift.time.start, shift.time.end].map { Stop(time: TimeRange($0, $0), zone: base) }
    let way = [ends[0]] + stops + [ends[1]]
    let isClear = stops.allSatisfy { !(shift.pause?.overlaps($0.withWriteUp) ?? false) }
    return isClear && zip(way, way.dropFirst()).allSatisfy { hasRoom(from: $0.time.end + $0.writeUp, $0, $1) }
  }

  private func hasRoom(from minute: Minutes, _ first: Stop, _ second: Stop) -> Bool {
    let gap = TimeRange(first.time.end, second.time.start)
    let pause = shift.pause.map { $0.overlap(gap) } ?? 0
    return minute + team.travel.minutes(first.zone, second.zone) + pause <= second.time.start
  }

  /// The duties that are attended beside contacts, in the order of their starts: each kept clear of those before it.
  func attended(_ duties: [Stop], beside stops: [Stop]) -> [Bool] {
    var kept: [Stop] = []
    return duties.map { duty in
      let isThere = isClear(duty, of: stops + kept)
      if isThere { kept.append(duty) }
      return isThere
    }
  }

  private func isClear(_ duty: Stop, of stops: [Stop]) -> Bool {
    let base = team.service.base
    let ends = [shift.time.start, shift.time.end].map { Stop(time: TimeRange($0, $0), zone: base) }
    guard shift.time.contains(duty.time), shift.pause.map({ $0.overlap(duty.time) }) ?? 0 == 0 else { return false }
    return (stops + ends).allSatisfy { stop in
      let whole = Stop(time: stop.withWriteUp, zone: stop.zone)
      return whole.time.end <= duty.time.start
        ? hasRoom(from: whole.time.end, whole, duty) : hasRoom(from: duty.time.end, duty, whole)
    }
  }
}
