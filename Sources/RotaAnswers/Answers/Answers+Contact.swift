internal import RotaModel
internal import RotaJudge

/// Why a contact is left out, or why it is where it is.
extension Answers {
  func explain(_ id: ContactID) throws(Refusal) -> Explanation {
    let asked = try asked(id)
    if team.cancelled.contains(id) { return Explanation(subject: team.title(id), verdict: "It is cancelled.") }
    return asked.now.map { explain($0, asked) } ?? explainUnmet(asked)
  }

  func asked(_ id: ContactID) throws(Refusal) -> ExplainedContact {
    guard let asked = ExplainedContact(judged, id) else { throw .unknown("contact", "\(id)", near: nil) }
    return asked
  }

  /// Why a contact is left out, a line each; nothing that would mend it is looked for.
  func reasons(leftOut id: ContactID) throws(Refusal) -> [String] {
    let explained = explainUnmet(try asked(id), repairing: false)
    return [explained.verdict] + explained.reasons.map(\.text)
  }

  private func explainUnmet(_ asked: ExplainedContact, repairing: Bool = true) -> Explanation {
    guard asked.demand.owed else {
      let closures = Set(asked.times.values.flatMap { $0.flatMap(\.closures) })
      return Explanation(
        subject: team.title(asked.id), verdict: "It is not owed in these weeks.", reasons: reasons(closures, asked))
    }
    if let pin = pin(of: asked.id), pin.day.map({ rota.horizon.contains($0) }) ?? true {
      return explainNotAsPinned(asked, pin)
    }
    return explainLeftOut(asked, repairing: repairing)
  }

  /// Days of people that are tried and judged for one answer: as many as a lead can wait for. One takes the longer, the
  /// larger the team is; in a team of usual size all are tried.
  var mostTried: Int { max(24, 12_000 / max(1, team.staff.count + team.children.count)) }

  /// Only what would make the pin so is offered.
  private func explainNotAsPinned(_ asked: ExplainedContact, _ pin: Pin) -> Explanation {
    Explanation(
      subject: team.title(asked.id), verdict: "\(leftOut(asked)), and pinned.",
      reasons: [reason(pin)] + against(pin), repairs: mended(.leftOut(asked.id)))
  }

  /// Its urgency is the first word.
  func leftOut(_ asked: ExplainedContact) -> String {
    switch asked.need.priority {
    case .critical: "Critical: it is left out"
    case .high: "High: it is left out"
    case .standard: "It is left out"
    }
  }

  private func pin(of id: ContactID) -> Pin? {
    team.pins.first { if case .contact(id, _, _, _) = $0 { true } else { false } }
  }

  func barred(_ asked: ExplainedContact) -> [PersonID: Safeguard] {
    Dictionary(
      team.staff.compactMap { person in asked.safeguard(against: person).map { (person.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// `Thu 16:00 with Ben`
  func place(_ attempt: Attempt, besides person: PersonID? = nil) -> String {
    let others = attempt.staff.filter { $0 != person }
    return "\(words(attempt.day)) \(clockTime(attempt.start))\(others.isEmpty ? "" : " with \(names(others))")"
  }
}

/// What keeps each of those who may go.
extension Answers {
  /// Day by day, without the days on which nothing of the person's own stands against it, nor those on which it was
  /// found that they could.
  func hindrances(of person: Person, _ search: PlaceSearch, besides tried: [Attempt]) -> [Day: Hindrance] {
    let able = Set(tried.filter { $0.isLegal && $0.staff.contains(person.id) }.map(\.day))
    var found: [Day: Hindrance] = [:]
    for day in search.asked.openDays where !able.contains(day) {
      let crew = crew(with: person, search)
      let tries = search.attemptsAnywhere(by: crew, on: day)
      let isOwn = { (attempt: Attempt) in
        attempt.priced.breaches.contains { $0.place.staff == [person.id] || crew.count == 1 }
      }
      guard let best = tries.sorted(by: Attempt.precedes).first, tries.allSatisfy(isOwn) else { continue }
      found[day] = hindrance(best, for: person.id)
    }
    return found
  }

  /// The person, and as many others as it takes: those who are in it already before anybody else.
  private func crew(with person: Person, _ search: PlaceSearch) -> [Person] {
    let now = search.asked.now?.staff ?? []
    let others = search.people.filter { $0.id != person.id }
    let sorted = others.filter { now.contains($0.id) } + others.filter { !now.contains($0.id) }
    return [person] + sorted.prefix(search.asked.need.workers - 1)
  }
}

/// Where it is.
extension Answers {
  private func explain(_ contact: Contact, _ asked: ExplainedContact) -> Explanation {
    let id = contact.id
    let staff = contact.staff.map { "\(team.name($0))\($0 == asked.child.keyWorker ? " (key worker)" : "")" }
    let place = "It is on \(contact.day.words), \(contact.time.words), with \(listed(staff))"
    let pin = pin(of: id)
    let isElsewhere = judged.report.breaches.contains { $0.rule == .pins && $0.place.contact == id }
    if let pin, isElsewhere {
      return Explanation(
        subject: team.title(id), verdict: "\(place), and pinned elsewhere.",
        reasons: [reason(pin, contact.staff, [contact.day])] + against(pin), repairs: mended(.misplaced(id)))
    }
    let found = PlaceSearch(judged, asked).attempts(within: .shiftsAndHours, most: mostTried)
    let tried = found.attempts.filter { !asked.isThere($0) }
    let gains = tried.filter(\.isGain)
    let pinned = pin.map {
      Reason(rule: "pins", who: contact.staff, when: [contact.day], text: "it is pinned there", source: sources.pin($0))
    }
    return Explanation(
      subject: team.title(id), verdict: "\(place)\(pin == nil ? "" : ", pinned").",
      reasons: (pinned.map { [$0] } ?? []) + findings { $0.contact == id } + withoutKeyWorker(contact, asked, tried)
        + (gains.isEmpty ? [nextBest(tried, isWhole: found.isWhole)] : []),
      repairs: repairs(gains, moving: [id]))
  }

  private func reason(_ pin: Pin, _ who: [PersonID] = [], _ when: [Day] = []) -> Reason {
    Reason(
      rule: "pins", who: who, when: when, text: "it is pinned: \(team.words(pin))", source: sources.pin(pin))
  }

  private func withoutKeyWorker(_ contact: Contact, _ asked: ExplainedContact, _ tried: [Attempt]) -> [Reason] {
    guard let key = asked.child.keyWorker, !contact.staff.contains(key), let person = team.person(key),
      asked.need.keyWorker != .exclude
    else { return [] }
    if let safeguard = asked.safeguard(against: person) { return reasons([key: safeguard], asked) }
    let kept = hindrances(of: person, PlaceSearch(judged, asked), besides: tried)
    return reasons([key: kept.mapValues { [$0] }], of: asked.openDays)
  }

  /// That it is well where it is.
  private func nextBest(_ tried: [Attempt], isWhole: Bool) -> Reason {
    let legal = tried.filter(\.isLegal)
    guard let best = legal.min(by: Attempt.precedes) else {
      return Reason(rule: "contact", text: "no other place that was tried keeps every rule")
    }
    let which = isWhole ? "" : legal.count == 1 ? " that was tried" : " that were tried, the nearest first,"
    let others =
      legal.count == 1
      ? "the one other place\(which) is no better"
      : "of \(legal.count) other places\(which) none is better; the next best"
    return Reason(
      rule: "contact", who: best.staff, when: [best.day], text: "\(others): \(place(best)) (\(best.priced.words))")
  }

  /// What the judge says of a place: rules broken, then costs.
  func findings(_ isAbout: (Place) -> Bool) -> [Reason] {
    judged.report.breaches.filter { isAbout($0.place) }.map {
      Reason(
        rule: $0.rule.rawValue, who: $0.place.staff, when: $0.place.day.map { [$0] } ?? [],
        text: "breaks a rule: \($0.text)")
    }
      + judged.report.costs.filter { isAbout($0.place) }.map {
        Reason(rule: $0.name.rawValue, who: $0.place.staff, when: $0.place.day.map { [$0] } ?? [], text: $0.text)
      }
  }
}

/// Why somebody is not the one.
extension Answers {
  func explain(_ id: ContactID, not person: PersonID) throws(Refusal) -> Explanation {
    let asked = try asked(id)
    let person = try team.person(called: person.text)
    let subject = "\(team.title(id)), \(person.name)"
    if let now = asked.now, now.staff.contains(person.id) {
      return Explanation(subject: subject, verdict: "\(person.name) is there: \(now.day.words), \(now.time.words).")
    }
    if let safeguard = asked.safeguard(against: person) {
      let barred = [person.id: safeguard]
      return Explanation(
        subject: subject, verdict: "\(person.name) can't go.", reasons: reasons(barred, asked),
        note: note(barred, asked))
    }
    let search = PlaceSearch(judged, asked)
    let tried = asked.openDays.flatMap { day in
      search.crews(on: day, with: person).flatMap { search.attempts(by: $0, on: day) }
    }
    let legal = tried.filter(\.isLegal)
    if let best = legal.min(by: Attempt.precedes) {
      return Explanation(
        subject: subject,
        verdict: "\(person.name) could: \(place(best, besides: person.id)) (\(best.priced.words)).",
        repairs: repairs(legal, moving: [id]))
    }
    let kept = hindrances(of: person, search, besides: [])
    return Explanation(
      subject: subject, verdict: "\(person.name) can't.",
      reasons: (asked.need.workers == 1 ? proof(asked, among: [person]) : nil)
        ?? reasons([person.id: kept.mapValues { [$0] }], of: asked.openDays))
  }
}
