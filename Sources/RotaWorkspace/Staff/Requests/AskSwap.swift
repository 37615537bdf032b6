package import RotaAnswers
internal import RotaJudge
package import RotaModel

struct AskSwap: AskKind {
  static let grammar = "swap DATE with COLLEAGUE [DATE]"

  let swap: Request.Swap

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {
    _ = try opened.told(swap, by: person, now: now, team)
  }

  var days: [Day?] { [swap.day, swap.other] }
  var weeksGranted: Int { 2 }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] {
    try week.judged.edits(of: swap, by: person)
  }

  func weighed(of person: PersonID, _ weeks: inout RequestWeeks) throws(Refusal) -> [SwappedWeek] {
    try weeks.swapped(swap, by: person)
  }
}

extension AskReading {
  func swap(_ words: [String]) throws(Refusal) -> Request.Ask {
    guard (3...4).contains(words.count), words[1] == "with" else {
      throw .wrongInput(
        "which day, and with whom? Say it as 'swap 2026-12-02 with ben', or '… with ben 2026-12-03'")
    }
    let days = try [words[0], words.count == 4 ? words[3] : words[0]].map { text throws(Refusal) -> Day in
      try SaidWhen.day(text, from: now.day)
    }
    return .swap(Request.Swap(day: days[0], colleague: try team.person(called: words[2]).id, other: days[1]))
  }
}

extension OpenTeam {
  /// What a swap would make of the days of whoever asks: nothing of anybody else's. One that can't be is refused.
  package func outlook(of swap: Request.Swap, by person: Person, now: Moment) throws(Refusal) -> [String] {
    let team = try team(at: now)
    let weeks = try told(swap, by: person, now: now, team)
    let touched = Set([swap.day, swap.other]).sorted()
    var lines: [String] = []
    for week in weeks {
      let (before, after) = (week.before.rota, week.after.rota)
      for day in touched where week.before.horizon.contains(day) {
        let (old, new) = (before.shift(of: person.id, on: day), after.shift(of: person.id, on: day))
        let contacts = after.contacts.count { $0.day == day && $0.staff.contains(person.id) }
        let inIt = contacts == 0 ? "" : " with \(counted(contacts, "contact"))"
        lines.append(
          "\(day.words(on: now.day)): \(old?.time.words ?? "off") now, \(new.map { $0.time.words + inIt } ?? "off") after it"
        )
      }
      guard touched.contains(where: { week.before.horizon.contains($0) }) else { continue }
      let own = week.before.team.person(person.id) ?? person
      let hours = [before, after].map { week.before.team.personWeek(own, in: $0, from: week.before.monday) }
      lines.append(
        "\(Words.span(week.before.monday, week.before.monday + 6, on: now.day)): \(Words.hours(hours[0].paid)) h now, "
          + "\(Words.hours(hours[1].paid)) h after it, of \(Words.hours(hours[1].target)) h")
    }
    return lines + ["No rule is broken. What it costs the others your lead weighs."]
  }

  /// The same for the colleague whom it asks, while it waits for them; or why it can't be any more.
  package func outlook(of request: Request, for colleague: Person, now: Moment) -> [String] {
    guard case .swap(let swap) = request.ask, swap.colleague == colleague.id, request.state == .asked else { return [] }
    let theirs = Request.Swap(day: swap.other, colleague: request.person, other: swap.day)
    do throws(Refusal) { return try outlook(of: theirs, by: colleague, now: now) } catch { return [error.sentence] }
  }

  /// A swap in what people know: one that would break a rule is refused.
  fileprivate func told(
    _ swap: Request.Swap, by person: Person, now: Moment, _ team: Team
  ) throws(Refusal) -> [SwappedWeek] {
    guard swap.colleague != person.id else { throw .wrongInput("that is yourself: name a colleague") }
    for day in [swap.day, swap.other] where day <= now.day {
      throw .wrongInput("\(day.words) has begun: only a day still to come can be swapped")
    }
    let own = [swap.day.monday, swap.other.monday]
    var told: [OpenWeek] = []
    for monday in swap.mondays(reaching: team.weeksLookedBack) {
      if let week = try toldWeek(monday, now: now, team) {
        told.append(week)
      } else if own.contains(monday) {
        throw .wrongInput("the week of \(monday.words) is not published, so there is nothing to swap yet")
      }
    }
    let weeks = try told.swapped(swap, by: person.id)
    for week in weeks {
      guard let breach = week.breaches.first else { continue }
      throw .wrongInput(
        "that swap would break a rule: \(week.before.words(breach, for: person, swap))",
        help: "ask your lead, who can see what else there is")
    }
    return weeks
  }

  /// The week as people know it, whatever the draft has.
  private func toldWeek(_ day: Day, now: Moment, _ team: Team) throws(Refusal) -> OpenWeek? {
    let week = try self.week(day, now: now, team)
    guard let told = week.surroundings.base.map({ week.team.known($0) }) else { return nil }
    return OpenWeek(
      judged: try JudgedRota(week.team, told, week.surroundings), horizon: week.horizon, stored: week.stored,
      standing: week.standing, version: week.version, undo: nil, redo: nil, holder: nil)
  }
}

/// A week before and after a swap: one of its two, or a later one, whose rest and weekends go on from them.
struct SwappedWeek {
  let before: OpenWeek
  let after: JudgedRota

  /// The rules that would be broken and were not.
  var breaches: [Breach] {
    let old = Set(before.report.breaches)
    return after.report.breaches.filter { !old.contains($0) }
  }
}

extension Request.Swap {
  /// The weeks of its two days, those between them, and so many after the last.
  func mondays(reaching weeks: Int) -> [Day] {
    let (first, last) = (min(day, other).monday, max(day, other).monday)
    return (0...((last - first) / 7 + weeks)).map { first + 7 * $0 }
  }
}

extension [OpenWeek] {
  /// In order of time, each after those before it as they would be then.
  func swapped(_ swap: Request.Swap, by person: PersonID) throws(Refusal) -> [SwappedWeek] {
    var weeks: [SwappedWeek] = []
    for week in self {
      let isItsOwn = week.horizon.contains(swap.day) || week.horizon.contains(swap.other)
      let edits = isItsOwn ? try week.judged.edits(of: swap, by: person) : []
      let edited = try Edited(week.team, week.rota, now: week.surroundings.now).applying(edits)
      let surroundings = week.surroundings.going(on: weeks.map(\.after.rota))
      weeks.append(
        SwappedWeek(before: week, after: try JudgedRota(edited.team, edited.rota, surroundings)))
    }
    return weeks
  }
}

extension OpenWeek {
  /// Of a colleague's contacts, leave, hours and contract nobody learns by asking.
  fileprivate func words(_ breach: Breach, for person: Person, _ swap: Request.Swap) -> String {
    let colleague = team.name(swap.colleague)
    guard let id = breach.place.contact else {
      return breach.place.staff.contains(person.id) ? breach.text : "\(colleague) can't work then"
    }
    // Which trait a colleague hasn't, nor whom a child won't have, is not said of one's own contacts either.
    let isOwn = rota.contacts.contains { $0.id == id && $0.staff.contains(person.id) }
    return isOwn
      ? "\(team.title(id)) could not be held by \(colleague)"
      : "one of \(colleague)'s contacts could not be held"
  }
}
