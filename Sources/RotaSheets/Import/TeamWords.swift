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

/// What a row says, laid over what the team says.
extension TeamWords {
  func found(_ read: Person, _ row: SheetRow) -> TeamImport.Found {
    found(Person.fields, spelt(Person.fields, read), over: staff[read.id], row) { .person($0) }
  }

  func found(_ read: Child, _ row: SheetRow) -> TeamImport.Found {
    found(Child.fields, spelt(Child.fields, read), over: children[read.id], row) { .child($0) }
  }

  func found(_ read: Need, of child: ChildID, _ row: SheetRow) -> TeamImport.Found {
    let old = children[child]?.needs.first { $0.id == read.id }
    return found(Need.fields, spelt(Need.fields, read), over: old, row) { .need(of: child, $0) }
  }

  private func found<Owner: Hashable & Sendable>(
    _ table: [TeamField<Owner>], _ read: Owner, over old: Owner?, _ row: SheetRow,
    edit: (TeamEdit.Change<Owner>) -> TeamEdit
  ) -> TeamImport.Found {
    guard let old else { return TeamImport.Found(row: row.number, edit: edit(.add(read))) }
    var new = old
    for field in table { lay(field, of: read, over: &new, row) }
    return TeamImport.Found(row: row.number, edit: new == old ? nil : edit(.replace(old, by: new)))
  }

  /// Words as the team spells them.
  private func spelt<Owner>(_ table: [TeamField<Owner>], _ read: Owner) -> Owner {
    table.reduce(into: read) { read, field in
      switch field.value {
      case .role(let path): read[keyPath: path] = read[keyPath: path].map { roles[$0.text] ?? $0 }
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

  /// What is blank in the row stays as the team has it.
  private func lay<Owner>(_ field: TeamField<Owner>, of read: Owner, over new: inout Owner, _ row: SheetRow) {
    switch field.value {
    case .contract(let path):
      let (old, other) = (new[keyPath: path], read[keyPath: path])
      for field in Contract.fields { lay(field, of: other, over: &new[keyPath: path], row) }
      // The most that nobody has said goes with the hours.
      if old.max == Contract(hours: old.hours).max { new[keyPath: path].max = other.max }
    case .flex(let path) where row["from"] == nil:
      guard row["off"] != nil else { return }
      for day in Weekday.allCases where read[keyPath: path][day] == .off { new[keyPath: path][day] = .off }
    case .wishes(let path):
      for kind in Wish.Kind.allCases where row[kind.rawValue] != nil {
        new[keyPath: path].removeAll { $0.kind == kind }
        new[keyPath: path] += read[keyPath: path].filter { $0.kind == kind }
      }
    default:
      if field.columns.contains(where: { row[$0.name] != nil }) { field.take(from: read, into: &new) }
    }
  }
}
