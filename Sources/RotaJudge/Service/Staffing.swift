internal import RotaModel

/// How many count for a cover line in each slot of one day.
struct Staffing {
  let line: CoverLine
  /// The line's place in the team file.
  let place: Int
  let day: Day
  let slot: Minutes
  let heads: [Int]

  /// Stretches of neighbouring slots that are short of the same number.
  func gaps(_ missing: (_ here: Int) -> Int) -> [Gap] {
    var gaps: [Gap] = []
    for (index, here) in heads.enumerated() {
      let count = missing(here)
      let start = line.when.time.start + index * slot
      let end = start + slot
      if let last = gaps.last, last.missing == count, last.here == here, last.time.end == start {
        gaps[gaps.count - 1] = Gap(
          time: TimeRange(last.time.start, end), missing: count, here: here, slots: last.slots + 1)
      } else if count > 0 {
        gaps.append(Gap(time: TimeRange(start, end), missing: count, here: here, slots: 1))
      }
    }
    return gaps
  }

  struct Gap {
    let time: TimeRange
    let missing: Int
    let here: Int
    let slots: Int
  }
}

extension JudgedCase {
  /// Every cover line on every day that it holds; a person on break does not count.
  func staffing(_ attendance: Attendance) -> [Staffing] {
    team.cover.enumerated().flatMap { place, line -> [Staffing] in
      horizon.days.filter { on(line.when, $0) && (unchanged?.days.contains($0) ?? true) }.map { day in
        let others = unchanged?.heads[place, day - horizon.first] ?? []
        let own = heads(line, day, attendance)
        let heads = others.count == own.count ? zip(own, others).map(+) : own
        return Staffing(line: line, place: place, day: day, slot: team.service.slot, heads: heads)
      }
    }
  }

  private func heads(_ line: CoverLine, _ day: Day, _ attendance: Attendance) -> [Int] {
    let starts = Array(slotStarts(line.when.time))
    var heads = Array(repeating: 0, count: starts.count)
    for person in people {
      let key = PersonDay(staff: person.id, day: day)
      guard let shift = shifts[key], line.counts(person, on: day) else { continue }
      let taken = line.free ? (contactsOfDay[key] ?? []).map(\.time) + (attendance.at[key] ?? []) : []
      for (index, start) in starts.enumerated()
      where shift.isThere(at: start) && !taken.contains(where: { $0.contains(start) }) {
        heads[index] += 1
      }
    }
    return heads
  }
}
