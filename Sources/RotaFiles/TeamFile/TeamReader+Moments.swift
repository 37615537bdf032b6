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
      let keys = Self.needKeys + ["least", "start-within"]
      guard let fields = fields(node, "a contact of a moment", keys) else { return nil }
      let need = need(fields)
      _ = fields["id"].flatMap { $0.text == need.id.text ? own($0, "a need's id", among: &ids) : nil }
      let least = whole(fields["least"], 1...1440)
      if let least, least > need.minutes, fields["minutes"] != nil {
        error(.leastOverMinutes(least, need.minutes), at: fields.place(of: "least"))
      }
      return MomentContact(need: need, least: least, startWithin: duration(require(fields, "start-within")) ?? 1)
    }
  }

  mutating func access(_ node: YAMLNode?) -> Access {
    guard let node, let fields = fields(node, "`access`", ["leads", "staff", "keys"]) else { return Access() }
    var access = Access(leads: list(fields["leads"], "`leads`").compactMap { text($0) })
    for entry in fields["staff"].flatMap({ entries($0, "`staff`") }) ?? [] {
      if let user = text(entry.key), let id = person(entry.value) { access.staff[user] = id }
    }
    for entry in fields["keys"].flatMap({ entries($0, "`keys`") }) ?? [] {
      if let id = person(entry.key), let key = text(entry.value) { access.keys[id] = key }
    }
    return access
  }

  mutating func bands(_ node: YAMLNode?) -> [NamedCalendar] {
    guard let node, let entries = entries(node, "`bands`") else { return [] }
    return entries.compactMap { entry in
      guard let name = id(entry.key, "a band's name") else { return nil }
      return NamedCalendar(name: name, days: .periods(periods(entry.value) ?? []))
    }
  }
}
