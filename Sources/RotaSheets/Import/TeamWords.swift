internal import RotaFiles
internal import RotaModel

/// What a team calls things. Sheets spell words in one way (`Old Harbour` is `old-harbour`), a team file in its own.
struct TeamWords {
  private let skills: [String: Skill]
  private let traits: [String: Trait]
  private let roles: [String: Role]
  private let zones: [String: Zone]
  private let partners: [String: PartnerID]
  private let staff: [PersonID: Person]
  private let children: [ChildID: Child]

  init(_ team: Team) {
    staff = Dictionary(team.staff.map { ($0.id, $0) }) { first, _ in first }
    children = Dictionary(team.children.map { ($0.id, $0) }) { first, _ in first }
    let needs = team.children.flatMap(\.needs)
    let places = team.children.compactMap(\.zone) + needs.compactMap(\.zone) + team.duties.compactMap(\.zone)
    skills = spellings(team.staff.flatMap(\.skills) + needs.flatMap(\.skills))
    traits = spellings(team.staff.flatMap(\.traits) + team.children.flatMap(\.traits))
    roles = spellings(team.staff.compactMap(\.role))
    zones = spellings(team.travel.zones + [team.service.base].compactMap { $0 } + places)
    partners = spellings(team.partners.map(\.id))
  }

  /// Zones and partners are the team file's to name.
  func unknownPlaces(_ rows: [SheetRow], _ sheet: Sheet) -> [Diagnostic] {
    func unknown<Value>(_ row: SheetRow, _ column: String, _ known: [String: Value]) -> Diagnostic? {
      guard let text = row[column], let word = NewTeam.word(text), known[word] == nil else { return nil }
      let guess = nearest(word, in: known.keys.sorted())
      return Diagnostic(
        file: sheet.file, line: row.number, column: row.column(column),
        message: SheetMessage.unknownPlace(column, text, near: guess))
    }
    return rows.flatMap { row in
      [unknown(row, "zone", zones), unknown(row, "partner", partners)].compactMap { $0 }
    }
  }
}

private func spellings<Subject>(_ words: some Sequence<Identifier<Subject>>) -> [String: Identifier<Subject>] {
  let pairs = words.compactMap { word in NewTeam.word(word.text).map { ($0, word) } }
  return Dictionary(pairs.sorted { $0.1 < $1.1 }) { first, _ in first }
}

/// What becomes of whatever a row is about; a row that says what is so already changes nothing.
extension TeamWords {
  func found(_ read: Person, _ row: SheetRow) -> TeamImport.Found {
    found(spelt(Person.fields, read), was: staff[read.id], row) { .person($0) }
  }

  func found(_ read: Child, _ row: SheetRow) -> TeamImport.Found {
    found(spelt(Child.fields, read), was: children[read.id], row) { .child($0) }
  }

  func found(_ read: Need, of child: ChildID, _ row: SheetRow) -> TeamImport.Found {
    let old = children[child]?.needs.first { $0.id == read.id }
    return found(spelt(Need.fields, read), was: old, row) { .need(of: child, $0) }
  }

  func found(_ read: CoverLine, among lines: [CoverLine], _ row: SheetRow) -> TeamImport.Found {
    found(spelt(CoverLine.fields, read), was: lines.first { $0.id == read.id }, row) { .cover($0) }
  }

  func found(_ read: OneOff, among contacts: [OneOff], _ row: SheetRow) -> TeamImport.Found {
    let spelt = OneOff(child: read.child, need: spelt(Need.fields, read.need))
    let old = contacts.first { $0.child == spelt.child && $0.need.id == spelt.need.id }
    return found(spelt, was: old, row) { .oneOff($0) }
  }

  private func found<Owner: Hashable & Sendable>(
    _ new: Owner, was old: Owner?, _ row: SheetRow, edit: (TeamEdit.Change<Owner>) -> TeamEdit
  ) -> TeamImport.Found {
    let change: TeamEdit.Change<Owner>? = old.map { $0 == new ? nil : .replace($0, by: new) } ?? .add(new)
    return TeamImport.Found(row: row.number, edit: change.map(edit))
  }

  /// Words as the team spells them.
  private func spelt<Owner>(_ table: [TeamField<Owner>], _ read: Owner) -> Owner {
    table.reduce(into: read) { read, field in
      switch field.value {
      case .role(let path): read[keyPath: path] = read[keyPath: path].map { roles[$0.text] ?? $0 }
      case .roles(let path): read[keyPath: path] = read[keyPath: path].map { $0.map { roles[$0.text] ?? $0 } }
      case .zone(let path): read[keyPath: path] = read[keyPath: path].map { zones[$0.text] ?? $0 }
      case .partner(let path): read[keyPath: path] = read[keyPath: path].map { partners[$0.text] ?? $0 }
      case .skills(let path, _): read[keyPath: path] = Set(read[keyPath: path].map { skills[$0.text] ?? $0 })
      case .traits(let path, _): read[keyPath: path] = Set(read[keyPath: path].map { traits[$0.text] ?? $0 })
      case .ownTraits(let path):
        read[keyPath: path] = read[keyPath: path].map { Set($0.map { traits[$0.text] ?? $0 }) }
      default: break
      }
    }
  }
}
