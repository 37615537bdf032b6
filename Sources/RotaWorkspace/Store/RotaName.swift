package import RotaAnswers
package import RotaModel
internal import RotaStore

/// A rota as a command names it: a file, or one of those in the store.
package enum RotaName: Hashable, Sendable {
  case file(String)
  /// `@draft`, `@draft:2026-11-30`; without a week, the one that was changed last.
  case draft(Day?)
  /// `@published`, `@published:2026-11-30`; without a week, the one that was published last.
  case published(Day?)
  /// `@12`
  case version(Int)
  /// `@draft:3`, a rota that lies beside a draft.
  case beside(Int)

  package init(_ text: String) throws(Refusal) {
    guard text.hasPrefix("@") else {
      self = .file(text)
      return
    }
    let parts = text.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (word, rest) = (parts[0], parts.count == 2 ? String(parts[1]) : nil)
    switch (word, rest) {
    case ("draft", nil): self = .draft(nil)
    case ("published", nil): self = .published(nil)
    case ("draft", let rest?):
      if let number = Int(rest) { self = .beside(number) } else { self = .draft(try Self.week(rest, text)) }
    case ("published", let rest?): self = .published(try Self.week(rest, text))
    default:
      guard rest == nil, let number = Int(word), number > 0 else {
        let near = thenDidYouMean(nearest(String(word), in: ["draft", "published"]).map { "@\($0)" })
        throw .wrongInput(
          "'\(text)' is no version; say @draft, @published, or a number as in @12\(near)")
      }
      self = .version(number)
    }
  }

  /// Of the week that is asked about, where the name leaves it open.
  package func inWeek(of day: Day?) -> RotaName {
    guard let monday = day?.monday else { return self }
    return switch self {
    case .draft(nil): .draft(monday)
    case .published(nil): .published(monday)
    case .file, .draft, .published, .version, .beside: self
    }
  }

  fileprivate var isTold: Bool {
    switch self {
    case .published, .version: true
    case .file, .draft, .beside: false
    }
  }

  private static func week(_ text: String, _ whole: String) throws(Refusal) -> Day {
    guard let day = Day(text) else {
      throw .wrongInput("'\(whole)': '\(text)' is no date; say the week as in '@draft:2026-11-30'")
    }
    return day.monday
  }
}

extension OpenTeam {
  /// With the weeks that `--from` asks for, which must be in it; where the name leaves the week open it is that one, or
  /// the one that is `meant` by what is asked.
  package func named(_ text: String, from: String?, meant: Day? = nil) throws(Refusal) -> RotaName {
    let name = try RotaName(text)
    guard let from else { return name.inWeek(of: meant) }
    let week = try dates.day(from).monday
    let found = name.inWeek(of: week)
    // What is named by itself is read for its week alone.
    if case .file("-") = found { return found }
    let horizon = try rota(found).horizon
    guard horizon.contains(week) else {
      throw .wrongInput(
        "'\(text)' is for \(Words.span(horizon.first, horizon.last)), "
          + "and --from asks for \(Words.span(week, week + 6))")
    }
    return found
  }

  /// The week that the first of some names says, for those beside it that leave it open.
  package func week(ofAnyOf texts: [String]) -> Day? {
    for text in texts {
      guard let name = try? RotaName(text) else { continue }
      switch name {
      case .draft(nil), .published(nil), .file("-"): continue
      case .draft(let week?), .published(let week?): return week
      case .file, .version, .beside: if let rota = try? rota(name) { return rota.horizon.first }
      }
    }
    return nil
  }

  package func rota(_ name: RotaName) throws(Refusal) -> Rota {
    if case .file(let path) = name { return try Open.rota(path) }
    guard let store, let path = storePath else { throw .noRotaInStore(file) }
    switch name {
    case .file: throw .noRotaInStore(file)
    case .version(let number): return try refusing(path) { () throws(StoreError) in try store.rota(of: number) }
    case .beside(let number): return try refusing(path) { () throws(StoreError) in try store.besideDraft(number) }
    case .draft(let week):
      let found = try refusing(path) { () throws(StoreError) -> Rota? in
        let last = try store.lastChangedWeek()
        guard let monday = week ?? last else { return nil }
        return try store.draft(of: monday)?.rota
      }
      guard let found else { throw .nothing("draft", week) }
      return found
    case .published(let week):
      let found = try refusing(path) { () throws(StoreError) -> Rota? in
        let last = try store.versions().last?.week
        guard let monday = week ?? last else { return nil }
        return try store.published(monday)?.rota
      }
      guard let found else { throw .nothing("published version", week) }
      return found
    }
  }

  /// With the team as its first week finds it; a version's is the one that people have been told of.
  package func rotaAndTeam(_ name: RotaName) throws(Refusal) -> (Rota, Team) {
    let rota = try rota(name)
    var team = try team(from: rota.horizon.first, told: name.isTold)
    if name.isTold {
      // What has been cancelled since was owed to those who were told of it.
      let told = Set(rota.contacts.map(\.id))
      team.cancelled.removeAll { told.contains($0) }
    }
    if case .file = name { return (rota, team) }
    return (team.known(rota), team)
  }

  /// What it is shown against: a draft against the version that people know, from now on; a version against itself, for
  /// what has begun as it says is what was so.
  package func surroundings(of name: RotaName, _ rota: Rota, _ team: Team, now: Moment) throws(Refusal) -> Surroundings
  {
    switch name {
    case .file: return Surroundings()
    case .published, .version: return Surroundings(base: rota, now: now)
    case .draft, .beside:
      guard rota.horizon.weekCount == 1, let told = try publishedRota(rota.horizon.first) else { return Surroundings() }
      var surroundings = Surroundings(base: team.recalled(told), now: now)
      surroundings.followsLeave = true
      return surroundings
    }
  }

  /// As programs read it and what changes it is measured against: a version as it was published, with those who have
  /// left since and what the team file no longer has.
  package func rotaAsPublished(_ name: RotaName, _ team: Team) throws(Refusal) -> Rota {
    name.isTold ? team.recalled(try rota(name)) : try knownRota(name, team)
  }

  /// As people see it: what was done stays, though the team file no longer has it.
  package func rotaAsSeen(_ name: RotaName, _ team: Team) throws(Refusal) -> Rota {
    let rota = try rota(name)
    switch name {
    case .file: return rota
    case .published, .version: return team.withoutStrangers(rota.withDone)
    case .draft, .beside:
      let published = try publishedRota(rota.horizon.first)
      return team.withoutStrangers(team.keepingDone(team.known(rota), of: published, by: now).withDone)
    }
  }

  /// As the team of today has it: without those who have left since.
  package func knownRota(_ name: RotaName, _ team: Team) throws(Refusal) -> Rota {
    let rota = try rota(name)
    if case .file = name { return rota }
    return team.known(rota)
  }
}

extension Refusal {
  fileprivate static func nothing(_ what: String, _ week: Day?) -> Refusal {
    wrongInput(
      "the store has no \(what)\(week.map { " of the week of \($0)" } ?? "")",
      help: "'rota versions' lists what there is")
  }

  /// Of what is nowhere but in a store.
  static func noStoreBeside(_ team: String) -> Refusal {
    wrongInput("\(team) has no store yet, so nothing of this is kept", help: makeStore(team))
  }

  fileprivate static func noRotaInStore(_ team: String) -> Refusal {
    wrongInput(
      "\(team) has no store yet, so no draft and no version",
      help: "\(makeStore(team)); or name a rota file, such as rota.json")
  }

  private static func makeStore(_ team: String) -> String {
    team == "-"
      ? "a team from standard input has its store where --store says"
      : "'rota plan \(team) --store \(team).store' makes one"
  }
}
