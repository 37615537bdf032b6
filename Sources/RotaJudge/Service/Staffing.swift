internal import RotaModel

/// How many count for a cover line in each slot of one day.
struct Staffing {
  let line: CoverLine
  /// The line's place in the team file.
  let place: Int
  let day: Day
  let slot: Minutes
  let here: [Int]

  /// Stretches of neighbouring slots that are short of the same number.
  func gaps(_ missing: (_ here: Int) -> Int) -> [Gap] {
    var gaps: [Gap] = []
    for (index, here) in here.enumerated() {
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
      horizon.days.filter { on(line.when, $0) && (beside?.days.contains($0) ?? true) }.map { day in
        let others = beside?.heads[place, day - horizon.first] ?? []
        let own = here(line, day, attendance)
        let here = others.count == own.count ? zip(own, others).map(+) : own
        return Staffing(line: line, place: place, day: day, slot: team.service.slot, here: here)
      }
    }
  }

  private func here(_ line: CoverLine, _ day: Day, _ attendance: Attendance) -> [Int] {
    let starts = Array(slotStarts(line.when.time))
    var here = Array(repeating: 0, count: starts.count)
    for person in people {
      let key = PersonDay(staff: person.id, day: day)
      guard let shift = shifts[key], line.counts(person, on: day) else { continue }
      let taken = line.free ? (rounds[key] ?? []).map(\.time) + (attendance.at[key] ?? []) : []
      for (index, start) in starts.enumerated()
      where shift.isThere(at: start) && !taken.contains(where: { $0.contains(start) }) {
        here[index] += 1
      }
    }
    return here
  }
}
