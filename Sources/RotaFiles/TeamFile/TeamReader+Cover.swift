internal import RotaModel

extension TeamReader {
  mutating func cover(_ node: YAMLNode?, slot: Minutes) -> [CoverLine] {
    var ids: [String: Place] = [:]
    let keys = ["id", "days", "time", "need", "ideal", "weight", "role", "skills", "traits", "free"]
    return list(node, "`cover`").compactMap { node in
      guard let fields = fields(node, "a cover line", keys) else { return nil }
      let before = errorCount
      let id = CoverLineID(own(require(fields, "id"), "a cover line's id", among: &ids) ?? "")
      let time = timeRange(require(fields, "time"))
      if let time, time.start % slot != 0 || time.end % slot != 0 {
        error(.offGrid("\(time)", slot: slot), at: fields.place(of: "time"))
      }
      var when = fields["days"].map { days($0) ?? .always } ?? .always
      when.time = time ?? .wholeDay
      let line = CoverLine(
        id: id, when: when, need: whole(require(fields, "need"), 0...1000) ?? 0,
        ideal: whole(fields["ideal"], 0...1000) ?? 0, weight: weight(fields["weight"]), roles: roles(fields),
        skills: askedSkills(fields["skills"]), traits: askedTraits(fields["traits"]),
        free: flag(fields["free"]) ?? false)
      if errorCount == before { places.cover[id] = fields.place(of: "id") }
      return line
    }
  }

  mutating func weight(_ node: YAMLNode?) -> Int? { whole(node, 0...1_000_000) }

  /// An id that nothing else in one list has.
  mutating func own(_ node: YAMLNode?, _ what: String, among ids: inout [String: Place]) -> String? {
    guard let node, let text = id(node, what) else { return nil }
    if let before = ids[text] { error(.duplicateID(text, line: before.line), at: node.place) }
    ids[text] = ids[text] ?? node.place
    return text
  }

  /// One role or a list of them; nil: whatever the role.
  private mutating func roles(_ fields: Fields) -> [Role]? {
    guard let node = said(fields, "role") else { return nil }
    let roles = oneOrMore(node).compactMap { node in
      word(node, "a role").map { Places.Asked(word: Role($0), place: node.place) }
    }
    if case .list(let nodes) = node.content, nodes.isEmpty { error(.noRoles, at: node.place) }
    places.roles += roles
    return roles.map(\.word)
  }

  mutating func duties(_ node: YAMLNode?) -> [Duty] {
    var ids: [String: Place] = [:]
    return list(node, "`duties`").compactMap { node in
      guard let fields = fields(node, "a duty", ["id", "when", "staff", "role", "zone", "weight"]) else { return nil }
      let before = errorCount
      let id = DutyID(own(require(fields, "id"), "a duty's id", among: &ids) ?? "")
      let duty = Duty(
        id: id, when: period(require(fields, "when"), needsTime: true) ?? .always,
        staff: staffOrAll(fields["staff"]), roles: roles(fields), zone: zone(said(fields, "zone")),
        weight: weight(fields["weight"]))
      if errorCount == before { places.duties[id] = fields.place(of: "id") }
      return duty
    }
  }

  /// `all`, an id or a list of ids; nil: everybody.
  mutating func staffOrAll(_ node: YAMLNode?) -> [PersonID]? {
    guard let node, node.text != "all" else { return nil }
    if node.isBlank { wrong("all, the id of a member of staff or a list of ids", found: node) }
    return oneOrMore(node).compactMap { person($0) }
  }
}
