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
        let near = nearest(String(word), among: ["draft", "published"]).map { "; did you mean '@\($0)'?" } ?? ""
        throw .wrongInput(
          "error: '\(text)' is no version; say @draft, @published, or a number as in @12\(near)")
      }
      self = .version(number)
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
      throw .wrongInput("error: '\(whole)': '\(text)' is no date; say the week as in '@draft:2026-11-30'")
    }
    return day.monday
  }
}

extension OpenTeam {
  package func rota(_ name: RotaName) throws(Refusal) -> Rota {
    if case .file(let path) = name { return try Open.rota(path) }
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    switch name {
    case .file: throw .noStoreBeside(file)
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
      "error: the store has no \(what)\(week.map { " of the week of \($0)" } ?? "")\n"
        + "help: 'rota versions' lists what there is")
  }

  static func noStoreBeside(_ team: String) -> Refusal {
    wrongInput(
      "error: \(team) has no store yet, so no draft and no version\n"
        + "help: 'rota plan \(team) --store \(team).store' makes one; or name a rota file, such as rota.json")
  }
}
