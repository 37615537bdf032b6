internal import RotaModel

extension JudgedCase {
  /// A long shift has one break, well inside it; a shorter one has none; no contact and no write-up lies in it.
  func pause() -> [Breach] {
    judgedShifts.compactMap(pause) + contactsOfDay.keys.sorted().flatMap(contactsInBreak)
  }

  private func pause(_ shift: Shift) -> Breach? {
    let rule = team.rules.pause
    func breach(_ why: String) -> Breach { Breach(.pause, Place(shift), "\(when(shift)): \(why)") }
    if rule.over.isExceeded(by: shift.time.length) {
      guard let pause = shift.pause else { return breach("no break, needs one of \(durationInWords(rule.minutes))") }
      return fault(of: pause, in: shift).map { breach("the break \(pause.words) \($0)") }
    }
    guard let pause = shift.pause else { return nil }
    // A running shift that is cut keeps the break that it had.
    if past.running.contains(shift.key), shift.time.contains(pause) { return nil }
    return breach("too short to have a break")
  }

  private func fault(of pause: TimeRange, in shift: Shift) -> String? {
    let rule = team.rules.pause
    let inside = TimeRange(shift.time.start + rule.clear, shift.time.end - rule.clear)
    if pause.length < rule.minutes || pause.length > rule.most {
      let least = durationInWords(rule.minutes)
      let right = rule.minutes == rule.most ? least : "\(least) to \(durationInWords(rule.most))"
      return "lasts \(durationInWords(pause.length)), should last \(right)"
    }
    if !inside.contains(pause) { return "is less than \(durationInWords(rule.clear)) from an end of the shift" }
    if isOnGrid(pause.start) && isOnGrid(pause.end) { return nil }
    return "starts or ends between two steps of \(team.service.slot) min"
  }

  private func contactsInBreak(_ key: PersonDay) -> [Breach] {
    guard let pause = shifts[key]?.pause else { return [] }
    return (contactsOfDay[key] ?? []).compactMap { planned in
      guard !past.contacts.contains(planned.id), pause.end > planned.time.start, pause.start < planned.withWriteUp.end
      else { return nil }
      return Breach(
        .pause, Place(planned, staff: [key.staff]), "\(when(planned)): in \(name(key.staff))'s break \(pause.words)")
    }
  }
}
