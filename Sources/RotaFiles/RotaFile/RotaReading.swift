internal import RotaModel

/// Reads a rota out of JSON and notes everything that is wrong with it on the way.
struct RotaReading {
  private(set) var faults: [JSONFault] = []

  /// Nil where something required is missing; what is wrong is in `faults`.
  mutating func rota(_ node: JSONNode) -> Rota? {
    guard case .object = node.value else {
      return note(node, .expected("a rota: a JSON object", found: node.kind))
    }
    if let format = node.member("format"), format.string != RotaFile.format {
      return note(format, .expected("'\(RotaFile.format)'", of: "format", found: format.kind))
    }
    let horizon = horizon(node)
    let shifts = list("shifts", node).compactMap { shift($0) }
    let contacts = list("contacts", node).compactMap { contact($0) }
    guard let horizon else { return nil }
    var rota = Rota(horizon: horizon, shifts: shifts, contacts: contacts)
    rota.sayOfItself(node)
    return rota
  }

  private mutating func note<Nothing>(_ node: JSONNode, _ message: Diagnostic.Message) -> Nothing? {
    faults.append(JSONFault(offset: node.offset, message))
    return nil
  }
}

extension RotaReading {
  private mutating func horizon(_ node: JSONNode) -> Horizon? {
    let from = day("from", node)
    guard let days = required("days", node) else { return nil }
    guard let count = days.integer, count >= 7, count % 7 == 0, count <= RotaFile.longest else {
      return note(
        days, .expected("whole weeks: 7, 14, 21 … at most \(RotaFile.longest)", of: "days", found: days.kind))
    }
    guard let from else { return nil }
    guard let horizon = Horizon(from: from, days: count) else {
      return node.member("from").flatMap { note($0, .rotaFromMonday(from)) }
    }
    return horizon
  }

  private mutating func shift(_ node: JSONNode) -> Shift? {
    guard isObject(node, "a shift") else { return nil }
    let staff = text("staff", node)
    let day = day("date", node)
    let start = time("start", node)
    let end = time("end", node)
    var pause: TimeRange?
    if let found = node.member("break"), !found.isNull {
      pause = range(found)
      if pause == nil { return note(found, .expected("\"13:00-13:30\" or null", of: "break", found: found.kind)) }
    }
    guard let staff, let day, let start, let end else { return nil }
    return Shift(staff: PersonID(staff), day: day, time: TimeRange(start, end), pause: pause)
  }

  private mutating func contact(_ node: JSONNode) -> Contact? {
    guard isObject(node, "a contact") else { return nil }
    let id = text("id", node)
    let day = day("date", node)
    let start = time("start", node)
    let end = time("end", node)
    var staff: [PersonID] = []
    for worker in list("staff", node) {
      if let name = worker.string {
        staff.append(PersonID(name))
      } else {
        faults.append(
          JSONFault(offset: worker.offset, .expected("a person's id", of: "staff", found: worker.kind)))
      }
    }
    guard let id, let day, let start, let end, let node = node.member("id") else { return nil }
    guard let id = ContactID(id) else {
      return note(
        node,
        .expected(
          "a contact such as \"C014/visit/2026-11-30/2\" or \"C014/welfare\"", of: "id", found: node.kind))
    }
    return Contact(id: id, day: day, time: TimeRange(start, end), staff: staff)
  }
}

/// One value by its key.
extension RotaReading {
  private mutating func required(_ key: String, _ node: JSONNode) -> JSONNode? {
    node.member(key) ?? note(node, .rotaKeyMissing(key))
  }

  private mutating func isObject(_ node: JSONNode, _ what: String) -> Bool {
    if case .object = node.value { return true }
    faults.append(JSONFault(offset: node.offset, .expected("\(what): an object", found: node.kind)))
    return false
  }

  private mutating func list(_ key: String, _ node: JSONNode) -> [JSONNode] {
    guard let found = required(key, node) else { return [] }
    return found.array ?? note(found, .expected("a list", of: key, found: found.kind)) ?? []
  }

  private mutating func text(_ key: String, _ node: JSONNode) -> String? {
    guard let found = required(key, node) else { return nil }
    guard let text = found.string, !text.isEmpty else {
      return note(found, .expected("text", of: key, found: found.kind))
    }
    return text
  }

  private mutating func day(_ key: String, _ node: JSONNode) -> Day? {
    guard let found = required(key, node) else { return nil }
    return found.string.flatMap { Day($0) }
      ?? note(found, .expected("a date such as \"2026-11-30\"", of: key, found: found.kind))
  }

  private mutating func time(_ key: String, _ node: JSONNode) -> Minutes? {
    guard let found = required(key, node) else { return nil }
    return found.string.flatMap { clockMinutes($0) }
      ?? note(found, .expected("a time such as \"13:00\"", of: key, found: found.kind))
  }

  private func range(_ node: JSONNode) -> TimeRange? {
    let parts = node.string?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, let start = clockMinutes(parts[0]), let end = clockMinutes(parts[1]), start < end else {
      return nil
    }
    return TimeRange(start, end)
  }
}

extension Rota {
  /// What the file says of itself, where it is well formed.
  fileprivate mutating func sayOfItself(_ node: JSONNode) {
    team = node.member("team")?.string
    seed = node.member("seed")?.integer
    unmet = (node.member("unmet")?.array ?? []).compactMap { entry in
      guard let id = entry.member("id")?.string.flatMap({ ContactID($0) }) else { return nil }
      return Unmet(id: id, reasons: (entry.member("reasons")?.array ?? []).compactMap(\.string))
    }
    if let said = node.member("score"), let must = said.member("must")?.integer,
      let service = said.member("service")?.integer, let wishes = said.member("wishes")?.integer
    {
      score = Score(must: must, service: service, wishes: wishes)
    }
    if let said = node.member("bound"), let service = said.member("service")?.integer,
      let wishes = said.member("wishes")?.integer
    {
      bound = Bound(service: service, wishes: wishes)
    }
    if let said = node.member("solver"), let name = said.member("name")?.string,
      let version = said.member("version")?.string, let effort = said.member("effort")?.string,
      let walkers = said.member("walkers")?.integer
    {
      origin = Origin(name: name, version: version, effort: effort, walkers: walkers)
    }
  }
}
