internal import Foundation
package import RotaAnswers
package import RotaModel
internal import RotaStore

/// The store's history in words.
extension OpenTeam {
  /// Which week a command means that names none.
  package enum Meant: Sendable { case toPublish, toUndo, toRedo }

  package func week(_ meant: Meant) throws(Refusal) -> Day? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in
      switch meant {
      case .toPublish: try store.lastChangedWeek()
      case .toUndo: try store.lastStepWeek()
      case .toRedo: try store.lastStepWeek(undone: true)
      }
    }
  }

  /// Weeks with what they have, the oldest first; of one week, or of all.
  package func history(of only: Day?) throws(Refusal) -> [String] {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    let (clock, today) = (standing.service.clock, now.day)
    let (versions, drafted) = try refusing(path) { () throws(StoreError) in
      (try store.versions(), try store.draftedWeeks())
    }
    let weeks = Set(versions.map(\.week) + drafted).filter { only == nil || $0 == only }.sorted()
    guard !weeks.isEmpty else { return ["nothing is planned yet"] }
    var lines: [String] = []
    for week in weeks {
      lines.append(Words.span(week, week + 6))
      for version in versions where version.week == week {
        let note = version.note.map { " – \(printable($0))" } ?? ""
        lines.append("  @\(version.number)  published \(version.signature.words(clock, on: today))\(note)")
      }
      let (draft, besides) = try refusing(path) { () throws(StoreError) in
        (try store.draft(of: week), try store.besides(of: week))
      }
      if let draft {
        lines.append("  @draft  \(try words(draft, of: store, path))")
      }
      for beside in besides {
        lines.append("  @draft:\(beside.number)  planned \(beside.signature.words(clock, on: today))")
      }
    }
    return lines
  }

  /// What is kept says by its rota whether it is as people know it: a version that was restored differs, though no hand
  /// has edited it.
  private func words(_ draft: StoredDraft, of store: Store, _ path: String) throws(Refusal) -> String {
    let edits = draft.edits == 0 ? nil : counted(draft.edits, "edit")
    guard let base = draft.base else { return edits ?? "as planned" }
    let known = try refusing(path) { () throws(StoreError) in try store.rota(of: base) }
    guard known.differs(from: draft.rota) else { return "as published, @\(base)" }
    return edits.map { "\($0) since @\(base)" } ?? "differs from @\(base)"
  }
}

extension Signature {
  /// `Wed 2 Dec 17:40 by dina`, on the service's clock; with the year where it is not today's.
  func words(_ clock: Clock, on today: Day) -> String { "\(time(clock, on: today)) by \(who)" }

  /// `Wed 2 Dec 17:40`, on the service's clock; with the year where it is not today's.
  package func time(_ clock: Clock, on today: Day) -> String { clock.moment(at: at).words(on: today) }
}
