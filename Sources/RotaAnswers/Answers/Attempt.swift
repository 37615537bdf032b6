internal import RotaModel
internal import RotaJudge

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
  /// The less, the more it tells.
  let strength: Int
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
    return breaches.min { strength($0, person) < strength($1, person) }.map { breach in
      Hindrance(
        rule: breach.rule.rawValue, text: words(breach, person), source: source(breach, person),
        strength: strength(breach, person))
    }
  }

  /// The less, the stronger: leave before hours, hours before rest.
  private func strength(_ breach: Breach, _ person: PersonID) -> Int {
    if breach.rule == .available, leave(breach, person) != nil { return 0 }
    return 1 + (Answers.telling.firstIndex(of: breach.rule) ?? Answers.telling.count)
  }

  private func leave(_ breach: Breach, _ person: PersonID) -> Leave? {
    guard let day = breach.place.day, let time = breach.place.time else { return nil }
    return team.absence(of: person, day, time)
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
      return leave(breach, person).map { sources.leave($0) } ?? sources.person(person, "flex")
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
    var strengths: [Key: Int] = [:]
    for person in team.staff.map(\.id) {
      let alike = Dictionary(grouping: hindrances[person] ?? [:]) { [$0.value.rule, $0.value.text] }
      for (words, entries) in alike {
        let key = Key(rule: words[0], text: words[1], days: entries.map(\.key).sorted())
        groups[key, default: []].append(person)
        strengths[key] = entries.map(\.value.strength).min()
      }
    }
    let order = Dictionary(uniqueKeysWithValues: zip(team.staff.map(\.id), 0...))
    let sorted = groups.sorted { a, b in
      let first = (strengths[a.key] ?? 0, -a.value.count, order[a.value[0]] ?? 0)
      let second = (strengths[b.key] ?? 0, -b.value.count, order[b.value[0]] ?? 0)
      if first != second { return first < second }
      return a.key.days == b.key.days
        ? a.key.text < b.key.text : a.key.days.lexicographicallyPrecedes(b.key.days)
    }
    let told = sorted.prefix(sorted.count <= Self.mostReasons ? sorted.count : Self.mostReasons - 1)
    let reasons = told.map { key, people in
      let when = key.days.count == days.count ? "" : " on \(words(key.days))"
      return Reason(
        rule: key.rule, who: people, when: key.days, text: "\(few(people)) can't\(when): \(key.text)",
        source: people.count == 1 ? hindrances[people[0]]?[key.days[0]]?.source : nil)
    }
    let rest = sorted.dropFirst(told.count)
    guard let first = rest.first else { return reasons }
    let people = Set(rest.flatMap(\.value))
    let rules = Set(rest.map(\.key.rule))
    let why = MustRule.allCases.filter { rules.contains($0.rawValue) }.map(\.whatIsMissing)
    return reasons + [
      Reason(
        rule: first.key.rule, who: people.sorted(),
        text: "\(Words.count(people.count, "other", "others")) can't: \(listed(why))")
    ]
  }
}

extension MustRule {
  /// In a word or two, of several people at once.
  fileprivate var whatIsMissing: String {
    switch self {
    case .available: "away, or outside their hours"
    case .window: "outside the service's hours"
    case .shiftLength: "the length of a shift"
    case .dailyRest, .weeklyRest: "rest"
    case .consecutiveDays: "too many days in a row"
    case .days: "no day left in the week"
    case .hours: "no hours left in the week"
    case .weekends: "a weekend that is theirs"
    case .pause: "the break"
    case .contact: "the contact's own times"
    case .workers: "not to be sent"
    case .inTheShift: "no room beside other contacts"
    case .apart: "too near to another contact"
    case .partner: "the partner"
    case .pins: "what is pinned"
    case .past: "already begun"
    }
  }
}
