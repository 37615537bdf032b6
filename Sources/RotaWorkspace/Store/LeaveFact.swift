package import RotaAnswers
package import RotaModel
internal import RotaStore

/// Leave as a command says it.
package struct LeaveRequest: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case annual, sick, toil, other
  }

  package var person: String
  /// `now`, `2026-12-02`, `2026-12-01..2026-12-03`, `2026-12-02 13:00-17:00`; any period that has a date.
  package var when: [String]
  package var reason: Reason
  package var hours: String?
  package var untilFurtherNotice: Bool

  package init(
    person: String, when: [String], reason: Reason = .annual, hours: String? = nil, untilFurtherNotice: Bool = false
  ) {
    self.person = person
    self.when = when
    self.reason = reason
    self.hours = hours
    self.untilFurtherNotice = untilFurtherNotice
  }
}

extension LeaveRequest {
  private static let veryFarAhead = 100 * 365

  /// The stretches in which leave is called off; until further notice, to its end, however long it is.
  package func calledOff(now: Moment) throws(Refusal) -> [Period] {
    try periods(now) {
      untilFurtherNotice ? Period(dates: $0...($0 + Self.veryFarAhead)) : .untilFurtherNotice(from: $0)
    }
  }

  package func credit() throws(Refusal) -> Hours? {
    guard let hours else { return nil }
    guard let found = Hours(hours), found >= .zero, found <= Hours(24) else {
      throw .wrongInput("'\(hours)' is no number of hours credited a day; say it as '7.4'")
    }
    return found
  }

  /// The entries that it makes: one, or, from now on, the rest of today and the days after.
  package func leave(_ team: Team, now: Moment) throws(Refusal) -> [Leave] {
    let id = try team.person(called: person).id
    let hours = try credit()
    return try periods(now).map { when in
      Leave(staff: id, when: when, reason: reason.rawValue, hours: hours)
    }
  }

  private func periods(
    _ now: Moment, endless: (Day) -> Period = Period.untilFurtherNotice(from:)
  ) throws(Refusal) -> [Period] {
    let words = when.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    if words == ["now"] {
      let today = Period(dates: now.day...now.day, time: TimeRange(now.minute, 1440))
      return untilFurtherNotice ? [today, endless(now.day + 1)] : [today]
    }
    guard let first = words.first, words.count <= 2 else { throw wrong(words) }
    let ends = first.split(separator: ".", omittingEmptySubsequences: true).map { Day($0) }
    guard let start = ends.first ?? nil, ends.count <= 2, let end = ends.last ?? nil,
      ends.count == 1 || first.contains("..")
    else { throw wrong(words) }
    guard start <= end else { throw .wrongInput("leave from \(start) to \(end) is empty") }
    if untilFurtherNotice {
      guard words.count == 1, ends.count == 1 else {
        throw .wrongInput("leave until further notice begins on a day: say that one alone")
      }
      return [endless(start)]
    }
    var period = Period(dates: start...end)
    if words.count == 2 {
      let times = words[1].split(separator: "-", omittingEmptySubsequences: false).map { clockMinutes($0) }
      guard times.count == 2, let from = times[0], let to = times[1], from < to else { throw wrong(words) }
      period.time = TimeRange(from, to)
    }
    return [period]
  }

  private func wrong(_ words: [String]) -> Refusal {
    .wrongInput(
      "'\(words.joined(separator: " "))' says no time of leave; say it as '2026-12-02', "
        + "'2026-12-01..2026-12-03', '2026-12-02 13:00-17:00' or 'now'")
  }
}

extension Team {
  /// The leave of a person that an entry's days touch; hours that are credited and leave them at work are none.
  package func leave(of person: PersonID, touching period: Period) -> [Leave] {
    guard let days = period.dates else { return [] }
    return leave.filter { entry in
      entry.off && entry.isOf(person)
        && days.clamped(to: entry.when.dates ?? days).contains { day in
          days.contains(day) && calendars.touches(entry.when, day, period.time)
        }
    }
  }
}

extension OpenTeam {
  /// Stretches of days that are called off, whichever entries they are of: what is left of each stays. Of somebody who
  /// was ill for part of a day, what was published of the rest is credited, unless `hours` are said.
  package func callingOff(
    _ periods: [Period], of person: PersonID, _ team: Team, hours: Hours? = nil
  ) throws(Refusal) -> [Edit] {
    guard let who = team.person(person) else { return [] }
    var (team, edits) = (team, [Edit]())
    var endless: Leave?
    for period in periods {
      for entry in team.leave(of: person, touching: period) {
        // What holds on a calendar's days or on a weekday stays: it has no dates to take some out of.
        guard let rest = entry.alone(person).without(period, of: who, team.calendars) else {
          endless = entry
          continue
        }
        let own = try crediting(rest.map { entry.isPart($0) ? $0.credited(hours) : $0 }, team)
        let left = own + entry.others(than: person, in: team)
        edits.append(.callOff(period.within(entry.when), of: entry, leaving: left))
        team.apply(.removed(.leave(entry)))
        for rest in left { team.apply(.added(.leave(rest))) }
      }
    }
    if edits.isEmpty, let endless {
      throw .wrongInput(
        "\(who.name) is away \(team.words(endless.when)), which has no dates to take some out of",
        help: "change it in the team file")
    }
    guard !edits.isEmpty else {
      throw .wrongInput("\(who.name) has no leave \(periods.map { team.words($0) }.joined(separator: ", "))")
    }
    return edits
  }

  /// Whoever falls ill is credited what was published for those days, and not a fifth of the contract.
  package func crediting(_ leave: [Leave], _ team: Team) throws(Refusal) -> [Leave] {
    var entries: [Leave] = []
    for entry in leave {
      guard entry.reason == LeaveRequest.Reason.sick.rawValue, entry.hours == nil, let days = entry.when.dates else {
        entries.append(entry)
        continue
      }
      entries += try split(entry, days, team)
    }
    return entries
  }

  /// The same where it is one of some edits.
  package func crediting(_ edits: [Edit], _ team: Team) throws(Refusal) -> [Edit] {
    var credited: [Edit] = []
    for edit in edits {
      if case .leave(let leave) = edit {
        credited += try crediting([leave], team).map { .leave($0) }
      } else {
        credited.append(edit)
      }
    }
    return credited
  }

  /// A day that has a published shift is an entry of its own; the days between go together.
  private func split(_ leave: Leave, _ days: ClosedRange<Day>, _ team: Team) throws(Refusal) -> [Leave] {
    var entries: [Leave] = []
    var first = days.lowerBound
    func upTo(_ last: Day) {
      guard first <= last else { return }
      var rest = leave
      rest.when.dates = first...last
      entries.append(rest)
    }
    for week in Set(days.map(\.monday)).sorted() {
      for shift in try publishedRota(week)?.shifts.sorted(by: { $0.day < $1.day }) ?? []
      where leave.people == [shift.staff] && days.contains(shift.day) && shift.time.overlaps(leave.when.time) {
        upTo(shift.day - 1)
        var own = leave
        own.when.dates = shift.day...shift.day
        own.hours = Hours(millionths: shift.paid(during: leave.when.time, team.rules) * Hours.scale / 60)
        entries.append(own)
        first = shift.day + 1
      }
    }
    upTo(days.upperBound)
    // What has no end has none after the last published shift, either.
    if leave.when.isUntilFurtherNotice, let last = entries.indices.last, entries[last].hours == leave.hours {
      entries[last].when = .untilFurtherNotice(from: first)
    }
    return entries
  }

  func publishedRota(_ week: Day) throws(Refusal) -> Rota? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.published(week)?.rota }
  }

  /// The same as people know it.
  func toldRota(_ week: Day, _ team: Team) throws(Refusal) -> Rota? {
    try publishedRota(week).map { team.withoutStrangers($0.withDone) }
  }

  func draftedRota(_ week: Day) throws(Refusal) -> Rota? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.draft(of: week)?.rota }
  }
}

extension Period {
  /// As far as another one's days go.
  fileprivate func within(_ other: Period) -> Period {
    var period = self
    if let dates, let others = other.dates { period.dates = dates.clamped(to: others) }
    return period
  }
}

extension Leave {
  /// Whether a rest of it is of a part of its hours.
  fileprivate func isPart(_ rest: Leave) -> Bool { rest.when.time != when.time }

  /// As it is said; else, of somebody who was ill, as it is published.
  fileprivate func credited(_ hours: Hours?) -> Leave {
    var leave = self
    if hours != nil || reason == LeaveRequest.Reason.sick.rawValue { leave.hours = hours }
    return leave
  }
}

extension Shift {
  /// Minutes paid of what of the shift lies in a stretch of the day.
  fileprivate func paid(during stretch: TimeRange, _ rules: Rules) -> Minutes {
    time.overlap(stretch) - (rules.pause.paid ? 0 : pause?.overlap(stretch) ?? 0)
  }
}
