internal import Foundation
package import RotaAnswers
package import RotaModel
internal import RotaPages
internal import RotaStore

/// Telling people, one letter a person: whatever they missed, it says how things are now.
extension OpenTeam {
  /// Runs the notify command for each of those who were not told, of all that they were not told of. Whoever may have
  /// been told already is told again only where `again` says so. Gives what became of it.
  package func tell(_ tellings: [Telling], again: Bool = false, now: Moment) throws(Refusal) -> [Telling] {
    guard let hook = try notifyHook() else { return tellings }
    let (store, path) = try writable()
    let letters = try letters(to: Set(tellings.map(\.person)), again: again, now, store, path)
    var (failed, unnoted): (StoreError?, [PersonID]) = (nil, [])
    hook.run(letters.map(\.message)) { number in
      // What can't be noted is not sent: it would be sent again and again.
      guard failed == nil else { return false }
      do throws(StoreError) { return try store.beginTelling(letters[number], again: again, signature) } catch {
        failed = error
        return false
      }
    } end: { number, problem in
      do throws(StoreError) { try store.endTelling(letters[number], failure: problem, signature) } catch {
        failed = error
        if problem == nil { unnoted.append(letters[number].person) }
      }
    }
    if let failed { throw .halfTold(path, failed, unnoted.map { standing.name($0) }) }
    let (people, versions) = (Set(tellings.map(\.person)), Set(tellings.map(\.version)))
    return try self.tellings().filter { people.contains($0.person) && versions.contains($0.version) }
  }

  /// The team's notify command, beside the team file; nil where there is none that the lead has agreed to.
  func notifyHook() throws(Refusal) -> Hook? {
    guard let command = standing.notify, try mayNotify() else { return nil }
    return Hook(command: command, folder: URL(fileURLWithPath: file).deletingLastPathComponent())
  }

  /// Where there is nothing that they don't know by now, nobody is written to.
  private func letters(
    to people: Set<PersonID>, again: Bool, _ now: Moment, _ store: Store, _ path: String
  ) throws(Refusal) -> [NewLetter] {
    let team = try teamTold(at: now)
    let versions = try versions()
    let all = Dictionary(grouping: try tellings(), by: \.person)
    var rotas: [Int: Rota] = [:]
    func known(_ version: Version) throws(Refusal) -> Rota {
      if let rota = rotas[version.number] { return rota }
      let rota = team.withoutStrangers(try rota(ofVersion: version.number))
      rotas[version.number] = rota
      return rota
    }
    var letters: [NewLetter] = []
    for person in team.staff where people.contains(person.id) {
      let due = (all[person.id] ?? []).filter { $0.acknowledged == nil && ($0.isUntold || again) }
      let numbers = Set(due.map(\.version))
      var weeks: [Letter.Week] = []
      for monday in Set(versions.filter { numbers.contains($0.number) }.map(\.week)).sorted() where monday + 7 > now.day
      {
        let own = versions.filter { $0.week == monday }
        guard let told = own.last else { continue }
        let first = own.first { numbers.contains($0.number) }?.number ?? 0
        // After a backup has taken the store's place nobody knows what they know.
        let isUnsure = due.contains { $0.failure == Telling.restored }
        let before = isUnsure ? nil : own.last { $0.number < first }
        weeks.append(
          Letter.Week(
            team, person, monday, known: try before.map(known), told: try known(told), saysOff: isUnsure))
      }
      guard !due.isEmpty else { continue }
      let letter = Letter(team, person, weeks)
      let new = NewLetter(person: person.id, versions: numbers.sorted(), message: letter.json)
      if letter.isEmpty {
        try refusing(path) { () throws(StoreError) in try store.needsNoTelling(new, signature) }
      } else {
        letters.append(new)
      }
    }
    return letters
  }
}

extension Refusal {
  /// The truth about what has left already.
  fileprivate static func halfTold(_ path: String, _ error: StoreError, _ unnoted: [String]) -> Refusal {
    let why = Refusal.storeRefused(path, error).sentence.replacing("Nothing was changed", with: "")
    let told =
      unnoted.isEmpty ? "" : "\n\(listed(unnoted)) \(unnoted.count == 1 ? "was" : "were") told, which couldn't be noted"
    return cannotBeWritten(
      "who was told can't be noted, so nobody else was: \(why)\(told)",
      help: "see to that; 'rota told' says who knows, and 'rota told --send' tells the others")
  }
}
