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
    guard let fields = fields(node, "a child", Child.fields.map(\.key) + ["needs"]) else { return nil }
    var child = Child(id: "")
    read(Child.fields.filter { $0.key == "id" }, fields, into: &child)
    child.id = ChildID(unique(child.id.text, fields, in: \.children) ?? "")
    let before = errorCount
    read(Child.fields.filter { $0.key != "id" }, fields, into: &child)
    if child.keyWorker != nil { names.withKeyWorker.insert(child.id) }
    let isRight = errorCount == before
    child.needs = list(fields["needs"], "`needs`").compactMap { need($0, of: child) }
    // Who may go is not known where a name is wrong.
    if !isRight { for need in child.needs { places.needs[ContactID(child: child.id, need: need.id)] = nil } }
    return child
  }

  private mutating func need(_ node: YAMLNode, of child: Child) -> Need? {
    guard let fields = fields(node, "a need", Need.fields) else { return nil }
    let before = errorCount
    let need = need(Need.fields, fields)
    checkSpan(need.from, need.until, fields)
    if need.every > 1, fields["from"] == nil { error(.everyWithoutFrom(need.every), at: fields.place(of: "every")) }
    checkOrder(of: need, fields)
    name(need, of: child.id, times: need.times, fields)
    if need.keyWorker == .only, child.keyWorker == nil, fields["key-worker"] != nil {
      error(.noKeyWorker(child.id.text), at: fields.place(of: "key-worker"))
    }
    if errorCount == before { places.needs[ContactID(child: child.id, need: need.id)] = fields.place(of: "id") }
    return need
  }

  mutating func need(_ table: [TeamField<Need>], _ fields: Fields) -> Need {
    var need = Need(id: "", minutes: 1)
    read(table, fields, into: &need)
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
}
