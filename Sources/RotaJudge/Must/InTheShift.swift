internal import RotaModel

extension JudgedCase {
  /// A worker's contacts lie in their shift, and each stretch between has room for write-up, travel and break.
  func inTheShift() -> [Breach] {
    contactsOfDay.keys.sorted().flatMap { key -> [Breach] in
      let round = contactsOfDay[key] ?? []
      guard let shift = shifts[key] else { return withoutShift(round, key.staff) }
      return atTheStart(round, shift) + atTheEnd(round, shift) + between(round, shift)
    }
  }

  private func withoutShift(_ round: [PlannedContact], _ worker: PersonID) -> [Breach] {
    round.filter { !past.contacts.contains($0.id) }.map {
      Breach(.inTheShift, Place($0, staff: [worker]), "\(when($0)): \(name(worker)) has no shift that day")
    }
  }

  private func atTheStart(_ round: [PlannedContact], _ shift: Shift) -> [Breach] {
    guard let first = round.first, !past.contacts.contains(first.id) else { return [] }
    let start = shift.time.start
    let there =
      start + travel(team.service.base, first.zone) + shift.pause(in: TimeRange(start, first.time.start))
    guard first.time.start < there else { return [] }
    return [
      Breach(
        .inTheShift, Place(first, staff: [shift.staff]),
        "\(when(first)): \(name(shift.staff)) can't be there before \(clockTime(there))")
    ]
  }

  private func atTheEnd(_ round: [PlannedContact], _ shift: Shift) -> [Breach] {
    guard let last = round.last, !past.contacts.contains(last.id) else { return [] }
    let back =
      last.withWriteUp.end + travel(last.zone, team.service.base)
      + shift.pause(in: TimeRange(last.time.end, shift.time.end))
    guard back > shift.time.end else { return [] }
    return [
      Breach(
        .inTheShift, Place(last, staff: [shift.staff]),
        "\(when(last)): \(name(shift.staff)) can't be done before \(clockTime(back)), "
          + "the shift ends at \(clockTime(shift.time.end))")
    ]
  }

  private func between(_ round: [PlannedContact], _ shift: Shift) -> [Breach] {
    zip(round, round.dropFirst()).compactMap { before, after in
      let gap = TimeRange(before.time.end, after.time.start)
      let needed = before.need.writeUp + travel(before.zone, after.zone) + shift.pause(in: gap)
      guard !past.contacts.contains(after.id), gap.length < needed else { return nil }
      return Breach(
        .inTheShift, Place(after, staff: [shift.staff]),
        "\(when(after)): \(name(shift.staff)) \(words(gap, after: before, needed))")
    }
  }

  private func words(_ gap: TimeRange, after before: PlannedContact, _ needed: Minutes) -> String {
    if gap.length < 0 {
      let more = needed > 0 ? " and needs \(durationInWords(needed)) after it" : ""
      return "is at \(name(before)) until \(clockTime(gap.start))\(more)"
    }
    let left = gap.length == 0 ? "no time" : durationInWords(gap.length)
    return "has \(left) after \(name(before)), needs \(durationInWords(needed))"
  }
}
