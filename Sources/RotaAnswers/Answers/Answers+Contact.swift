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
    let title = team.title(asked.id)
    guard asked.demand.owed else {
      return Explanation(subject: title, verdict: "It is not owed in these weeks.", reasons: closedDays(asked))
    }
    if let pin = pin(of: asked.id), pin.day.map({ rota.horizon.contains($0) }) ?? true {
      return explainNotAsPinned(asked, pin)
    }
    let search = PlaceSearch(judged, asked)
    let found = search.attempts(within: .shifts, enough: 4 * Self.mostRepairs, most: mostTried)
    let tried = found.attempts
    let gains = tried.filter(\.isGain)
    let barred = barred(asked)
    let isSearched = repairing && gains.isEmpty && search.isPossible
    let repairs = !gains.isEmpty ? repairs(gains, moving: [asked.id]) : isSearched ? further(asked, tried) : []
    let open = asked.openDays
    let verdict =
      open.isEmpty
      ? "\(leftOut(asked)). There is no time at which it may be:"
      : gains.isEmpty
        ? "\(leftOut(asked)). Nobody can take it as things are:" : "\(leftOut(asked)), and need not be."
    let hindered = open.isEmpty ? [:] : hindrances(search, found, most: gains.isEmpty ? 12 : 6)
    let ofPeople =
      reasons(hindered, of: open) + together(asked, search, hindered)
      + (gains.isEmpty ? others(search, found, besides: hindered) + dearer(tried) : [])
    let forGood = nobodyMeetsAll(asked, barred) + reasons(barred, asked)
    let closed = closedDays(asked)
    // What decides it comes first: of those who may go at all, what keeps each.
    return Explanation(
      subject: title, verdict: verdict, reasons: open.isEmpty ? closed + forGood : ofPeople + forGood + closed,
      repairs: repairs, note: gains.isEmpty ? note(barred, asked, searched: isSearched && repairs.isEmpty) : nil)
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
  private func leftOut(_ asked: ExplainedContact) -> String {
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
  /// By day, of those nearest to the child; nobody who could take it on some day.
  private func hindrances(
    _ search: PlaceSearch, _ found: PlaceSearch.Found, most: Int
  ) -> [PersonID: [Day: Hindrance]] {
    let able = Set(found.attempts.filter(\.isLegal).flatMap(\.staff))
    let people = Array(search.people.filter { !able.contains($0.id) }.prefix(most))
    let days = people.mappedAtOnce { hindrances(of: $0, search, besides: found.attempts) }
    return Dictionary(uniqueKeysWithValues: zip(people.map(\.id), days))
  }

  /// In a large team those who were tried and have no place are counted, not told one by one; so are those who were not
  /// tried.
  private func others(
    _ search: PlaceSearch, _ found: PlaceSearch.Found, besides told: [PersonID: [Day: Hindrance]]
  ) -> [Reason] {
    let able = Set(found.attempts.filter(\.isLegal).flatMap(\.staff))
    let rest = search.people.map(\.id).filter { !able.contains($0) && told[$0] == nil }
    let (tried, untried) = (rest.filter { !found.untried.contains($0) }, rest.filter { found.untried.contains($0) })
    guard !told.isEmpty else { return [] }
    return [
      (tried, "nor can \(Words.count(tried.count, "other", "others")) who may go, as their days are"),
      (
        untried,
        "not tried: \(Words.count(untried.count, "other", "others")) who may go, whose days would have to change more"
      ),
    ].filter { !$0.0.isEmpty }.map { Reason(rule: "workers", who: $0, text: $1) }
  }

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

  /// Several who could each go, and never at one time.
  private func together(
    _ asked: ExplainedContact, _ search: PlaceSearch, _ hindered: [PersonID: [Day: Hindrance]]
  ) -> [Reason] {
    let count = asked.need.workers
    guard count > 1, !asked.openDays.isEmpty else { return [] }
    if let missing = asked.need.skills.sorted().first(where: { skill in
      !search.people.contains { $0.skills.contains(skill) }
    }) {
      return [
        Reason(
          rule: "workers", who: search.people.map(\.id), text: "nobody who may go holds “\(missing)”",
          source: sources.need(asked.id, "skills"))
      ]
    }
    if search.people.count < count {
      let who = search.people.map(\.id)
      return [
        Reason(
          rule: "workers", who: who, text: "it takes \(count) at once, and only \(few(who)) may go",
          source: sources.need(asked.id, "workers"))
      ]
    }
    let free = search.people.map(\.id).filter { person in
      hindered[person].map { $0.count < asked.openDays.count } ?? false
    }
    guard free.count > 1, asked.openDays.allSatisfy({ search.crews(on: $0).isEmpty }) else { return [] }
    return [
      Reason(
        rule: "workers", who: free, text: "it takes \(count) at once, and \(few(free)) have no time in common",
        source: sources.need(asked.id, "workers"))
    ]
  }

  /// Somebody who could, if something that matters as much gave way.
  private func dearer(_ tried: [Attempt]) -> [Reason] {
    guard let best = tried.filter(\.isLegal).min(by: Attempt.precedes) else { return [] }
    let lost = best.priced.price.left
    let what = lost.isEmpty ? best.priced.words : listed(lost)
    return [
      Reason(
        rule: "unmet", who: best.staff, when: [best.day],
        text: "\(names(best.staff)) could on \(words(best.day)), at the cost of something that matters as much: \(what)"
      )
    ]
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
    return reasons([key: hindrances(of: person, PlaceSearch(judged, asked), besides: tried)], of: asked.openDays)
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
    let kept = hindrances(of: person, search, besides: legal)
    let best = legal.min(by: Attempt.precedes)
    let verdict =
      best.map { "\(person.name) could: \(place($0, besides: person.id)) (\($0.priced.words))." }
      ?? "\(person.name) can't."
    return Explanation(
      subject: subject, verdict: verdict,
      reasons: reasons([person.id: kept], of: asked.openDays) + closedDays(asked),
      repairs: repairs(legal, moving: [id]))
  }
}
