internal import RotaModel

/// The dated facts, which may be in files of their own.
extension TeamReader {
  /// Leave and one-offs: what others name.
  mutating func read(_ fields: Fields, into team: inout Team) {
    team.leave += list(fields["leave"], "`leave`").compactMap { leave($0) }
    team.oneOffs += list(fields["contacts"], "`contacts`").compactMap { oneOff($0) }
  }

  /// What names contacts, once all of them are known.
  mutating func readReferences(_ fields: Fields, into team: inout Team) {
    team.cancelled += list(fields["cancelled"], "`cancelled`").compactMap { contact($0) }
    team.pins += list(fields["pins"], "`pins`").compactMap { pin($0) }
  }

  private mutating func leave(_ node: YAMLNode) -> Leave? {
    guard let fields = fields(node, "an entry of leave", Leave.fields) else { return nil }
    let before = errorCount
    var leave = Leave(people: nil, when: .always)
    read(Leave.fields, fields, into: &leave)
    return errorCount == before ? leave : nil
  }

  private mutating func oneOff(_ node: YAMLNode) -> OneOff? {
    let before = errorCount
    guard let fields = fields(node, "a one-off contact", ["child"] + Need.once.map(\.key)) else { return nil }
    let child = child(require(fields, "child"))
    let need = need(Need.once, fields)
    checkOrder(of: need, fields)
    guard let child else { return nil }
    name(need, of: child, times: nil, fields)
    if need.keyWorker == .only, names.children.places[child.text] != nil, !names.withKeyWorker.contains(child) {
      error(.noKeyWorker(child.text), at: fields.place(of: "key-worker"))
    }
    if errorCount == before { places.needs[ContactID(child: child, need: need.id)] = fields.place(of: "id") }
    return OneOff(child: child, need: need)
  }

  private mutating func pin(_ node: YAMLNode) -> Pin? {
    guard case .map(let entries) = node.content else {
      error(.wrongType("a pin", "a table of keys", found: node.found), at: node.place)
      return nil
    }
    return entries.contains { $0.key.text == "contact" } ? contactPin(node) : shiftPin(node)
  }

  private mutating func contactPin(_ node: YAMLNode) -> Pin? {
    guard let fields = fields(node, "a pin of a contact", ["contact", "date", "start", "staff"]) else { return nil }
    let id = contact(fields["contact"])
    let date = day(fields["date"])
    let start = time(fields["start"])
    let staff = fields["staff"].map { people($0, "`staff`") }
    let pin = id.map { Pin.contact($0, date: date, start: start, staff: staff) }
    if let pin { places.pins[pin] = node.place }
    return pin
  }

  private mutating func shiftPin(_ node: YAMLNode) -> Pin? {
    guard let fields = fields(node, "a pin of a shift", ["staff", "date", "start", "end", "off"]) else { return nil }
    let staff = person(require(fields, "staff"))
    let date = day(require(fields, "date"))
    let start = time(fields["start"])
    let end = time(fields["end"])
    let off = flag(fields["off"]) ?? false
    if off, fields["start"] != nil || fields["end"] != nil { error(.offWithTimes, at: fields.place(of: "off")) }
    if let start, let end, start >= end {
      error(.emptyTimeRange("\(TimeRange(start, end))"), at: fields.place(of: "end"))
    }
    guard let staff, let date else { return nil }
    let pin: Pin = off ? .off(staff, date) : .shift(staff, date, start: start, end: end)
    places.pins[pin] = node.place
    return pin
  }
}
