internal import RotaModel

/// Critical moments, and what a team says about itself: who reads what, who is told, how pay is counted.
extension TeamReader {
  mutating func moments(_ node: YAMLNode?) -> [MomentKind] {
    guard let node, let entries = entries(node, "`moments`") else { return [] }
    return entries.compactMap { entry in
      guard let name = id(entry.key, "a kind of moment") else { return nil }
      guard case .map = entry.value.content else {
        return MomentKind(name: name, contacts: momentContacts(entry.value))
      }
      guard let fields = fields(entry.value, "a kind of moment", ["contacts", "pause"]) else { return nil }
      return MomentKind(
        name: name, contacts: momentContacts(fields["contacts"]), pausesChild: flag(fields["pause"]) ?? false)
    }
  }

  private mutating func momentContacts(_ node: YAMLNode?) -> [MomentContact] {
    var ids: [String: Place] = [:]
    return list(node, "the contacts of a moment").compactMap { node in
      let keys = Need.ofMoment.map(\.key) + MomentContact.fields.map(\.key)
      guard let fields = fields(node, "a contact of a moment", keys) else { return nil }
      var contact = MomentContact(need: need(Need.ofMoment, fields), startWithin: 1)
      checkOwn(contact.need.id.text, fields, among: &ids)
      read(MomentContact.fields, fields, into: &contact)
      if let least = contact.least, least > contact.need.minutes, fields["minutes"] != nil {
        error(.leastOverMinutes(least, contact.need.minutes), at: fields.place(of: "least"))
      }
      return contact
    }
  }

  mutating func readAccess(_ node: YAMLNode?) {
    let before = errorCount
    let said = access(node)
    access = (said, errorCount - before)
  }

  private mutating func access(_ node: YAMLNode?) -> Access {
    guard let node, let fields = fields(node, "`access`", ["leads", "staff", "keys"]) else { return Access() }
    var access = Access(leads: list(fields["leads"], "`leads`").compactMap { text($0) })
    for entry in fields["staff"].flatMap({ entries($0, "`staff`") }) ?? [] {
      if let user = text(entry.key), let id = person(entry.value) { access.staff[user] = id }
    }
    access.keys = keys(fields["keys"])
    return access
  }

  private mutating func keys(_ node: YAMLNode?) -> [PersonID: PublicKey] {
    var keys: [PersonID: PublicKey] = [:]
    var lines: [String: Int] = [:]
    for entry in node.flatMap({ entries($0, "`keys`") }) ?? [] {
      guard let id = person(entry.key), let text = text(entry.value) else { continue }
      guard let key = PublicKey(text) else {
        error(.notAKey(of: id.text, text), at: entry.value.place)
        continue
      }
      if let line = lines[key.line] { error(.sameKey(line: line), at: entry.value.place) }
      lines[key.line] = lines[key.line] ?? entry.value.place.line
      keys[id] = key
    }
    return keys
  }

  mutating func bands(_ node: YAMLNode?) -> [NamedCalendar] {
    guard let node, let entries = entries(node, "`bands`") else { return [] }
    return entries.compactMap { entry in
      guard let name = id(entry.key, "a band's name") else { return nil }
      return NamedCalendar(name: name, days: .periods(periods(entry.value) ?? []))
    }
  }
}
