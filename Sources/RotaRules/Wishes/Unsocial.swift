internal import RotaModel

extension Hearing {
  /// Each slot of a shift, break included, in unsocial hours beyond the person's fair share.
  func unsocial() -> [Cost] {
    let hours = team.staff.reduce(Hours.zero) { $0 + $1.contract.hours }
    let open = team.cover.filter(\.isOpen)
    guard !open.isEmpty, hours != .zero else { return [] }
    return horizon.weeks.flatMap { monday -> [Cost] in
      let asked = asked(open, monday)
      return team.staff.flatMap { person in
        let share = fairShare(of: person, asked, of: hours, monday)
        let worked = worked(person.id).week(monday).reduce(0) { $0 + unsocialSlots($1.day, $1.time) }
        let slot = team.service.slot
        return cost(
          .unsocial, team.rules.unsocial.weight * max(0, worked - share), Place(staff: [person.id], day: monday),
          "\(person.name): \(durationInWords(worked * slot)) of evenings, weekends and holidays in the week of "
            + "\(monday.words), a fair share is \(durationInWords(share * slot))")
      }
    }
  }

  /// The unsocial slots that the open cover lines ask for in a week.
  private func asked(_ open: [CoverLine], _ monday: Day) -> Int {
    open.reduce(0) { sum, line in
      let days = (monday...(monday + 6)).filter { on(line.when, $0) }
      return sum + days.reduce(0) { $0 + unsocialSlots($1, line.when.time) } * max(line.need, line.ideal)
    }
  }

  /// By contract hours, rounded up, less what is carried into the first week; not below 0.
  private func fairShare(of person: Person, _ asked: Int, of hours: Hours, _ monday: Day) -> Int {
    let share = ceilingDivide(asked * person.contract.hours.millionths, hours.millionths)
    return max(0, share - (monday == horizon.first ? person.carry.unsocial : 0))
  }

  private func unsocialSlots(_ day: Day, _ stretch: TimeRange) -> Int {
    let rule = team.rules.unsocial
    let isAllDay = (rule.weekend && day.weekday.isWeekend) || isHoliday(day)
    return slotStarts(stretch).count { isAllDay || $0 >= rule.after }
  }

  private func isHoliday(_ day: Day) -> Bool {
    calendars.place(of: "holiday").map { calendars.holds($0, day) } ?? false
  }
}
