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
    guard let found = Hours(hours) ?? Meant.number(hours).flatMap({ Hours($0) }), found >= .zero, found <= Hours(24)
    else {
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
    // The days first, in as many words as say them, then the hours.
    for count in (0...words.count).reversed().dropLast() {
      let dates = Self.spans(words[..<count].joined(separator: " "), from: now.day)
      let times = words[count...].joined(separator: " ")
      guard !dates.isEmpty, times.isEmpty || !Meant.rangeReadings(times).isEmpty else { continue }
      return [try period(try one(dates, of: words), times, endless)]
    }
    throw wrong(words)
  }

  private func period(
    _ dates: Span, _ times: String, _ endless: (Day) -> Period
  ) throws(Refusal) -> Period {
    guard dates.first <= dates.last else {
      throw .wrongInput("leave from \(dates.first) to \(dates.last) is empty")
    }
    if untilFurtherNotice {
      guard times.isEmpty, dates.isOneDay else {
        throw .wrongInput("leave until further notice begins on a day: say that one alone")
      }
      return endless(dates.first)
    }
    var period = Period(dates: dates.first...dates.last)
    if !times.isEmpty { period.time = try SaidWhen.range(times) }
    return period
  }

  private struct Span: Hashable {
    let first: Day
    let last: Day
    /// Whether it was said as one.
    let isOneDay: Bool
  }

  /// `2026-12-02`, `2026-12-01..2026-12-03`, `mon to wed`: each that may be meant.
  private static func spans(_ text: String, from today: Day) -> [Span] {
    for sign in ["..", " to ", " until ", " till ", " - ", "–"] {
      let parts = text.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      // `mon to wed` ends after that Monday, whatever day it is today.
      let spans = Meant.days(String(parts[0]), from: today).flatMap { first in
        Meant.days(String(parts[1]), from: max(first, today)).map { Span(first: first, last: $0, isOneDay: false) }
      }
      // Of several only those that have days in them are meant.
      return spans.count > 1 ? spans.filter { $0.first <= $0.last } : spans
    }
    return Meant.days(text, from: today).map { Span(first: $0, last: $0, isOneDay: true) }
  }

  private func one(_ spans: [Span], of words: [String]) throws(Refusal) -> Span {
    guard spans.count == 1 else {
      let readings = spans.map { $0.isOneDay ? "\($0.first)" : "\($0.first)..\($0.last)" }
      throw .wrongInput("'\(words.joined(separator: " "))' may be \(either(readings)): say which")
    }
    return spans[0]
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
