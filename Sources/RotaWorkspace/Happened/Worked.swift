package import RotaAnswers
package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// What somebody really worked, and what it leaves of rest before their next shift, in words.
  package func record(_ person: Person, _ day: Day, _ time: TimeRange, now: Moment) throws(Refusal) -> [String] {
    guard hasStore else { throw .noStoreBeside(file) }
    guard now.isAfter(day, time.end) else {
      throw .wrongInput(
        "\(day.words) \(clockTime(time.end)) is still to come: enter what was worked when it has been")
    }
    try FarDates.check(day...day, "what was worked", now: now)
    let team = try team()
    let (store, path) = try open()
    try refusing(path) { () throws(StoreError) in
      try store.record(Worked(person: person.id, day: day, time: time, approved: true), signature)
    }
    let entered = "\(team.name(person.id)) \(day.words) \(time.words)"
    return [entered] + (try rest(of: person, after: day, time.end, team).map { [$0] } ?? [])
  }

  func rest(of person: Person, after day: Day, _ end: Minutes, _ team: Team) throws(Refusal) -> String? {
    let weeks = [day.monday, day.monday + 7]
    var shifts: [Shift] = []
    for week in weeks { shifts += try publishedRota(week)?.shifts ?? [] }
    let next = shifts.filter { $0.staff == person.id && $0.day > day }.min { $0.day < $1.day }
    guard let next else { return nil }
    let minutes = team.service.clock.minutes(from: day, end, to: next.day, next.time.start)
    let needed = team.rules.dailyRest
    let words = "\(durationInWords(minutes)) rest before \(next.day.words) \(clockTime(next.time.start))"
    guard needed.isMissed(by: minutes) else { return words }
    let slot = team.service.slot
    let missing = needed.wholeMinutes - minutes
    let earliest = ceilingDivide(next.time.start + missing, slot) * slot
    return "\(words), where \(needed.words) is due: start at \(clockTime(min(1440, earliest))) at the earliest"
  }
}

extension OpenTeam {
  /// When somebody's last shift really ended, as they say themselves: it waits for the lead.
  package func recordEnd(of person: Person, at text: String, now: Moment) throws(Refusal) -> [String] {
    let said: Minutes =
      if let minutes = clockMinutes(text) { minutes } else { try SaidWhen.time(text, like: "'23:40'") }
    let shift = try lastShift(of: person, upTo: now)
    // Said of last night in the small hours, a time before the shift began is of the day after.
    let end = said < shift.time.start && shift.day < now.day ? said + 1440 : said
    guard end > shift.time.start else {
      throw .wrongInput("your shift on \(shift.day.words) began at \(clockTime(shift.time.start))")
    }
    guard now.isAfter(shift.day, end) else {
      throw .wrongInput("\(shift.day.words) \(clockTime(end)) is still to come: say it when it has ended")
    }
    let time = TimeRange(shift.time.start, end)
    let (store, path) = try open()
    let worked = Worked(person: person.id, day: shift.day, time: time, approved: false)
    let number: Int
    do throws(StoreError) { number = try store.claim(worked, standing.calendars, signature) } catch {
      guard case .changedMeanwhile = error else { throw .storeRefused(path, error) }
      throw .wrongInput("the lead has entered what you worked on \(shift.day.words) already")
    }
    let entered = "\(person.name) \(shift.day.words) \(time.words), for the lead to approve: request \(number)"
    return [entered] + (try rest(of: person, after: shift.day, end, try team()).map { [$0] } ?? [])
  }

  /// Today's, or yesterday's where today's has not begun.
  private func lastShift(of person: Person, upTo now: Moment) throws(Refusal) -> Shift {
    for day in [now.day, now.day - 1] {
      let shift = try publishedRota(day.monday)?.shift(of: person.id, on: day)
      if let shift, Moment(day, shift.time.start) < now { return shift }
    }
    throw .wrongInput("\(person.name) had no shift today or yesterday that has begun")
  }
}

extension Moment {
  /// Minutes after 24:00 are the next day's.
  fileprivate func isAfter(_ day: Day, _ minute: Minutes) -> Bool {
    Moment(day + minute / 1440, minute % 1440) <= self
  }
}
