internal import RotaAnswers
internal import RotaModel

struct AskLeave: AskKind {
  static let grammar = "leave WHEN · leave WHEN off"

  let entries: [Leave]

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {
    for entry in entries {
      try checkDates(of: entry.when, now: now)
      if let other = team.leave(of: person.id, touching: entry.when).first {
        throw .wrongInput("you are away already: \(team.words(other.when))")
      }
    }
  }

  /// Leave without an end is far longer than anything that is planned.
  var days: [Day?] { entries.flatMap { $0.when.dates.map { Array($0.prefix(12 * 7)) } ?? [] } }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] {
    try opened.crediting(entries, week.team).map { .leave($0) }
  }
}

/// Days or hours of leave that they would rather work.
struct AskCallingOff: AskKind {
  let periods: [Period]

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {
    for period in periods { try checkDates(of: period, now: now) }
    _ = try opened.callingOff(periods, of: person.id, team)
  }

  var days: [Day?] { [periods.first?.dates?.lowerBound] }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] {
    try opened.callingOff(periods, of: person, week.team)
  }
}

private func checkDates(of when: Period, now: Moment) throws(Refusal) {
  try FarDates.check(when, "leave", now: now)
  guard let first = when.dates?.lowerBound, first < now.day else { return }
  throw .wrongInput("\(first.words) \(first.year) is past: your lead can enter it, with 'rota leave'")
}

extension AskReading {
  func leave(_ words: [String], _ reason: LeaveRequest.Reason) throws(Refusal) -> Request.Ask {
    guard !words.isEmpty else { throw .wrongInput("leave when? Say it as 'leave 2026-12-21..2026-12-23'") }
    if words.last == "off" {
      let off = LeaveRequest(person: person.id.text, when: words.dropLast())
      return .callOff(try off.leave(team, now: now).map(\.when))
    }
    return .leave(try LeaveRequest(person: person.id.text, when: words, reason: reason).leave(team, now: now))
  }
}
