package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaStore

extension OpenTeam {
  /// Over the last published weeks, this one among them.
  package func ledger(weeks most: Int, at now: Moment) throws(Refusal) -> Ledger {
    guard hasStore else { throw .noStoreBeside(file) }
    let weeks = Set(try versions().map(\.week)).filter { $0 <= now.day.monday }.sorted().suffix(most)
    // What was pinned then is nobody's account.
    let team = try team(since: now.day, leaveSince: weeks.first)
    var ledger = team.ledger(try asWorked(Array(weeks), team), notices: try notices(Set(weeks)))
    let next = try self.team(from: (weeks.last ?? now.day.monday) + 7)
    for place in ledger.entries.indices {
      ledger.entries[place].carry = next.person(ledger.entries[place].person)?.carry ?? Carry()
    }
    return ledger
  }

  /// The shifts of each week, published or else as its draft has it, with what was really worked in place of what was planned.
  func asWorked(_ weeks: [Day], _ team: Team) throws(Refusal) -> [Rota] {
    guard let store, let path = storePath else { return [] }
    let byWeek = Dictionary(grouping: try worked(in: weeks), by: \.day.monday)
    let rotas = try refusing(path) { () throws(StoreError) in try store.shifts(of: weeks) }
    return rotas.map { team.withoutStrangers($0).asWorked(byWeek[$0.horizon.first] ?? []) }
  }

  func worked(in weeks: [Day]) throws(Refusal) -> [Worked] {
    guard let store, let path = storePath, let first = weeks.first, let last = weeks.last else { return [] }
    return try refusing(path) { () throws(StoreError) in try store.worked(first...(last + 6)) }
  }

  /// Of every version but a week's first: before that there was nothing to know.
  private func notices(_ weeks: Set<Day>) throws(Refusal) -> [PersonID: [Minutes]] {
    var known: Set<Day> = []
    var later: Set<Int> = []
    for version in try versions() where weeks.contains(version.week) {
      if !known.insert(version.week).inserted { later.insert(version.number) }
    }
    guard !later.isEmpty else { return [:] }
    return Dictionary(grouping: try tellings().filter { later.contains($0.version) }, by: \.person)
      .mapValues { $0.compactMap(\.notice) }
  }
}
