internal import Foundation
package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaStore

/// Something about to be deleted, said in words before anybody agrees to it.
package struct Deletion: Sendable {
  package enum What: Hashable, Sendable {
    case everything(Subject)
    /// Whose contacts they were, in the weeks before this one.
    case children(before: Day)
  }

  package let what: What
  package let removal: Removal
}

extension OpenTeam {
  /// Refused for whoever is on hold, and for somebody who still has shifts to come: they have not left.
  package func forgetting(_ subject: Subject, now: Moment) throws(Refusal) -> Deletion {
    let (store, path) = try kept()
    let holds = try refusing(path) { () throws(StoreError) in try store.holds() }
    if let hold = holds.first(where: { $0.subject.isSame(as: subject) }) {
      throw .wrongInput(
        "\(subject.id) is on hold since \(hold.signature.words(standing.service.clock, on: now.day)): \(hold.note)",
        help: "'rota hold \(subject.id) --release' ends that")
    }
    if subject.kind == .person, let shift = try nextShift(of: PersonID(subject.id), from: now.day) {
      throw .wrongInput(
        "\(subject.id) still works on \(shift.words) \(shift.year); only somebody who has left can be forgotten",
        help: "take their shifts out and publish that first")
    }
    return Deletion(
      what: .everything(subject),
      removal: try refusing(path) { () throws(StoreError) in try store.removal(of: subject) })
  }

  /// As the team file's `retain` says.
  package func retaining(now: Moment) throws(Refusal) -> Deletion {
    guard let weeks = standing.retainWeeks else {
      throw .wrongInput(
        "\(file) doesn't say how long contacts are kept", help: "'retain: 104w' in it keeps them for two years")
    }
    let (store, path) = try kept()
    let first = now.day.monday - 7 * weeks
    let removal = try refusing(path) { () throws(StoreError) in
      try store.oldContacts(before: first, children: childrenOfToday)
    }
    return Deletion(what: .children(before: first), removal: removal)
  }

  /// What was deleted in the end.
  package func carryOut(_ deletion: Deletion) throws(Refusal) -> Deletion {
    let (store, path) = try kept()
    let removal = try refusing(path) { () throws(StoreError) in
      switch deletion.what {
      case .everything(let subject): try store.forget(subject, signature)
      case .children(let week): try store.retain(from: week, children: childrenOfToday, signature)
      }
    }
    return Deletion(what: deletion.what, removal: removal)
  }

  private var childrenOfToday: Set<String> { Set(standing.children.map(\.id.text)) }

  private func kept() throws(Refusal) -> (Store, String) {
    guard hasStore else { throw .noStoreBeside(file) }
    return try writable()
  }

  private func nextShift(of person: PersonID, from day: Day) throws(Refusal) -> Day? {
    guard let store, let path = storePath else { return nil }
    let rotas = try refusing(path) { () throws(StoreError) -> [Rota] in
      let weeks = Set(try store.versions().map(\.week) + store.draftedWeeks()).filter { $0 >= day.monday }
      var rotas: [Rota] = []
      for week in weeks {
        if let published = try store.published(week) { rotas.append(published.rota) }
        if let draft = try store.draft(of: week) { rotas.append(draft.rota) }
      }
      return rotas
    }
    return rotas.flatMap(\.shifts).filter { $0.staff == person && $0.day >= day }.map(\.day).min()
  }
}

extension OpenTeam {
  /// What a deletion doesn't reach, for whoever must see to it by hand.
  package func notReached(by deletion: Deletion) throws(Refusal) -> [String] {
    var lines: [String] = []
    if case .everything(let subject) = deletion.what {
      let places = try mentions(of: subject)
      if let first = places.first {
        let more = places.count == 1 ? "" : ", and \(Words.count(places.count - 1, "more line", "more lines"))"
        lines.append("\(file) still has \(subject.id): line \(first.line)\(more); take it out there")
      }
    }
    let copies = storePath.map { earlierStores(of: $0) } ?? []
    lines.append(
      "not reached: backups, rota files and printed sheets"
        + (copies.isEmpty ? "" : "; beside the store: \(listed(copies))"))
    return lines
  }

  /// Those that a restore has laid aside.
  private func earlierStores(of path: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)) ?? []
    return names.filter { name in
      name.hasPrefix("\(url.lastPathComponent).before-") && !name.hasSuffix("-wal") && !name.hasSuffix("-shm")
    }.sorted()
  }
}

extension Deletion {
  /// `would go: 12 contacts: 4 versions, 1 dated fact`
  package var text: String {
    let kept =
      removal.kept == 0
      ? ""
      : "\n\(Words.count(removal.kept, "entry stays", "entries stay")) that also \(removal.kept == 1 ? "names" : "name") somebody on hold"
    return switch what {
    case .everything(let subject): "\(subject.words): \(removal.words)\(kept)"
    case .children(let week): "contacts before \(week.words) \(week.year): \(removal.words)\(kept)"
    }
  }
}
