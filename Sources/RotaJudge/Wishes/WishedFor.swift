internal import RotaModel

extension JudgedCase {
  /// A day off worked; each slot of a shift, break included, in hours to avoid; a day to work not worked in.
  func wish() -> [Cost] {
    people.flatMap { person -> [Cost] in
      if person.wishes.isEmpty { return [] }
      let worked = worked(person.id)
      return horizon.days.flatMap { day in
        person.wishes.filter { on($0.when, day) }.flatMap { wish($0, of: person, on: day, worked[day]) }
      }
    }
  }

  private func wish(_ wish: Wish, of person: Person, on day: Day, _ shift: Shift?) -> [Cost] {
    let rule = team.rules.wish
    let isTouched = shift.map { touches(wish.when, day, $0.time) } ?? false
    let time = wish.when.isWholeDay ? "" : " \(wish.when.time.words)"
    let place = Place(staff: [person.id], day: day, time: shift?.time)
    switch wish.kind {
    case .dayOff where isTouched:
      return cost(.wish, rule.dayOff, place, "\(person.name): works on \(day.words), wished for it off\(time)")
    case .work where !isTouched:
      return cost(.wish, rule.work, place, "\(person.name): not at work on \(day.words)\(time), wished to be")
    case .avoid:
      let slot = team.service.slot
      let count = shift.map { slotStarts($0.time).count { wish.when.time.overlaps(TimeRange($0, $0 + slot)) } } ?? 0
      return cost(
        .wish, rule.avoid * count, place,
        "\(person.name): works \(durationInWords(count * slot)) on \(day.words) in hours to avoid\(time)")
    default:
      return []
    }
  }
}
