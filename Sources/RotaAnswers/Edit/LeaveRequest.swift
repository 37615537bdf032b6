package import RotaModel

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
