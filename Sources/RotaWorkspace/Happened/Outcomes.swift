package import RotaAnswers
package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// What became of a contact that was planned. What was not held may be owed again: `again` gives the one-off for that,
  /// unless the team file has it no longer.
  package func record(
    _ outcome: Outcome, of name: String, owingAgain: Bool = false, now: Moment
  ) throws(Refusal) -> ContactID {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try team()
    guard let id = ContactID(name) else { throw .namesNoContact(name) }
    guard let contact = try told(id) else {
      _ = try team.child(called: id.child.text)
      guard team.need(of: id) != nil else {
        let own = team.child(id.child)?.needs.map(\.id.text) ?? []
        throw .unknown("contact", name, near: nearest(id.need.text, in: own).map { "\(id.child)/\($0)" })
      }
      throw .wrongInput("\(id) is in no published week, so nothing became of it")
    }
    guard !owingAgain || team.need(of: id) != nil else {
      throw .wrongInput("\(id) is not in the team file any more, so it can't be owed again; nothing was changed")
    }
    let start = Moment(contact.day, contact.time.start)
    guard start <= now || outcome.isKnownBefore else {
      throw .wrongInput(
        "\(id) is on \(start.words), which is still to come: it can't be \(outcome.rawValue) yet")
    }
    let (store, path) = try open()
    try refusing(path) { () throws(StoreError) in try store.record(outcome, of: id, signature) }
    return id
  }

  /// As people were told of it, whether the team file still has it or not.
  private func told(_ id: ContactID) throws(Refusal) -> Contact? {
    for week in Set(try versions().map(\.week)) {
      if let contact = try publishedRota(week)?.withDone.contacts.first(where: { $0.id == id }) { return contact }
    }
    return nil
  }

  /// What of the week before was not held and nobody has owed once more, in words; nil where there is nothing.
  package func notHeld(before monday: Day, _ team: Team) throws(Refusal) -> String? {
    guard let store, let path = storePath, let told = try publishedRota(monday - 7) else { return nil }
    let ids = team.known(told).contacts.map(\.id)
    let outcomes = try refusing(path) { () throws(StoreError) in try store.outcomes(of: ids) }
    var again = team.oneOffs.filter { $0.need.after == Moment(monday, 0) }
    let left = ids.filter { id in
      guard let outcome = outcomes[id], outcome != .held else { return false }
      guard let place = again.firstIndex(where: { $0.child == id.child && $0.need.id.isAgain(of: id.need) }) else {
        return true
      }
      again.remove(at: place)
      return false
    }
    guard !left.isEmpty else { return nil }
    let words = left.map { "\(team.title($0)) (\(outcomes[$0]?.rawValue ?? ""))" }.joined(separator: ", ")
    return "not held last week: \(words); 'rota outcome … --owe-again' owes it once more"
  }

  /// The same contact once more, in the week after the one given.
  package func again(_ id: ContactID, after week: Day) throws(Refusal) -> Edit {
    let team = try team()
    guard var need = team.need(of: id) else { throw .wrongInput("no contact '\(id)'") }
    let taken = Set(
      (team.child(id.child)?.needs.map(\.id.text) ?? [])
        + team.oneOffs.filter { $0.child == id.child }.map(\.need.id.text))
    let stem = "\(need.id)\(NeedID.again)"
    let free = taken.contains(stem) ? (2...99).map { "\(stem)-\($0)" }.first { !taken.contains($0) } : stem
    need.id = NeedID(free ?? stem)
    need.times = 1
    need.apart = 1
    need.after = Moment(week + 7, 0)
    need.startBy = Moment(week + 13, 1439)
    return .oneOff(OneOff(child: id.child, need: need))
  }
}

extension NeedID {
  fileprivate static var again: String { "-again" }

  fileprivate func isAgain(of need: NeedID) -> Bool { text.hasPrefix(need.text + Self.again) }
}

extension Outcome {
  /// A child may refuse, and we may cancel, before it is time.
  fileprivate var isKnownBefore: Bool {
    switch self {
    case .refused, .cancelledByUs: true
    case .held, .noAnswer: false
    }
  }
}
