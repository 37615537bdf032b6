package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// The draft becomes a version, as it was reviewed. Nobody is told by this yet.
  package func publish(
    _ publication: Publication, note: String?, force: Bool, decisions: [LeftOut]
  ) throws(Refusal) -> Version {
    if let objection = publication.objection(force: force, note: note, decisions: decisions) {
      throw objection
    }
    let (store, path) = try writable()
    let week = publication.week
    let draft = try refusing(path) { () throws(StoreError) in
      guard let draft = try store.draft(of: week.monday) else { throw .noDraft(week: week.monday) }
      // What the draft has of a child or a member of staff who has left was reviewed by nobody.
      guard !week.team.known(draft.rota).differs(from: week.rota) else { throw .changedMeanwhile }
      return draft
    }
    let new = NewVersion(
      week: week.monday, draft: draft.rota,
      rota: week.team.keepingDone(
        week.rota, of: week.surroundings.base, by: week.surroundings.now ?? Moment(week.monday, 0)),
      note: note,
      leftOut: decisions.filter { publication.toDecide.contains($0.contact) },
      tellings: publication.concerns.map { ($0.person.id, publication.message($0), $0.notice) })
    let signature = signature
    do throws(StoreError) { return try store.publish(new, signature) } catch {
      // On a disk that fills up it may be done, and not be said. Whoever opens the store anew sees what is so.
      let last = try? Store.open(path, for: .reading).versions(of: week.monday).last
      guard let last, last.signature == signature, last.number > week.version?.number ?? 0 else {
        throw .storeRefused(path, error)
      }
      return last
    }
  }

  /// Of a version, or of all.
  package func tellings(of version: Int? = nil, person: PersonID? = nil) throws(Refusal) -> [Telling] {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    return try refusing(path) { () throws(StoreError) in try store.tellings(of: version, person: person) }
  }

  /// Whether the team file's notify command may run: the lead has agreed to it, once, for this store.
  package func mayNotify() throws(Refusal) -> Bool {
    guard let command = standing.notify, let store, let path = storePath else { return false }
    return try refusing(path) { () throws(StoreError) in try store.hasConsent(to: command) }
  }

  package var notifyCommand: String? { standing.notify }

  package func agreeToNotify() throws(Refusal) {
    guard let command = standing.notify else {
      throw .wrongInput("the team file has no notify command to agree to")
    }
    let (store, path) = try writable()
    try refusing(path) { () throws(StoreError) in try store.consent(to: command, signature) }
  }

  /// What is to be done for those who were not told; nil where all were. `again` says what sends it once more.
  package func untold(_ tellings: [Telling], again: String) throws(Refusal) -> String? {
    guard tellings.contains(where: \.isUntold) else { return nil }
    guard let command = notifyCommand else { return "tell them yourself: the team file has no 'notify'" }
    return try mayNotify()
      ? "\(again) tells them again"
      : "'\(command)' runs once you agree to it: 'rota told --send --allow-notify'"
  }

  /// That somebody knows: all that was still open for them, up to the version that they have seen. How many versions
  /// that were.
  package func acknowledge(_ person: Person, upTo version: Int? = nil, how: String) throws(Refusal) -> Int {
    guard hasStore else { throw .noStoreBeside(file) }
    let (store, path) = try open()
    return try refusing(path) { () throws(StoreError) in
      try store.acknowledge(person.id, upTo: version, how: how, signature)
    }
  }

  /// The store to write in what needs no hold on the draft.
  func open() throws(Refusal) -> (Store, String) {
    guard let path = storePath else {
      throw .wrongInput("a team from standard input has no store beside it; name one with --store FILE")
    }
    // Where it can't be told for certain who asks, they look and change nothing.
    if let fault, fault.access != .whole, !isOwners { throw .teamUnreadable }
    return (try refusing(path) { () throws(StoreError) in try Store.open(path, for: .making) }, path)
  }

  private var isOwners: Bool { !KeySession.isOpen && AccessedTeam.owns(file, store: storePath) }
}

extension [Telling] {
  /// `told: Ana · not told: Ben (exit 1) · perhaps told: Cara`
  package func words(_ team: Team) -> [String] {
    let groups: [(String, (Telling) -> Bool)] = [
      ("knows", { $0.acknowledged != nil }),
      ("told", { $0.acknowledged == nil && $0.state == .told }),
      ("perhaps told", { $0.acknowledged == nil && $0.state == .perhaps }),
      ("not told", \.isUntold),
    ]
    return groups.compactMap { title, belongs in
      let people = filter(belongs).map { telling in
        team.name(telling.person) + (telling.failure.map { " (\($0))" } ?? "")
      }
      return people.isEmpty ? nil : "\(title): \(people.joined(separator: ", "))"
    }
  }
}

extension Telling {
  /// Nobody has told them, and they have not said that they know.
  package var isUntold: Bool { acknowledged == nil && (state == .due || failure != nil) }
  var failure: String? { if case .failed(let why) = state { why } else { nil } }
}
