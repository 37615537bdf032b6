internal import Foundation
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
        let base = draft.base.map { " since @\($0)" } ?? ""
        lines.append("  @draft  \(draft.edits == 0 ? "as planned" : counted(draft.edits, "edit"))\(base)")
      }
      for beside in besides {
        lines.append("  @draft:\(beside.number)  planned \(beside.signature.words(clock, on: today))")
      }
    }
    return lines
  }
}

extension Signature {
  /// `Wed 2 Dec 17:40 by dina`, on the service's clock; with the year where it is not today's.
  func words(_ clock: Clock, on today: Day) -> String { "\(time(clock, on: today)) by \(who)" }

  /// `Wed 2 Dec 17:40`, on the service's clock; with the year where it is not today's.
  package func time(_ clock: Clock, on today: Day) -> String { Dates(clock, at: Double(at)).now.words(on: today) }
}
