package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaStore

/// What requests come to. A week that several are about is opened once.
package struct RequestWeeks {
  /// A week that a request would change, and how.
  struct Part {
    let week: OpenWeek
    let edits: [Edit]
  }

  let opened: OpenTeam
  private let now: Moment
  let team: Team
  private var weeks: [Day: OpenWeek] = [:]

  package init(_ opened: OpenTeam, now: Moment) throws(Refusal) {
    self.opened = opened
    self.now = now
    team = try opened.team(at: now)
  }

  /// What it would cost the children and the others, in words.
  package mutating func price(of request: Request) throws(Refusal) -> [String] {
    if let facts = try request.ask.kind.facts(of: request.person, self) { return facts }
    let mondays = request.weeks(today: now.day)
    var lines: [String] = []
    do throws(Refusal) {
      for part in try parts(of: request) where part.week.standing != .nothing {
        let when = mondays.count > 1 ? "\(Words.span(part.week.monday, part.week.monday + 6, on: now.day)): " : ""
        lines.append(when + (try part.week.price(of: part.edits).price.line))
      }
      let later = try request.ask.kind.weighed(of: request.person, &self).filter { !mondays.contains($0.before.monday) }
      lines += later.flatMap(\.breaches).map { "breaks: \($0.text)" }
    } catch { lines.append(error.sentence) }
    return lines.isEmpty ? ["nothing is planned there yet"] : lines
  }

  /// In the order of the weeks, each after those before it as they would be then.
  mutating func parts(of request: Request, most: Int = .max) throws(Refusal) -> [Part] {
    var parts: [Part] = []
    var before: [Rota] = []
    for monday in request.weeks(today: now.day).prefix(most) {
      let week = try week(monday).going(on: before)
      let part = Part(week: week, edits: try request.ask.kind.edits(of: request.person, in: week, opened))
      before.append(try Edited(week.team, week.rota, now: now).applying(part.edits).rota)
      parts.append(part)
    }
    return parts
  }

  /// A swap in the drafts, and in those after it.
  mutating func swapped(_ swap: Request.Swap, by person: PersonID) throws(Refusal) -> [SwappedWeek] {
    var drafts: [OpenWeek] = []
    for monday in swap.mondays(reaching: team.weeksLookedBack) {
      let draft = try week(monday)
      if draft.standing != .nothing { drafts.append(draft) }
    }
    return try drafts.swapped(swap, by: person)
  }

  private mutating func week(_ monday: Day) throws(Refusal) -> OpenWeek {
    if let known = weeks[monday] { return known }
    let week = try opened.week(monday, now: now, team)
    weeks[monday] = week
    return week
  }
}

extension OpenWeek {
  /// The same week, judged after others before it than those that are known.
  func going(on before: [Rota]) throws(Refusal) -> OpenWeek {
    guard !before.isEmpty else { return self }
    let surroundings = surroundings.going(on: before)
    return OpenWeek(
      judged: try JudgedRota(team, rota, surroundings), horizon: horizon, stored: stored, standing: standing,
      version: version, undo: undo, redo: redo, holder: holder)
  }
}

extension Surroundings {
  /// With other weeks in place of those before that are known.
  func going(on before: [Rota]) -> Surroundings {
    guard var previous else { return self }
    for week in before where previous.horizon.contains(week.horizon.first) {
      previous.shifts.removeAll { week.horizon.contains($0.day) }
      previous.contacts.removeAll { week.horizon.contains($0.day) }
      previous.shifts += week.shifts
      previous.contacts += week.contacts
    }
    var surroundings = self
    surroundings.previous = previous.sorted
    return surroundings
  }
}

extension Request {
  /// The Mondays of the weeks that it is about, from this week on.
  func weeks(today: Day) -> [Day] {
    let days = ask.kind.days
    return Set((days.isEmpty ? [nil] : days).map { max($0 ?? today, today.monday).monday }).sorted().prefix(12).map {
      $0
    }
  }
}
