internal import RotaModel
internal import RotaJudge

/// Edits that were tried and judged. Nothing is kept of them.
struct Attempt {
  let day: Day
  let start: Minutes
  let staff: [PersonID]
  let edits: [Edit]
  let priced: PricedEdit
  /// The contact is agreed there, whatever its own times are.
  var isAgreed = false

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
    _ edits: [Edit], _ day: Day, _ start: Minutes, _ staff: [PersonID], moving contacts: Set<ContactID> = [],
    isAgreed: Bool = false
  ) -> Attempt? {
    guard let priced = try? isAgreed ? agreed(edits, moving: contacts) : offered(edits, moving: contacts) else {
      return nil
    }
    return Attempt(day: day, start: start, staff: staff, edits: edits, priced: priced, isAgreed: isAgreed)
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
    return breaches.min { strength($0, person) < strength($1, person) }.map { hindrance($0, for: person) }
  }

  func hindrance(_ breach: Breach, for person: PersonID) -> Hindrance {
    Hindrance(
      rule: breach.rule.rawValue, text: words(breach, person), source: source(breach, person),
      strength: strength(breach, person))
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
  /// `Ana and Dina can't on Thu and Fri: on leave`. The days go without saying where it is all that were tried.
  func reasons(_ hindrances: [PersonID: [Day: [Hindrance]]], of days: [Day]) -> [Reason] {
    struct Key: Hashable {
      let rule: String
      let text: String
      let days: [Day]
    }
    var groups: [Key: [(person: PersonID, hindrance: Hindrance)]] = [:]
    for person in team.staff.map(\.id) {
      let entries = (hindrances[person] ?? [:]).flatMap { day, all in all.map { (day: day, hindrance: $0) } }
      let alike = Dictionary(grouping: entries) { [$0.hindrance.rule, $0.hindrance.text] }
      for (words, entries) in alike {
        guard let first = entries.min(by: { $0.day < $1.day }) else { continue }
        let key = Key(rule: words[0], text: words[1], days: entries.map(\.day).sorted())
        groups[key, default: []].append((person, first.hindrance))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: zip(team.staff.map(\.id), 0...))
    let sorted = groups.sorted { a, b in
      let first = (a.value[0].hindrance.strength, -a.value.count, order[a.value[0].person] ?? 0)
      let second = (b.value[0].hindrance.strength, -b.value.count, order[b.value[0].person] ?? 0)
      if first != second { return first < second }
      return a.key.days == b.key.days ? a.key.text < b.key.text : a.key.days.lexicographicallyPrecedes(b.key.days)
    }
    return sorted.map { key, kept in
      let people = kept.map(\.person)
      let when = Set(key.days).isSuperset(of: days) ? "" : " on \(words(key.days))"
      let sources = Set(kept.map(\.hindrance.source))
      return Reason(
        rule: key.rule, who: people, when: key.days, text: "\(few(people)) can't\(when): \(key.text)",
        source: sources.count == 1 ? kept[0].hindrance.source : nil)
    }
  }
}
