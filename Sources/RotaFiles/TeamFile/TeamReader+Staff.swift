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
    let keys = [
      "id", "name", "role", "skills", "expires", "traits", "contract", "flex", "wishes", "phone", "lone", "counts",
      "carry", "from", "until",
    ]
    guard let fields = fields(node, "a member of staff", keys) else { return nil }
    let before = errorCount
    let id = PersonID(newID(require(fields, "id"), "an id of a member of staff", in: \.staff) ?? "")
    let place = fields.place(of: "id")
    places.people[id] = Places.OfPerson(id: place, most: place, shift: place, days: place)
    let heldSkills = words(fields["skills"], "skills", "a skill").map {
      Places.Asked(word: Skill($0.text), place: $0.place)
    }
    let heldTraits = words(fields["traits"], "traits", "a trait").map {
      Places.Asked(word: Trait($0.text), place: $0.place)
    }
    places.heldSkills += heldSkills
    places.heldTraits += heldTraits
    let skills = Set(heldSkills.map(\.word))
    let (from, until) = span(fields)
    if until != nil { places.untils[id] = fields.place(of: "until") }
    let person = Person(
      id: id, name: require(fields, "name").flatMap { text($0) } ?? "",
      role: said(fields, "role").flatMap { word($0, "a role") }.map { Role($0) },
      skills: skills, expires: expiries(fields["expires"], of: id, skills),
      traits: Set(heldTraits.map(\.word)),
      contract: contract(require(fields, "contract"), of: id), flex: flex(fields["flex"]),
      wishes: wishes(fields["wishes"], of: id), phone: said(fields, "phone").flatMap { text($0) },
      mayWorkAlone: flag(fields["lone"]) ?? true, countsInCover: flag(fields["counts"]) ?? true,
      carry: carry(fields["carry"]), from: from, until: until)
    if errorCount > before { places.people[id] = nil }
    return person
  }

  /// The last day of a skill, for each that has one.
  private mutating func expiries(_ node: YAMLNode?, of id: PersonID, _ skills: Set<Skill>) -> [Skill: Day] {
    var expires: [Skill: Day] = [:]
    for entry in node.flatMap({ entries($0, "`expires`") }) ?? [] {
      guard let skill = word(entry.key, "a skill").map({ Skill($0) }) else { continue }
      if !skills.contains(skill) {
        let near = guess(skill.text, in: skills.map(\.text))
        error(.expiresUnheld(skill.text, near: near), at: entry.key.place)
      }
      if let day = day(entry.value) {
        expires[skill] = day
        places.expires[id, default: [:]][skill] = entry.key.place
      }
    }
    return expires
  }

  /// `from` and `until`: the first day and the last.
  mutating func span(_ fields: Fields) -> (from: Day?, until: Day?) {
    let from = day(said(fields, "from"))
    let until = day(said(fields, "until"))
    if let from, let until, until < from {
      error(.untilBeforeFrom("\(until)", "\(from)"), at: fields.place(of: "until"))
    }
    return (from, until)
  }

  /// A list of words, each once, with their places.
  mutating func words(_ node: YAMLNode?, _ key: String, _ what: String) -> [(text: String, place: Place)] {
    list(node, "`\(key)`").compactMap { node in word(node, what).map { ($0, node.place) } }
  }

  private mutating func contract(_ node: YAMLNode?, of id: PersonID) -> Contract {
    let none = Contract(hours: .zero)
    let keys = ["hours", "max", "shift", "days", "weekends", "opt-out"]
    guard let node, let fields = fields(node, "a contract", keys) else { return none }
    places.people[id]?.most = fields.place(of: "max")
    places.people[id]?.shift = fields.place(of: "shift")
    places.people[id]?.days = fields.place(of: "days")
    let hours = hours(require(fields, "hours"))
    let shift = fields["shift"].flatMap { shiftLengths($0) }
    return Contract(
      hours: hours ?? .zero, max: self.hours(fields["max"]), shortestShift: shift?.lowerBound ?? none.shortestShift,
      longestShift: shift?.upperBound ?? none.longestShift, days: whole(fields["days"], 0...7) ?? 5,
      weekends: fields["weekends"].flatMap { weekends($0) }, optOut: flag(fields["opt-out"]) ?? false)
  }

  /// `4-10` hours, each a decimal.
  private mutating func shiftLengths(_ node: YAMLNode) -> ClosedRange<Hours>? {
    let parts = (node.text ?? "").split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard node.text != nil, parts.count == 2, parts.allSatisfy({ Hours($0) != nil }) else {
      let meant = node.text.flatMap { Meant.hours($0) }
      wrong(
        "the shortest and the longest shift in hours, such as \"4-10\"", found: node,
        help: meant.map { "write \($0)" })
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

  private mutating func weekends(_ node: YAMLNode) -> Contract.Weekends? {
    if let text = node.text, let meant = Meant.weekends(text) {
      error(.wrongType("`weekends`", "a table of keys", found: node.found, help: "write \(meant)"), at: node.place)
      return nil
    }
    guard let fields = fields(node, "`weekends`", ["max", "of"]) else { return nil }
    guard let max = whole(require(fields, "max"), 0...52), let of = whole(require(fields, "of"), 1...52) else {
      return nil
    }
    if max > of { warning(.weekendsUnlimited(max, of), at: fields.place(of: "max")) }
    return Contract.Weekends(max: max, of: of)
  }

  private mutating func carry(_ node: YAMLNode?) -> Carry {
    guard let node, let fields = fields(node, "`carry`", ["hours", "unsocial"]) else { return Carry() }
    return Carry(
      hours: hours(fields["hours"], -168...168) ?? .zero, unsocial: whole(fields["unsocial"], -10_000...10_000) ?? 0)
  }

  private mutating func flex(_ node: YAMLNode?) -> Flex {
    guard let node else { return Flex() }
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
      let meant = node.text.flatMap { Meant.range($0) ?? Meant.flex($0) }
      wrong("hours such as \"09:00-17:30\", or off", found: node, help: meant.map { "write \($0)" })
      return nil
    }
    return timeRange(text, at: node.place).map { .within($0) }
  }

  private mutating func wishes(_ node: YAMLNode?, of id: PersonID) -> [Wish] {
    let keys = Wish.Kind.allCases.map(\.rawValue)
    if let node, node.text != nil, !node.isBlank {
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
      guard let when = period(entry.value) else { return nil }
      places.people[id]?.wishes.append(entry.value.place)
      return Wish(kind, when)
    }
  }
}
