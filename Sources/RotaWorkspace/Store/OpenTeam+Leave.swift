package import RotaAnswers
package import RotaModel
internal import RotaStore

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
