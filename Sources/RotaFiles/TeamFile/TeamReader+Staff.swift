internal import RotaModel

extension TeamReader {
  mutating func staff(_ node: YAMLNode?) -> [Person] {
    guard let node else { return [] }
    let members = list(node, "`staff`")
    if case .list = node.content { names.staff.isRead = true }
    if members.isEmpty, names.staff.isRead || node.isBlank { warning(.nobody, at: node.place) }
    return members.compactMap { person(in: $0) }
  }

  private mutating func person(in node: YAMLNode) -> Person? {
    guard let fields = fields(node, "a member of staff", Person.fields) else { return nil }
    let before = errorCount
    var person = Person(id: "", name: "", contract: Contract(hours: .zero))
    read(Person.fields, fields, into: &person)
    person.id = PersonID(unique(person.id.text, fields, in: \.staff) ?? "")
    if !person.id.text.isEmpty { names.called.add(person.id, called: person.name) }
    // The most that nobody has said goes with the hours.
    let contract = fields["contract"]
    if contract?["max"] == nil { person.contract.max = Contract(hours: person.contract.hours).max }
    checkEnds(of: person, fields["expires"])
    checkSpan(person.from, person.until, fields)
    if person.until != nil { places.untils[person.id] = fields.place(of: "until") }
    let place = fields.place(of: "id")
    let ofContract = { (key: String) in contract?[key]?.place ?? contract?.place ?? place }
    places.people[person.id] =
      errorCount > before
      ? nil
      : Places.OfPerson(
        id: place, most: ofContract("max"), shift: ofContract("shift"), days: ofContract("days"),
        wishes: wishPlaces(fields["wishes"]))
    return person
  }

  /// The last day of a skill that they have.
  private mutating func checkEnds(of person: Person, _ node: YAMLNode?) {
    guard case .map(let entries)? = node?.content else { return }
    for entry in entries {
      guard let text = entry.key.text, !text.isEmpty, !entry.key.isNumber, !entry.key.isFlag else { continue }
      let skill = Skill(text)
      if !person.skills.contains(skill) {
        let near = guess(text, in: person.skills.map(\.text))
        error(.expiresUnheld(text, near: near), at: entry.key.place)
      }
      if person.expires[skill] != nil { places.expires[person.id, default: [:]][skill] = entry.key.place }
    }
  }

  mutating func ends(_ node: YAMLNode, _ what: String) -> [Skill: Day] {
    var ends: [Skill: Day] = [:]
    for entry in entries(node, what) ?? [] {
      if let skill = word(entry.key, "a skill"), let day = day(entry.value) { ends[Skill(skill)] = day }
    }
    return ends
  }

  /// `from` and `until`: the first day and the last.
  mutating func checkSpan(_ from: Day?, _ until: Day?, _ fields: Fields) {
    if let from, let until, until < from {
      error(.untilBeforeFrom("\(until)", "\(from)"), at: fields.place(of: "until"))
    }
  }

  /// A list of words, each once, with their places.
  mutating func words(_ node: YAMLNode?, _ key: String, _ what: String) -> [(text: String, place: Place)] {
    list(node, "`\(key)`").compactMap { node in word(node, what).map { ($0, node.place) } }
  }

  mutating func skills(_ node: YAMLNode, _ holding: Holding) -> Set<Skill> {
    let words = words(node, "skills", "a skill").map { Places.Asked(word: Skill($0.text), place: $0.place) }
    if holding == .held { places.heldSkills += words } else { places.skills += words }
    return Set(words.map(\.word))
  }

  mutating func traits(_ node: YAMLNode, _ holding: Holding) -> Set<Trait> {
    let words = words(node, "traits", "a trait").map { Places.Asked(word: Trait($0.text), place: $0.place) }
    if holding == .held { places.heldTraits += words } else { places.traits += words }
    return Set(words.map(\.word))
  }

  /// `4-10` hours, each a decimal.
  mutating func shiftLengths(_ node: YAMLNode) -> ClosedRange<Hours>? {
    let parts = (node.text ?? "").split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard node.text != nil, parts.count == 2, parts.allSatisfy({ Hours($0) != nil }) else {
      let meant = node.text.flatMap { Meant.hours($0) }
      wrong(
        "the shortest and the longest shift in hours, such as \"4-10\"", found: node,
        meant: meant.map { [$0] } ?? [])
      return nil
    }
    guard let shortest = hours(parts[0], at: node.place), let longest = hours(parts[1], at: node.place) else {
      return nil
    }
    guard shortest <= longest else {
      error(.minimumOverMaximum("\(shortest)", "\(longest)"), at: node.place)
      return nil
    }
    return shortest...longest
  }

  mutating func weekends(_ node: YAMLNode) -> Contract.Weekends? {
    if let text = node.text, let meant = Meant.weekends(text) {
      error(
        .wrongType("`weekends`", "a table of keys", found: node.found, help: "write \(meant)"), at: node.place,
        mend: node.mend(meant, isYAML: true))
      return nil
    }
    guard let fields = fields(node, "`weekends`", Contract.Weekends.fields) else { return nil }
    let before = errorCount
    var weekends = Contract.Weekends(max: 0, of: 1)
    read(Contract.Weekends.fields, fields, into: &weekends)
    guard errorCount == before else { return nil }
    if weekends.max > weekends.of {
      warning(.weekendsUnlimited(weekends.max, weekends.of), at: fields.place(of: "max"))
    }
    return weekends
  }

  mutating func flex(_ node: YAMLNode) -> Flex {
    guard case .map = node.content else { return Flex(flexHours(node) ?? .wholeWindow) }
    let keys = ["default"] + Weekday.allCases.map(\.word)
    guard let fields = fields(node, "`flex`", keys) else { return Flex() }
    var flex = Flex(fields["default"].flatMap { flexHours($0) } ?? .wholeWindow)
    for day in Weekday.allCases {
      if let hours = fields[day.word].flatMap({ flexHours($0) }) { flex[day] = hours }
    }
    return flex
  }

  private mutating func flexHours(_ node: YAMLNode) -> Flex.Hours? {
    if node.isBlank { return .wholeWindow }
    if node.text == "off" { return .off }
    guard let text = node.text, text.contains(":") else {
      let ranges = node.text.map { Meant.rangeReadings($0) } ?? []
      let help = ranges.isEmpty ? node.text.flatMap { Meant.flex($0) }.map { "write \($0)" } : nil
      wrong("hours such as \"09:00-17:30\", or off", found: node, meant: ranges, help: help)
      return nil
    }
    return timeRange(text, at: node.place).map { .within($0) }
  }

  mutating func wishes(_ node: YAMLNode) -> [Wish] {
    let keys = Wish.Kind.allCases.map(\.rawValue)
    if node.text != nil, !node.isBlank {
      error(.wishIsOneKey, at: node.place)
      return []
    }
    return list(node, "`wishes`").compactMap { node -> Wish? in
      guard let fields = fields(node, "a wish", keys) else { return nil }
      guard fields.entries.count == 1, let (key, entry) = fields.entries.first, let kind = Wish.Kind(rawValue: key)
      else {
        if fields.entries.count > 1 || node.isBlank { error(.wishIsOneKey, at: node.place) }
        return nil
      }
      return period(entry.value).map { Wish(kind, $0) }
    }
  }

  /// Where each says when, as long as nothing is wrong with them.
  private func wishPlaces(_ node: YAMLNode?) -> [Place] {
    guard case .list(let nodes)? = node?.content else { return [] }
    return nodes.compactMap { node in
      if case .map(let entries) = node.content { entries.first?.value.place } else { nil }
    }
  }
}
