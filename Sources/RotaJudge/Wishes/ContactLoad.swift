internal import RotaModel

extension JudgedCase {
  /// Each slot of contact beyond 5 h in a shift.
  func contactLoad() -> [Cost] {
    let rule = team.rules.contactLoad
    return contactsOfDay.flatMap { key, round -> [Cost] in
      guard let shift = shifts[key] else { return [] }
      let load = round.reduce(0) { $0 + $1.time.length }
      let beyond = rule.hours.stepsExceeded(by: load, step: team.service.slot)
      return cost(
        .contactLoad, rule.weight * beyond, Place(shift),
        "\(name(key.staff)): \(durationInWords(load)) of contacts on \(key.day.words), more than \(rule.hours.words)")
    }
  }
}
