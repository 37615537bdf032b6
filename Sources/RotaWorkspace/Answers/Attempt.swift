internal import RotaModel
internal import RotaRules

/// Edits that were tried and judged. Nothing is kept of them.
struct Attempt {
  let day: Day
  let start: Minutes
  let staff: [PersonID]
  let edits: [Edit]
  let priced: PricedEdit

  var isLegal: Bool { priced.breaches.isEmpty }
  var price: (service: Int, wishes: Int) { (priced.price.service, priced.price.wishes) }
  /// Rules that were broken are broken no more, or the rota is better with it.
  var isGain: Bool { isLegal && (!priced.price.mends.isEmpty || price < (0, 0)) }

  static func precedes(_ a: Attempt, _ b: Attempt) -> Bool {
    let (first, second) = (a.priced, b.priced)
    if first.breaches.count != second.breaches.count { return first.breaches.count < second.breaches.count }
    if first.price.mends.count != second.price.mends.count {
      return first.price.mends.count > second.price.mends.count
    }
    if a.price != b.price { return a.price < b.price }
    if a.edits.count != b.edits.count { return a.edits.count < b.edits.count }
    if (a.day, a.start) != (b.day, b.start) { return (a.day, a.start) < (b.day, b.start) }
    return a.staff.lexicographicallyPrecedes(b.staff)
  }
}

extension JudgedRota {
  /// Nil where the edits can't be made.
  func attempt(
    _ edits: [Edit], _ day: Day, _ start: Minutes, _ staff: [PersonID], moving contacts: Set<ContactID> = []
  ) -> Attempt? {
    guard let priced = try? offered(edits, moving: contacts) else { return nil }
    return Attempt(day: day, start: start, staff: staff, edits: edits, priced: priced)
  }
}

/// What keeps somebody from something, in the judge's words without the name.
struct Hindrance: Hashable {
  let rule: String
  let text: String
  let source: String?
}

extension Answers {
  /// What tells most comes first: that somebody is away says more than that a break would lie badly.
  private static let telling: [MustRule] = [
    .available, .workers, .past, .days, .hours, .weekends, .consecutiveDays, .weeklyRest, .dailyRest, .shiftLength,
    .inTheShift, .apart, .partner, .contact, .pause, .window, .pins,
  ]

  /// The most telling of the rules that an attempt would break: of those about a person, where there are any.
  func hindrance(_ attempt: Attempt, for person: PersonID) -> Hindrance? {
    let own = attempt.priced.breaches.filter { $0.place.staff.contains(person) }
    let breaches = own.isEmpty ? attempt.priced.breaches : own
    let order = { (breach: Breach) in Answers.telling.firstIndex(of: breach.rule) ?? 0 }
    return breaches.min { order($0) < order($1) }.map { breach in
      Hindrance(rule: breach.rule.rawValue, text: words(breach, person), source: source(breach, person))
    }
  }

  private func words(_ breach: Breach, _ person: PersonID) -> String {
    let parts = breach.text.split(separator: ": ", maxSplits: 1)
    var text = parts.count == 2 ? String(parts[1]) : breach.text
    let name = "\(team.name(person)) "
    if text.hasPrefix(name) { text = String(text.dropFirst(name.count)) }
    if breach.rule == .pins { return "pinned: \(text)" }
    return text.hasPrefix("can't be ") ? "not \(text.dropFirst(9))" : text
  }

  private func source(_ breach: Breach, _ person: PersonID) -> String? {
    switch breach.rule {
    case .available:
      guard let day = breach.place.day, let time = breach.place.time else { return nil }
      let leave = team.absence(of: person, day, time)
      return leave.map { sources.leave($0) } ?? sources.person(person, "flex")
    case .hours: return sources.person(person, "contract", "max")
    case .days: return sources.person(person, "contract", "days")
    case .weekends: return sources.person(person, "contract", "weekends")
    case .shiftLength: return sources.person(person, "contract", "shift")
    case .dailyRest, .weeklyRest, .consecutiveDays, .pause: return sources.rule(breach.rule.rawValue)
    case .apart: return breach.place.contact.flatMap { sources.need($0, "apart") }
    case .contact: return breach.place.contact.flatMap { sources.need($0, "within") }
    case .partner: return breach.place.contact.flatMap { team.need(of: $0)?.partner }.flatMap { sources.partner($0) }
    case .workers, .inTheShift, .window, .past: return nil
    case .pins:
      let pin = team.pins.first { pin in
        switch pin {
        case .shift(person, breach.place.day, _, _), .off(person, breach.place.day): true
        case .contact(let id, _, _, _): id == breach.place.contact
        case .shift, .off: false
        }
      }
      return pin.flatMap { sources.pin($0) }
    }
  }
}

/// Reasons in groups that a lead can read: who is kept by the same thing on the same days is named together.
extension Answers {
  /// How many groups are read to the end.
  private static let mostReasons = 9

  /// `Ana and Dina can't on Thu and Fri: on leave`. The days go without saying where it is all that were tried.
  func reasons(_ hindrances: [PersonID: [Day: Hindrance]], of days: [Day]) -> [Reason] {
    struct Key: Hashable {
      let rule: String
      let text: String
      let days: [Day]
    }
    var groups: [Key: [PersonID]] = [:]
    for person in team.staff.map(\.id) {
      let alike = Dictionary(grouping: hindrances[person] ?? [:]) { [$0.value.rule, $0.value.text] }
      for (words, entries) in alike {
        let days = entries.map(\.key).sorted()
        groups[Key(rule: words[0], text: words[1], days: days), default: []].append(person)
      }
    }
    let order = Dictionary(uniqueKeysWithValues: zip(team.staff.map(\.id), 0...))
    let sorted = groups.sorted { a, b in
      let first = (-a.value.count, order[a.value[0]] ?? 0), second = (-b.value.count, order[b.value[0]] ?? 0)
      if first != second { return first < second }
      return a.key.days == b.key.days
        ? a.key.text < b.key.text : a.key.days.lexicographicallyPrecedes(b.key.days)
    }
    let told = sorted.prefix(sorted.count <= Self.mostReasons ? sorted.count : Self.mostReasons - 1)
    let reasons = told.map { key, people in
      let when = key.days.count == days.count ? "" : " on \(words(key.days))"
      return Reason(
        rule: key.rule, who: people, when: key.days, text: "\(names(people)) can't\(when): \(key.text)",
        source: people.count == 1 ? hindrances[people[0]]?[key.days[0]]?.source : nil)
    }
    let rest = sorted.dropFirst(told.count)
    guard let first = rest.first else { return reasons }
    let people = Set(rest.flatMap(\.value))
    let rules = Set(rest.map(\.key.rule)).sorted()
    return reasons + [
      Reason(
        rule: first.key.rule, who: people.sorted(),
        text: "and \(Words.count(people.count, "person", "people")) can't for the like: \(listed(rules))")
    ]
  }
}

/// Attempts as they are offered: the cheapest first, no two of the same people on the same day.
extension Answers {
  /// Judged by the whole judge once more, however they were found.
  func repairs(_ attempts: [Attempt], moving contacts: Set<ContactID> = [], words: (Attempt) -> String) -> [Repair] {
    var offered: [Attempt] = []
    for attempt in attempts.sorted(by: Attempt.precedes) where offered.count < Self.mostRepairs {
      if offered.contains(where: { $0.day == attempt.day && $0.staff == attempt.staff }) { continue }
      guard
        let whole = judged.attempt(attempt.edits, attempt.day, attempt.start, attempt.staff, moving: contacts),
        whole.isLegal
      else { continue }
      offered.append(whole)
    }
    return offered.enumerated().map { index, attempt in
      Repair(
        number: index + 1, edits: attempt.edits, changes: changes(attempt), service: attempt.price.service,
        wishes: attempt.price.wishes, text: words(attempt))
    }
  }

  /// Every change in words: `Dina Wed 14:30–21:00 → 14:30–21:30`, `C003 visit Wed 18:30 → Thu 16:30, Ana`.
  func changes(_ attempt: Attempt) -> [String] {
    guard let changes = try? attempt.priced.changes() else { return [] }
    let shifts = changes.people.flatMap { person in
      person.shifts.map { change -> String in
        let (before, after) = (change.before?.time.words ?? "off", change.after?.time.words ?? "off")
        let start = "\(team.name(person.person.id)) \(words(change.day))"
        guard before == after else { return "\(start) \(before) → \(after)" }
        return "\(start) break \(change.before?.pause?.words ?? "–") → \(change.after?.pause?.words ?? "–")"
      }
    }
    return shifts
      + changes.contacts.map { change in
        let place = { (contact: Contact) in "\(words(contact.day)) \(clockTime(contact.time.start))" }
        let after = change.after.map { "\(place($0)), \(names($0.staff))" } ?? "left out"
        return "\(team.title(change.id)) \(change.before.map { "\(place($0)) → " } ?? "")\(after)"
      }
  }
}

extension Attempt {
  func choice(_ changes: [String] = []) -> Choice {
    Choice(
      day: day, start: start, staff: staff, edits: edits, changes: changes, service: price.service,
      wishes: price.wishes)
  }
}
