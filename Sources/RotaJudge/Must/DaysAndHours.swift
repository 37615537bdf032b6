internal import RotaModel

extension JudgedCase {
  /// At most the contract's shifts in each week of the horizon.
  func daysAWeek() -> [Breach] {
    eachWeek { person, monday, shifts in
      guard isJudged(shifts), shifts.count > person.contract.days else { return [] }
      return [
        Breach(
          .days, Place(staff: [person.id], day: monday),
          "\(person.name): \(counted(shifts.count, "shift")) in the week of \(monday.words), "
            + "\(person.contract.days) at most")
      ]
    }
  }

  /// At most the contract's paid hours in each week of the horizon; an unpaid break is not paid.
  func hoursAWeek() -> [Breach] {
    eachWeek { person, monday, shifts in
      let total = shifts.reduce(0) { $0 + paid($1) }
      guard isJudged(shifts), person.contract.max.isExceeded(by: total) else { return [] }
      return [
        Breach(
          .hours, Place(staff: [person.id], day: monday),
          "\(person.name): \(durationInWords(total)) in the week of \(monday.words), "
            + "\(person.contract.max.words) at most")
      ]
    }
  }
}
