package import RotaModel
internal import RotaRules

/// Why something is as it is: what the judge says of it, and what would mend it without breaking a rule.
extension OpenWeek {
  package func explain(_ question: Question) throws(Refusal) -> Explanation {
    switch question {
    case .contact(let id, _): return try explain(id)
    case .cover(let line, let day, let minute): return try explain(line, day, minute)
    case .shift(let person, let day): return explain(person, day)
    }
  }

  private func explain(_ id: ContactID) throws(Refusal) -> Explanation {
    let said = rota.unmet.first { $0.id == id }?.reasons ?? []
    let about = reasons { $0.contact == id }
    guard let contact = rota.contacts.last(where: { $0.id == id }) else {
      let isCancelled = team.cancelled.contains(id)
      let priority = team.need(of: id)?.priority ?? .standard
      let ranking = isCancelled ? Ranking(choices: [], obstacles: []) : try places(for: id)
      let obstacles = ranking.obstacles.map { Reason(rule: "workers", who: $0.who, text: $0.words(team)) }
      return Explanation(
        subject: team.title(id), verdict: isCancelled ? "It is cancelled." : "It is left out (\(priority.rawValue)).",
        reasons: said.map { Reason(rule: "unmet", text: $0) } + (said.isEmpty ? obstacles : []),
        repairs: repairs(ranking.choices, title: team.title(id)))
    }
    let key = team.child(id.child)?.keyWorker
    let staff = listed(contact.staff.map { "\(team.name($0))\($0 == key ? " (key worker)" : "")" })
    let pinned = team.pins.contains { if case .contact(id, _, _, _) = $0 { true } else { false } }
    return Explanation(
      subject: team.title(id),
      verdict: "It is on \(contact.day.words), \(contact.time.words), with \(staff)\(pinned ? ", pinned" : "").",
      reasons: about.isEmpty ? [Reason(rule: "contact", text: "nothing stands against it")] : about)
  }

  private func explain(_ id: CoverLineID, _ day: Day, _ minute: Minutes) throws(Refusal) -> Explanation {
    let gaps = report.costs.filter { $0.name == .cover && $0.place.line == id && $0.place.day == day }
    let away = team.staff.compactMap { person -> Reason? in
      guard let line = team.cover.first(where: { $0.id == id }), line.counts(person), shift(person.id, day) == nil
      else { return nil }
      return Reason(rule: "cover", who: person.id, when: day, text: "\(person.name) \(whyOff(person, day))")
    }
    let stretches = gaps.compactMap(\.place.time)
    let choices = try stretches.first.map { gap throws(Refusal) in try stretched(over: gap, day, line: id) } ?? []
    return Explanation(
      subject: "\(id), \(day.words)",
      verdict: gaps.isEmpty ? "There are as many as are needed." : gaps.map(\.text).joined(separator: "; "),
      reasons: Array(away.prefix(8)), repairs: repairs(choices, title: "\(id)"))
  }

  private func explain(_ person: PersonID, _ day: Day) -> Explanation {
    let who = team.name(person)
    let monday = day.monday
    let about = reasons { $0.staff.contains(person) && ($0.day == day || ($0.contact == nil && $0.day == monday)) }
    let shift = shift(person, day)
    let off = team.person(person).map { whyOff($0, day) } ?? "is off"
    let pinned = team.pins.contains { pin in
      switch pin {
      case .shift(person, day, _, _), .off(person, day): true
      case .shift, .off, .contact: false
      }
    }
    let verdict = shift.map { "\(who) works \($0.time.words)" } ?? "\(who) \(off)"
    return Explanation(
      subject: "\(who), \(day.words)", verdict: "\(verdict)\(pinned ? ", pinned" : "").",
      reasons: about.isEmpty ? [Reason(rule: "shift", text: "nothing stands against it")] : about)
  }

  private func reasons(_ isAbout: (Place) -> Bool) -> [Reason] {
    report.breaches.filter { isAbout($0.place) }.map {
      Reason(rule: $0.rule.rawValue, who: $0.place.staff.first, when: $0.place.day, text: "breaks a rule: \($0.text)")
    }
      + report.costs.filter { isAbout($0.place) }.map {
        Reason(rule: $0.name.rawValue, who: $0.place.staff.first, when: $0.place.day, text: $0.text)
      }
  }

  private func repairs(_ choices: [Choice], title: String) -> [Repair] {
    choices.prefix(5).enumerated().map { index, choice in
      Repair(
        number: index + 1, edits: choice.edits, changes: choice.changes, service: choice.service,
        wishes: choice.wishes,
        text: "\(listed(choice.staff.map { team.name($0) })), \(choice.day.words) \(clockTime(choice.start))")
    }
  }

  func whyOff(_ person: Person, _ day: Day) -> String {
    let isAway = team.leave.contains { $0.staff == person.id && team.calendars.on($0.when, day) }
    if isAway { return "is on leave" }
    if person.flex.range(on: day.weekday, window: team.service.window) == nil {
      return "never works on \(day.weekday.name)"
    }
    let days = rota.shifts.count { $0.staff == person.id }
    return days >= person.contract.days ? "is off, and works \(counted(days, "day")) already" : "is off"
  }

  func shift(_ person: PersonID, _ day: Day) -> Shift? { rota.shifts.last { $0.staff == person && $0.day == day } }
}

extension Obstacle {
  func words(_ team: Team) -> String { "\(team.name(who)): \(reasons.map(\.text).joined(separator: "; "))" }
}
