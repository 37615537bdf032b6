internal import RotaModel

extension TeamReader {
  mutating func cover(_ node: YAMLNode?, slot: Minutes) -> [CoverLine] {
    var ids: [String: Place] = [:]
    return list(node, "`cover`").compactMap { node in
      guard let fields = fields(node, "a cover line", CoverLine.fields) else { return nil }
      let before = errorCount
      var line = CoverLine(id: "", when: .always, need: 0)
      read(CoverLine.fields, fields, into: &line)
      checkOwn(line.id.text, fields, among: &ids)
      let time = line.when.time
      if time.start % slot != 0 || time.end % slot != 0 {
        error(.offGrid("\(time)", slot: slot), at: fields.place(of: "time"))
      }
      if errorCount == before { places.cover[line.id] = fields.place(of: "id") }
      return line
    }
  }

  /// An id that nothing else in one list has.
  mutating func checkOwn(_ id: String, _ fields: Fields, among ids: inout [String: Place]) {
    guard !id.isEmpty else { return }
    let place = fields.place(of: "id")
    if let before = ids[id] { error(.duplicateID(id, line: before.line), at: place) }
    ids[id] = ids[id] ?? place
  }

  /// One role or a list of them.
  mutating func roles(_ node: YAMLNode) -> [Role] {
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
      guard let fields = fields(node, "a duty", Duty.fields) else { return nil }
      let before = errorCount
      var duty = Duty(id: "", when: .always)
      read(Duty.fields, fields, into: &duty)
      checkOwn(duty.id.text, fields, among: &ids)
      if errorCount == before { places.duties[duty.id] = fields.place(of: "id") }
      return duty
    }
  }

  /// `all`, an id or a list of ids; nil: everybody.
  mutating func staffOrAll(_ node: YAMLNode) -> [PersonID]? {
    guard node.text != "all" else { return nil }
    if node.isBlank { wrong("all, the id of a member of staff or a list of ids", found: node) }
    return oneOrMore(node).compactMap { person($0) }
  }
}
