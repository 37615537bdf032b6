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
    var read = read
    read.role = read.role.map { roles[$0.text] ?? $0 }
    read.skills = Set(read.skills.map { skills[$0.text] ?? $0 })
    read.traits = Set(read.traits.map { traits[$0.text] ?? $0 })
    guard let old = staff[read.id] else {
      return TeamImport.Found(row: row.number, edit: .person(.add(read)))
    }
    let new = old.with(read, where: { row[$0] != nil })
    return TeamImport.Found(row: row.number, edit: new == old ? nil : .person(.replace(old, by: new)))
  }

  func found(_ read: Child, _ row: SheetRow) -> TeamImport.Found {
    var read = read
    read.zone = read.zone.map { zones[$0.text] ?? $0 }
    read.traits = Set(read.traits.map { traits[$0.text] ?? $0 })
    guard let old = children[read.id] else { return TeamImport.Found(row: row.number, edit: .child(.add(read))) }
    let new = old.with(read, where: { row[$0] != nil })
    return TeamImport.Found(row: row.number, edit: new == old ? nil : .child(.replace(old, by: new)))
  }

  func found(_ read: CoverLine, among lines: [CoverLine], _ row: SheetRow) -> TeamImport.Found {
    var read = read
    read.roles = read.roles.map { $0.map { roles[$0.text] ?? $0 } }
    read.skills = Set(read.skills.map { skills[$0.text] ?? $0 })
    guard let old = lines.first(where: { NewTeam.word($0.id.text) == read.id.text }) else {
      return TeamImport.Found(row: row.number, edit: .cover(.add(read)))
    }
    var new = old
    (new.when.time, new.need) = (read.when.time, read.need)
    if row["days"] != nil { new.when.weekdays = read.when.weekdays }
    if row["ideal"] != nil { new.ideal = read.ideal }
    if row["role"] != nil { new.roles = read.roles }
    if row["skills"] != nil { new.skills = read.skills }
    return TeamImport.Found(row: row.number, edit: new == old ? nil : .cover(.replace(old, by: new)))
  }

  func found(_ read: Need, of child: ChildID, _ row: SheetRow) -> TeamImport.Found {
    var read = read
    read.zone = read.zone.map { zones[$0.text] ?? $0 }
    read.partner = read.partner.map { partners[$0.text] ?? $0 }
    read.skills = Set(read.skills.map { skills[$0.text] ?? $0 })
    read.traits = read.traits.map { Set($0.map { traits[$0.text] ?? $0 }) }
    let needs = children[child]?.needs ?? []
    guard let old = needs.first(where: { $0.id == read.id }) else {
      return TeamImport.Found(row: row.number, edit: .need(of: child, .add(read)))
    }
    let new = old.with(read, where: { row[$0] != nil })
    return TeamImport.Found(row: row.number, edit: new == old ? nil : .need(of: child, .replace(old, by: new)))
  }
}

extension Person {
  fileprivate func with(_ read: Person, where says: (String) -> Bool) -> Person {
    var new = self
    new.name = read.name
    if says("role") { new.role = read.role }
    if says("skills") { new.skills = read.skills }
    if says("traits") { new.traits = read.traits }
    if says("phone") { new.phone = read.phone }
    if says("lone") { new.mayWorkAlone = read.mayWorkAlone }
    if says("counts") { new.countsInCover = read.countsInCover }
    new.contract = contract.with(read.contract, where: says)
    if says("from") {
      new.flex = read.flex
    } else if says("off") {
      for day in Weekday.allCases where read.flex[day] == .off { new.flex[day] = .off }
    }
    for kind in Wish.Kind.allCases where says(kind.rawValue) {
      new.wishes.removeAll { $0.kind == kind }
      new.wishes += read.wishes.filter { $0.kind == kind }
    }
    return new
  }
}

extension Contract {
  fileprivate func with(_ read: Contract, where says: (String) -> Bool) -> Contract {
    var new = self
    new.hours = read.hours
    // The most that nobody has said goes with the hours.
    if says("max") || max == Contract(hours: hours).max { new.max = read.max }
    if says("shift") { (new.shortestShift, new.longestShift) = (read.shortestShift, read.longestShift) }
    if says("days") { new.days = read.days }
    if says("weekends") { new.weekends = read.weekends }
    return new
  }
}

extension Child {
  fileprivate func with(_ read: Child, where says: (String) -> Bool) -> Child {
    var new = self
    if says("zone") { new.zone = read.zone }
    if says("key-worker") { new.keyWorker = read.keyWorker }
    if says("known") { new.known = read.known }
    if says("avoid") { new.avoid = read.avoid }
    if says("traits") { new.traits = read.traits }
    if says("paused-from") { new.paused = read.paused }
    return new
  }
}

extension Need {
  fileprivate func with(_ read: Need, where says: (String) -> Bool) -> Need {
    var new = self
    new.minutes = read.minutes
    if says("times") { new.times = read.times }
    if says("apart") { new.apart = read.apart }
    if says("within") { new.within = read.within }
    if says("prefer") { new.prefer = read.prefer }
    if says("skills") { new.skills = read.skills }
    if says("traits") { new.traits = read.traits }
    if says("workers") { new.workers = read.workers }
    if says("partner") { new.partner = read.partner }
    if says("priority") { new.priority = read.priority }
    if says("write-up") { new.writeUp = read.writeUp }
    if says("key-worker") { new.keyWorker = read.keyWorker }
    if says("known") { new.known = read.known }
    if says("not") { new.not = read.not }
    if says("zone") { new.zone = read.zone }
    return new
  }
}
