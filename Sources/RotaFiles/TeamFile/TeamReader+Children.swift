internal import RotaModel

extension TeamReader {
  mutating func children(_ node: YAMLNode?) -> [Child] {
    if case .list? = node?.content {
      names.children.isRead = true
    } else {
      names.children.isRead = node?.isBlank ?? true
    }
    return list(node, "`children`").compactMap { child(in: $0) }
  }

  private mutating func child(in node: YAMLNode) -> Child? {
    let keys = ["id", "zone", "key-worker", "known", "avoid", "traits", "paused", "needs"]
    guard let fields = fields(node, "a child", keys) else { return nil }
    let id = ChildID(newID(require(fields, "id"), "a child's id", in: \.children) ?? "")
    let before = errorCount
    var child = Child(
      id: id, zone: zone(said(fields, "zone")), keyWorker: person(said(fields, "key-worker")),
      known: Set(people(fields["known"], "`known`")), avoid: Set(people(fields["avoid"], "`avoid`")),
      traits: askedTraits(fields["traits"]), paused: periods(fields["paused"]) ?? [])
    if child.keyWorker != nil { names.withKeyWorker.insert(id) }
    let isRight = errorCount == before
    child.needs = list(fields["needs"], "`needs`").compactMap { need($0, of: child) }
    // Who may go is not known where a name is wrong.
    if !isRight { for need in child.needs { places.needs[ContactID(child: id, need: need.id)] = nil } }
    return child
  }

  private mutating func need(_ node: YAMLNode, of child: Child) -> Need? {
    guard let fields = fields(node, "a need", Self.needKeys + ["times", "every", "from", "until", "after", "start-by"])
    else { return nil }
    let before = errorCount
    let times = whole(fields["times"], 1...100) ?? 1
    var need = need(fields)
    need.times = times
    need.every = whole(fields["every"], 1...52) ?? 1
    (need.from, need.until) = span(fields)
    if need.every > 1, fields["from"] == nil { error(.everyWithoutFrom(need.every), at: fields.place(of: "every")) }
    need.after = moment(said(fields, "after"))
    need.startBy = moment(said(fields, "start-by"))
    checkOrder(of: need, fields)
    name(need, of: child.id, times: times, fields)
    if need.keyWorker == .only, child.keyWorker == nil, fields["key-worker"] != nil {
      error(.noKeyWorker(child.id.text), at: fields.place(of: "key-worker"))
    }
    if errorCount == before { places.needs[ContactID(child: child.id, need: need.id)] = fields.place(of: "id") }
    return need
  }

  mutating func checkOrder(of need: Need, _ fields: Fields) {
    if let after = need.after, let startBy = need.startBy, startBy < after {
      error(.startByBeforeAfter("\(startBy)", "\(after)"), at: fields.place(of: "start-by"))
    }
  }

  /// Notes the id of a need or of a one-off, which are of one kind.
  mutating func name(_ need: Need, of child: ChildID, times: Int?, _ fields: Fields) {
    guard !need.id.text.isEmpty, !child.text.isEmpty else { return }
    let place = fields.place(of: "id")
    if let before = names.needs[child.text]?[need.id.text] {
      error(.duplicateNeed(need.id.text, of: child.text, line: before.place.line), at: place)
    } else {
      names.needs[child.text, default: [:]][need.id.text] = Names.NeedName(place: place, times: times)
    }
  }

  static let needKeys = [
    "id", "minutes", "within", "prefer", "skills", "traits", "workers", "partner", "priority", "apart", "write-up",
    "key-worker", "known", "not", "zone",
  ]

  /// What needs, one-offs and the contacts of a critical moment have in common.
  mutating func need(_ fields: Fields) -> Need {
    Need(
      id: NeedID(id(require(fields, "id"), "a need's id") ?? ""),
      minutes: whole(require(fields, "minutes"), 1...1440) ?? 1,
      within: periods(fields["within"]), prefer: periods(fields["prefer"]) ?? [], skills: askedSkills(fields["skills"]),
      traits: fields["traits"].map { askedTraits($0) }, workers: whole(fields["workers"], 1...1000) ?? 1,
      partner: partner(said(fields, "partner")), priority: choice(fields["priority"]) ?? .standard,
      apart: whole(fields["apart"], 0...1000) ?? 1, writeUp: whole(fields["write-up"], 0...1440) ?? 0,
      keyWorker: choice(fields["key-worker"]) ?? .prefer, known: flag(fields["known"]) ?? false,
      not: Set(people(fields["not"], "`not`")), zone: zone(said(fields, "zone")))
  }

  mutating func askedSkills(_ node: YAMLNode?) -> Set<Skill> {
    let words = words(node, "skills", "a skill")
    places.skills += words.map { Places.Asked(word: Skill($0.text), place: $0.place) }
    return Set(words.map { Skill($0.text) })
  }

  mutating func askedTraits(_ node: YAMLNode?) -> Set<Trait> {
    let words = words(node, "traits", "a trait")
    places.traits += words.map { Places.Asked(word: Trait($0.text), place: $0.place) }
    return Set(words.map { Trait($0.text) })
  }
}
