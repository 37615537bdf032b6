/// What people and contacts are called.
extension Team {
  /// With the id beside it where somebody else is called so: `Jane Smith (jane-2)`.
  package func name(_ id: PersonID) -> String {
    guard let person = person(id) else { return id.text }
    return staff.contains { isNamesake($0, person) } ? "\(person.name) (\(id))" : person.name
  }

  /// For what goes by the names of its staff alone: nobody is called as somebody else is.
  package var namedApart: Team {
    // Asked before each judgement: names that all differ are told by a number of each.
    guard Set(staff.map { number(of: $0.name) }).count < staff.count else { return self }
    var team = self
    for place in staff.indices { team.staff[place].name = name(staff[place].id) }
    return team
  }

  /// `Ana`, `Ana and Ben`, `everybody`.
  package func names(on leave: Leave) -> String { leave.people.map { listed($0.map { name($0) }) } ?? "everybody" }

  /// `C014 mentoring`
  package func title(_ id: ContactID) -> String { "\(id.child) \(needWords(id))" }

  /// `critical: C014 mentoring`; a standard one has no word before it.
  package func urgentTitle(_ id: ContactID) -> String {
    let priority = priority(of: id)
    return priority == .standard ? title(id) : "\(priority.rawValue): \(title(id))"
  }

  /// The most urgent first; of those alike, in the order given.
  package func byUrgency(_ ids: [ContactID]) -> [ContactID] {
    Priority.allCases.flatMap { priority in ids.filter { self.priority(of: $0) == priority } }
  }

  /// A critical or high one is not left out unless somebody has decided that.
  package func asksForDecision(_ id: ContactID) -> Bool { priority(of: id) != .standard }

  private func priority(of id: ContactID) -> Priority { need(of: id)?.priority ?? .standard }

  package func needWords(_ id: ContactID) -> String {
    Words.need(id, times: child(id.child)?.needs.first { $0.id == id.need }?.times ?? 1)
  }

  /// The need of a contact, standing or one-off.
  package func need(of id: ContactID) -> Need? {
    id.occurrence == nil
      ? oneOffs.first { $0.child == id.child && $0.need.id == id.need }?.need
      : child(id.child)?.needs.first { $0.id == id.need }
  }

  /// Where a contact takes place.
  package func zone(of id: ContactID) -> Zone? { need(of: id)?.zone ?? child(id.child)?.zone }

  /// A day of the week in which a contact is owed.
  package func week(of id: ContactID) -> Day? { id.occurrence?.week ?? need(of: id)?.startBy?.day }
}

/// The same for names that are folded alike (FNV-1a).
private func number(of name: String) -> UInt64 {
  guard isASCII(name) else {
    return UInt64(bitPattern: Int64(PeopleByName.folded(name).hashValue))
  }
  var number: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in Letters(name) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return number
}

/// Called the same, as names are folded. Told without making words of plain ones: it is asked of all by all.
private func isNamesake(_ a: Person, _ b: Person) -> Bool {
  if a.id == b.id { return false }
  if isASCII(a.name), isASCII(b.name) { return Letters(a.name).elementsEqual(Letters(b.name)) }
  return PeopleByName.folded(a.name) == PeopleByName.folded(b.name)
}

private func isASCII(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 0x80 } }

/// The bytes of a name in small letters, one blank for many and none at its ends.
private struct Letters: Sequence, IteratorProtocol {
  private var bytes: String.UTF8View.Iterator
  private var held: UInt8?
  private var hasBegun = false

  init(_ name: String) { bytes = name.utf8.makeIterator() }

  mutating func next() -> UInt8? {
    if let byte = held {
      held = nil
      return byte
    }
    var isParted = false
    while let byte = bytes.next() {
      if byte == 0x20 {
        isParted = hasBegun
        continue
      }
      hasBegun = true
      guard isParted else { return byte | 0x20 }
      held = byte | 0x20
      return 0x20
    }
    return nil
  }
}
