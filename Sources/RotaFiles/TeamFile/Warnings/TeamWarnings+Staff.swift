internal import RotaModel

extension TeamWarnings {
  /// Whoever has left the team, and is still named under `access`.
  static func shutOut(of team: Team, _ places: Places, on today: Day) -> [TeamReader.Finding] {
    team.shutOut(on: today).compactMap { person in
      guard let until = person.until, until < today, let place = places.untils[person.id] else { return nil }
      let leads = team.access.leads.contains { team.access.staff[$0] == person.id }
      let message = Diagnostic.Message.shutOut(person.name, since: until.words(on: today), leads: leads)
      return TeamReader.Finding(place: place, severity: .warning, message: message)
    }
  }
}

extension TeamWarnings {
  mutating func lookAtStaff() {
    lookForNamesakes()
    for person in team.staff {
      guard let places = places.people[person.id] else { continue }
      lookAtContract(of: person, places)
      lookAtUse(of: person, places)
      for (wish, place) in zip(person.wishes, places.wishes) where wish.kind == .work {
        if !canWork(person, in: wish.when) { warn(.wishAgainstFlex(person.id.text), at: place) }
      }
    }
  }

  /// At the second of a name, and at each after it.
  private mutating func lookForNamesakes() {
    let called = Dictionary(grouping: team.staff) { PeopleByName.folded($0.name) }
    for person in team.staff {
      guard let first = called[PeopleByName.folded(person.name)]?.first, first.id != person.id else { continue }
      warn(.sameName(person.id.text, person.name, first.id.text), at: places.people[person.id]?.id)
    }
  }

  private mutating func lookAtContract(of person: Person, _ places: Places.OfPerson) {
    let contract = person.contract
    if contract.max > Hours(48), !contract.optOut { warn(.over48("\(contract.max)"), at: places.most) }
    if contract.max < contract.hours {
      warn(.mostUnderContract("\(contract.max)", "\(contract.hours)"), at: places.most)
    }
  }

  /// Whether there is a shift that a person could ever work.
  private mutating func lookAtUse(of person: Person, _ places: Places.OfPerson) {
    let contract = person.contract
    let longest = Weekday.allCases.compactMap { workable(person, on: $0)?.length }.max() ?? 0
    if contract.days == 0 {
      warn(.nobodyCanUse(person.id.text, .noDays), at: places.days)
    } else if paidPart(of: contract.shortestShift) > contract.max {
      warn(.nobodyCanUse(person.id.text, .shiftOverMost), at: places.most)
    } else if longest == 0 {
      warn(.nobodyCanUse(person.id.text, .neverFree), at: places.id)
    } else if contract.shortestShift.isMissed(by: longest) {
      warn(.nobodyCanUse(person.id.text, .dayTooShort(longest)), at: places.shift)
    } else if contract.longestShift.isExceeded(by: team.service.slot) {
      warn(.nobodyCanUse(person.id.text, .noShift), at: places.shift)
    }
  }

  /// The least that is paid of a shift, the longest break that it may have taken off.
  private func paidPart(of shift: Hours) -> Hours {
    let rule = team.rules.pause
    guard !rule.paid, shift >= rule.over else { return shift }
    return shift - Hours(millionths: rule.most * Hours.scale / 60)
  }

  /// The hours on a weekday that lie on the grid in both flex and window; nil for none.
  func workable(_ person: Person, on day: Weekday) -> TimeRange? {
    let window = team.service.window
    let slot = team.service.slot
    guard let flex = person.flex.range(on: day, window: window) else { return nil }
    let start = ceilingDivide(max(flex.start, window.start), slot) * slot
    let end = floorDivide(min(flex.end, window.end), slot) * slot
    return start < end ? TimeRange(start, end) : nil
  }

  /// Whether any weekday of a period has hours that the person can work.
  private func canWork(_ person: Person, in when: Period) -> Bool {
    Weekday.allCases.contains { day in
      team.calendars.mayFall(when, on: day) && (workable(person, on: day)?.overlaps(when.time) ?? false)
    }
  }
}

extension [NamedCalendar] {
  /// Whether a period may hold on some day of this weekday; days of a calendar are not looked at.
  func mayFall(_ period: Period, on weekday: Weekday) -> Bool {
    if let weekdays = period.weekdays, !weekdays.contains(weekday) { return false }
    guard let dates = period.dates else { return true }
    let first = dates.lowerBound + (weekday.rawValue - dates.lowerBound.weekday.rawValue + 7) % 7
    return first <= dates.upperBound
  }
}
