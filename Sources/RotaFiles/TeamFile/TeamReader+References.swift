internal import RotaModel

/// Names that must be given elsewhere in the file.
extension TeamReader {
  mutating func person(_ node: YAMLNode?) -> PersonID? {
    reference(node, names.staff, .staff).map { PersonID($0) }
  }

  mutating func people(_ node: YAMLNode?, _ what: String) -> [PersonID] {
    list(node, what).compactMap { person($0) }
  }

  mutating func child(_ node: YAMLNode?) -> ChildID? {
    reference(node, names.children, .child).map { ChildID($0) }
  }

  mutating func partner(_ node: YAMLNode?) -> PartnerID? {
    reference(node, names.partners, .partner).map { PartnerID($0) }
  }

  mutating func zone(_ node: YAMLNode?) -> Zone? {
    reference(node, names.zones, .zone).map { Zone($0) }
  }

  private mutating func reference(_ node: YAMLNode?, _ known: Names.Known, _ kind: NamedKind) -> String? {
    guard let node, let text = word(node, kind.what) else { return nil }
    if known.isRead, known.places[text] == nil {
      let names = text.split { $0.isWhitespace || ",;/&+".contains($0) }.map { String($0) }
      if names.count > 1, names.allSatisfy({ known.places[$0] != nil }) {
        error(.severalNames(names), at: node.place)
        return text
      }
      // `Bryn Lloyd` for whoever has the id bryn, or bryn-lloyd.
      let first = [names.joined(separator: "-"), names.first ?? ""].map { $0.lowercased() }
      let meant = meant(text, known, kind)
      let near = meant ?? first.first { known.places[$0] != nil } ?? guess(text, in: known.places.keys)
      error(.unknown(kind, text, near: near), at: node.place, mend: node.mend(meant))
    }
    return text
  }

  /// The one that has the name, or the first name that nobody else has, or the same letters in another case.
  private func meant(_ text: String, _ known: Names.Known, _ kind: NamedKind) -> String? {
    let called = kind == .staff ? names.called[text].map(\.text) : []
    if !called.isEmpty { return called.count == 1 ? called[0] : nil }
    let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    let alike = known.places.keys.filter { $0.lowercased() == folded }
    return alike.count == 1 ? alike[0] : nil
  }

  /// The id of a contact whose child and need are known.
  mutating func contact(_ node: YAMLNode?) -> ContactID? {
    guard let node else { return nil }
    guard let text = node.text, let id = ContactID(text) else {
      error(.notContactID(found: node.found), at: node.place)
      return nil
    }
    guard names.children.isRead else { return id }
    guard names.children.places[id.child.text] != nil else {
      let near = guess(id.child.text, in: names.children.places.keys)
      error(.unknown(.child, id.child.text, near: near), at: node.place)
      return nil
    }
    let own = names.needs[id.child.text] ?? [:]
    guard let need = own[id.need.text] else {
      let near = guess(id.need.text, in: own.keys)
      error(.unknownNeed(id.need.text, of: id.child.text, near: near), at: node.place)
      return nil
    }
    switch (need.times, id.occurrence) {
    case (let times?, let occurrence?):
      if occurrence.week.weekday != .mon {
        error(.notMonday("\(occurrence.week)", monday: "\(occurrence.week.monday)"), at: node.place)
      } else if occurrence.number > times {
        error(.noSuchNumber(text, times: times), at: node.place)
      }
    case (nil, .some): error(.oneOffHasNoWeek(text, id: "\(id.child)/\(id.need)"), at: node.place)
    case (.some, nil): error(.weeklyNeedsWeek(text), at: node.place)
    case (nil, nil): break
    }
    return id
  }
}
